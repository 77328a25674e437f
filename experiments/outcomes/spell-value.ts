import { type Trajectory, WEEKS_PER_YEAR } from '../../sim/index.ts'
import { meanOf } from '../course.ts'
import {
  kaplanMeier,
  medianSurvival,
  restrictedMean,
  type SurvivalCurve,
  survivalAt,
} from './kaplan-meier.ts'
import type { Lifetimes } from './lifetimes.ts'
import { type Measured, unmeasured } from './measured.ts'
import type { Span, SpellsOutcome, SurvivalOutcome, TransitionOutcome } from './outcome.ts'
import { circlesOnceOf, lifetimesOf, type Spell, spellsOf, type Whose } from './spells.ts'
import { transitions } from './transitions.ts'
import { weeksOf } from './weeks-of.ts'

/**
 * The lifetimes in weeks that a measure of survival is taken of, so that those of several runs can
 * be pooled; a text that says why where the run does not have the span.
 */
export function lifetimesFor(
  { survival, from, to, least }: Omit<SurvivalOutcome, 'give'>,
  run: Trajectory,
): Lifetimes | string {
  const spells = begunIn(survival, { from, to }, run)
  if (typeof spells === 'string') return spells
  const large = least === undefined ? undefined : circlesOnceOf(run, least)
  return lifetimesOf(large ? spells.filter(({ of }) => large.has(of)) : spells, run)
}

function begunIn(whose: Whose, span: Span, run: Trajectory): readonly Spell[] | string {
  const weeks = weeksOf(span, run)
  if ('reason' in weeks) return weeks.reason
  return spellsOf(run, whose).filter(({ begin }) => begin >= weeks.first && begin <= weeks.last)
}

/** Survival in one run. */
export function survivalValue(outcome: SurvivalOutcome, run: Trajectory): Measured {
  const lifetimes = lifetimesFor(outcome, run)
  return typeof lifetimes === 'string'
    ? unmeasured(lifetimes)
    : valueOfCurve(outcome, kaplanMeier(lifetimes))
}

/** What a measure of survival asks of a curve in weeks, be it of one run or of many pooled. */
export function valueOfCurve(
  { survival, give, years = Number.NaN }: Pick<SurvivalOutcome, 'survival' | 'give' | 'years'>,
  curve: SurvivalCurve,
): Measured {
  if (curve.count === 0) return unmeasured(`no ${survival} begin in these weeks`)
  if (give === 'median') {
    const median = medianSurvival(curve)
    if (Number.isFinite(median)) return { value: median / WEEKS_PER_YEAR }
    const left = curve.steps.at(-1)?.survival ?? 1
    return unmeasured(
      `not reached: a share of ${left.toFixed(2)} lasts longer than any were seen to end`,
    )
  }
  const weeks = years * WEEKS_PER_YEAR
  const value =
    give === 'share' ? survivalAt(curve, weeks) : restrictedMean(curve, weeks) / WEEKS_PER_YEAR
  return Number.isNaN(value)
    ? unmeasured(`seen for ${(curve.last / WEEKS_PER_YEAR).toFixed(1)} years at most`)
    : { value }
}

/** Length and number of spells in one run. */
export function spellsValue(outcome: SpellsOutcome, run: Trajectory): Measured {
  const spells = begunIn(outcome.spells, outcome, run)
  if (typeof spells === 'string') return unmeasured(spells)
  if (spells.length === 0) return unmeasured(`no ${outcome.spells} begin in these weeks`)
  if (outcome.give === 'length') return { value: meanOf(lifetimesOf(spells, run).time) }
  const counts = new Map<number, number>()
  for (const { of } of spells) counts.set(of, (counts.get(of) ?? 0) + 1)
  if (outcome.give === 'perPerson') return { value: spells.length / counts.size }
  return { value: [...counts.values()].filter((count) => count > 1).length / counts.size }
}

/** From role to role in one run. */
export function transitionValue(outcome: TransitionOutcome, run: Trajectory): Measured {
  const weeks = weeksOf(outcome, run)
  if ('reason' in weeks) return unmeasured(weeks.reason)
  const [from, to] = outcome.transition
  const { people, moves, personWeeks } = transitions(run, weeks.first, weeks.last)
  const there = Object.values(people[from]).reduce((sum, count) => sum + count, 0)
  const value =
    outcome.give === 'share'
      ? people[from][to] / there
      : moves[from][to] / (personWeeks[from] / WEEKS_PER_YEAR)
  return Number.isFinite(value) ? { value } : unmeasured(`nobody is ${from} in these weeks`)
}
