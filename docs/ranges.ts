import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TOWNS, town } from '../bench/towns.ts'
import { shippedPosterior } from '../cli/load.ts'
import { readPosterior } from '../experiments/posterior/packed.ts'
import {
  type EVENT,
  MODEL_VERSION,
  run,
  type Scenario,
  type Trajectory,
  valueAt,
  weekOf,
} from '../sim/index.ts'
import { BASELINE, scenariosOf } from '../viz/plan/plan.ts'
import { PRESET_KEYS, type PresetKey } from '../viz/plan/presets.ts'
import { FORMAT, type RangesRecord } from '../viz/ranges/record.ts'
import { runOf } from '../viz/session/drawn-task.ts'
import { putDraw } from '../viz/session/put-draw.ts'
import { OBSERVED_UNTIL } from '../viz/state/observed.ts'
import { CLAIMS, holdsIn } from '../viz/story/claims.ts'
import { bringEngine } from '../workers/node/engine.ts'
import {
  BAKED,
  bakeTown,
  columnOf,
  firstsOf,
  firstWeeks,
  peaksOf,
  rangesKey,
  type TownRuns,
} from './bake-ranges.ts'

/**
 * Runs the towns under every preset, the same values and luck for all, and writes what the page
 * shows of them before it has computed anything: scenarios/ranges/ and viz/session/typical-runs.ts.
 * `node --import tsx docs/ranges.ts [runs]` takes about twenty minutes of a core for 100 runs.
 */
const RUNS = Number(process.argv[2] ?? 100)
/** Events whose first month stories tell of. */
const KINDS = [
  'forumCalled',
  'demanded',
  'posts',
  'alliance',
  'association',
  'concept',
] as const satisfies readonly (keyof typeof EVENT)[]

const posterior = readPosterior(shippedPosterior())
const baseline = TOWNS.map(town)
const about = {
  model: MODEL_VERSION,
  posterior: posterior.about.hash,
  command: `node --import tsx docs/ranges.ts ${RUNS}`,
}

function trajectoryOf(scenario: Scenario, number: number, whole: boolean): Trajectory {
  const { draw, ...task } = runOf({ scenario, seed: scenario.seed }, number)
  const drawn = draw === undefined ? task : putDraw(task, posterior, draw)
  return run(drawn.scenario, drawn.seed, { outcomes: BAKED, columnsOnly: !whole })
}

const numbers = Array.from({ length: RUNS + 1 }, (_, number) => number)
const runsOf = (scenario: Scenario): TownRuns => ({
  scenario,
  columns: numbers.map((number) => trajectoryOf(scenario, number, false).outcomes),
})

await bringEngine()
const before = baseline.map((scenario) => {
  const all = numbers.map((number) => {
    const trajectory = trajectoryOf(scenario, number, true)
    return { columns: trajectory.outcomes, firsts: firstWeeks(trajectory, KINDS) }
  })
  const columns = all.map((each) => each.columns)
  const [, ...drawn] = all
  const more = {
    peaks: peaksOf(columns.slice(1), scenario.start),
    firsts: firstsOf(
      drawn.map(({ firsts }) => firsts),
      KINDS,
    ),
  }
  return { runs: { scenario, columns }, more }
})

/** In how many runs the comparisons hold that stories draw; the towns have the same draw in a run. */
const claims = CLAIMS.map(
  (claim) =>
    numbers
      .slice(1)
      .filter((number) =>
        holdsIn(
          claim,
          (outcome, at) => columnOf(valueAt(valueAt(before, at).runs.columns, number), outcome),
          weekOf(OBSERVED_UNTIL, valueAt(baseline, 0).start),
        ),
      ).length,
)

const typical: Partial<Record<PresetKey, number[]>> = {}
for (const preset of PRESET_KEYS) {
  const towns = scenariosOf({ ...BASELINE, preset }, baseline).map((scenario, at) => {
    const { runs, more } = valueAt(before, at)
    if (preset === BASELINE.preset) return { ...bakeTown(runs), ...more }
    if (rangesKey(scenario) === rangesKey(runs.scenario)) return null
    return bakeTown(runsOf(scenario), runs)
  })
  const record: RangesRecord = {
    ranges: FORMAT,
    note: 'Model, not a prediction',
    about,
    runs: RUNS,
    towns,
    ...(preset === BASELINE.preset ? { claims } : {}),
  }
  const path = new URL(`../scenarios/ranges/${preset}.json`, import.meta.url)
  writeFileSync(fileURLToPath(path), `${JSON.stringify(record)}\n`)
  typical[preset] = towns.map((each, at) => each?.shown ?? typical.observed?.[at] ?? 0)
  console.log(
    `${preset}: shown ${typical[preset]}, nearer ${towns.map((each) => each?.nearer ?? '–')} of ${RUNS}`,
  )
}

const lines = Object.entries(typical).map(
  ([preset, runs]) => `  ${preset}: [${runs.join(', ')}],\n`,
)
const source = fileURLToPath(new URL('../viz/session/typical-runs.ts', import.meta.url))
writeFileSync(
  source,
  `import type { PresetKey } from '../plan/presets.ts'

/** Numbers of the typical runs of the three towns under each preset. Written by docs/ranges.ts. */
export const TYPICAL_RUNS: Readonly<Record<PresetKey, readonly number[]>> = {
${lines.join('')}}
`,
)
