import type { Scenario } from '../sim/index.ts'
import { meanOf } from './course.ts'
import type { EffectMetrics } from './effect-metrics.ts'
import type { PatternRow } from './pattern-row.ts'
import { quantile } from './quantile.ts'
import { type Band, score, within } from './score.ts'
import type { Load } from './variants.ts'

/** The arms of an effect under one seed: the same luck in each. */
export type Pair<Arm extends string = string> = Readonly<Record<Arm, EffectMetrics>>

/** One quantity of an effect, and what it must be; without a band it is reported only. */
export type EffectCheck<Arm extends string = string> = Band & {
  readonly what: string
  /** The sign that it must have in at least 80 % of pairs. */
  readonly sign?: 'lower' | 'higher'
  /** Each pair answers yes or no: the share of those that say yes counts, instead of the median. */
  readonly share?: true
  /** The quantity in one pair. */
  each?(pair: Pair<Arm>): number
  /** Over all pairs at once, instead of the median of each. */
  together?(pairs: readonly Pair<Arm>[]): number
}

/** One change, made to towns that run with the same luck, and what it must show. */
export type Effect<Arm extends string = string> = {
  readonly id: string
  readonly what: string
  /** It can be asked of any town, not only of the one that the text tells it of. */
  readonly ofAnyTown?: true
  /** The towns that are compared, by name of the arm. */
  readonly arms: Readonly<Record<Arm, (load: Load) => Scenario>>
  readonly checks: readonly EffectCheck<Arm>[]
}

/** Change in proportion; what was nothing counts as next to nothing. */
export const relative = (value: number, base: number) => (value - base) / Math.max(1e-6, base)

/** Said of a quantity that the runs do not hold. */
export const NOT_TOLD = 'not told by these runs'

/** Share of pairs in which a sign must be right. */
export const ENOUGH_PAIRS = 0.8
const SIGNED: Band = { low: ENOUGH_PAIRS }

/** Keeps the names of the arms, so that a check cannot ask for one that is not there. */
export function effect<const Arm extends string>(made: Effect<Arm>): Effect {
  return made
}

/** The rows of an effect over pairs: median, sign, and how far from what must be. */
export function effectRows({ id, checks }: Effect, pairs: readonly Pair[]): PatternRow[] {
  return checks.map((check) => {
    const values = pairs.flatMap((pair) => check.each?.(pair) ?? []).filter(isKnown)
    const sorted = [...values].sort((a, b) => a - b)
    const median = check.together?.(pairs) ?? middle(check, sorted)
    const row = {
      id,
      what: check.what,
      band: bandText(check),
      median,
      low: quantile(sorted, 0.05),
      high: quantile(sorted, 0.95),
    }
    if (Number.isNaN(median)) return { ...row, met: undefined, note: NOT_TOLD }
    if (check.low === undefined && check.high === undefined) return { ...row, met: undefined }
    const signs = signShare(check, values)
    const met = within(median, check) && (signs === undefined || within(signs, SIGNED))
    const signScore = signs === undefined ? 0 : score(signs, SIGNED)
    return {
      ...row,
      met,
      score: Math.max(score(median, check), signScore),
      ...(signs === undefined ? {} : { signs }),
    }
  })
}

const isKnown = (value: number) => !Number.isNaN(value)

function middle({ share }: EffectCheck, sorted: readonly number[]): number {
  return share ? meanOf(sorted) : quantile(sorted, 0.5)
}

/** Share of pairs with the wanted sign. */
function signShare({ sign }: EffectCheck, values: readonly number[]): number | undefined {
  if (sign === undefined) return undefined
  return meanOf(values.map((value) => Number(sign === 'lower' ? value < 0 : value > 0)))
}

function bandText({ low, high, share, sign }: EffectCheck): string {
  if (low === undefined && high === undefined) return 'reported'
  if (share) return `in at least ${(low ?? 0) * 100} % of seeds`
  return [rangeText(low, high), ...(sign ? [`${sign} in 80 %`] : [])].join(', ')
}

function rangeText(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return high === BELOW_ZERO ? 'below 0' : `at most ${plain(high)}`
  if (high === undefined) return low === ABOVE_ZERO ? 'above 0' : `at least ${plain(low)}`
  return `${low} to ${high}`
}

const plain = (end: number | undefined) => Number(end?.toPrecision(3))

/** Ends of bands that leave out zero itself. */
export const BELOW_ZERO = -Number.MIN_VALUE
export const ABOVE_ZERO = Number.MIN_VALUE
