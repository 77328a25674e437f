import { valueAt } from '../../sim/index.ts'
import type { Prediction } from './emulator.ts'
import { type Target, varianceOf } from './target.ts'

/** An outcome that history matching asks for: its target, and what stands in for the model. */
export type MatchedOutcome = {
  readonly target: Target
  /** What is expected at a point, and how unsure that is. */
  readonly predict: (point: ArrayLike<number>) => Prediction
  /** Variance of the luck of a single run, which the world had too; 0 if left out. */
  readonly luck?: number
}

/** One wave of history matching: what it asks of a point. */
export type Wave = {
  readonly outcomes: readonly MatchedOutcome[]
  /** Which outcome decides: 1 is the most implausible, 2 the second most (one emulator may err). */
  readonly rank: number
  /** Implausibility up to which a point may be right; 3 by custom (Pukelsheim's rule). */
  readonly cutoff: number
}

/**
 * How many standard deviations a target lies from what is expected: those of the emulator, of the
 * survey, of what the model gets wrong and of luck together (Craig 1997).
 */
export function implausibility(expected: Prediction, target: Target, luck = 0): number {
  const apart = Math.abs(target.value - expected.mean)
  return apart === 0 ? 0 : apart / Math.sqrt(expected.variance + varianceOf(target) + luck)
}

/** Implausibility of a point in a wave: that of the outcome that decides. */
export function implausibilityIn(wave: Wave, point: ArrayLike<number>): number {
  return deciding(wave, point).exact()
}

/**
 * Largest implausibility of a point over waves, in cutoffs: up to 1 it may be right. Once it is
 * known to be more than `enough`, no more is asked: what is told then is more than that, too.
 */
export function worstOf(
  waves: readonly Wave[],
  point: ArrayLike<number>,
  enough = Number.POSITIVE_INFINITY,
): number {
  let worst = 0
  // Later waves rule out more: mostly the rest need not be asked.
  for (const wave of waves.toReversed()) {
    const { atMost, exact } = deciding(wave, point)
    if (atMost / wave.cutoff <= worst) continue
    worst = Math.max(worst, exact() / wave.cutoff)
    if (worst > enough) break
  }
  return worst
}

/** What the outcome that decides is at most, and exactly. */
type Deciding = { readonly atMost: number; readonly exact: () => number }

/**
 * A sure emulator makes a point at least as implausible as one with doubts, and its doubts are what
 * takes long to know. So outcomes are asked in the order of what they are at most, until no other
 * can come before the one that decides.
 */
function deciding({ outcomes, rank }: Wave, point: ArrayLike<number>): Deciding {
  // Where nothing is emulated, nothing is ruled out.
  if (outcomes.length === 0) return { atMost: 0, exact: () => 0 }
  const all = outcomes
    .map(({ predict, target, luck }) => {
      const expected = predict(point)
      const sure = { mean: expected.mean, variance: 0 }
      return { expected, target, luck, atMost: implausibility(sure, target, luck) }
    })
    .sort((a, b) => b.atMost - a.atMost)
  const place = Math.min(rank, all.length) - 1
  const exact = (): number => {
    const largest: number[] = []
    for (const { expected, target, luck, atMost } of all) {
      if (largest.length > place && valueAt(largest, place) >= atMost) break
      largest.push(implausibility(expected, target, luck))
      largest.sort((a, b) => b - a)
    }
    return valueAt(largest, place)
  }
  return { atMost: valueAt(all, place).atMost, exact }
}
