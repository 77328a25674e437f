import targets1 from '../../scenarios/targets/town-1.csv?raw'
import targets2 from '../../scenarios/targets/town-2.csv?raw'
import targets3 from '../../scenarios/targets/town-3.csv?raw'

/** What was observed of the three towns, by the names that studies call them by. */
export const SHIPPED_TARGETS: Readonly<Record<string, string>> = {
  'town-1': targets1,
  'town-2': targets2,
  'town-3': targets3,
}

/** Name of what was observed of the town at a place among the three. */
export function targetsOf(town: number): string {
  return `town-${town + 1}`
}
