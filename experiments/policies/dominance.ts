import { valueAt } from '../../sim/index.ts'

/** What is known of a candidate: objectives, the less the better, and how far it breaks its limits. */
export type Judged = {
  readonly objectives: ArrayLike<number>
  /** 0 where it keeps all limits. */
  readonly violation: number
}

/** Is one nowhere worse than the other, and somewhere better (Pareto), limits left aside? */
export function dominates(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  let better = false
  for (let at = 0; at < one.length; at++) {
    const [own, others] = [one[at] as number, other[at] as number]
    if (!(own <= others)) return false
    if (own < others) better = true
  }
  return better
}

/**
 * Constraint domination (Deb 2002): who keeps the limits dominates who does not; of two who do not,
 * the one that breaks them less; of two who do, Pareto.
 */
export function constraintDominates(one: Judged, other: Judged): boolean {
  if (one.violation === 0 && other.violation === 0)
    return dominates(one.objectives, other.objectives)
  return one.violation < other.violation
}

/**
 * Sorts candidates into fronts (fast non-dominated sorting, Deb 2002): nobody dominates those of the
 * first, those of the first alone dominate those of the second, and so on. Numbers of candidates, in
 * their order.
 */
export function frontsOf(candidates: readonly Judged[]): number[][] {
  const dominated = candidates.map((): number[] => [])
  const above = new Int32Array(candidates.length)
  for (const [one, first] of candidates.entries())
    for (let other = one + 1; other < candidates.length; other++) {
      const second = valueAt(candidates, other)
      if (constraintDominates(first, second)) {
        dominated[one]?.push(other)
        above[other] = valueAt(above, other) + 1
      } else if (constraintDominates(second, first)) {
        dominated[other]?.push(one)
        above[one] = valueAt(above, one) + 1
      }
    }
  const fronts: number[][] = []
  let front = candidates.flatMap((_, at) => (above[at] === 0 ? [at] : []))
  while (front.length > 0) {
    fronts.push(front)
    const next: number[] = []
    for (const one of front)
      for (const other of valueAt(dominated, one)) {
        above[other] = valueAt(above, other) - 1
        if (above[other] === 0) next.push(other)
      }
    front = next.sort((a, b) => a - b)
  }
  return fronts
}

/** Numbers of the candidates that nobody dominates; none of those that break a limit. */
export function paretoSet(candidates: readonly Judged[]): number[] {
  const [first = []] = frontsOf(candidates)
  return first.filter((at) => candidates[at]?.violation === 0)
}
