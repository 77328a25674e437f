import { exp, log, valueAt } from '../../sim/index.ts'
import { type Kernel, kernelOf } from './kernel.ts'
import type { Luck } from './luck.ts'
import { logNormalDensity, normals } from './normal.ts'
import type { SmcSettings } from './smc-settings.ts'
import type { Particle } from './smc-state.ts'
import { normalised, picker } from './weighted.ts'

/** A point of a model. */
export type Point = { readonly model: number; readonly scores: ArrayLike<number> }

/** Where the points of a generation come from. */
export type Proposal = {
  readonly propose: (luck: Luck) => { readonly model: number; readonly scores: Float64Array }
  /** Logarithm of the density with which a point is proposed. */
  readonly logDensity: (point: Point) => number
}

type Belief = Pick<SmcSettings, 'models' | 'kernel' | 'stay'>

/** Chance that a proposal keeps the model it comes from. */
const STAY = 0.7

/** What is believed of models before any data, in shares. */
export function priorOfModels(models: SmcSettings['models']): Float64Array {
  return normalised(models.map(({ weight = 1 }) => weight))
}

/** Shares of the models among weighted particles. */
export function sharesOfModels(
  particles: readonly { readonly model: number; readonly weight: number }[],
  count: number,
): Float64Array {
  const sums = new Float64Array(count)
  for (const { model, weight } of particles) sums[model] = valueAt(sums, model) + weight
  return normalised(sums)
}

/** Points from the prior: a model by what is believed of it, and its scores. */
export function fromPrior(models: SmcSettings['models']): Proposal {
  const shares = priorOfModels(models)
  const take = picker(shares)
  return {
    propose(luck) {
      const model = take(luck.uniform())
      return { model, scores: normals(valueAt(models, model).dimensions, luck) }
    },
    logDensity: (point) => log(valueAt(shares, point.model)) + logNormalDensity(point.scores),
  }
}

/**
 * Points near those of a generation: a model by its share, kept or changed for another that is
 * still there (Toni and Stumpf 2010), then a step from one of its particles.
 */
export function fromParticles(particles: readonly Particle[], belief: Belief): Proposal {
  const { models, kernel, stay = STAY } = belief
  const shares = sharesOfModels(particles, models.length)
  const alive = models.flatMap((_, model) => (valueAt(shares, model) > 0 ? [model] : []))
  const kernels = new Map<number, Kernel>(
    alive.map((model) => {
      const own = particles.filter((particle) => particle.model === model)
      const points = own.map(({ scores }) => scores)
      return [model, kernelOf(points, normalised(own.map(({ weight }) => weight)), kernel)]
    }),
  )
  const kept = alive.length > 1 ? stay : 1
  const proposed = shares.map((share) =>
    share > 0 ? share * kept + ((1 - share) * (1 - kept)) / Math.max(1, alive.length - 1) : 0,
  )
  const take = picker(proposed)
  const kernelFor = (model: number) => kernels.get(model) as Kernel
  return {
    propose(luck) {
      const model = take(luck.uniform())
      const { dimensions } = valueAt(models, model)
      return { model, scores: dimensions ? kernelFor(model).propose(luck) : new Float64Array(0) }
    },
    logDensity: ({ model, scores }) =>
      log(valueAt(proposed, model)) + (scores.length ? kernelFor(model).logDensity(scores) : 0),
  }
}

/** Weights of points that were proposed and accepted: density of the prior over that of the proposal, in shares. */
export function importanceWeights(
  points: readonly Point[],
  models: SmcSettings['models'],
  proposal: Proposal,
): Float64Array {
  const prior = fromPrior(models)
  const logs = points.map((point) => prior.logDensity(point) - proposal.logDensity(point))
  const largest = logs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  return normalised(logs.map((value) => exp(value - largest)))
}
