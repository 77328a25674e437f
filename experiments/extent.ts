import type { Runs } from './runs.ts'
import type { Load } from './variants.ts'

/** How much is measured, of what, and by whom. */
export type Extent = {
  /** Seeds of the patterns, pairs of the effects; both run under `r1`, `r2` and so on, seeds that no search has seen. */
  readonly seeds: number
  readonly pairs: number
  /** Patterns and effects by id; all when absent. */
  readonly ids?: readonly string[] | undefined
  readonly load: Load
  /** Its runs are kept: with the same one, what is asked again costs nothing. */
  readonly runs: Runs
  /** `load` gives the same town under every name: what needs three of them is left out. */
  readonly single?: boolean | undefined
}

/**
 * The seeds that patterns and effects share, so that a town as shipped is run once for both.
 *
 * @example
 * ```ts
 * import { seedNames } from 'helferkreise/experiments'
 *
 * console.log(seedNames(3)) // => [ 'r1', 'r2', 'r3' ]
 * ```
 */
export function seedNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `r${index + 1}`)
}
