import { describe, expect, test } from 'vitest'
import { shippedPosterior } from '../../../cli/load.ts'
import { BAKED, columnsPrint, rangesKey } from '../../../docs/bake-ranges.ts'
import { readPosterior } from '../../../experiments/posterior/packed.ts'
import { run, type Scenario } from '../../../sim/index.ts'
import { BASELINE, scenariosOf } from '../../../viz/plan/plan.ts'
import { PRESET_KEYS, type PresetKey } from '../../../viz/plan/presets.ts'
import { RANGED, TOLD } from '../../../viz/ranges/record.ts'
import { runOf } from '../../../viz/session/drawn-task.ts'
import { putDraw } from '../../../viz/session/put-draw.ts'
import { TYPICAL_RUNS } from '../../../viz/session/typical-runs.ts'
import { scenario } from '../../scenarios.ts'
import { shippedRecord } from './shipped.ts'

const MADE = 'made anew by: node --import tsx docs/ranges.ts'
const described = ['town-1', 'town-2', 'town-3'].map(scenario)
const posterior = readPosterior(shippedPosterior())
const townsOf = (preset: PresetKey) => scenariosOf({ ...BASELINE, preset }, described)

/** Weekly outcomes of a run by its number, as the page makes it. */
function columnsOf(town: Scenario, number: number) {
  const { draw, ...task } = runOf({ scenario: town, seed: town.seed }, number)
  const drawn = draw === undefined ? task : putDraw(task, posterior, draw)
  return run(drawn.scenario, drawn.seed, { outcomes: BAKED, columnsOnly: true }).outcomes
}

/** A run that is drawn, one of the baseline and one of a plan that is not. */
const RECOMPUTED = [
  ['observed', 2],
  ['withoutForum', 0],
  ['withoutPosts', 0],
  ['room', 1],
] as const satisfies readonly (readonly [PresetKey, number])[]

describe('the ranges that come with the page', () => {
  test.each(PRESET_KEYS)('%s is of the towns and the posterior of today', (preset) => {
    const { towns, runs, about } = shippedRecord(preset)
    expect(about.posterior, MADE).toBe(posterior.about.hash)
    expect(runs).toBeGreaterThanOrEqual(100)
    townsOf(preset).forEach((town, at) => {
      const same = preset !== 'observed' && rangesKey(town) === rangesKey(described[at]!)
      expect([at, towns[at]?.key ?? null], MADE).toEqual([at, same ? null : rangesKey(town)])
    })
  })

  test('a town with another value, or another seed, is not taken for a shipped one', () => {
    const [town] = described as [Scenario]
    const more = { ...town.parameters, ukraineNeed: town.parameters.ukraineNeed + 0.01 }
    expect(rangesKey({ ...town, parameters: more })).not.toBe(rangesKey(town))
    expect(rangesKey({ ...town, seed: 'another' })).not.toBe(rangesKey(town))
  })

  test.each(RECOMPUTED)(
    'the shown run of %s, town %i from zero, comes out as it did',
    (preset, at) => {
      const { print, shown } = shippedRecord(preset).towns[at]!
      const columns = columnsOf(townsOf(preset)[at]!, shown)
      expect(columnsPrint(columns), MADE).toBe(print)
      // A single other value would be noticed.
      const members = columns.members!.slice()
      members[300]! += 1
      expect(columnsPrint({ ...columns, members })).not.toBe(print)
    },
  )

  test.each(PRESET_KEYS)('the page shows the typical run of %s', (preset) => {
    const { towns } = shippedRecord(preset)
    const baseline = shippedRecord('observed').towns
    expect(TYPICAL_RUNS[preset], MADE).toEqual(
      towns.map((own, town) => (own ?? baseline[town])?.shown),
    )
    // Nearer to the middle than three of four runs.
    for (const own of towns) if (own) expect(own.nearer).toBeLessThanOrEqual(25)
  })

  test('each preset has the outcomes that the page shows, and the baseline those of the stories', () => {
    for (const preset of PRESET_KEYS) {
      const outcomes = preset === 'observed' ? [...RANGED, ...TOLD] : RANGED
      for (const own of shippedRecord(preset).towns)
        if (own) expect(Object.keys(own.outcomes).sort()).toEqual([...outcomes].sort())
    }
  })
})
