import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { checkSize, type Design } from './design.ts'
import { type Improvement, improveHypercube, MAXIMIN_POINTS } from './improve-hypercube.ts'

export type LatinHypercubeOptions = {
  /** What is improved by swaps: `maximin` the distance of the nearest points, `correlation` that of factors. */
  readonly improve?: Improvement
  /** Swaps that are tried; 50 for each point when not said. */
  readonly swaps?: number
  /** Whether points lie in the middle of their cells instead of anywhere in them. */
  readonly centred?: boolean
  readonly seed: string
}

/**
 * Points of which each factor has exactly one in each of as many equal shares (McKay, Beckman and
 * Conover 1979). Cannot be extended: with one point more the shares are others, and none of the old
 * points would be sure to have one of its own.
 *
 * @throws RangeError for more than 3000 points of which all distances were to be bettered.
 */
export function latinHypercube(
  names: readonly string[],
  points: number,
  options: LatinHypercubeOptions,
): Design {
  const { improve, swaps = 50 * points, centred = false, seed } = options
  checkSize('points', points)
  checkSize('swaps', swaps, 0)
  if (improve === 'maximin' && points > MAXIMIN_POINTS)
    throw new RangeError(`points: expected at most ${MAXIMIN_POINTS} for maximin, got ${points}`)
  const cells = names.map((_, factor) =>
    new Chance(seed, 'latin hypercube', factor).shuffle(
      Int32Array.from({ length: points }, (_, at) => at),
    ),
  )
  if (improve) improveHypercube(cells, improve, swaps, new Chance(seed, 'latin hypercube', improve))
  const inside = new Chance(seed, 'latin hypercube', 'inside')
  return {
    method: 'latin-hypercube',
    names,
    rows: points,
    space: 'shares',
    pointOf: (row) =>
      Float64Array.from(cells, (own, factor) => {
        const within = centred ? 0.5 : inside.at(factor, row)
        return (valueAt(own, row) + within) / points
      }),
    roleOf: () => 'lhs',
  }
}
