import { type Change, targetOf } from '../plan/change.ts'
import { conditionWords, parameterWords } from '../plan/differences.ts'
import type { Plan } from '../plan/plan.ts'
import { writeChange } from '../plan/plan-text.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import type { State } from './state.ts'

/** What led from one state to the next, in words; for the list of steps. */
export function describeStep(before: State, after: State, say: Speech): string {
  const { words } = say
  if (before.route !== after.route) return words.route[after.route]
  for (const side of ['a', 'b'] as const)
    if (before[side] !== after[side]) {
      const told = planStep(before[side], after[side], say)
      if (told) return told
    }
  const names = { ...words.step, ...words.comparison.step, ...words.research.step }
  const changed = (Object.keys(names) as (keyof typeof names)[]).filter(
    (key) => before[key] !== after[key],
  )
  return changed.map((key) => names[key]).join(', ') || words.stepNothing
}

function planStep(before: Plan, after: Plan, say: Speech): string {
  const { words } = say
  if (before.preset !== after.preset) return words.preset[after.preset].title
  const gone = before.changes.filter((change) => !includes(after.changes, change))
  const come = after.changes.filter((change) => !includes(before.changes, change))
  if (come.length > 0) return changesWords(come, say)
  if (gone.length > 0 && after.changes.length === 0) return words.resetPreset
  return gone.length > 0 ? words.takenBack(changesWords(gone, say)) : ''
}

function includes(changes: readonly Change[], change: Change): boolean {
  const text = writeChange(change)
  return changes.some((known) => known.town === change.town && writeChange(known) === text)
}

/** Changes in words, towns that share one together. */
export function changesWords(changes: readonly Change[], say: Speech): string {
  const told = new Map<string, number[]>()
  for (const change of changes) {
    const sentence = `${targetName(change.key, say)}: ${changeValue(change, say)}`
    told.set(sentence, [...(told.get(sentence) ?? []), change.town])
  }
  return [...told]
    .map(([sentence, towns]) => {
      if (towns.length === NUMERALS.length) return sentence
      return `${say.words.town(towns.map((town) => NUMERALS[town]).join(', '))}: ${sentence}`
    })
    .join('; ')
}

/** Name of a lever, of a setting with its lever, of a start value or of a parameter. */
export function targetName(key: string, { names }: Speech): string {
  const target = targetOf(key)
  if (!target) return key
  if (target.kind === 'parameter') return target.parameter[names]
  if (target.kind === 'start') return target.start[names]
  return target.kind === 'lever'
    ? target.lever[names]
    : `${target.lever[names]}, ${target.setting[names]}`
}

function changeValue({ key, value, from, when, until }: Change, say: Speech): string {
  const { words } = say
  const text = targetValue(key, value, say)
  const dated =
    from === undefined
      ? text
      : `${text} ${words.fromDate(say.month(new Date(`${from}T12:00:00Z`)))}`
  const parts = [dated]
  if (when) parts.push(words.startsWhen(conditionWords(when, say)))
  if (when === null) parts.push(words.startsAtOnce)
  if (until) parts.push(words.endsWhen(conditionWords(until, say)))
  if (until === null) parts.push(words.endsNever)
  return parts.join(', ')
}

function targetValue(key: string, value: number | null, say: Speech): string {
  const target = targetOf(key)
  if (value === null) return say.words.leverOwn
  if (target?.kind === 'start') return parameterWords(target.start.unit, value, say)
  if (target?.kind === 'parameter') return parameterWords(target.parameter.unit, value, say)
  return target?.kind === 'lever' ? say.percent(value) : say.decimal(value)
}
