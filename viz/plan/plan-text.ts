import { type Change, type ChangeKey, inOrder, keptValue, targetOf } from './change.ts'
import { BOUNDARIES, type Marks, readMarks, writeMarks } from './condition.ts'
import { BASELINE, type Plan } from './plan.ts'
import { PRESET_KEYS } from './presets.ts'
import type { Reading } from './reading.ts'

/** Stands for a lever that nobody forces. */
const OWN = 'own'
const DATE = /^\d{4}-\d\d-\d\d$/
const VALUE = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/

/**
 * A plan as text: the preset, then the changes, as in
 * `observed*123_forum_0.5*1_orientation_1_2016-05-02*2_wrongBase_0.1`. Towns that share a
 * change share its place. What a lever waits for stands behind its number, as in
 * `1_forum_1_when-load-above-1.2-8_until-none`. `1_forum_own` leaves a lever to those who hold office.
 */
export function writePlan({ preset, changes }: Plan): string {
  const towns = new Map<string, string>()
  for (const change of changes) {
    const { town } = change
    const rest = writeChange(change)
    towns.set(rest, `${towns.get(rest) ?? ''}${town + 1}`)
  }
  return [preset, ...[...towns].map(([rest, digits]) => `${digits}_${rest}`)].join('*')
}

/** A change without its town. */
export function writeChange(change: Change): string {
  const { key, value, from } = change
  const conditions = BOUNDARIES.flatMap((boundary) => {
    const marks = change[boundary]
    return marks === undefined ? [] : [`${boundary}-${writeMarks(marks)}`]
  })
  return [key, value ?? OWN, ...(from === undefined ? [] : [from]), ...conditions].join('_')
}

/** The nearest valid plan of a text: unknown keys are left out, values move into their bounds. */
export function readPlan(text: string): Reading<Plan> {
  const [name = '', ...parts] = text.split('*')
  const preset = PRESET_KEYS.find((key) => key === name)
  let exact = preset !== undefined
  const changes: Change[] = []
  for (const part of parts) {
    const read = readChanges(part)
    if (!read?.exact) exact = false
    changes.push(...(read?.value ?? []))
  }
  const kept = inOrder(changes)
  return {
    value: { preset: preset ?? BASELINE.preset, changes: kept },
    exact: exact && kept.length === changes.length,
  }
}

function readChanges(part: string): Reading<Change[]> | undefined {
  const [towns = '', key = '', text = '', ...rest] = part.split('_')
  const target = targetOf(key)
  const own = text === OWN && target?.kind === 'lever'
  if (!target || !/^[123]{1,3}$/.test(towns) || !(own || VALUE.test(text))) return undefined
  if (rest.length > 0 && target.kind !== 'lever') return undefined
  const circumstances = readCircumstances(rest)
  if (!circumstances) return undefined
  const value = own ? null : keptValue(target, Number(text))
  const numbers = [...new Set(towns)].map((digit) => Number(digit) - 1)
  return {
    value: numbers.map((town) => ({ town, key: key as ChangeKey, value, ...circumstances })),
    exact: (own || value === Number(text)) && numbers.length === towns.length,
  }
}

/** From when a lever is pulled so, and what it waits for, in this order; undefined where a part is none of it. */
function readCircumstances(
  parts: readonly string[],
): Omit<Change, 'town' | 'key' | 'value'> | undefined {
  const left = [...parts]
  const from = isDay(left[0] ?? '') ? left.shift() : undefined
  const conditions: { when?: Marks | null; until?: Marks | null } = {}
  for (const boundary of BOUNDARIES) {
    if (!left[0]?.startsWith(`${boundary}-`)) continue
    const marks = readMarks(left.shift()!.slice(boundary.length + 1))
    if (marks === undefined) return undefined
    conditions[boundary] = marks
  }
  return left.length > 0 ? undefined : { from, ...conditions }
}

/** A day that the calendar has. */
function isDay(text: string): boolean {
  if (!DATE.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
