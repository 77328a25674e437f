/**
 * Seed of a run of a scenario by number: run 0 has the one that the scenario has.
 *
 * @example
 * ```ts
 * import { seedOfRun } from 'helferkreise/experiments'
 *
 * console.log([0, 1].map((run) => seedOfRun('autumn', run))) // => [ 'autumn', 'autumn 2' ]
 * ```
 */
export function seedOfRun(seed: string, run: number): string {
  return run === 0 ? seed : `${seed} ${run + 1}`
}
