import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { crowdingOf } from './crowding.ts'
import { frontsOf, type Judged } from './dominance.ts'
import { crossed, type Gene, mutated, randomGenes, type Variation } from './genes.ts'

/** A candidate with what was found of it. */
export type Candidate = Judged & { readonly genes: Float64Array }

/** What NSGA-II searches in, and how. */
export type SearchSettings = {
  readonly genes: readonly Gene[]
  /** Candidates of a generation, an even number. */
  readonly population: number
  /** Luck of the search. */
  readonly seed: string
  /** 0.9, 15, one gene of a candidate in the mean, and 20 where nothing is said. */
  readonly variation?: Partial<Variation>
  /** How alone points of a front stand; crowding distance where nothing is said. */
  readonly crowding?: (front: readonly ArrayLike<number>[]) => ArrayLike<number>
}

type Ranked = Candidate & { readonly rank: number; readonly alone: number }

/**
 * NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002): a search for candidates that nobody dominates,
 * spread over their front. It asks for a generation and is told what was found of it, in the same
 * order; whoever keeps what was told can play it again, and it asks for the same. Objectives are
 * the less the better; limits count by constraint domination.
 *
 * @throws RangeError for a population that is odd or below 4, or without genes.
 *
 * @example
 * ```ts
 * import { Nsga2 } from 'helferkreise/experiments'
 *
 * // Schaffer's problem: all x from 0 to 2 are trade-offs between x * x and (x - 2) * (x - 2).
 * const search = new Nsga2({
 *   genes: [{ kind: 'real', low: -1000, high: 1000 }],
 *   population: 20,
 *   seed: 'example',
 * })
 * for (let generation = 0; generation < 50; generation++)
 *   search.tell(
 *     search.ask().map(([x = 0]) => ({ objectives: [x * x, (x - 2) * (x - 2)], violation: 0 })),
 *   )
 * console.log(search.front.every(({ genes: [x = -1] }) => x > -0.1 && x < 2.1)) // => true
 * ```
 */
export class Nsga2 {
  #settings: SearchSettings
  #crowding: (front: readonly ArrayLike<number>[]) => ArrayLike<number>
  #variation: Variation
  #generation = 0
  #asked: readonly Float64Array[]
  #parents: readonly Ranked[] = []

  constructor(settings: SearchSettings) {
    const { genes, population, seed, variation, crowding = crowdingOf } = settings
    if (!(population >= 4) || population % 2 !== 0)
      throw new RangeError(`population: expected an even number from 4, got ${population}`)
    if (genes.length === 0) throw new RangeError('genes: expected at least one, got none')
    this.#settings = settings
    this.#crowding = crowding
    this.#variation = {
      crossover: 0.9,
      crossoverIndex: 15,
      mutation: 1 / genes.length,
      mutationIndex: 20,
      ...variation,
    }
    const chance = new Chance(seed, 'generation', 0)
    this.#asked = Array.from({ length: population }, () => randomGenes(genes, chance))
  }

  /** Number of generations that were told. */
  get generation(): number {
    return this.#generation
  }

  /** Those of whom the next generation comes, the best of all that were told. */
  get parents(): readonly Candidate[] {
    return this.#parents
  }

  /** Parents that keep the limits and that nobody dominates, each once. */
  get front(): readonly Candidate[] {
    const seen = new Set<string>()
    return this.#parents.filter(({ rank, violation, genes }) => {
      const name = genes.join(' ')
      if (rank > 0 || violation > 0 || seen.has(name)) return false
      seen.add(name)
      return true
    })
  }

  /** The candidates of which something has to be found out now. */
  ask(): readonly Float64Array[] {
    return this.#asked
  }

  /** What was found of them, in their order. Throws a RangeError where something is missing. */
  tell(found: readonly Judged[]): void {
    if (found.length !== this.#asked.length)
      throw new RangeError(`expected ${this.#asked.length} candidates, got ${found.length}`)
    const told = found.map(({ objectives, violation }, at): Candidate => {
      return { genes: valueAt(this.#asked, at), objectives, violation }
    })
    this.#parents = this.#selected([...this.#parents, ...told])
    this.#generation++
    this.#asked = this.#children()
  }

  /** The best fronts, of the last that has room those that stand most alone. */
  #selected(candidates: readonly Candidate[]): Ranked[] {
    const { population } = this.#settings
    const kept: Ranked[] = []
    for (const [rank, front] of frontsOf(candidates).entries()) {
      const members = front.map((at) => valueAt(candidates, at))
      const alone = this.#crowding(members.map(({ objectives }) => objectives))
      const ranked = members.map((member, at) => ({ ...member, rank, alone: valueAt(alone, at) }))
      const room = population - kept.length
      if (ranked.length > room)
        ranked.sort((a, b) => Number(b.alone > a.alone) - Number(a.alone > b.alone))
      kept.push(...ranked.slice(0, room))
      if (kept.length === population) break
    }
    return kept
  }

  #children(): Float64Array[] {
    const { genes, population, seed } = this.#settings
    const chance = new Chance(seed, 'generation', this.#generation)
    const children: Float64Array[] = []
    while (children.length < population) {
      const pair: [Float64Array, Float64Array] = [this.#winner(chance), this.#winner(chance)]
      for (const child of crossed(genes, pair, this.#variation, chance))
        children.push(mutated(genes, child, this.#variation, chance))
    }
    return children
  }

  /** The better of two by chance: of a better front, or standing more alone in the same. */
  #winner(chance: Chance): Float64Array {
    const one = valueAt(this.#parents, chance.below(this.#parents.length))
    const other = valueAt(this.#parents, chance.below(this.#parents.length))
    if (one.rank !== other.rank) return one.rank < other.rank ? one.genes : other.genes
    return one.alone >= other.alone ? one.genes : other.genes
  }
}
