import { valueAt } from '../../sim/index.ts'

/**
 * How long each of many lasted, in any one unit: a circle, a spell of membership. Where `ended` is
 * false it went on when it was last seen, so that it is only known to have lasted longer.
 */
export type Lifetimes = {
  readonly time: readonly number[]
  readonly ended: readonly boolean[]
  /** How many lasted so long, 0 or more; one each when absent. Need not be whole: runs may weigh more or less. */
  readonly count?: readonly number[]
}

/**
 * Lifetimes of several samples as one, those that are alike told once with their number: as small
 * for a thousand runs as for one. `weights` says how much a lifetime of each sample counts.
 */
export function poolLifetimes(
  samples: readonly Lifetimes[],
  weights?: readonly number[],
): Lifetimes {
  const counts = { ended: new Map<number, number>(), seen: new Map<number, number>() }
  for (const [index, { time, ended, count }] of samples.entries()) {
    const weight = weights ? valueAt(weights, index) : 1
    for (const [at, own] of time.entries()) {
      const alike = ended[at] ? counts.ended : counts.seen
      alike.set(own, (alike.get(own) ?? 0) + weight * (count ? valueAt(count, at) : 1))
    }
  }
  const rows = [...counts.ended]
    .map(([time, count]) => ({ time, count, ended: true }))
    .concat([...counts.seen].map(([time, count]) => ({ time, count, ended: false })))
    .sort((a, b) => a.time - b.time || Number(b.ended) - Number(a.ended))
  return {
    time: rows.map(({ time }) => time),
    ended: rows.map(({ ended }) => ended),
    count: rows.map(({ count }) => count),
  }
}

/** A time at which some ended: how many had lasted until then, and how many of these ended there. */
export type Step = { readonly time: number; readonly atRisk: number; readonly ended: number }

/** The times at which some ended, in order. Who was last seen at such a time was still there. */
export function stepsOf(lifetimes: Lifetimes): Step[] {
  const { time, ended, count } = poolLifetimes([lifetimes])
  const counts = count ?? []
  let atRisk = 0
  const steps: Step[] = []
  // From the end, so that all who are at risk of the last step are exactly those who end in it.
  for (let at = time.length - 1; at >= 0; at--) {
    const own = valueAt(counts, at)
    atRisk += own
    // Those who end at a time stand before those last seen at it, who are at risk too.
    if (ended[at] && own > 0) steps.push({ time: valueAt(time, at), atRisk, ended: own })
  }
  return steps.reverse()
}

/** How many lifetimes there are, and the longest of them; 0 where there are none. */
export function extentOf({ time, count }: Lifetimes): {
  readonly count: number
  readonly last: number
} {
  return {
    count: count ? count.reduce((sum, own) => sum + own, 0) : time.length,
    last: time.reduce((a, b) => Math.max(a, b), 0),
  }
}
