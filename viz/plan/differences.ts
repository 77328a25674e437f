import type { LeverKey, ParameterKey, PolicyEntry, Scenario } from '../../sim/index.ts'
import { LEVERS, OUTCOMES, PARAMETERS } from '../../sim/index.ts'
import { counted } from '../words/counted.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech, Words } from '../words/index.ts'
import type { Condition } from './condition.ts'
import { START_VALUES, type StartValue, startOf, UNLIMITED, withStart } from './start-values.ts'

/** One way in which two scenarios differ. */
export type Difference =
  | {
      readonly kind: 'lever'
      readonly lever: LeverKey
      readonly before: readonly PolicyEntry[]
      readonly after: readonly PolicyEntry[]
    }
  | {
      readonly kind: 'parameter'
      readonly key: ParameterKey
      readonly before: number
      readonly after: number
    }
  | {
      readonly kind: 'start'
      readonly start: StartValue
      readonly before: number
      readonly after: number
    }
  | {
      readonly kind: 'field'
      readonly path: string
      readonly before: unknown
      readonly after: unknown
    }

/** All differences between two scenarios, except their names: none exactly when they would run alike. */
export function differencesOf(before: Scenario, after: Scenario): Difference[] {
  const differences: Difference[] = []
  for (const { key: lever } of LEVERS) {
    const [own, other] = [before, after].map(({ policy }) =>
      policy.filter((entry) => entry.lever === lever),
    ) as [PolicyEntry[], PolicyEntry[]]
    if (!same(own, other)) differences.push({ kind: 'lever', lever, before: own, after: other })
  }
  for (const { key } of PARAMETERS)
    if (before.parameters[key] !== after.parameters[key])
      differences.push({
        kind: 'parameter',
        key,
        before: before.parameters[key],
        after: after.parameters[key],
      })
  for (const start of START_VALUES) {
    const [own, other] = [startOf(before, start), startOf(after, start)]
    if (own !== other) differences.push({ kind: 'start', start, before: own, after: other })
  }
  const named = new Set(['id', 'title', 'subtitle', 'policy', 'parameters'])
  // What has been said of the start is no difference of the rest.
  const rest = START_VALUES.reduce(
    (changed, start) => withStart(changed, start, startOf(after, start)),
    before,
  )
  for (const path of Object.keys(after) as (keyof Scenario)[])
    if (!named.has(path) && !same(rest[path], after[path]))
      differences.push({ kind: 'field', path, before: before[path], after: after[path] })
  return differences
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A difference in one sentence: what it was and what it is, no sooner than `since` (ISO date). */
export function differenceWords(difference: Difference, say: Speech, since?: string): string {
  const { words, names } = say
  if (difference.kind === 'lever') {
    const name = words.leverName[difference.lever]
    return words.difference(name, pull(difference.before, say), pull(difference.after, say, since))
  }
  if (difference.kind === 'parameter') {
    const row = PARAMETERS.find(({ key }) => key === difference.key)!
    return words.difference(
      row[names],
      parameterWords(row.unit, difference.before, say),
      parameterWords(row.unit, difference.after, say),
    )
  }
  if (difference.kind === 'start') {
    const { unit, [names]: name } = difference.start
    const [own, other] = [difference.before, difference.after]
    return words.difference(name, parameterWords(unit, own, say), parameterWords(unit, other, say))
  }
  return words.difference(
    difference.path,
    JSON.stringify(difference.before),
    JSON.stringify(difference.after),
  )
}

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
  const { words, names, month, whole } = say
  const { outcome, above, below, weeks, after, members } = condition
  const { unit, [names]: name } = OUTCOMES.find(({ key }) => key === outcome)!
  const mark = (value: number): string => (unit === 'share' ? say.permille(value) : say.fine(value))
  const parts = [
    ...(above === undefined ? [] : [words.aboveMark(mark(above))]),
    ...(below === undefined ? [] : [words.belowMark(mark(below))]),
    ...(members === undefined ? [] : [words.leastMembers(whole(members))]),
    ...(after === undefined ? [] : [words.fromDate(month(dayOf(0, after)))]),
  ]
  return words.condition(parameterWords('weeks', weeks, say), name, parts.join(', '))
}

/** The entries of one lever in words: how hard, from when to when, on what condition, with which settings. */
function pull(entries: readonly PolicyEntry[], say: Speech, since?: string): string {
  if (entries.length === 0) return say.words.leverOwn
  return entries.map((entry) => entryWords(entry, say, since)).join('; ')
}

/** An entry of the policy in words, without the name of its lever; no sooner than `since` (ISO date). */
export function entryWords(entry: PolicyEntry, say: Speech, since?: string): string {
  const { words, names, percent, decimal, whole, month } = say
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
    parts.push(`${known[name]?.[names] ?? name}: ${decimal(value)}`)
  return parts.join(', ')
}
