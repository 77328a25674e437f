import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import {
  DOTTED,
  keptWeeks,
  type LinesRecord,
  type Packed,
  RANGE_LEVELS,
  type RangesRecord,
  type TownRecord,
  unpack,
  unpackLines,
} from './record.ts'

/** In how many of all runs a plan lies above, level with and below the baseline under the same values and luck. */
export type Count = {
  /** Week of the run that is counted in: a kept one. */
  readonly week: number
  readonly runs: number
  readonly above: number
  readonly level: number
  readonly below: number
}

/** Counts of a plan against another one, by outcome and week of the run. */
export type Against = { count(outcome: OutcomeKey, week: number): Count | undefined }

/** The same with the plans in each other's place. */
export function reversed(ranges: Against): Against {
  return {
    count: (outcome, week) => {
      const count = ranges.count(outcome, week)
      return count && { ...count, above: count.below, below: count.above }
    },
  }
}

/** What many runs of a town under a plan come to, as it comes with the page. */
export class TownRanges {
  readonly runs: number
  /** Number of the typical run. */
  readonly shown: number
  readonly weeks: number
  /** Fingerprint of scenario and seed. */
  readonly key: string
  /** The plan leaves this town as it is. */
  readonly unchanged: boolean
  readonly record: TownRecord
  #kept: readonly number[]
  #unpacked = new Map<string, readonly (readonly number[])[]>()
  #weekly = new Map<string, Float64Array>()
  #counts = new Map<string, readonly number[]>()

  constructor(record: TownRecord, runs: number, unchanged: boolean) {
    this.record = record
    this.runs = runs
    this.unchanged = unchanged
    this.shown = record.shown
    this.weeks = record.weeks
    this.key = record.key
    this.#kept = keptWeeks(record.weeks)
  }

  /** Whether there are ranges of an outcome. */
  has(outcome: OutcomeKey): boolean {
    return this.record.outcomes[outcome] !== undefined
  }

  /** Weekly line below which a share of the runs lies, one of `RANGE_LEVELS`; in proportion between weeks that are kept. */
  line(outcome: OutcomeKey, level: (typeof RANGE_LEVELS)[number]): Float64Array | undefined {
    const lines = this.record.outcomes[outcome]
    return lines && this.#line(outcome, lines, RANGE_LEVELS.indexOf(level))
  }

  /** Members of twenty runs that stand for all, in a week of the run, lowest first. */
  dots(week: number): number[] {
    const { dots } = this.record
    return dots.lines.map((_, dot) => valueAt(this.#line(`dots ${DOTTED}`, dots, dot), week))
  }

  /** The most members that the highest of the twenty has in the weeks from one to before another. */
  mostDotted(from: number, to: number): number {
    const { lines } = this.record.dots
    const highest = this.#line(`dots ${DOTTED}`, this.record.dots, lines.length - 1)
    return Math.max(...highest.subarray(from, to))
  }

  /** In how many runs the plan lies above or below the baseline in the kept week next to one; undefined for the baseline. */
  count(outcome: OutcomeKey, week: number): Count | undefined {
    const { above, below } = this.record
    const at = this.#next(week)
    const head = { week: valueAt(this.#kept, at), runs: this.runs }
    if (this.unchanged) return { ...head, above: 0, level: this.runs, below: 0 }
    if (!above?.[outcome] || !below?.[outcome]) return undefined
    const [more, fewer] = (
      [
        [`above ${outcome}`, above[outcome]],
        [`below ${outcome}`, below[outcome]],
      ] as const
    ).map(([key, steps]) => valueAt(this.#values(key, steps), at)) as [number, number]
    return { ...head, above: more, below: fewer, level: this.runs - more - fewer }
  }

  #values(key: string, packed: Packed): readonly number[] {
    const known = this.#counts.get(key)
    if (known) return known
    const made = unpack(packed)
    this.#counts.set(key, made)
    return made
  }

  /** Place of the kept week that is next to a week. */
  #next(week: number): number {
    const after = this.#kept.findIndex((each) => each >= week)
    if (after <= 0) return after < 0 ? this.#kept.length - 1 : 0
    const [low, high] = [valueAt(this.#kept, after - 1), valueAt(this.#kept, after)]
    return week - low < high - week ? after - 1 : after
  }

  /** Lines of an outcome over the kept weeks, read once. */
  #lines(name: string, { lines }: LinesRecord): readonly (readonly number[])[] {
    const known = this.#unpacked.get(name)
    if (known) return known
    const made = unpackLines(lines)
    this.#unpacked.set(name, made)
    return made
  }

  #line(name: string, record: LinesRecord, level: number): Float64Array {
    const key = `${name} ${level}`
    const known = this.#weekly.get(key)
    if (known) return known
    const { unit } = record
    const values = valueAt(this.#lines(name, record), level)
    const made = new Float64Array(this.weeks)
    this.#kept.slice(1).forEach((high, at) => {
      const low = valueAt(this.#kept, at)
      const [from, to] = [valueAt(values, at) * unit, valueAt(values, at + 1) * unit]
      for (let week = low; week <= high; week++)
        made[week] = from + ((week - low) / (high - low)) * (to - from)
    })
    this.#weekly.set(key, made)
    return made
  }
}

/** The towns of a plan; what it leaves alone is that of the baseline. */
export function townRanges(plan: RangesRecord, baseline: RangesRecord): TownRanges[] {
  return plan.towns.map((own, town) => {
    const record = own ?? baseline.towns[town]
    if (!record) throw new RangeError(`ranges: expected town ${town + 1} in the baseline, got none`)
    return new TownRanges(record, plan.runs, own === null)
  })
}
