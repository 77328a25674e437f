import { type Scenario, valueAt } from '../sim/index.ts'
import { CHECKS, type Check, type Draw } from './bands.ts'
import { ENOUGH_PAIRS } from './effect.ts'
import type { PatternRow } from './pattern-row.ts'
import { quantile } from './quantile.ts'
import type { Runs } from './runs.ts'
import { type Band, score } from './score.ts'
import { EXPERIMENTS, signRows } from './signs.ts'
import type { Load } from './variants.ts'

export type PatternOptions = {
  readonly seeds: number
  readonly load: Load
  readonly runs: Runs
  /** All patterns when absent. */
  readonly ids?: readonly string[]
}

export const TOWNS = ['town-1', 'town-2', 'town-3'] as const

/** Measures the patterns over seeds `p1` to `pN`; rows in the order of the brief. */
export async function measurePatterns(options: PatternOptions): Promise<readonly PatternRow[]> {
  const { load, runs, ids } = options
  const wanted = (id: string) => ids?.includes(id) ?? true
  const checks = CHECKS.filter((check) => wanted(check.id))
  const seeds = Array.from({ length: options.seeds }, (_, index) => `p${index + 1}`)
  const few = seeds.slice(0, Math.max(2, Math.ceil(options.seeds / 8)))
  const measured = (town: Scenario, seeds: readonly string[]) =>
    Promise.all(seeds.map((seed) => runs.measure(town, seed)))
  const towns = checks.length > 0 ? TOWNS.map((name) => measured(load(name), seeds)) : []
  const directions = EXPERIMENTS.filter(({ id }) => wanted(id)).map(async (experiment) => {
    const under = experiment.once ? few.slice(0, 1) : few
    const made = experiment.towns.map((town) => measured(town(load), under))
    return signRows(experiment, await Promise.all(made))
  })
  const [one, two, three] = await Promise.all(towns)
  const draws =
    one && two && three
      ? one.map((first, seed): Draw => [first, valueAt(two, seed), valueAt(three, seed)])
      : []
  return [
    ...checks.map((check) => judge(check, draws.map(check.value))),
    ...(await Promise.all(directions)).flat(),
  ]
}

/** One check over the draws of many seeds. */
export function judge(check: Check, values: readonly number[]): PatternRow {
  const sorted = [...values].sort((a, b) => a - b)
  const order = check.low === 1 && check.high === 1
  const median = order
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : quantile(sorted, 0.5)
  const inside = order ? median >= ENOUGH_PAIRS : median >= check.low && median <= check.high
  const band = order ? 'in at least 80 % of seeds' : `${check.low} to ${check.high}`
  return {
    id: check.id,
    what: check.what,
    band: check.reported ? 'reported' : band,
    median,
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
    met: check.reported ? undefined : inside,
    ...(check.reported ? {} : { score: score(median, wantedOf(check)) }),
  }
}

/** The band as it is scored: an order holds in enough seeds, and nothing lies beyond a natural end. */
function wantedOf({ low, high, oneSided, natural }: Check): Band {
  if (low === 1 && high === 1) return { low: ENOUGH_PAIRS }
  if (natural === 'low') return { high }
  return natural === 'high' || oneSided ? { low } : { low, high }
}
