import { valueAt } from '../../sim/index.ts'

/**
 * How long each of many lasted, in any one unit: a circle, a spell of membership. Where `ended` is
 * false it went on when it was last seen, so that it is only known to have lasted longer.
 */
export type Lifetimes = {
  readonly time: readonly number[]
  readonly ended: readonly boolean[]
}

/** Lifetimes of several runs as one sample. */
export function poolLifetimes(samples: readonly Lifetimes[]): Lifetimes {
  return {
    time: samples.flatMap(({ time }) => time),
    ended: samples.flatMap(({ ended }) => ended),
  }
}

/** A time at which some ended: how many had lasted until then, and how many of these ended there. */
export type Step = { readonly time: number; readonly atRisk: number; readonly ended: number }

/** The times at which some ended, in order. Who was last seen at such a time was still there. */
export function stepsOf({ time, ended }: Lifetimes): Step[] {
  const order = time.map((_, at) => at).sort((a, b) => valueAt(time, a) - valueAt(time, b))
  const steps: { time: number; atRisk: number; ended: number }[] = []
  for (const [before, at] of order.entries()) {
    if (!valueAt(ended, at)) continue
    const now = valueAt(time, at)
    const last = steps.at(-1)
    if (last?.time === now) last.ended++
    else steps.push({ time: now, atRisk: atRiskFrom(order, time, before), ended: 1 })
  }
  return steps
}

/** Those in an order by time whose time is at least that of a place in it. */
function atRiskFrom(order: readonly number[], time: readonly number[], place: number): number {
  const now = valueAt(time, valueAt(order, place))
  let first = place
  while (first > 0 && valueAt(time, valueAt(order, first - 1)) === now) first--
  return order.length - first
}
