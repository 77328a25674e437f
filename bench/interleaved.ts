import { exp } from '../sim/exact/math.ts'
import { pcg4dWord } from '../sim/exact/random.ts'

/** Median and range of what was measured, in the unit of the measurement. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number }

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: quantile(sorted, 0.5), low: sorted[0]!, high: sorted[sorted.length - 1]! }
}

/** Quantile of sorted values, the nearest one. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/**
 * Measures several cases in turn, round by round, so that what else the machine does falls
 * on all alike; one round before the first is thrown away.
 */
export function interleaved(
  cases: readonly ((round: number) => number)[],
  rounds: number,
): Spread[] {
  const values = cases.map(() => [] as number[])
  for (const measure of cases) measure(-1)
  for (let round = 0; round < rounds; round++)
    for (const [index, measure] of cases.entries()) values[index]!.push(measure(round))
  return values.map(spread)
}

const AGENTS = 200_000
const ROUNDS = 12
const state = new Float64Array(AGENTS)

/**
 * A loop that never changes: hashing and exact exponentials over a column. Milliseconds of
 * it stand for the speed of the machine at this moment; ratios to it can be compared
 * between machines and days.
 */
export function reference(): number {
  return timed(() => {
    for (let round = 0; round < ROUNDS; round++)
      for (let agent = 0; agent < AGENTS; agent++) {
        const luck = pcg4dWord(agent, round, 7, 11) * 2.3283064365386963e-10
        state[agent]! += 0.1 * (1 - exp(-luck) - state[agent]!)
      }
  })
}
