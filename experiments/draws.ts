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
  return (name) => ({ ...withDrawnStart(load(name), seed, width), parameters })
}

/** A town with its uncertain start values drawn. */
export function withDrawnStart(town: Scenario, seed: string, width: Width): Scenario {
  return Object.entries(drawnStart(town, seed, width)).reduce<Scenario>(
    (changed, [path, value]) => withStartValue(changed, path, value),
    town,
  )
}

/** A draw of what is not known. */
export type Drawn = {
  readonly load: Load
  /** What was drawn, by path: `parameters.…`, or the name of a scenario before the path. */
  readonly values: Readonly<Record<string, number>>
  /** Makes its luck other than that of other draws; the same for all where it is absent. */
  readonly luck?: string
}

/** Draws from the ranges, all under the same luck; start values of `towns` are told. */
export function rangeDraws(
  load: Load,
  width: Width,
  towns: readonly string[],
): (draw: number) => Drawn {
  return (draw) => {
    const seed = `draw ${draw}`
    return {
      load: drawnLoad(load, seed, width),
      values: Object.fromEntries([
        ...named('parameters', drawnParameters(seed, width)),
        ...towns.flatMap((name) => named(name, drawnStart(load(name), seed, width))),
      ]),
    }
  }
}

function named(prefix: string, values: Readonly<Record<string, number>>) {
  return Object.entries(values).map(([path, value]) => [`${prefix}.${path}`, value] as const)
}

/** One value; the same seed gives the same luck, however wide the range. */
function evenly(seed: string, value: number, range: Range, width: Width): number {
  const [low, high] = width === 'all' ? range : boxAround(value, range, width.near)
  return low + (high - low) * draw(keyFromSeed(seed), 0, 0, 0)
}
