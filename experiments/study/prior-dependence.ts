import { log, valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { powerSensitivity } from '../inference/prior-sensitivity.ts'
import { isKnown, type Statistic, type Target, varianceOf } from '../inference/target.ts'
import { coordinate } from '../inference/weighted.ts'

/** From here on a posterior follows a density that it is made of (Kallioinen 2023). */
export const FOLLOWS = 0.05
/** Make-believe factors that have nothing to do with anything. */
const IDLE = 200

/** What the answer about a factor is made of. */
export type PriorDependence = {
  readonly name: string
  /** How much it follows what was believed of the factor. */
  readonly prior: number
  /** How much it follows the observations; NaN where targets have neither error nor discrepancy. */
  readonly likelihood: number
  /** What it rests on. */
  readonly rests: 'belief' | 'both' | 'observations' | 'neither'
}

/** What the answers about all factors are made of. */
export type PriorDependences = {
  readonly factors: readonly PriorDependence[]
  /** Up to here, at most, so few draws would seem to follow observations that say nothing of a factor. */
  readonly byChance: number
}

/**
 * How much the posterior of each factor follows its prior and the likelihood, from the draws that
 * are there: by power scaling (Kallioinen et al. 2023). Both are raised to a power a little above
 * and below 1, the prior of one factor at a time, in its score: that is to believe a little more, or
 * less, in the middle of its range. The likelihood is the normal one of the errors and discrepancies
 * of the targets; of statistics that are missing it says nothing.
 *
 * With few draws and many targets some factors seem to follow the likelihood by luck: how much,
 * make-believe factors tell, whose scores are drawn by chance for each point. Points that stand there
 * several times, under other luck, have one score of each.
 */
export function priorDependence({
  names,
  scores,
  weights,
  statistics,
  targets,
  seed,
}: {
  readonly names: readonly string[]
  readonly scores: readonly ArrayLike<number>[]
  readonly weights: ArrayLike<number>
  /** In the order of the targets, which are those that were fitted to. */
  readonly statistics: readonly (readonly Statistic[])[]
  readonly targets: readonly Target[]
  readonly seed: string
}): PriorDependences {
  const told = targets.every((target) => varianceOf(target) > 0)
  const logLikelihood = Float64Array.from(statistics, (row) => logLikelihoodOf(row, targets))
  const likelihood = told
    ? powerSensitivity(scores, weights, logLikelihood)
    : names.map(() => Number.NaN)
  const byChance = told ? luckOf({ scores, weights, logLikelihood, seed }) : Number.NaN
  const factors = names.map((name, at): PriorDependence => {
    const own = coordinate(scores, at)
    const [prior = Number.NaN] = powerSensitivity(
      Array.from(own, (score) => [score]),
      weights,
      own.map((score) => -0.5 * score * score),
    )
    const data = valueAt(likelihood, at)
    return { name, prior, likelihood: data, rests: restsOn(prior, data, byChance) }
  })
  return { factors, byChance }
}

function restsOn(prior: number, data: number, byChance: number): PriorDependence['rests'] {
  const follows = data >= Math.max(FOLLOWS, byChance)
  if (prior >= FOLLOWS) return follows ? 'both' : 'belief'
  return follows ? 'observations' : 'neither'
}

function logLikelihoodOf(said: readonly Statistic[], targets: readonly Target[]): number {
  let sum = 0
  for (const [at, target] of targets.entries()) {
    const value = said[at]
    if (!isKnown(value)) continue
    const variance = varianceOf(target)
    sum -= ((value - target.value) * (value - target.value)) / (2 * variance) + log(variance) / 2
  }
  return sum
}

function luckOf({
  scores,
  weights,
  logLikelihood,
  seed,
}: {
  readonly scores: readonly ArrayLike<number>[]
  readonly weights: ArrayLike<number>
  readonly logLikelihood: Float64Array
  readonly seed: string
}): number {
  const chance = new Chance(seed, 'prior-sensitivity')
  const known = new Map<string, readonly number[]>()
  const idle = scores.map((point) => {
    const name = Array.from(point).join()
    const own = known.get(name) ?? Array.from({ length: IDLE }, () => chance.normal())
    known.set(name, own)
    return own
  })
  // The largest: of many factors hardly one passes it by luck.
  return powerSensitivity(idle, weights, logLikelihood).reduce(
    (most, one) => Math.max(most, one),
    0,
  )
}
