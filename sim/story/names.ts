import { civilDate, parseDay } from '../exact/calendar.ts'
import { eventRow } from '../results/event-row.ts'
import type { Trajectory } from '../results/trajectory.ts'
import { ANSWER, ENTRY, EVENT, EXIT, JOIN, ROUTE, SPLIT } from '../terms/events.ts'
import { BELONGS } from '../terms/roles.ts'
import type { Kind, Language, StoryWords } from './words.ts'
import { de } from './words-de.ts'
import { en } from './words-en.ts'
import { leicht } from './words-leicht.ts'

export const WORDS: Readonly<Record<Language, StoryWords>> = { de, en, leicht }

/** Names of codes; the cast restores what Object.entries forgets. */
function namesOf<K extends string>(codes: Readonly<Record<K, number>>): ReadonlyMap<number, K> {
  return new Map(Object.entries(codes).map(([name, code]) => [code as number, name as K]))
}

const KIND = namesOf(EVENT)
export const ENTRY_NAME = namesOf(ENTRY)
export const JOIN_NAME = namesOf(JOIN)
export const EXIT_NAME = namesOf(EXIT)
export const ROUTE_NAME = namesOf(ROUTE)
export const SPLIT_NAME = namesOf(SPLIT)
export const ANSWER_NAME = namesOf(ANSWER)
export const COMPANY = namesOf(BELONGS)

/** Name of the kind of an event of the log. Throws for a number that no kind has. */
export function kindOf(trajectory: Trajectory, event: number): Kind {
  const code = eventRow(trajectory.events, event).kind
  const kind = KIND.get(code)
  if (kind === undefined) throw new RangeError(`event ${event}: unknown kind ${code}`)
  return kind
}

/** First day of a week in words. */
export function dateWords(trajectory: Trajectory, week: number, words: StoryWords): string {
  const { year, month, day } = civilDate(parseDay(trajectory.start) + week * 7)
  return words.date(year, month, day)
}

/** Calendar year in which a week begins. */
export function yearOf(trajectory: Trajectory, week: number): number {
  return civilDate(parseDay(trajectory.start) + week * 7).year
}

/** Name of the office an official belongs to, '' for nobody. */
export function officeOf(trajectory: Trajectory, official: number, language: Language): string {
  const office = trajectory.offices[trajectory.officials[official]?.office ?? -1]
  return office?.name[language === 'en' ? 'en' : 'de'] ?? ''
}
