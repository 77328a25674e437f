import { exp, valueAt } from '../../sim/index.ts'

/** How alike a smooth function is at two points, by their distance in lengths. */
export type Smoothness = {
  /** Correlation at a squared distance. */
  readonly correlation: (squared: number) => number
  /** What the correlation grows by, per logarithm of a length and per squared distance along it. */
  readonly slope: (squared: number) => number
}

/** Endlessly smooth (RBF), or twice smooth (Matern 5/2). */
export type SmoothnessName = 'rbf' | 'matern52'

const ROOT_OF_FIVE = Math.sqrt(5)

/** The kinds of smoothness (Rasmussen and Williams 2006, chapter 4). */
export const SMOOTHNESS: Readonly<Record<SmoothnessName, Smoothness>> = {
  rbf: {
    correlation: (squared) => exp(-squared / 2),
    slope: (squared) => exp(-squared / 2),
  },
  matern52: {
    correlation(squared) {
      const root = ROOT_OF_FIVE * Math.sqrt(squared)
      return (1 + root + (5 / 3) * squared) * exp(-root)
    },
    slope(squared) {
      const root = ROOT_OF_FIVE * Math.sqrt(squared)
      return (5 / 3) * (1 + root) * exp(-root)
    },
  },
}

/** Squared distance of two points, each coordinate in its own length. */
export function squaredDistance(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  lengths: ArrayLike<number>,
): number {
  let sum = 0
  for (let at = 0; at < lengths.length; at++) {
    const apart = (valueAt(one, at) - valueAt(other, at)) / valueAt(lengths, at)
    sum += apart * apart
  }
  return sum
}
