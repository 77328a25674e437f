import { valueAt } from '../../sim/index.ts'

/** Whether more of something is better, or less. */
export type Better = 'higher' | 'lower'

/** A value with its sign so that more is better. */
export function oriented(value: number, better: Better): number {
  return better === 'higher' ? value : -value
}

/**
 * Regret of every plan in every world (Savage 1951): how much better the best plan does there, in
 * the unit of the value; never below 0. `values[plan][world]`; `counts` says whether a plan can be
 * the best one of a world (one that nobody can pay cannot), and where none can, all do. NaN where a
 * plan has no known value.
 */
export function regrets(
  values: readonly ArrayLike<number>[],
  better: Better,
  counts: (plan: number, world: number) => boolean = () => true,
): Float64Array[] {
  const best = Float64Array.from({ length: values[0]?.length ?? 0 }, (_, world) => {
    const known = values.flatMap((row, plan) => {
      const value = oriented(valueAt(row, world), better)
      return Number.isNaN(value) ? [] : [{ plan, value }]
    })
    const able = known.filter(({ plan }) => counts(plan, world))
    return Math.max(...(able.length > 0 ? able : known).map(({ value }) => value))
  })
  return values.map((row) =>
    Float64Array.from(row, (value, world) =>
      Math.max(0, valueAt(best, world) - oriented(value, better)),
    ),
  )
}
