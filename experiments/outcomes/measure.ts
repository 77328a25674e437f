import { OUTCOMES, type OutcomeKey, type RunOptions, type Trajectory } from '../../sim/index.ts'
import { columnValue } from './column-value.ts'
import { eventsValue, firstValue } from './event-value.ts'
import type { Measured } from './measured.ts'
import { type Outcome, PEOPLE } from './outcome.ts'
import { inPeriods } from './periods.ts'
import { checkValue } from './single-checks.ts'
import { spellsValue, survivalValue, transitionValue } from './spell-value.ts'

/**
 * One value of a run; NaN with a reason where it cannot be measured. Of a series (`every`) that
 * which the whole span would have: `inPeriods` makes one outcome of each period.
 *
 * @throws Error where the run did not keep what is measured; `neededFor` says what that is.
 *
 * @example
 * ```ts
 * import { run } from 'helferkreise'
 * import { measure, readOutcomes } from 'helferkreise/experiments'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const read = readOutcomes(['circles at 2014-02', 'first association'])
 * const { scenario } = loadScenario('town-1')
 * const trajectory = run(scenario, 'example', { weeks: 52 })
 * const [circles, association] = read.ok ? read.outcomes : []
 * if (circles) console.log(measure(circles, trajectory)) // => { value: 3 }
 * if (association) console.log(measure(association, trajectory).reason)
 * // => no association until week 51
 * ```
 */
export function measure(outcome: Outcome, run: Trajectory): Measured {
  if ('of' in outcome) return columnValue(outcome, run)
  if ('pattern' in outcome) return checkValue(outcome.pattern, outcome, run)
  if ('effect' in outcome) return checkValue(outcome.effect, outcome, run)
  if ('survival' in outcome) return survivalValue(outcome, run)
  if ('spells' in outcome) return spellsValue(outcome, run)
  if ('transition' in outcome) return transitionValue(outcome, run)
  return 'first' in outcome ? firstValue(outcome, run) : eventsValue(outcome, run)
}

/** Values of a run in the order of `inPeriods`, and by name why some are NaN. */
export type MeasuredAll = {
  readonly values: Float64Array
  readonly reasons: Readonly<Record<string, string>>
}

/** Every value of a run, those of series one by one. Throws as `measure` does. */
export function measureAll(outcomes: readonly Outcome[], run: Trajectory): MeasuredAll {
  const single = inPeriods(outcomes, run)
  const measured = single.map((outcome) => measure(outcome, run))
  const reasons = single.flatMap(({ id }, at) => {
    const reason = measured[at]?.reason
    return reason === undefined ? [] : [[id, reason] as const]
  })
  return {
    values: Float64Array.from(measured, ({ value }) => value),
    reasons: Object.fromEntries(reasons),
  }
}

/** Whether an outcome is measured of the event log. */
export function needsEvents(outcomes: readonly Outcome[]): boolean {
  return outcomes.some((outcome) => !('of' in outcome))
}

/**
 * What a run must keep so that outcomes can be measured: it is the smaller, and sooner handed on by
 * a worker, the less that is. It changes no result.
 */
export function neededFor(
  outcomes: readonly Outcome[],
): Required<Pick<RunOptions, 'outcomes' | 'columnsOnly'>> {
  const all = outcomes.some((outcome) => 'pattern' in outcome || 'effect' in outcome)
  const named = new Set<string>(outcomes.flatMap(columnsOf))
  return {
    outcomes: OUTCOMES.flatMap(({ key }): OutcomeKey[] => (all || named.has(key) ? [key] : [])),
    columnsOnly: !needsEvents(outcomes),
  }
}

function columnsOf(outcome: Outcome): readonly string[] {
  const over = 'over' in outcome ? (outcome.over ?? []) : []
  const names: readonly string[] = 'of' in outcome ? [...outcome.of, ...over] : over
  return names.filter((name) => !PEOPLE.some((people) => people === name))
}
