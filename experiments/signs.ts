import { type Scenario, valueAt } from '../sim/index.ts'
import { in2016 } from './bands.ts'
import { ABOVE_ZERO, BELOW_ZERO, ENOUGH_PAIRS } from './effect.ts'
import type { PatternRow } from './pattern-row.ts'
import { quantile } from './quantile.ts'
import { type Band, score, within } from './score.ts'
import type { TownMetrics } from './town-metrics.ts'
import { type Load, withoutInflow } from './variants.ts'
import { withLever } from './with-lever.ts'

/** Runs of each town of an experiment: `runs[town][seed]`, every town under the same seeds. */
type Runs = readonly (readonly TownMetrics[])[]

/** One direction that an experiment must show. */
export type SignCheck = Band & {
  readonly what: string
  readonly band: string
  /** Over all seeds of the runs, be they many or one. */
  readonly value: (runs: Runs) => number
}

/** Towns made alike but for one thing, run under the same seeds so that luck cancels. */
export type Experiment = {
  readonly id: 'P9' | 'P15' | 'P16' | 'P17' | 'P18'
  /** The towns it runs, each from a shipped scenario that it reads by name. */
  readonly towns: readonly ((load: Load) => Scenario)[]
  readonly checks: readonly SignCheck[]
  /** It can be asked of any town. */
  readonly ofAnyTown?: true
  /** One seed is enough: the extremes leave luck no room. */
  readonly once?: true
}

/** A direction as measured, and in how many of its seeds alone it holds. */
export type SignRow = PatternRow & { readonly held: number; readonly of: number }

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const meanOf = (town: readonly TownMetrics[], value: (run: TownMetrics) => number) =>
  mean(town.map(value))
/** Mean of a quantity in one town less that in another. */
const less =
  (value: (run: TownMetrics) => number, one: number, other: number) =>
  (runs: Runs): number =>
    meanOf(valueAt(runs, one), value) - meanOf(valueAt(runs, other), value)

const STEERING = [0, 0.25, 0.5, 0.75, 1] as const

/** The level of steering that leaves the most members in 2019. */
function bestSteering(runs: Runs): number {
  const left = runs.map((town) => meanOf(town, (run) => run.core2019 * run.membersPeak))
  return valueAt(STEERING, left.indexOf(Math.max(...left)))
}

/** Patterns judged by directions of effects, in the order of the brief. */
export const EXPERIMENTS: readonly Experiment[] = [
  {
    id: 'P9',
    towns: [(load) => load('town-1-without-forum')],
    checks: [
      {
        what: 'open conflict without a forum peaks in 2016',
        band: 'in at least 80 % of seeds',
        value: (runs) => meanOf(valueAt(runs, 0), (run) => (in2016(run.conflictPeakWeek) ? 1 : 0)),
        low: ENOUGH_PAIRS,
      },
    ],
  },
  {
    id: 'P15',
    ofAnyTown: true,
    towns: STEERING.map((level) => (load) => withLever(load('neutral'), 'steering', level)),
    checks: [
      {
        what: 'unmet need 2015/16, full minus no steering',
        band: 'below 0',
        value: less((run) => run.unmet201516, 4, 0),
        high: BELOW_ZERO,
        scale: 0.05,
      },
      {
        what: 'linking 2021, full minus no steering',
        band: 'below 0',
        value: less((run) => run.linking2021, 4, 0),
        high: BELOW_ZERO,
        scale: 0.02,
      },
      {
        what: 'steering with the most members left in 2019',
        band: 'between 0 and 1',
        value: bestSteering,
        low: ABOVE_ZERO,
        high: 1 - Number.EPSILON,
      },
    ],
  },
  {
    id: 'P16',
    ofAnyTown: true,
    towns: [
      (load) => withLever(load('town-1'), 'forum', 0),
      (load) => withLever(load('town-1'), 'forum', 1, { parity: 0.9 }, '2016-01-04'),
      (load) => withLever(load('town-1'), 'forum', 1, { parity: 0.1 }, '2016-01-04'),
    ],
    checks: [
      {
        what: 'open conflict 2015/16, forum at eye level minus none',
        band: 'below 0',
        value: less((run) => run.conflict201516, 1, 0),
        high: BELOW_ZERO,
        scale: 0.05,
      },
      {
        what: 'open conflict 2015/16, forum from above minus none',
        band: 'above 0',
        value: less((run) => run.conflict201516, 2, 0),
        low: ABOVE_ZERO,
        scale: 0.05,
      },
    ],
  },
  {
    id: 'P17',
    ofAnyTown: true,
    towns: [
      (load) => withLever(unsupported(load('neutral')), 'appreciation', 0.7, { interval: 6 }),
      (load) => withLever(unsupported(load('neutral')), 'appreciation', 0),
    ],
    checks: [
      {
        what: 'core 2019, praise without support minus none',
        band: 'at most 0.01',
        value: less((run) => run.core2019, 0, 1),
        high: 0.01,
        scale: 0.05,
      },
    ],
  },
  {
    id: 'P18',
    ofAnyTown: true,
    once: true,
    towns: [(load) => withoutInflow(load('neutral')), (load) => withoutContact(load('neutral'))],
    checks: [
      {
        what: 'no inflow: active at the peak per resident',
        band: 'at most 0.03',
        value: (runs) => meanOf(valueAt(runs, 0), (run) => run.activeMay2016),
        high: 0.03,
      },
      {
        what: 'no contact: open conflict at its peak',
        band: '0',
        value: (runs) => meanOf(valueAt(runs, 1), (run) => run.conflictPeak),
        low: 0,
        high: 0,
      },
    ],
  },
]

/** The rows of an experiment: the verdict over all seeds together, the range over each alone. */
export function signRows({ id, checks }: Experiment, runs: Runs): SignRow[] {
  return checks.map((check) => {
    const { what, band, value } = check
    const holds = (value: number) => within(value, check)
    const together = value(runs)
    const alone = valueAt(runs, 0).map((_, seed) =>
      value(runs.map((town) => [valueAt(town, seed)])),
    )
    const sorted = [...alone].sort((a, b) => a - b)
    return {
      id,
      what,
      band,
      median: together,
      low: quantile(sorted, 0.05),
      high: quantile(sorted, 0.95),
      met: holds(together),
      score: score(together, check),
      held: alone.filter(holds).length,
      of: alone.length,
    }
  })
}

function unsupported(town: Scenario): Scenario {
  return withLever(town, 'support', 0)
}

function withoutContact(town: Scenario): Scenario {
  return { ...town, parameters: { ...town.parameters, contactRate: 0 } }
}
