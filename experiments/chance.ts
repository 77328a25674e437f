import { draw, type Key, keyFromSeed, normalQuantile } from '../sim/index.ts'

/**
 * The luck of one thing that a study does: the n-th number it gives is a function of the seed of
 * the study, of what the luck is for and of n alone. Who asks for it, in which worker and when
 * changes nothing, since each purpose (a row of a bootstrap, a proposal of a generation) has its
 * own.
 */
export class Chance {
  #key: Key
  #given = 0

  /** `purpose` names what the luck is for; other words, other luck. */
  constructor(seed: string, ...purpose: readonly (string | number)[]) {
    // Lengths are told, so that no two lists of words are one text.
    const words = [seed, ...purpose].map((word) => `${String(word).length} ${word}`)
    this.#key = keyFromSeed(words.join(' '))
  }

  /** The next even draw from the open interval (0, 1). */
  uniform(): number {
    return draw(this.#key, 0, this.#given++, 0)
  }

  /** The draw at a place of whole numbers; asking for it moves nothing on. */
  at(one: number, two = 0, three = 0): number {
    return draw(this.#key, one + 1, two, three)
  }

  /** The next draw from the standard normal distribution. */
  normal(): number {
    return normalQuantile(this.uniform())
  }

  /** The next whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.uniform() * count)
  }

  /** Puts values into an order by chance, in place (Fisher and Yates). */
  shuffle<Values extends { length: number; [at: number]: number }>(values: Values): Values {
    for (let last = values.length - 1; last > 0; last--) {
      const other = this.below(last + 1)
      const value = values[last] as number
      values[last] = values[other] as number
      values[other] = value
    }
    return values
  }
}
