import { type Scenario, valueAt } from '../../sim/index.ts'
import { NUMERALS } from '../words/names.ts'
import { valueIn } from './apply.ts'
import { type Change, type ChangeKey, withChange, withoutChange } from './change.ts'

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

/** Changes after a number is set in some towns; a value that the preset has anyway is no change. */
export function withValue(
  changes: readonly Change[],
  preset: readonly Scenario[],
  towns: readonly number[],
  key: ChangeKey,
  value: number,
): readonly Change[] {
  return towns.reduce(
    (known, town) =>
      valueIn(valueAt(preset, town), key) === value
        ? withoutChange(known, { town, key })
        : withChange(known, { town, key, value }),
    changes,
  )
}
