import { valueAt } from '../../sim/index.ts'

/**
 * `count` of the points of a pool, spread out: each is the one that lies farthest from all taken
 * before and from those that were `there` already. Numbers of the pool, in that order; fewer where
 * it has no more that differ.
 */
export function spreadPoints(
  pool: readonly ArrayLike<number>[],
  count: number,
  there: readonly ArrayLike<number>[] = [],
): number[] {
  const nearest = pool.map((point) =>
    there.reduce((least, other) => Math.min(least, apart(point, other)), Number.POSITIVE_INFINITY),
  )
  const taken: number[] = []
  while (taken.length < count) {
    let farthest = -1
    for (let at = 0; at < pool.length; at++)
      if (valueAt(nearest, at) > (nearest[farthest] ?? 0)) farthest = at
    if (farthest < 0) break
    taken.push(farthest)
    const chosen = valueAt(pool, farthest)
    pool.forEach((point, at) => {
      nearest[at] = Math.min(valueAt(nearest, at), apart(point, chosen))
    })
  }
  return taken
}

/** Squared distance. */
function apart(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) {
    const difference = valueAt(one, at) - valueAt(other, at)
    sum += difference * difference
  }
  return sum
}
