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
  const squares = all.map((one) =>
    all.map((other) => (one === other ? 0 : distance(one, other) ** 2)),
  )
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
    for (const opposite of other)
      sum += Math.sqrt(
        point.reduce((squares, share, at) => squares + (share - valueAt(opposite, at)) ** 2, 0),
      )
  return sum
}
