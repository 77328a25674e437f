import type { RunKey } from '../../experiments/study/plan.ts'
import { valueAt } from '../../sim/index.ts'

/** A run that the journal has, by where its line begins. */
export type Found = { readonly stage: string; readonly key: RunKey; readonly at: number }

/** Numbers of a run: stage, row, town, number of the seed. */
const WIDTH = 4
const FEWEST = 1024

/** Runs in the order in which they were found, in a few bytes each: there may be millions. */
export class FoundRuns implements Iterable<Found> {
  #stages: string[] = []
  #numbers = new Int32Array(FEWEST * WIDTH)
  #places = new Float64Array(FEWEST)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** The run of a number, counted from the end where it is negative; undefined where there is none. */
  at(number: number): Found | undefined {
    const run = number < 0 ? this.#length + number : number
    if (run < 0 || run >= this.#length) return undefined
    const [stage = 0, row = 0, town = 0, replicate = 0] = this.#numbers.subarray(run * WIDTH)
    return {
      stage: valueAt(this.#stages, stage),
      key: { row, town, replicate },
      at: valueAt(this.#places, run),
    }
  }

  push({ stage, key: { row, town, replicate }, at }: Found): void {
    if (this.#length === this.#places.length) this.#grow()
    let number = this.#stages.lastIndexOf(stage)
    if (number < 0) number = this.#stages.push(stage) - 1
    this.#numbers.set([number, row, town, replicate], this.#length * WIDTH)
    this.#places[this.#length++] = at
  }

  /** Runs from a number on. */
  *from(number: number): Generator<Found> {
    for (let run = number; run < this.#length; run++) {
      const found = this.at(run)
      if (found !== undefined) yield found
    }
  }

  [Symbol.iterator](): Generator<Found> {
    return this.from(0)
  }

  #grow(): void {
    const numbers = new Int32Array(2 * this.#numbers.length)
    const places = new Float64Array(2 * this.#places.length)
    numbers.set(this.#numbers)
    places.set(this.#places)
    this.#numbers = numbers
    this.#places = places
  }
}
