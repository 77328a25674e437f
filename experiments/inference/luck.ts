import { draw, type Key, normalQuantile } from '../../sim/index.ts'
import { Chance } from '../chance.ts'

/** Draws, one after the other. */
export type Luck = {
  /** The next even draw from the open interval (0, 1). */
  readonly uniform: () => number
  /** The next draw from the standard normal distribution. */
  readonly normal: () => number
}

/** As many numbers as a draw can be. */
const CELLS = 4294967296

/**
 * The luck of many things that are alike, by number: as the luck of a purpose, but told apart
 * without working a key out for each, which would take longer than all its draws.
 */
export function luckByNumber(
  seed: string,
  ...purpose: readonly (string | number)[]
): (number: number) => Luck {
  const chance = new Chance(seed, ...purpose)
  const key: Key = { low: chance.below(CELLS) | 0, high: chance.below(CELLS) | 0 }
  return (number) => {
    let given = 0
    const uniform = () => draw(key, 0, given++, number)
    return { uniform, normal: () => normalQuantile(uniform()) }
  }
}
