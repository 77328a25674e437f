import { LEVERS, type LeverKey, type Scenario, valueAt } from '../../sim/index.ts'
import { NUMERALS } from '../words/names.ts'
import { valueIn } from './apply.ts'
import {
  CHANGE_KEYS,
  type Change,
  type ChangeKey,
  targetOf,
  withChange,
  withoutChange,
} from './change.ts'
import { BOUNDARIES, type Boundary, type Marks, marksIn, sameMarks } from './condition.ts'

/** Towns that a lever moves: all at once, or the one that is shown. */
export function townsMoved({
  together,
  town,
}: {
  readonly together: boolean
  readonly town: number
}): number[] {
  return together ? NUMERALS.map((_, each) => each) : [town]
}

/** Changes after a number is set in some towns; a value that the preset has anyway is no change. What a lever waits for stays. */
export function withValue(
  changes: readonly Change[],
  preset: readonly Scenario[],
  towns: readonly number[],
  key: ChangeKey,
  value: number | null,
): readonly Change[] {
  return towns.reduce(
    (known, town) =>
      withOrWithout(known, valueAt(preset, town), {
        ...undated(known, town, key),
        town,
        key,
        value,
      }),
    changes,
  )
}

/** Changes after it is set in some towns what a lever waits for, where it is pulled; what the preset has anyway is no change. */
export function withCondition(
  changes: readonly Change[],
  preset: readonly Scenario[],
  towns: readonly number[],
  lever: LeverKey,
  boundary: Boundary,
  marks: Marks | null,
): readonly Change[] {
  return towns.reduce((known, town) => {
    const scenario = valueAt(preset, town)
    const change = undated(known, town, lever)
    const value = change ? change.value : valueIn(scenario, lever)
    if (!value) return known
    const same = sameMarks(marks, marksIn(scenario, lever, boundary))
    const set = { [boundary]: same ? undefined : marks }
    return withOrWithout(known, scenario, { ...change, town, key: lever, value, ...set })
  }, changes)
}

/** Whether a key has the same value in two scenarios, and a lever waits for the same. */
export function sameIn(one: Scenario, other: Scenario, key: ChangeKey): boolean {
  const lever = leverOf(key)
  return (
    valueIn(one, key) === valueIn(other, key) &&
    (!lever ||
      BOUNDARIES.every((boundary) =>
        sameMarks(marksIn(one, lever, boundary), marksIn(other, lever, boundary)),
      ))
  )
}

/** How many levers, with their settings, are in some town not as they are in other scenarios: a preset counts as what was moved by hand. */
export function leversThatDiffer(before: readonly Scenario[], after: readonly Scenario[]): number {
  return LEVERS.filter(({ key, settings }) => {
    const names = Object.keys(settings).map((name): ChangeKey => `${key}.${name}`)
    return [key, ...names].some((each) =>
      after.some((scenario, town) => !sameIn(valueAt(before, town), scenario, each)),
    )
  }).length
}

/** How many numbers beside levers and their settings are in some town not as they are in other scenarios. */
export function othersThatDiffer(before: readonly Scenario[], after: readonly Scenario[]): number {
  return CHANGE_KEYS.filter((key) => {
    const kind = targetOf(key)?.kind
    if (kind !== 'start' && kind !== 'parameter') return false
    return after.some((scenario, town) => !sameIn(valueAt(before, town), scenario, key))
  }).length
}

/** Changes after which a key is in a town as it is in another scenario. */
export function asIn(
  wanted: Scenario,
  changes: readonly Change[],
  preset: readonly Scenario[],
  town: number,
  key: ChangeKey,
): readonly Change[] {
  const lever = leverOf(key)
  const waiting = BOUNDARIES.reduce(
    (known, boundary) =>
      lever
        ? withCondition(known, preset, [town], lever, boundary, marksIn(wanted, lever, boundary))
        : known,
    changes,
  )
  return withValue(waiting, preset, [town], key, valueIn(wanted, key))
}

function leverOf(key: ChangeKey): LeverKey | undefined {
  const target = targetOf(key)
  return target?.kind === 'lever' ? target.lever.key : undefined
}

/** The change of a key that holds from the beginning. */
function undated(changes: readonly Change[], town: number, key: ChangeKey): Change | undefined {
  return changes.find((one) => one.town === town && one.key === key && one.from === undefined)
}

function withOrWithout(
  changes: readonly Change[],
  preset: Scenario,
  change: Change,
): readonly Change[] {
  const { town, key, value, when, until } = change
  const nothing = valueIn(preset, key) === value && when === undefined && until === undefined
  return nothing ? withoutChange(changes, { town, key }) : withChange(changes, change)
}
