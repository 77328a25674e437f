import { valueAt } from '../../sim/index.ts'

type Trajectory = readonly Float64Array[]

/**
 * So many of the trajectories, far from each other: the two farthest, then again and again the one
 * that is farthest from those taken (Ruano et al. 2012; distances as Campolongo, Cariboni and
 * Saltelli 2007). In their first order; of equals the first is taken.
 */
export function spreadOut<Points extends Trajectory>(
  all: readonly Points[],
  count: number,
): Points[] {
  const squares = all.map(() => new Float64Array(all.length))
  for (const [one, trajectory] of all.entries())
    for (let other = 0; other < one; other++) {
      const square = distance(trajectory, valueAt(all, other)) ** 2
      valueAt(squares, one)[other] = square
      valueAt(squares, other)[one] = square
    }
  const apart = (one: number, other: number) => valueAt(valueAt(squares, one), other)
  const places = all.map((_, at) => at)
  const taken = new Set([farthest(places, (at) => Math.max(...valueAt(squares, at)))])
  while (taken.size < count) {
    const rest = places.filter((at) => !taken.has(at))
    taken.add(farthest(rest, (at) => [...taken].reduce((sum, other) => sum + apart(at, other), 0)))
  }
  return all.filter((_, at) => taken.has(at))
}

function farthest(places: readonly number[], distanceOf: (place: number) => number): number {
  return places.reduce((best, at) => (distanceOf(at) > distanceOf(best) ? at : best))
}

/** Sum of the distances of every point of one to every point of the other. */
function distance(one: Trajectory, other: Trajectory): number {
  let sum = 0
  for (const point of one)
    for (const opposite of other) {
      let squares = 0
      for (let factor = 0; factor < point.length; factor++)
        squares += (valueAt(point, factor) - valueAt(opposite, factor)) ** 2
      sum += Math.sqrt(squares)
    }
  return sum
}
