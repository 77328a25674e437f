import { quantile } from '../experiments/quantile.ts'
import { twentieths } from '../figures/twentieths.ts'
import {
  EVENT,
  eventIndex,
  Fingerprint,
  OUTCOMES,
  type OutcomeKey,
  type Scenario,
  type Trajectory,
  valueAt,
  weekOf,
} from '../sim/index.ts'
import {
  DOTTED,
  type First,
  keptWeeks,
  type LinesRecord,
  type Peak,
  pack,
  packLines,
  RANGE_LEVELS,
  RANGED,
  TOLD,
  type TownRecord,
} from '../viz/ranges/record.ts'
import {
  type Columns,
  distances,
  gather,
  type Pair,
  pairOf,
  tally,
  valuesAt,
} from '../viz/session/ensemble.ts'
import { OBSERVED_UNTIL } from '../viz/state/observed.ts'

/** The shown run is sought among so many, which is as many as a reader is offered to compute first. */
const CANDIDATES = 20
/** The run as the file has it is shown where at most this share of all lies nearer to the middle. */
const NEAR = 0.25
/** Outcomes by which a run is called typical. */
const HEADLINES = ['members', 'active', 'coverage', 'linking'] as const
/** Units in which lines are kept: shares and loads, people and circles, and what has thousands or is only drawn. */
const SHARE = 0.005
const ONE = 1
const FEW = 5
const TEN = 10

/** Outcomes with thousands. */
const COARSE: readonly OutcomeKey[] = ['active', 'unmet', 'cost']

/** Outcomes of a run that the bake reads. */
export const BAKED: readonly OutcomeKey[] = [...RANGED, ...TOLD]

/** All runs of a town under a plan, from number 0 on, which has the values of its file. */
export type TownRuns = {
  readonly scenario: Scenario
  readonly columns: readonly Columns[]
}

/** Key of a town under a plan: equal for equal content, whatever the version of the model. */
export function rangesKey(scenario: Scenario): string {
  return new Fingerprint().text(JSON.stringify(scenario)).text(scenario.seed).hex()
}

/** Fingerprint of the weekly outcomes of a run. */
export function columnsPrint(columns: Columns): string {
  const print = new Fingerprint()
  for (const outcome of BAKED) print.add(columnOf(columns, outcome))
  return print.hex()
}

/** Weekly values of an outcome of a run. */
export function columnOf(columns: Columns, outcome: OutcomeKey): Float64Array {
  const column = columns[outcome]
  if (!column) throw new RangeError(`expected weekly values of "${outcome}", got none`)
  return column
}

/** What ships of a town under a plan; `before` has the same numbers of runs of the baseline, where the plan is another one. */
export function bakeTown({ scenario, columns }: TownRuns, before?: TownRuns): TownRecord {
  const [, ...runs] = columns
  const ensembleOf = (outcomes: readonly OutcomeKey[], of: readonly Columns[]) =>
    gather(
      of.map((_, run) => `${run + 1}`),
      of,
      outcomes,
    )
  const all = ensembleOf(before ? RANGED : BAKED, runs)
  const weeks = keptWeeks(all.weeks)
  const outcomes: Partial<Record<OutcomeKey, LinesRecord>> = {}
  for (const [outcome, { values }] of Object.entries(all.outcomes) as [
    OutcomeKey,
    { values: Float64Array },
  ][])
    outcomes[outcome] = linesOf(
      unitOf(outcome),
      weeks.map((week) => {
        const sorted = valuesAt(values, all.weeks, week)
        return RANGE_LEVELS.map((level) => quantile(sorted, level))
      }),
    )
  const members = all.outcomes[DOTTED]?.values ?? new Float64Array()
  const dots = linesOf(
    FEW,
    weeks.map((week) => twentieths(valuesAt(members, all.weeks, week))),
  )
  const { shown, nearer } = typicalOf(columns, before?.columns)
  const print = columnsPrint(valueAt(columns, shown))
  const head = { key: rangesKey(scenario), weeks: all.weeks, shown, nearer, print, outcomes, dots }
  if (!before) return head
  const pair = pairOf(ensembleOf(RANGED, before.columns.slice(1)), all)
  return { ...head, above: countsOf(pair, weeks, 'above'), below: countsOf(pair, weeks, 'below') }
}

/** What a step of an outcome is worth. */
function unitOf(outcome: OutcomeKey): number {
  const unit = OUTCOMES.find(({ key }) => key === outcome)?.unit
  if (unit === 'share' || unit === 'index') return SHARE
  return COARSE.includes(outcome) ? TEN : ONE
}

/** Lines over the kept weeks from the values of each week, in steps. */
function linesOf(unit: number, weekly: readonly (readonly number[])[]): LinesRecord {
  const lines = valueAt(weekly, 0).map((_, level) =>
    weekly.map((values) => Math.round(valueAt(values, level) / unit)),
  )
  return { unit, lines: packLines(lines) }
}

function countsOf(pair: Pair, weeks: readonly number[], side: 'above' | 'below') {
  return Object.fromEntries(
    RANGED.map((outcome) => [outcome, pack(weeks.map((week) => tally(pair, outcome, week)[side]))]),
  )
}

/**
 * The run that is shown: the one as the file has it where it lies near the middle, else the most
 * typical of the first ones. Of a plan also what it changes has to be typical.
 */
function typicalOf(after: readonly Columns[], before: readonly Columns[] | undefined) {
  const seeds = after.map((_, run) => `${run}`)
  const sums = [...distances(gather(seeds, after, HEADLINES))]
  if (before) {
    const gaps = after.map((columns, run) => gapsOf(columns, valueAt(before, run)))
    distances(gather(seeds, gaps, HEADLINES)).forEach((sum, run) => {
      sums[run] = valueAt(sums, run) + sum
    })
  }
  const nearerThan = (run: number) => sums.filter((sum) => sum < valueAt(sums, run)).length
  if (nearerThan(0) <= NEAR * after.length) return { shown: 0, nearer: nearerThan(0) }
  const first = sums.slice(1, CANDIDATES + 1)
  const shown = 1 + first.indexOf(Math.min(...first))
  return { shown, nearer: nearerThan(shown) }
}

function gapsOf(after: Columns, before: Columns): Columns {
  return Object.fromEntries(
    HEADLINES.map((outcome) => [
      outcome,
      columnOf(after, outcome).map(
        (value, week) => value - valueAt(columnOf(before, outcome), week),
      ),
    ]),
  )
}

/** Highest values of outcomes while the towns are observed, over runs. */
export function peaksOf(
  runs: readonly Columns[],
  start: string,
): Partial<Record<OutcomeKey, Peak>> {
  const until = weekOf(OBSERVED_UNTIL, start)
  return Object.fromEntries(
    BAKED.map((outcome) => {
      const peaks = runs.map((columns) => {
        const seen = columnOf(columns, outcome).subarray(0, until)
        const value = Math.max(...seen)
        return { value, week: seen.indexOf(value) }
      })
      const values = levelsOf(peaks.map(({ value }) => value)).map(
        (value) => Math.round(value * 1000) / 1000,
      )
      return [outcome, { values, weeks: levelsOf(peaks.map(({ week }) => week)) }]
    }),
  )
}

/** First week of each of these kinds of events in a run; absent where there is none. */
export function firstWeeks(
  trajectory: Trajectory,
  kinds: readonly (keyof typeof EVENT)[],
): Partial<Record<keyof typeof EVENT, number>> {
  const index = eventIndex(trajectory)
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const first = index.ofKind(EVENT[kind])[0]
      return first === undefined ? [] : [[kind, valueAt(trajectory.events.week, first)]]
    }),
  )
}

/** When things first happen, over runs. */
export function firstsOf(
  runs: readonly ReturnType<typeof firstWeeks>[],
  kinds: readonly (keyof typeof EVENT)[],
): Partial<Record<keyof typeof EVENT, First>> {
  return Object.fromEntries(
    kinds.map((kind) => {
      const weeks = runs.flatMap((run) => run[kind] ?? [])
      return [kind, { runs: weeks.length, weeks: weeks.length === 0 ? [] : levelsOf(weeks) }]
    }),
  )
}

function levelsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return RANGE_LEVELS.map((level) => quantile(sorted, level))
}
