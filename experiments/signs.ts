import type { Scenario } from '../sim/index.ts'
import { in2016 } from './bands.ts'
import type { PatternRow } from './pattern-row.ts'
import type { TownMetrics } from './town-metrics.ts'
import { withLever } from './with-lever.ts'

type Measure = (scenario: Scenario, seed: string) => Promise<TownMetrics>
type Load = (name: string) => Scenario

/** Patterns judged by directions, and how many runs each takes per seed. */
export const SIGN_RUNS = { P9: 1, P15: 5, P16: 3, P17: 2, P18: 2 } as const
export const SIGNS = Object.keys(SIGN_RUNS) as readonly (keyof typeof SIGN_RUNS)[]

/** P15 to P18: directions of effects, paired by seed, so that luck cancels. */
export async function signChecks(
  ids: readonly string[],
  load: Load,
  seeds: readonly string[],
  measure: Measure,
): Promise<PatternRow[]> {
  const rows: PatternRow[] = []
  if (ids.includes('P9'))
    rows.push(await conflictWithoutForum(load('town-1-without-forum'), seeds, measure))
  if (ids.includes('P15')) rows.push(...(await steeringSweep(load('neutral'), seeds, measure)))
  if (ids.includes('P16')) rows.push(...(await forumByParity(load('town-1'), seeds, measure)))
  if (ids.includes('P17')) rows.push(await hollowThanks(load('neutral'), seeds, measure))
  if (ids.includes('P18'))
    rows.push(...(await extremes(load('neutral'), seeds.slice(0, 1), measure)))
  return rows
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

async function average(
  scenario: Scenario,
  seeds: readonly string[],
  measure: Measure,
  value: (town: TownMetrics) => number,
): Promise<number> {
  return mean(await Promise.all(seeds.map(async (seed) => value(await measure(scenario, seed)))))
}

function sign(id: string, what: string, band: string, value: number, met: boolean): PatternRow {
  return { id, what, band, median: value, low: value, high: value, met }
}

/** The same town without a forum: open conflict peaks in 2016 as well. */
async function conflictWithoutForum(
  town: Scenario,
  seeds: readonly string[],
  measure: Measure,
): Promise<PatternRow> {
  const peaks = await Promise.all(seeds.map((seed) => measure(town, seed)))
  const share = mean(peaks.map((one) => (in2016(one.conflictPeakWeek) ? 1 : 0)))
  return sign(
    'P9',
    'open conflict without a forum peaks in 2016',
    'in at least 80 % of seeds',
    share,
    share >= 0.8,
  )
}

async function steeringSweep(
  town: Scenario,
  seeds: readonly string[],
  measure: Measure,
): Promise<PatternRow[]> {
  const levels = [0, 0.25, 0.5, 0.75, 1]
  const runs = await Promise.all(
    levels.map(async (level) => {
      const scenario = withLever(town, 'steering', level)
      return Promise.all(seeds.map((seed) => measure(scenario, seed)))
    }),
  )
  const unmet = runs.map((row) => mean(row.map((town) => town.unmet201516)))
  const linking = runs.map((row) => mean(row.map((town) => town.linking2021)))
  const core = runs.map((row) => mean(row.map((town) => town.core2019 * town.membersPeak)))
  const best = core.indexOf(Math.max(...core))
  return [
    sign(
      'P15',
      'unmet need 2015/16, full minus no steering',
      'below 0',
      unmet[4] - unmet[0],
      unmet[4] < unmet[0],
    ),
    sign(
      'P15',
      'linking 2021, full minus no steering',
      'below 0',
      linking[4] - linking[0],
      linking[4] < linking[0],
    ),
    sign(
      'P15',
      'steering with the most members left in 2019',
      'between 0 and 1',
      levels[best],
      best > 0 && best < 4,
    ),
  ]
}

async function forumByParity(
  town: Scenario,
  seeds: readonly string[],
  measure: Measure,
): Promise<PatternRow[]> {
  const none = withLever(town, 'forum', 0)
  const high = withLever(town, 'forum', 1, { parity: 0.9 }, '2016-01-04')
  const low = withLever(town, 'forum', 1, { parity: 0.1 }, '2016-01-04')
  const conflict = (town: TownMetrics) => town.conflict201516
  const [without, withHigh, withLow] = await Promise.all(
    [none, high, low].map((scenario) => average(scenario, seeds, measure, conflict)),
  )
  return [
    sign(
      'P16',
      'open conflict 2015/16, forum at eye level minus none',
      'below 0',
      withHigh - without,
      withHigh < without,
    ),
    sign(
      'P16',
      'open conflict 2015/16, forum from above minus none',
      'above 0',
      withLow - without,
      withLow > without,
    ),
  ]
}

async function hollowThanks(
  town: Scenario,
  seeds: readonly string[],
  measure: Measure,
): Promise<PatternRow> {
  const core = (town: TownMetrics) => town.core2019
  const thanked = withLever(withLever(town, 'support', 0), 'appreciation', 0.7, { interval: 6 })
  const without = withLever(withLever(town, 'support', 0), 'appreciation', 0)
  const [a, b] = await Promise.all(
    [thanked, without].map((scenario) => average(scenario, seeds, measure, core)),
  )
  return sign(
    'P17',
    'core 2019, praise without support minus none',
    'at most 0.01',
    a - b,
    a - b <= 0.01,
  )
}

async function extremes(
  town: Scenario,
  seeds: readonly string[],
  measure: Measure,
): Promise<PatternRow[]> {
  const silent = {
    ...town,
    place: { ...town.place, multiplier: 0 },
    inflow: {
      ...town.inflow,
      arrivals: town.inflow.arrivals.map(() => 0),
      ukraine: town.inflow.ukraine.map(() => 0),
    },
  }
  const apart = { ...town, parameters: { ...town.parameters, contactRate: 0 } }
  const [none] = await Promise.all(seeds.map((seed) => measure(silent, seed)))
  const [quiet] = await Promise.all(seeds.map((seed) => measure(apart, seed)))
  return [
    sign(
      'P18',
      'no inflow: active at the peak per resident',
      'at most 0.03',
      none.activeMay2016,
      none.activeMay2016 <= 0.03,
    ),
    sign(
      'P18',
      'no contact: open conflict at its peak',
      '0',
      quiet.conflictPeak,
      quiet.conflictPeak === 0,
    ),
  ]
}
