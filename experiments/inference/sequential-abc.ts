import { valueAt } from '../../sim/index.ts'
import { distanceOf, scalesOf, weighedScales } from './distance.ts'
import { type Luck, luckByNumber } from './luck.ts'
import { fromParticles, fromPrior, importanceWeights, type Proposal } from './proposal.ts'
import { Round } from './round.ts'
import { problemsOfSettings } from './smc-problems.ts'
import { EVALUATIONS_FOR_ONE, mostEvaluations, type SmcSettings } from './smc-settings.ts'
import type {
  FinishedRun,
  FitEnding,
  Generation,
  Particle,
  SmcState,
  WantedRun,
} from './smc-state.ts'
import { asMeasured, isKnown, type Statistic } from './target.ts'
import { nextTolerance } from './tolerance.ts'

/**
 * Sequential approximate Bayesian computation (population Monte Carlo: Toni 2009, Beaumont 2009)
 * that does not run anything: it says which points are wanted (`ask`) and takes what their runs
 * said (`tell`), in any order. The luck of an evaluation is a function of the seed of the study, of
 * the generation and of its number, and a generation keeps the first particles by number, so that
 * workers, order, chunks and a pause in the middle of a generation change no bit of the result.
 *
 * The first generation is drawn from the prior and accepts every run that did not fail. Points are
 * scores, independent and standard normal under the prior: no proposal leaves what can be.
 *
 * @example
 * ```ts
 * import { SequentialAbc } from 'helferkreise/experiments'
 *
 * const abc = new SequentialAbc({
 *   seed: 'example',
 *   models: [{ name: 'a number and its square', dimensions: 1 }],
 *   targets: [{ name: 'square', value: 1 }],
 *   particles: 100,
 *   kernel: { kind: 'multivariate' },
 *   tolerance: { kind: 'quantile', share: 0.5 },
 *   power: 2,
 *   scales: 'prior',
 *   missing: 'refuse',
 *   stop: { epsilon: 0.05 },
 * })
 * while (!abc.ending) {
 *   const runs = abc.ask(10).map(({ scores: [score = 0], ...run }) => ({ ...run, statistics: [score * score] }))
 *   abc.tell(runs)
 * }
 * const particles = abc.state.generations.at(-1)?.particles ?? []
 * console.log(abc.ending, particles.length) // => epsilon 100
 * console.log(particles.every(({ scores: [score = 0] }) => Math.abs(Math.abs(score) - 1) < 0.1)) // => true
 * ```
 */
export class SequentialAbc {
  readonly #settings: SmcSettings
  readonly #generations: Generation[]
  #ending: FitEnding | null = null
  #under: UnderWay

  /**
   * Begins, or goes on from a state: what was asked for and not told is asked for again.
   *
   * @throws RangeError with all that is wrong with the settings.
   */
  constructor(settings: SmcSettings, state?: SmcState) {
    const problems = problemsOfSettings(settings)
    if (problems.length > 0) throw new RangeError(`The fit cannot be done:\n${problems.join('\n')}`)
    this.#settings = settings
    this.#generations = [...(state?.generations ?? [])]
    this.#under = this.#begin()
    if (!state) return
    this.tell(state.results)
    this.#ending = state.ending
  }

  /** All that is known, as plain data. */
  get state(): SmcState {
    const generation = this.#generations.length
    const results = [...this.#under.round.told].map(([evaluation, statistics]) => ({
      generation,
      evaluation,
      statistics,
    }))
    return { generations: [...this.#generations], results, ending: this.#ending }
  }

  /** Number of the generation under way. */
  get generation(): number {
    return this.#generations.length
  }

  /** Why the fit is over, or null. */
  get ending(): FitEnding | null {
    return this.#ending
  }

  /**
   * About how many evaluations the generation under way still takes, for who can run many at once.
   * More than it needs do no harm, fewer take another turn.
   */
  get likely(): number {
    return this.#under.round.likely
  }

  /** The next runs wanted, at most `count`; none while others must be waited for, and at the end. */
  ask(count: number): WantedRun[] {
    if (this.#ending) return []
    return this.#under.round.ask(count).map((evaluation) => this.#wanted(evaluation))
  }

  /** Asks again, later, for what was asked for: whoever had it is gone. */
  release(runs: readonly Pick<WantedRun, 'generation' | 'evaluation'>[]): void {
    for (const { generation, evaluation } of runs)
      if (generation === this.#generations.length) this.#under.round.release(evaluation)
  }

  /**
   * Takes what runs said; what belongs to a generation that is whole is dropped.
   *
   * @throws Error where an evaluation says something else than before: a run is not a function of its point and seed.
   */
  tell(results: readonly FinishedRun[]): void {
    for (const { generation, evaluation, statistics } of results) {
      if (this.#ending || generation !== this.#generations.length) continue
      const plain = statistics?.map((value) => (isKnown(value) ? value : null)) ?? null
      if (!this.#under.round.tell(evaluation, plain))
        throw new Error(`generation ${generation}, evaluation ${evaluation}: two runs differ`)
      if (this.#under.round.over) this.#close()
    }
  }

  /** The generation that follows those that are whole. */
  #begin(): UnderWay {
    const { seed, models, targets, scales, particles } = this.#settings
    const last = this.#generations.at(-1)
    const number = this.#generations.length
    const given = typeof scales === 'string' ? targets.map(() => 1) : scales
    const under = {
      number,
      proposal: last ? fromParticles(last.particles, this.#settings) : fromPrior(models),
      proposalLuck: luckByNumber(seed, 'proposal', number),
      errorLuck: luckByNumber(seed, 'error', number),
      epsilon: last ? (last.next.epsilon ?? 0) : Number.POSITIVE_INFINITY,
      scales: last ? last.next.scales.map(fromPlain) : given,
    }
    const distance = this.#distanceIn(under.scales)
    const round = new Round({
      wanted: particles,
      most: mostEvaluations(this.#settings, this.#spent()),
      each: last ? EVALUATIONS_FOR_ONE : 1,
      accepts: (evaluation, said) => {
        const apart = distance(evaluation, said)
        return apart < Number.POSITIVE_INFINITY && apart <= under.epsilon
      },
    })
    return { ...under, round }
  }

  #spent(): number {
    return this.#generations.reduce((sum, { evaluations }) => sum + evaluations, 0)
  }

  #wanted(evaluation: number): WantedRun {
    const { proposal, proposalLuck, number } = this.#under
    const { initial = [] } = this.#settings
    if (number === 0 && initial.length > 0) {
      const scores = valueAt(initial, evaluation % initial.length)
      return { generation: number, evaluation, model: 0, scores }
    }
    const { model, scores } = proposal.propose(proposalLuck(evaluation))
    return { generation: number, evaluation, model, scores: [...scores] }
  }

  /** How far runs lie from the targets, with differences measured in scales. */
  #distanceIn(
    scales: readonly number[],
  ): (evaluation: number, said: readonly Statistic[]) => number {
    const { targets, power, missing } = this.#settings
    const observed = targets.map(({ value }) => value)
    const distance = { power, scales: weighedScales(targets, scales), missing }
    return (evaluation, said) => distanceOf(this.#measured(evaluation, said), observed, distance)
  }

  #measured(evaluation: number, said: readonly Statistic[]): readonly Statistic[] {
    const { targets, withErrors } = this.#settings
    return withErrors ? asMeasured(said, targets, this.#under.errorLuck(evaluation)) : said
  }

  /** Ends the generation under way: it is whole and another begins, or the fit is over. */
  #close(): void {
    const { round } = this.#under
    const { kept } = round
    if (!kept) {
      const { evaluations = Number.POSITIVE_INFINITY } = this.#settings.stop
      this.#ending = this.#spent() + round.told.size >= evaluations ? 'evaluations' : 'acceptance'
      return
    }
    const generation = this.#whole(kept)
    this.#generations.push(generation)
    this.#ending = this.#over(generation)
    this.#under = this.#begin()
  }

  #whole(kept: readonly number[]): Generation {
    const { round, epsilon, scales, number } = this.#under
    const { tolerance, stop } = this.#settings
    const evaluations = valueAt(kept, kept.length - 1) + 1
    const used = round.below(evaluations)
    const later = this.#laterScales(used)
    // Under the prior nothing is refused, so that its distances can be told in the scales found.
    const told = number === 0 ? later : scales
    const particles = this.#weighted(kept, told)
    const laterDistance = this.#distanceIn(later)
    const wanted = nextTolerance(
      tolerance,
      number + 1,
      // In other scales distances are other numbers: no tolerance lies above.
      later === scales ? epsilon : Number.POSITIVE_INFINITY,
      {
        distances: particles.map(({ evaluation, statistics }) =>
          laterDistance(evaluation, statistics),
        ),
        weights: particles.map(({ weight }) => weight),
      },
    )
    const next = wanted === undefined ? null : Math.max(wanted, stop.epsilon ?? 0)
    return {
      epsilon: toPlain(epsilon),
      scales: told.map(toPlain),
      evaluations,
      failed: used.filter((said) => said === null).length,
      particles,
      next: { epsilon: next, scales: later.map(toPlain) },
    }
  }

  #weighted(kept: readonly number[], scales: readonly number[]): Particle[] {
    const points = kept.map((evaluation) => this.#wanted(evaluation))
    const weights = importanceWeights(points, this.#settings.models, this.#under.proposal)
    const distanceTo = this.#distanceIn(scales)
    return points.map(({ evaluation, model, scores }, at) => {
      const statistics = this.#under.round.told.get(evaluation) ?? []
      const distance = Math.min(distanceTo(evaluation, statistics), Number.MAX_VALUE)
      return { evaluation, model, scores, weight: valueAt(weights, at), distance, statistics }
    })
  }

  /** What the next generation measures differences in. */
  #laterScales(used: readonly (readonly Statistic[] | null)[]): readonly number[] {
    const { scales, targets } = this.#settings
    const { number } = this.#under
    const anew = scales === 'generation' || (scales === 'prior' && number === 0)
    if (!anew) return this.#under.scales
    const runs = used.flatMap((said, evaluation) =>
      said ? [this.#measured(evaluation, said)] : [],
    )
    return scalesOf(runs, targets.length)
  }

  #over({ epsilon, next }: Generation): FitEnding | null {
    const { stop, tolerance } = this.#settings
    const none = Number.POSITIVE_INFINITY
    if (epsilon !== null && epsilon <= (stop.epsilon ?? -1)) return 'epsilon'
    if (this.#generations.length - 1 >= (stop.generations ?? none)) return 'generations'
    if (next.epsilon === null) return tolerance.kind === 'schedule' ? 'schedule' : 'stalled'
    return this.#spent() >= (stop.evaluations ?? none) ? 'evaluations' : null
  }
}

/** A generation under way. */
type UnderWay = {
  readonly number: number
  /** Where its points come from. */
  readonly proposal: Proposal
  readonly proposalLuck: (evaluation: number) => Luck
  readonly errorLuck: (evaluation: number) => Luck
  readonly epsilon: number
  readonly scales: readonly number[]
  readonly round: Round
}

/** Plain data know no infinity. */
const toPlain = (value: number) => (value === Number.POSITIVE_INFINITY ? null : value)
const fromPlain = (value: number | null) => value ?? Number.POSITIVE_INFINITY
