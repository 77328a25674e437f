import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pointsOf } from '../../../experiments/designs/design.ts'
import { designOf } from '../../../experiments/designs/design-of.ts'
import { designProblems, designSchema } from '../../../experiments/designs/design-schema.ts'
import type { DesignSpec } from '../../../experiments/designs/design-spec.ts'
import { priorOf } from '../../../experiments/priors/prior-of.ts'

const NAMES = ['trust', 'parity', 'delayMin']
const share = priorOf({ family: 'uniform', low: 0, high: 1 })
const whole = priorOf({ family: 'whole', low: 4, high: 8 })
const OF = { names: NAMES, priors: [share, share, whole], seed: 'design' }

const SPECS: readonly (readonly [spec: DesignSpec, rows: number, extendable: boolean])[] = [
  [{ method: 'sobol', points: 16 }, 16, true],
  [{ method: 'random', points: 16 }, 16, true],
  [{ method: 'latin-hypercube', points: 16, improve: 'maximin' }, 16, false],
  [{ method: 'factorial', levels: 3 }, 27, false],
  [{ method: 'factorial', levels: { trust: 2, parity: [0, 1, 0.5], delayMin: 9 } }, 30, false],
  [{ method: 'morris', trajectories: 16, groups: { town: ['trust', 'parity'] } }, 48, true],
  [{ method: 'morris', trajectories: 4, chosenFrom: 8 }, 16, false],
  [{ method: 'saltelli', points: 16 }, 128, true],
  [{ method: 'saltelli', points: 16, secondOrder: false }, 80, true],
]

describe.each(SPECS)('the design %j', (spec, rows, extendable) => {
  it('says its number of rows, gives them twice alike and others with another seed', () => {
    const design = designOf(spec, OF)
    expect(design.rows).toBe(rows)
    expect(design.names).toBe(NAMES)
    const points = pointsOf(design)
    expect(points).toEqual(pointsOf(designOf(spec, OF)))
    expect(points.every((point) => point.length === 3)).toBe(true)
    const other = pointsOf(designOf(spec, { ...OF, seed: 'other' }))
    if (spec.method === 'factorial') expect(other).toEqual(points)
    else expect(other).not.toEqual(points)
  })

  it('begins with the same rows when it grows, where it can', () => {
    const design = designOf(spec, OF)
    expect(design.extend !== undefined).toBe(extendable)
    const more = design.extend?.(32)
    if (more) expect(pointsOf(more, 0, rows)).toEqual(pointsOf(design))
    expect(more?.rows ?? 2 * rows).toBe(2 * rows)
  })

  it('is one that the schema knows', () => {
    expect(designSchema.parse(spec)).toEqual(spec)
  })
})

describe('a design in a file', () => {
  it.each([
    [
      { method: 'sobel', points: 4 },
      'design.method: unknown method "sobel"; did you mean "sobol"?',
    ],
    [{ method: 'sobol', points: 0 }, 'design.points: expected at least 1, got 0'],
    [
      { method: 'sobol', points: 4, scramble: 'owne' },
      'design.scramble: unknown value "owne"; did you mean "owen"?',
    ],
    [
      { method: 'morris', trajectories: 4, levels: 3 },
      'design.levels: expected an even number, got 3',
    ],
    [
      { method: 'morris', trajectories: 4, chosenFrom: 3 },
      'design.chosenFrom: expected at least as many as trajectories (4), got 3',
    ],
    [
      { method: 'saltelli', points: 4, groups: { town: ['trsut'] } },
      'design.groups.town: unknown factor "trsut"; did you mean "trust"?',
    ],
    [
      { method: 'factorial', levels: { trust: 2, parity: 2 } },
      'design.levels.delayMin: missing; expected levels',
    ],
    [
      { method: 'factorial', levels: { trust: 2, parity: 2, delayMin: 2, delayMax: 2 } },
      'design.levels.delayMax: unknown factor "delayMax"; did you mean "delayMin"?',
    ],
    [
      { method: 'latin-hypercube', points: 3001, improve: 'maximin' },
      'design.points: expected at most 3000 for maximin, got 3001',
    ],
    [{ method: 'table' }, 'design.file: missing; expected string'],
  ])('%j is refused where it is wrong', (input, problem) => {
    expect(designProblems(input, OF).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      problem,
    ])
  })

  it('has at most as many factors as its sequence has dimensions', () => {
    const names = Array.from({ length: 257 }, (_, at) => `f${at}`)
    expect(designProblems({ method: 'saltelli', points: 1 }, { names })).toEqual([
      { path: 'design.method', message: 'expected at most 256 factors, got 257' },
    ])
    expect(designProblems({ method: 'sobol', points: 1 }, { names })).toEqual([])
  })

  it('for effects of single factors needs factors that move alone', () => {
    const correlations = [{ of: ['trust', 'parity'], rho: 0.5 }] as const
    const message = 'expected factors that are not correlated, got trust and parity with 0.5'
    for (const spec of [
      { method: 'saltelli', points: 4 },
      { method: 'morris', trajectories: 4 },
    ])
      expect(designProblems(spec, { ...OF, correlations })).toEqual([
        { path: 'design.method', message },
      ])
    expect(designProblems({ method: 'sobol', points: 4 }, { ...OF, correlations })).toEqual([])
  })

  it('of trajectories needs a margin where a factor has no limits', () => {
    const normal = priorOf({ family: 'normal', mean: 0, sd: 1 })
    const of = { ...OF, priors: [share, normal, whole] }
    expect(designProblems({ method: 'morris', trajectories: 4 }, of)).toEqual([
      { path: 'design.margin', message: 'expected more than 0, as parity has no limits, got 0' },
    ])
    expect(designProblems({ method: 'morris', trajectories: 4, margin: 0.01 }, of)).toEqual([])
  })

  it('of a table needs its text', () => {
    const spec = { method: 'table', file: 'points.csv' } as const
    expect(designOf(spec, { ...OF, table: 'trust,parity,delayMin\n0,1,4\n' }).rows).toBe(1)
    expect(() => designOf(spec, OF)).toThrow('points.csv: expected the text of this table')
  })

  it('has a JSON Schema that knows every method', () => {
    const text = JSON.stringify(z.toJSONSchema(designSchema, { io: 'input' }))
    for (const [{ method }] of SPECS) expect(text).toContain(`"const":"${method}"`)
  })
})
