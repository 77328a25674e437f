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
  const all = wave.outcomes.map(({ predict, target, luck }) =>
    implausibility(predict(point), target, luck),
  )
  all.sort((a, b) => b - a)
  return valueAt(all, Math.min(wave.rank, all.length) - 1)
}

/** Largest implausibility of a point over waves, in cutoffs: up to 1 it may be right. */
export function worstOf(waves: readonly Wave[], point: ArrayLike<number>): number {
  let worst = 0
  for (const wave of waves) worst = Math.max(worst, implausibilityIn(wave, point) / wave.cutoff)
  return worst
}
