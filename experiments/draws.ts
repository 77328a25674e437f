import {
  DEFAULT_PARAMETERS,
  draw,
  keyFromSeed,
  PARAMETERS,
  type Parameters,
  type Scenario,
  startValue,
  WHOLE_START_VALUES,
  WHOLE_WEEKS,
  withStartValue,
} from '../sim/index.ts'
import type { Load } from './variants.ts'

type Range = readonly [low: number, high: number]

/** What of a range is drawn from: all of it, or a box of a share of its width around a value. */
export type Width = 'all' | { readonly near: number }

/** A box around a value, a share of the range wide, and never beyond the range. */
export function boxAround(value: number, [low, high]: Range, share: number): Range {
  const half = ((high - low) * share) / 2
  return [Math.max(low, value - half), Math.min(high, value + half)]
}

/**
 * Every parameter drawn evenly from its prior, whatever a scenario says of it.
 *
 * @example
 * ```ts
 * import { drawnParameters } from 'helferkreise/experiments'
 *
 * const { delayMin } = drawnParameters('draw 1')
 * console.log(delayMin >= 4 && delayMin <= 8) // => true
 * ```
 */
export function drawnParameters(seed: string, width: Width = 'all'): Parameters {
  const drawn = PARAMETERS.map(({ key, unit, prior }) => {
    const value = evenly(`${seed} ${key}`, DEFAULT_PARAMETERS[key], prior, width)
    return [key, unit === WHOLE_WEEKS ? Math.round(value) : value]
  })
  // One entry per row of the table, which is what the type says.
  return Object.fromEntries(drawn) as Parameters
}

/** The uncertain start values of a town by path, drawn evenly from the ranges that its file gives. */
export function drawnStart(town: Scenario, seed: string, width: Width): Record<string, number> {
  const drawn = Object.entries(town.ranges ?? {}).flatMap(([path, range]) => {
    const given = startValue(town, path)
    if (given === undefined) return []
    const value = evenly(`${seed} ${town.id} ${path}`, given, range, width)
    return [[path, WHOLE_START_VALUES.includes(path) ? Math.round(value) : value]]
  })
  return Object.fromEntries(drawn)
}

/** Reads scenarios as `load` does, with parameters and uncertain start values of one draw. */
export function drawnLoad(load: Load, seed: string, width: Width): Load {
  const parameters = drawnParameters(seed, width)
  return (name) => {
    const town = load(name)
    const start = Object.entries(drawnStart(town, seed, width))
    return start.reduce<Scenario>(
      (changed, [path, value]) => withStartValue(changed, path, value),
      { ...town, parameters },
    )
  }
}

/** One value; the same seed gives the same luck, however wide the range. */
function evenly(seed: string, value: number, range: Range, width: Width): number {
  const [low, high] = width === 'all' ? range : boxAround(value, range, width.near)
  return low + (high - low) * draw(keyFromSeed(seed), 0, 0, 0)
}
