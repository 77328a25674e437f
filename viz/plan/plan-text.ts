import { type Change, type ChangeKey, inOrder, keptValue, targetOf } from './change.ts'
import { BASELINE, type Plan } from './plan.ts'
import { PRESET_KEYS } from './presets.ts'
import type { Reading } from './reading.ts'

const DATE = /^\d{4}-\d\d-\d\d$/
const VALUE = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/

/**
 * A plan as text: the preset, then the changes, as in
 * `observed*123_forum_0.5*1_orientation_1_2016-05-02*2_wrongBase_0.1`. Towns that share a
 * change share its place.
 */
export function writePlan({ preset, changes }: Plan): string {
  const towns = new Map<string, string>()
  for (const { town, key, value, from } of changes) {
    const rest = [key, value, ...(from === undefined ? [] : [from])].join('_')
    towns.set(rest, `${towns.get(rest) ?? ''}${town + 1}`)
  }
  return [preset, ...[...towns].map(([rest, digits]) => `${digits}_${rest}`)].join('*')
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
  const [towns = '', key = '', text = '', from, ...rest] = part.split('_')
  const target = targetOf(key)
  if (!target || !/^[123]{1,3}$/.test(towns) || !VALUE.test(text)) return undefined
  if (rest.length > 0 || (from !== undefined && !(isDay(from) && target.kind === 'lever')))
    return undefined
  const value = keptValue(target, Number(text))
  const numbers = [...new Set(towns)].map((digit) => Number(digit) - 1)
  return {
    value: numbers.map((town) => ({ town, key: key as ChangeKey, value, from })),
    exact: value === Number(text) && numbers.length === towns.length,
  }
}

/** A day that the calendar has. */
function isDay(text: string): boolean {
  if (!DATE.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
