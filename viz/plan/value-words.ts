import { LEVERS, OUTCOMES, type PolicyEntry } from '../../sim/index.ts'
import { counted } from '../words/counted.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech, Words } from '../words/index.ts'
import type { Condition } from './condition.ts'
import { settingWords } from './setting-words.ts'
import { UNLIMITED } from './start-values.ts'

/** A value with its unit, as people write it. */
export function parameterWords(
  unit: string,
  value: number,
  { words, percent, fine }: Speech,
): string {
  if (unit === 'funds' && value >= UNLIMITED) return words.noLimit
  // A test holds that every unit of the table has its words.
  const name = words.parameterUnit[unit as keyof Words['parameterUnit']] ?? unit
  if (unit.startsWith('share')) return `${percent(value)} ${name}`.trim()
  const single = words.parameterUnitOne[unit as keyof Words['parameterUnitOne']] ?? name
  return counted(fine(value), single, name)
}

/** A range of values with its unit, said once. */
export function rangeWords(
  unit: string,
  [low, high]: readonly [number, number],
  say: Speech,
): string {
  const first = unit.startsWith('share') ? say.percent(low) : say.fine(low)
  return `${first} – ${parameterWords(unit, high, say)}`
}

/** A condition in words: which number lies where, for how long, and what else it asks for. */
export function conditionWords(condition: Condition, say: Speech): string {
  const { words, month, whole } = say
  const { outcome, above, below, weeks, after, members } = condition
  const { unit } = OUTCOMES.find(({ key }) => key === outcome)!
  const mark = (value: number): string => (unit === 'share' ? say.permille(value) : say.fine(value))
  const parts = [
    ...(above === undefined ? [] : [words.aboveMark(mark(above))]),
    ...(below === undefined ? [] : [words.belowMark(mark(below))]),
    ...(members === undefined ? [] : [words.leastMembers(whole(members))]),
    ...(after === undefined ? [] : [words.fromDate(month(dayOf(0, after)))]),
  ]
  return words.condition(
    parameterWords('weeks', weeks, say),
    words.outcomeName[outcome],
    parts.join(', '),
  )
}

/** An entry of the policy in words, without the name of its lever; no sooner than `since` (ISO date). */
export function entryWords(entry: PolicyEntry, say: Speech, since?: string): string {
  const { words, percent, whole, month } = say
  const date = (day: string): string => month(dayOf(0, day))
  const definition = LEVERS.find(({ key }) => key === entry.lever)!
  const known = definition.settings as Readonly<
    Record<string, { readonly de: string; readonly en: string }>
  >
  const parts = [percent(entry.intensity)]
  const from = since !== undefined && (entry.from ?? '') < since ? since : entry.from
  if (from !== undefined) parts.push(words.fromDate(date(from)))
  if (entry.to !== undefined) parts.push(words.untilDate(date(entry.to)))
  if (entry.when) parts.push(words.startsWhen(conditionWords(entry.when, say)))
  if (entry.until) parts.push(words.endsWhen(conditionWords(entry.until, say)))
  if (entry.grant !== undefined) parts.push(words.granted(whole(entry.grant)))
  for (const [name, value] of Object.entries(entry.settings))
    parts.push(settingWords(name, known[name], value, say))
  return parts.join(', ')
}
