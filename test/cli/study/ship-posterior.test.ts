import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../cli/digest.ts'
import { posteriorFiles } from '../../../cli/study/ship-posterior.ts'
import { Chance } from '../../../experiments/chance.ts'
import { readPosterior } from '../../../experiments/posterior/packed.ts'
import { STEPS, valueOfStep } from '../../../experiments/posterior/posterior.ts'
import { DEFAULT_PARAMETERS } from '../../../sim/index.ts'
import { scenario } from '../../scenarios.ts'
import { command } from '../command.ts'
import { type MadeModel, madeFit } from './made-fit.ts'

const root = mkdtempSync(join(tmpdir(), 'ships-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const study = (more: string) => `study: 1
title: A fit to ship
seed: ship
towns: [town-1, town-2]
uncertainties:
  entry: { set: parameters.entryHazard, family: uniform, low: 0.003, high: 0.02 }
  memory: { set: parameters.frictionMemory, family: whole, low: 26, high: 104 }
  trust: { set: administration.trust, town: town-2, family: uniform, low: 0.2, high: 0.8 }
${more}
outcomes: [members max]
targets:
  town-1:
    - { outcome: active/residents, date: 2015-10, value: 0.06, standard_error: 0.004, definition: made }
calibration:
  abc: { method: rejection, draws: 200, particles: 40 }
`

/** The observation follows the first number, with a little luck. */
const model: MadeModel = ({ seed, point: [entry = 0] }, { plan }) => {
  const luck = new Chance(seed)
  return plan.values.map(() => 3 * entry + 0.002 * luck.normal())
}

describe('the posterior of a study', () => {
  test('is shipped as a table and as draws of equal weight, with where they come from', async () => {
    const { open, table } = await madeFit(join(root, 'one'), study(''), model)
    const { code, out } = await command([
      'study',
      'posterior',
      join(root, 'one'),
      '--out',
      join(root, 'files'),
      '--name',
      'ours',
    ])
    expect(out).toContain('ours.parquet, ours.json')
    expect(code).toBe(0)
    const bytes = readFileSync(join(root, 'files/ours.parquet'))
    const read = readPosterior(readFileSync(join(root, 'files/ours.json'), 'utf8'))
    expect(read.about).toEqual({
      study: 'A fit to ship',
      hash: open.hash,
      particles: sha256(bytes),
      model: open.identity.model,
    })
    expect(read.factors).toEqual([
      {
        path: 'parameters.entryHazard',
        given: DEFAULT_PARAMETERS.entryHazard,
        low: 0.003,
        high: 0.02,
      },
      {
        path: 'parameters.frictionMemory',
        given: DEFAULT_PARAMETERS.frictionMemory,
        low: 26,
        high: 104,
        whole: true,
      },
      {
        path: 'administration.trust',
        town: 'II',
        given: scenario('town-2').administration.trust,
        low: 0.2,
        high: 0.8,
      },
    ])
    const drawn = Array.from({ length: read.draws }, (_, draw) =>
      read.factors.map((factor, at) => valueOfStep(factor, read.shares[3 * draw + at]!)),
    )
    // The same points in another order.
    const wanted = table('particles').map((row) => Number(row.p_memory))
    expect(drawn.map(([, memory]) => memory)).not.toEqual(wanted)
    expect(drawn.map(([, memory]) => memory!).sort((a, b) => a - b)).toEqual(
      wanted.toSorted((a, b) => a - b),
    )
    const entries = table('particles').map((row) => Number(row.p_entry))
    for (const [entry] of drawn)
      expect(Math.min(...entries.map((each) => Math.abs(each - entry!)))).toBeLessThanOrEqual(
        0.017 / STEPS,
      )
  })

  test('is refused where a value is no range of one place, with all that are not', async () => {
    const more = `  both: { set: [leadership.openness, leadership.thanks], family: uniform, low: 0, high: 1 }
  heads: { set: leadership.control, town: town-1, family: beta, alpha: 2, beta: 2 }`
    const { open } = await madeFit(join(root, 'two'), study(more), model)
    expect(() => posteriorFiles(open, 'ours')).toThrow(
      /cannot be shipped:\n {2}both: expected one .*\n {2}heads: expected one/,
    )
  })

  test('has to be there first', async () => {
    const { code, err } = await command([
      'study',
      'posterior',
      'docs/studies/town-3',
      '--out',
      join(root, 'none'),
    ])
    expect(code).toBe(2)
    expect(err).toContain('has no posterior')
    expect(existsSync(join(root, 'none'))).toBe(false)
  })
})
