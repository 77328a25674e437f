import { LEVERS, type LeverKey, type ParameterKey } from '../../sim/index.ts'
import type { Conditions } from './condition.ts'
import { PARAMETER_BOUNDS, type ParameterBounds } from './parameter-bounds.ts'
import { START_VALUES, type StartKey, type StartValue } from './start-values.ts'

/** What can be changed: a lever (its intensity), a setting of a lever, a start value of the town, or a parameter. */
export type ChangeKey = LeverKey | `${LeverKey}.${string}` | StartKey | ParameterKey

/** One number of a town's scenario that differs from the preset; of a lever also what it waits for. */
export type Change = Conditions & {
  /** 0 to 2. */
  readonly town: number
  readonly key: ChangeKey
  /** Null of a lever: nobody forces it, those who hold office decide. */
  readonly value: number | null
  /** ISO date from which it holds; from the beginning when absent. Only intensities know one, and conditions. */
  readonly from?: string | undefined
}

/** What a key stands for, with the bounds the model accepts. */
export type Target =
  | {
      readonly kind: 'lever'
      readonly lever: (typeof LEVERS)[number]
      readonly bounds: readonly [number, number]
    }
  | {
      readonly kind: 'setting'
      readonly lever: (typeof LEVERS)[number]
      readonly name: string
      readonly setting: {
        readonly default: number
        readonly bounds: readonly [number, number]
        readonly de: string
        readonly en: string
      }
      readonly bounds: readonly [number, number]
    }
  | {
      readonly kind: 'start'
      readonly start: StartValue
      readonly bounds: readonly [number, number]
    }
  | {
      readonly kind: 'parameter'
      readonly parameter: ParameterBounds
      readonly bounds: readonly [number, number]
    }

function* targets(): Generator<readonly [string, Target]> {
  for (const lever of LEVERS) {
    yield [lever.key, { kind: 'lever', lever, bounds: [0, 1] }]
    for (const [name, setting] of Object.entries(lever.settings))
      yield [
        `${lever.key}.${name}`,
        { kind: 'setting', lever, name, setting, bounds: setting.bounds },
      ]
  }
  for (const start of START_VALUES)
    yield [start.key, { kind: 'start', start, bounds: start.bounds }]
  for (const parameter of PARAMETER_BOUNDS)
    yield [parameter.key, { kind: 'parameter', parameter, bounds: parameter.bounds }]
}

const TARGETS = new Map(targets())

/** Every key that can be changed, levers first. */
export const CHANGE_KEYS = [...TARGETS.keys()] as readonly ChangeKey[]

/** What a key stands for; undefined for a key the model does not know. */
export function targetOf(key: string): Target | undefined {
  return TARGETS.get(key)
}

/** A value as it is kept: inside the bounds, whole where the unit is, else with four significant digits. */
export function keptValue(target: Target, value: number): number {
  const [low, high] = target.bounds
  const whole = target.kind === 'parameter' && target.parameter.whole
  return Math.min(high, Math.max(low, whole ? Math.round(value) : Number(value.toPrecision(4))))
}

/** Changes with one more; it replaces the one for the same town, key and date. */
export function withChange(changes: readonly Change[], change: Change): readonly Change[] {
  return inOrder([...changes, change])
}

/** Changes in their one order (by key, date, town), of equal ones the last: equal plans are written alike. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const place = ({ key, from = '', town }: Change) =>
    `${String(CHANGE_KEYS.indexOf(key)).padStart(4, '0')} ${from} ${town}`
  const last = new Map(changes.map((change) => [place(change), change]))
  return [...last.keys()].sort().map((key) => last.get(key)!)
}

/** Changes without the one for a town, key and date. */
export function withoutChange(
  changes: readonly Change[],
  { town, key, from }: Omit<Change, 'value'>,
): readonly Change[] {
  return changes.filter((known) => known.town !== town || known.key !== key || known.from !== from)
}
