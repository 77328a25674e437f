import { exp } from '../../sim/index.ts'

/** From this score on the tail is summed by itself, as 0.5 less the middle would lose its digits. */
const TAIL = 2.5
/** Levels of the continued fraction; from the score above on more change no digit. */
const LEVELS = 80

/** Density of the standard normal distribution. */
export function bell(score: number): number {
  return exp(-0.5 * score * score) * 0.3989422804014327
}

/**
 * Share of the standard normal distribution below a score, to some 14 digits in the middle and in
 * both tails. The middle by Taylor series (Marsaglia 2004), tails by Laplace's continued fraction;
 * with exactly rounded operations only, so that all engines give the same bits.
 */
export function shareBelow(score: number): number {
  if (score < -TAIL) return tail(-score)
  return score > TAIL ? 1 - tail(score) : 0.5 + middle(score)
}

/** Share between 0 and a score. */
function middle(score: number): number {
  let term = score
  let sum = score
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (score * score) / odd
    sum += term
  }
  return sum * bell(score)
}

/** Share above a score. */
function tail(score: number): number {
  if (score === Infinity) return 0
  let fraction = score
  for (let level = LEVELS; level > 0; level--) fraction = score + level / fraction
  return bell(score) / fraction
}
