import { valueAt } from '../../sim/index.ts'
import { distanceOf, scalesOf } from './distance.ts'
import { type Luck, luckByNumber } from './luck.ts'
import { fromParticles, fromPrior, importanceWeights, type Proposal } from './proposal.ts'
import { mostEvaluations, problemsOfSettings, type SmcSettings } from './smc-settings.ts'
import type { Ending, Generation, Particle, Request, Result, SmcState } from './smc-state.ts'
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
 */
export class SequentialAbc {
  readonly #settings: SmcSettings
  readonly #generations: Generation[] = []
  #ending: Ending | null = null

  /** Of the generation under way: where points come from, results by number, what was accepted. */
  #proposal: Proposal
  #luck: Lucks
  #results = new Map<number, Result>()
  #accepted: Accepted[] = []
  #asked = new Set<number>()
  /** All evaluations below are asked for or told, and all below the second one told. */
  #fresh = 0
  #told = 0

  /**
   * Begins, or goes on from a state: what was asked for and not told is asked for again.
   *
   * @throws RangeError with all that is wrong with the settings.
   */
  constructor(settings: SmcSettings, state?: SmcState) {
    const problems = problemsOfSettings(settings)
    if (problems.length > 0) throw new RangeError(problems.join('\n'))
    this.#settings = settings
    this.#generations.push(...(state?.generations ?? []))
    this.#ending = state?.ending ?? null
    this.#proposal = this.#origin()
    this.#luck = this.#lucks()
    if (state) this.tell(state.results)
  }

  /** All that is known, as plain data. */
  get state(): SmcState {
    return {
      generations: [...this.#generations],
      results: [...this.#results.values()],
      ending: this.#ending,
    }
  }

  /** Why the fit is over, or null. */
  get ending(): Ending | null {
    return this.#ending
  }

  /** The next runs wanted, at most `count`; none while others must be waited for. */
  ask(count: number): Request[] {
    const requests: Request[] = []
    const end = this.#end()
    for (; requests.length < count && this.#fresh < end; this.#fresh++) {
      const evaluation = this.#fresh
      if (this.#results.has(evaluation) || this.#asked.has(evaluation)) continue
      this.#asked.add(evaluation)
      requests.push(this.#request(evaluation))
    }
    return requests
  }

  /** Asks again, later, for what was asked for: whoever had it is gone. */
  release(requests: readonly Pick<Request, 'generation' | 'evaluation'>[]): void {
    for (const { generation, evaluation } of requests) {
      if (generation !== this.#generations.length || !this.#asked.delete(evaluation)) continue
      this.#fresh = Math.min(this.#fresh, evaluation)
    }
  }

  /**
   * Takes what runs said; results of generations that are whole are dropped.
   *
   * @throws Error where an evaluation says something else than before: a run is not a function of its point and seed.
   */
  tell(results: readonly Result[]): void {
    for (const result of results) {
      if (this.#ending || result.generation !== this.#generations.length) continue
      if (result.evaluation >= mostEvaluations(this.#settings, this.#spent())) continue
      this.#take(result)
      this.#advance()
    }
  }

  #request(evaluation: number): Request {
    const generation = this.#generations.length
    const { initial = [] } = this.#settings
    if (generation === 0 && initial.length > 0)
      return {
        generation,
        evaluation,
        model: 0,
        scores: valueAt(initial, evaluation % initial.length),
      }
    const { model, scores } = this.#proposal.propose(this.#luck.proposal(evaluation))
    return { generation, evaluation, model, scores: [...scores] }
  }

  #take({ generation, evaluation, statistics }: Result): void {
    const plain = statistics?.map((value) => (isKnown(value) ? value : null)) ?? null
    const before = this.#results.get(evaluation)
    if (before) {
      if (JSON.stringify(before.statistics) !== JSON.stringify(plain))
        throw new Error(`generation ${generation}, evaluation ${evaluation}: two runs differ`)
      return
    }
    this.#asked.delete(evaluation)
    this.#results.set(evaluation, { generation, evaluation, statistics: plain })
    const distance = this.#distance(evaluation, plain, this.#now().scales)
    if (plain && distance < Number.POSITIVE_INFINITY && distance <= this.#now().epsilon)
      this.#accepted.push({ evaluation, statistics: plain, distance })
  }

  /** Closes a generation once all is told up to its last particle, or to where it is given up. */
  #advance(): void {
    while (this.#results.has(this.#told)) this.#told++
    const end = this.#end()
    if (this.#told < end) return
    if (this.#accepted.length >= this.#settings.particles) this.#close()
    else if (end < Number.POSITIVE_INFINITY) this.#ending = this.#givenUp()
  }

  /** Evaluations of this generation that can matter. */
  #end(): number {
    if (this.#ending) return 0
    const { particles } = this.#settings
    const most = mostEvaluations(this.#settings, this.#spent())
    if (this.#accepted.length < particles) return most
    const numbers = this.#accepted.map(({ evaluation }) => evaluation).sort((a, b) => a - b)
    return Math.min(most, valueAt(numbers, particles - 1) + 1)
  }

  #spent(): number {
    return this.#generations.reduce((sum, { evaluations }) => sum + evaluations, 0)
  }

  #givenUp(): Ending {
    const { evaluations = Number.POSITIVE_INFINITY } = this.#settings.stop
    return this.#spent() + this.#told >= evaluations ? 'evaluations' : 'acceptance'
  }

  #origin(): Proposal {
    const last = this.#generations.at(-1)
    if (!last) return fromPrior(this.#settings.models)
    return fromParticles(last.particles, this.#settings)
  }

  #lucks(): Lucks {
    const { seed } = this.#settings
    const generation = this.#generations.length
    return {
      proposal: luckByNumber(seed, 'proposal', generation),
      error: luckByNumber(seed, 'error', generation),
    }
  }

  /** Tolerance and scales of the generation under way. */
  #now(): { readonly epsilon: number; readonly scales: readonly number[] } {
    const next = this.#generations.at(-1)?.next
    if (!next) return { epsilon: Number.POSITIVE_INFINITY, scales: this.#given() }
    return { epsilon: next.epsilon ?? 0, scales: next.scales.map(fromPlain) }
  }

  #given(): readonly number[] {
    const { scales, targets } = this.#settings
    return typeof scales === 'string' ? targets.map(() => 1) : scales
  }

  #distance(
    evaluation: number,
    statistics: readonly Statistic[] | null,
    scales: readonly number[],
  ): number {
    if (!statistics) return Number.POSITIVE_INFINITY
    const { targets, power, missing } = this.#settings
    const observed = targets.map(({ value }) => value)
    return distanceOf(this.#measured(evaluation, statistics), observed, { power, scales, missing })
  }

  #measured(evaluation: number, statistics: readonly Statistic[]): readonly Statistic[] {
    const { targets, withErrors } = this.#settings
    return withErrors ? asMeasured(statistics, targets, this.#luck.error(evaluation)) : statistics
  }

  #close(): void {
    const { epsilon, scales } = this.#now()
    const kept = [...this.#accepted]
      .sort((a, b) => a.evaluation - b.evaluation)
      .slice(0, this.#settings.particles)
    const evaluations = valueAt(kept, kept.length - 1).evaluation + 1
    const used = [...this.#results.values()]
      .filter(({ evaluation }) => evaluation < evaluations)
      .sort((a, b) => a.evaluation - b.evaluation)
    const later = this.#laterScales(scales, used)
    // Under the prior nothing is refused, so that its distances can be told in the scales found.
    const told = epsilon === Number.POSITIVE_INFINITY ? later : scales
    const particles = this.#weighted(kept, told)
    const distances =
      later === told
        ? particles.map(({ distance }) => distance)
        : kept.map(({ evaluation, statistics }) => this.#distance(evaluation, statistics, later))
    const wanted = nextTolerance(
      this.#settings.tolerance,
      this.#generations.length + 1,
      later === scales ? epsilon : Number.POSITIVE_INFINITY,
      {
        distances,
        weights: particles.map(({ weight }) => weight),
      },
    )
    const next = wanted === undefined ? null : Math.max(wanted, this.#settings.stop.epsilon ?? 0)
    this.#generations.push({
      epsilon: toPlain(epsilon),
      scales: told.map(toPlain),
      evaluations,
      failed: used.filter(({ statistics }) => statistics === null).length,
      particles,
      next: { epsilon: next, scales: later.map(toPlain) },
    })
    this.#ending = this.#over(next)
    this.#begin()
  }

  #begin(): void {
    this.#results = new Map()
    this.#accepted = []
    this.#asked = new Set()
    this.#fresh = 0
    this.#told = 0
    if (this.#ending) return
    this.#proposal = this.#origin()
    this.#luck = this.#lucks()
  }

  #weighted(kept: readonly Accepted[], scales: readonly number[]): Particle[] {
    const requests = kept.map(({ evaluation }) => this.#request(evaluation))
    const weights = importanceWeights(requests, this.#settings.models, this.#proposal)
    return kept.map(({ evaluation, statistics }, at) => {
      const { model, scores } = valueAt(requests, at)
      const apart = this.#distance(evaluation, statistics, scales)
      const distance = Math.min(apart, Number.MAX_VALUE)
      return { evaluation, model, scores, weight: valueAt(weights, at), distance, statistics }
    })
  }

  #laterScales(scales: readonly number[], used: readonly Result[]): readonly number[] {
    const isFirst = this.#generations.length === 0
    const asked = this.#settings.scales
    if (asked !== 'generation' && !(asked === 'prior' && isFirst)) return scales
    const runs = used.flatMap(({ evaluation, statistics }) =>
      statistics ? [this.#measured(evaluation, statistics)] : [],
    )
    return scalesOf(runs, this.#settings.targets.length)
  }

  #over(next: number | null): Ending | null {
    const { stop, tolerance } = this.#settings
    const last = this.#generations.at(-1)
    if (stop.epsilon !== undefined && (last?.epsilon ?? Number.POSITIVE_INFINITY) <= stop.epsilon)
      return 'epsilon'
    if (this.#generations.length - 1 >= (stop.generations ?? Number.POSITIVE_INFINITY))
      return 'generations'
    if (next === null) return tolerance.kind === 'schedule' ? 'schedule' : 'stalled'
    return this.#spent() >= (stop.evaluations ?? Number.POSITIVE_INFINITY) ? 'evaluations' : null
  }
}

/** Luck of the evaluations of a generation, by number. */
type Lucks = Readonly<Record<'proposal' | 'error', (evaluation: number) => Luck>>

type Accepted = {
  readonly evaluation: number
  readonly statistics: readonly Statistic[]
  readonly distance: number
}

/** Plain data know no infinity. */
const toPlain = (value: number) => (value === Number.POSITIVE_INFINITY ? null : value)
const fromPlain = (value: number | null) => value ?? Number.POSITIVE_INFINITY
