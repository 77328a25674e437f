import { valueAt } from '../../sim/index.ts'
import type { Statistic } from './target.ts'

/** What a run said; null where it failed. */
type Said = readonly Statistic[] | null

/** What a round is to bring. */
export type RoundOptions = {
  /** Evaluations to be accepted. */
  readonly wanted: number
  /** Evaluations after which the round is given up; may be infinite. */
  readonly most: number
  /** How many evaluations one that is accepted takes, by experience. */
  readonly each: number
  readonly accepts: (evaluation: number, said: readonly Statistic[]) => boolean
}

/**
 * The evaluations of a generation under way: which are asked for, what came back, which are kept.
 * The first accepted ones are kept by number, not by time, and whatever lies beyond the last of
 * them counts for nothing.
 */
export class Round {
  readonly #options: RoundOptions
  readonly #told = new Map<number, Said>()
  readonly #asked = new Set<number>()
  readonly #accepted: number[] = []
  /** All evaluations below are asked for or told. */
  #fresh = 0
  /** All evaluations below are told. */
  #known = 0

  constructor(options: RoundOptions) {
    this.#options = options
  }

  /** What came back, in that order. */
  get told(): ReadonlyMap<number, Said> {
    return this.#told
  }

  /** Is all told up to the last evaluation that is kept, or to where the round is given up? */
  get over(): boolean {
    return this.#known >= this.#end()
  }

  /**
   * About how many evaluations are still to be told, by the share that was accepted so far; never
   * more than as many again as there were, or as experience says.
   */
  get likely(): number {
    const { wanted, each } = this.#options
    const lacking = Math.max(0, wanted - this.#accepted.length)
    const known = this.#told.size
    // As if one more had been accepted, after as many as experience says: one or none tell little.
    const share = (this.#accepted.length + 1) / (known + each)
    return Math.ceil(Math.min(lacking / share, Math.max(each * wanted, known)))
  }

  /** Evaluations that are kept, if the round is over and was not given up. */
  get kept(): readonly number[] | undefined {
    const { wanted } = this.#options
    if (!this.over || this.#accepted.length < wanted) return undefined
    return this.#accepted.slice(0, wanted)
  }

  /** What was told of evaluations below one of them, in their order. */
  below(evaluation: number): Said[] {
    return Array.from({ length: evaluation }, (_, at) => this.#told.get(at) ?? null)
  }

  /** Numbers of the next evaluations, at most `count`. */
  ask(count: number): number[] {
    const numbers: number[] = []
    const end = this.#end()
    for (; numbers.length < count && this.#fresh < end; this.#fresh++) {
      if (this.#told.has(this.#fresh) || this.#asked.has(this.#fresh)) continue
      this.#asked.add(this.#fresh)
      numbers.push(this.#fresh)
    }
    return numbers
  }

  /** An evaluation that was asked for has to be asked for again. */
  release(evaluation: number): void {
    if (this.#asked.delete(evaluation)) this.#fresh = Math.min(this.#fresh, evaluation)
  }

  /** Takes what the run of an evaluation said; false where it said something else before. */
  tell(evaluation: number, said: Said): boolean {
    if (evaluation >= this.#options.most) return true
    if (this.#told.has(evaluation))
      return JSON.stringify(this.#told.get(evaluation)) === JSON.stringify(said)
    this.#asked.delete(evaluation)
    this.#told.set(evaluation, said)
    if (said && this.#options.accepts(evaluation, said)) this.#accept(evaluation)
    while (this.#told.has(this.#known)) this.#known++
    return true
  }

  #accept(evaluation: number): void {
    let place = this.#accepted.length
    while (place > 0 && valueAt(this.#accepted, place - 1) > evaluation) place--
    this.#accepted.splice(place, 0, evaluation)
  }

  /** Evaluations that can matter. */
  #end(): number {
    const { wanted, most } = this.#options
    return this.#accepted.length < wanted ? most : valueAt(this.#accepted, wanted - 1) + 1
  }
}
