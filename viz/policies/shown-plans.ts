import type { Keeper } from '../state/storage.ts'

const KEY = 'plansShown'

/** Whether the plans of the study were shown, as the minutes tell. */
export function werePlansShown(keeper: Keeper): boolean {
  return keeper.read(KEY) === 'yes'
}

/** Notes that they were shown, or leaves it out of the minutes. */
export function notePlansShown(keeper: Keeper, shown: boolean): void {
  keeper.write(KEY, shown ? 'yes' : 'no')
}
