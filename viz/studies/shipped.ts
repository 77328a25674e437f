import targets1 from '../../scenarios/targets/town-1.csv?raw'
import targets2 from '../../scenarios/targets/town-2.csv?raw'
import targets3 from '../../scenarios/targets/town-3.csv?raw'
import town1 from '../../scenarios/town-1.yaml?raw'
import town2 from '../../scenarios/town-2.yaml?raw'
import town3 from '../../scenarios/town-3.yaml?raw'

/** The three towns as they are shipped, by the names that studies call them by. */
export const SHIPPED_TOWNS: Readonly<Record<string, string>> = {
  'town-1': town1,
  'town-2': town2,
  'town-3': town3,
}

/** What was observed of them, by the same names. */
export const SHIPPED_TARGETS: Readonly<Record<string, string>> = {
  'town-1': targets1,
  'town-2': targets2,
  'town-3': targets3,
}

/** Name of the shipped town at a place among the three. */
export function townName(town: number): string {
  return `town-${town + 1}`
}
