import type { KernelChoice } from './kernel.ts'
import type { Target } from './target.ts'

/** A model, or one of several that compete. */
export type Model = {
  readonly name: string
  /** Numbers of its joint prior; may be none. */
  readonly dimensions: number
  /** What it is believed in before any data, against the others; 1 if left out. */
  readonly weight?: number
}

/** What a fit by sequential ABC is asked to do. */
export type SmcSettings = {
  /** Seed of the study: all luck is a function of it, of the generation and of the evaluation. */
  readonly seed: string
  readonly models: readonly Model[]
  readonly targets: readonly Target[]
  /** Particles of a generation. */
  readonly particles: number
  /**
   * Points of the first generation, in scores, instead of draws from the prior: even draws of what
   * is left of it, where runs beyond are refused. After the last one comes the first again.
   */
  readonly initial?: readonly (readonly number[])[]
  readonly kernel: KernelChoice
  /** Chance that a proposal keeps the model it comes from, where there are several; 0.7 if left out. */
  readonly stay?: number
  readonly tolerance: Tolerance
  /** Power of the distance: 1 adds differences up, 2 is Euclid's, infinite takes the largest. */
  readonly power: number
  /** What differences are measured in: given, or the spread of the runs under the prior, or that of each generation anew. */
  readonly scales: readonly number[] | 'prior' | 'generation'
  readonly missing: 'refuse' | 'skip'
  /** Add a draw of the error of each target to what a run says, so that the result is exact for a model with error. */
  readonly withErrors?: boolean
  readonly stop: Stopping
}

/**
 * How the tolerance falls: to a quantile of the distances accepted, so far that a share of the
 * effective sample size is held (Del Moral 2012), or as given.
 */
export type Tolerance =
  | { readonly kind: 'quantile'; readonly share: number }
  | { readonly kind: 'hold'; readonly share: number }
  | { readonly kind: 'schedule'; readonly epsilons: readonly number[] }

/** When a fit is over; what comes first. */
export type Stopping = {
  /** The last tolerance: no generation goes below it. */
  readonly epsilon?: number
  /** Generations after the one that is drawn from the prior. */
  readonly generations?: number
  /** Evaluations in all; a generation that would need more is given up. */
  readonly evaluations?: number
  /** Least share of evaluations accepted; a generation that falls below is given up. 0.0001 if left out. */
  readonly acceptance?: number
}

const LEAST_ACCEPTANCE = 1e-4

/** Evaluations that a generation may take before it is given up. */
export function mostEvaluations(settings: SmcSettings, spent: number): number {
  const { acceptance = LEAST_ACCEPTANCE, evaluations = Number.POSITIVE_INFINITY } = settings.stop
  return Math.min(Math.floor(settings.particles / acceptance), evaluations - spent)
}

/** All that is wrong with settings, as `path: expected ..., got ...`. */
export function problemsOfSettings(settings: SmcSettings): string[] {
  const { models, targets, particles, tolerance, stop, scales, stay = 0.5 } = settings
  const problems: string[] = []
  const ask = (fine: boolean, path: string, expected: string, got: unknown) => {
    if (!fine) problems.push(`${path}: expected ${expected}, got ${got}`)
  }
  const isShare = (value: number) => value > 0 && value < 1
  ask(models.length > 0, 'models', 'at least one', 'none')
  models.forEach(({ dimensions, weight = 1 }, at) => {
    ask(
      Number.isInteger(dimensions) && dimensions >= 0,
      `models[${at}].dimensions`,
      'a whole number from 0',
      dimensions,
    )
    ask(weight > 0, `models[${at}].weight`, 'a number above 0', weight)
  })
  ask(targets.length > 0, 'targets', 'at least one', 'none')
  ask(
    Number.isInteger(particles) && particles >= 2,
    'particles',
    'a whole number from 2',
    particles,
  )
  ask(settings.power >= 1, 'power', 'a number from 1', settings.power)
  ask(isShare(stay), 'stay', 'a share in (0, 1)', stay)
  if (typeof scales !== 'string') {
    ask(scales.length === targets.length, 'scales', `${targets.length} numbers`, scales.length)
    scales.forEach((scale, at) => {
      ask(scale > 0, `scales[${at}]`, 'a number above 0', scale)
    })
  }
  if (tolerance.kind !== 'schedule')
    ask(isShare(tolerance.share), 'tolerance.share', 'a share in (0, 1)', tolerance.share)
  else ask(tolerance.epsilons.length > 0, 'tolerance.epsilons', 'at least one', 'none')
  const ends =
    tolerance.kind === 'schedule' ||
    [stop.epsilon, stop.generations, stop.evaluations, stop.acceptance].some(
      (rule) => rule !== undefined,
    )
  ask(ends, 'stop', 'at least one rule', 'none')
  for (const [rule, value] of Object.entries(stop))
    ask(value >= 0, `stop.${rule}`, 'a number from 0', value)
  return problems
}
