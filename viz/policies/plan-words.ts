import type { CompactPlan, CompactPolicies } from '../../experiments/policies/compact.ts'
import type { PlanEntry } from '../../experiments/policies/plan-entry.ts'
import type { LeverKey, PolicyEntry } from '../../sim/index.ts'
import { START_VALUES } from '../plan/start-values.ts'
import { entryWords, parameterWords } from '../plan/value-words.ts'
import type { Speech } from '../words/index.ts'
import { policiesWords } from '../words/policies/index.ts'

/** Weeks in a row that a condition asks for where it does not say. */
const STREAK = 8

/** What the plans and futures of a study are called. */
export type Titles = { plan(name: string): string; future(name: string): string }

/** As the study calls them. */
export const OWN_TITLES: Titles = { plan: (name) => name, future: (name) => name }

/** The names of the study that comes with the model, in words; one that has none stays as it is. */
export function shippedTitles(say: Speech): Titles {
  const { plan, future, found } = policiesWords(say)
  const plans: Readonly<Record<string, string>> = plan
  const futures: Readonly<Record<string, string>> = future
  return {
    plan(name) {
      const [, number] = /^found_(\d+)$/.exec(name) ?? []
      return number === undefined ? (plans[name] ?? name) : found(number)
    },
    future: (name) => futures[name] ?? name,
  }
}

/** What a plan decides, in words, part by part; a change that there are no words for stays as it was written. */
export function decidedWords(
  { entries, changes }: Pick<CompactPlan, 'entries' | 'changes'>,
  say: Speech,
): string[] {
  return [
    ...entries.map((entry) => leverWords(entry, say)),
    ...changes.map((change) => changeWords(change, say)),
  ]
}

function leverWords(entry: PlanEntry, say: Speech): string {
  const { when, until } = entry
  // The reader of plans has seen to the lever; what a scenario may leave out is as there.
  const whole = {
    intensity: 1,
    settings: {},
    ...entry,
    ...(when === undefined ? {} : { when: { weeks: STREAK, ...when } }),
    ...(until === undefined ? {} : { until: { weeks: STREAK, ...until } }),
  } as PolicyEntry
  const name = say.words.leverName[entry.lever as LeverKey]
  return `${name}: ${entryWords(whole, say)}`
}

function changeWords(change: string, say: Speech): string {
  const at = change.indexOf('=')
  const [path, value] = [change.slice(0, at), change.slice(at + 1).trim()]
  const start = START_VALUES.find(({ key }) => key === path)
  const number = value === '' ? Number.NaN : Number(value)
  if (!start || Number.isNaN(number)) return change
  return `${start[say.names]}: ${parameterWords(start.unit, number, say)}`
}

/** The budget of a study in words; undefined where it has none. */
export function budgetWords({ budget }: CompactPolicies, say: Speech): string | undefined {
  const words = policiesWords(say)
  const { cost, hours } = budget
  const limits = [
    ...(cost === undefined ? [] : [words.eur(say.whole(cost))]),
    ...(hours === undefined ? [] : [words.hoursOf(say.whole(hours))]),
  ]
  return limits.length === 0 ? undefined : limits.join(words.and)
}
