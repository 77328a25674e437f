import { describe, expect, it } from 'vitest'
import { saltelli } from '../../../experiments/designs/saltelli.ts'
import { sobol } from '../../../experiments/designs/sobol.ts'
import { overTime } from '../../../experiments/sensitivity/over-time.ts'
import { sobolIndices } from '../../../experiments/sensitivity/sobol-indices.ts'
import { ISHIGAMI, ishigami, outcomesOf } from './known-models.ts'

const { names } = ISHIGAMI
const SEED = { seed: 'intervals', resamples: 2 }

/** SALib 1.5.2 on the unscrambled sequence, in which nothing is left to luck. */
const SALIB = {
  64: {
    first: [0.2927412857573365, 0.6089431308141573, -0.024523686533122133],
    total: [0.5759383396698099, 0.4605274695503907, 0.19280110990916816],
    pairs: [-0.1215793922206404, 0.26569720745754827, -0.12016878525999887],
  },
  1024: {
    first: [0.33295510535317324, 0.4413139385440669, 0.018578437929572516],
    total: [0.5581790457114659, 0.4432845840303481, 0.2421493733549653],
    pairs: [-4.955281413510093e-5, 0.22760710553788024, 0.0048765516488903544],
  },
} as const

type Orders = { first: readonly number[]; total: readonly number[]; pairs: readonly number[] }

/** Farthest that any index lies from what is known. */
function farthest(found: ReturnType<typeof sobolIndices>, known: Orders): number {
  const off = (['first', 'total', 'pairs'] as const).flatMap((order) =>
    found[order].map(({ value }, at) => Math.abs(value - known[order][at]!)),
  )
  return Math.max(...off)
}

describe.each([64, 1024] as const)(
  'Sobol indices of the Ishigami function from %i points',
  (points) => {
    const design = saltelli(names, points, { scramble: 'none' })
    const outcomes = outcomesOf(design, ishigami)

    it('are those of SALib to 1e-12', () => {
      const found = sobolIndices(design, outcomes, SEED)
      expect(found.pairs.map(({ of }) => of.join())).toEqual(['x1,x2', 'x1,x3', 'x2,x3'])
      expect(found.points).toBe(points)
      expect(farthest(found, SALIB[points])).toBeLessThan(1e-12)
    })

    it('miss when rows are read one place off', () => {
      const shifted = outcomes.map((_, row) => outcomes[(row + 1) % outcomes.length]!)
      expect(farthest(sobolIndices(design, shifted, SEED), SALIB[points])).toBeGreaterThan(0.1)
    })

    it('are the same without rows for pairs, of which none are told then', () => {
      const single = saltelli(names, points, { scramble: 'none', secondOrder: false })
      const found = sobolIndices(single, outcomesOf(single, ishigami), SEED)
      expect(found.pairs).toEqual([])
      // Standardising by other rows changes the estimate of the first order a little.
      found.total.forEach(({ value }, at) => {
        expect(value).toBeCloseTo(SALIB[points].total[at]!, 12)
      })
    })
  },
)

describe('Sobol indices', () => {
  const design = saltelli(names, 256, { seed: 'a design' })
  const outcomes = outcomesOf(design, ishigami)

  it('do not depend on the unit of the outcome', () => {
    const found = sobolIndices(design, outcomes, SEED)
    const other = sobolIndices(
      design,
      outcomes.map((value) => 1e6 + 1e-3 * value),
      SEED,
    )
    const values = ({ first, total, pairs }: typeof found) =>
      [...first, ...total, ...pairs].map(({ value }) => value)
    values(other).forEach((value, at) => {
      expect(value).toBeCloseTo(values(found)[at]!, 8)
    })
  })

  it('have the same intervals with the same seed, others with another, narrower with less asked', () => {
    const width = (seed: string, level = 0.95) => {
      const { first } = sobolIndices(design, outcomes, { seed, level })
      return first[0]!.high - first[0]!.low
    }
    expect(width('a')).toBe(width('a'))
    expect(width('a')).not.toBe(width('b'))
    expect(width('a', 0.5) / width('a')).toBeCloseTo(0.6744897501960817 / 1.959963984540054, 8)
  })

  it('of a group are those of its factors together', () => {
    const grouped = saltelli(names, 4096, { groups: { both: ['x1', 'x3'] }, seed: 'groups' })
    const { groups, first, total } = sobolIndices(grouped, outcomesOf(grouped, ishigami), SEED)
    expect(groups).toEqual(['both', 'x2'])
    const [x1 = 0, x2 = 0, x3 = 0] = ISHIGAMI.first
    expect(first[0]!.value).toBeCloseTo(x1 + x3 + ISHIGAMI.pairs[1], 1)
    expect(total[1]!.value).toBeCloseTo(x2, 1)
  })

  it('are not a number where nothing varies', () => {
    const found = sobolIndices(
      design,
      outcomes.map(() => 3),
      SEED,
    )
    expect(found.first.every(({ value }) => Number.isNaN(value))).toBe(true)
  })

  it('need the rows that they are made for', () => {
    expect(() => sobolIndices(sobol(names, 8), new Float64Array(8), SEED)).toThrow(
      'Sobol indices need a design "saltelli", got "sobol"',
    )
  })

  it('over time are one analysis for each week', () => {
    const series = [...outcomes].map((value, row) => [value, outcomes[row]! ** 2, 1])
    const weeks = overTime(series, (each) => sobolIndices(design, each, SEED))
    expect(weeks).toHaveLength(3)
    expect(weeks[0]).toEqual(sobolIndices(design, outcomes, SEED))
    expect(weeks[1]).toEqual(
      sobolIndices(
        design,
        outcomes.map((value) => value ** 2),
        SEED,
      ),
    )
    expect(weeks[2]!.first[0]!.value).toBeNaN()
  })

  it('over time refuse series of different lengths, and miss the week of a run that failed', () => {
    expect(() => overTime([[1, 2], [1]], () => 0)).toThrow(
      'expected series of 2 numbers, got one of 1',
    )
    const failed = [...outcomes].map((value, row) => (row === 3 ? undefined : [value]))
    expect(() => overTime(failed, (each) => sobolIndices(design, each, SEED))).toThrow(
      '1 of 2048 rows have no outcome, and every one is needed: 3',
    )
  })
})
