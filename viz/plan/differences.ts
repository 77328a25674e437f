import type { LeverKey, ParameterKey, PolicyEntry, Scenario } from '../../sim/index.ts'
import { LEVERS, PARAMETERS } from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import { START_VALUES, type StartValue, startOf, withStart } from './start-values.ts'
import { entryWords, parameterWords } from './value-words.ts'

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

/** The entries of one lever in words: how hard, from when to when, on what condition, with which settings. */
function pull(entries: readonly PolicyEntry[], say: Speech, since?: string): string {
  if (entries.length === 0) return say.words.leverOwn
  return entries.map((entry) => entryWords(entry, say, since)).join('; ')
}
