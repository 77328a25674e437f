import type { Scenario, Structure } from '../sim/index.ts'
import type { Pool } from '../workers/api.ts'
import { CHECKS, type Draw } from './bands.ts'
import type { PatternRow } from './pattern-row.ts'
import { quantile } from './quantile.ts'
import { EXPERIMENTS, signRows } from './signs.ts'
import { type TownMetrics, townMetrics } from './town-metrics.ts'

export type PatternOptions = {
  readonly seeds: number
  readonly pool: Pool
  /** Reads a shipped scenario by name. */
  readonly load: (name: string) => Scenario
  /** Structural alternative to run instead of the full model. */
  readonly structure?: Partial<Structure>
  readonly only?: readonly string[]
  readonly onProgress?: (done: number, total: number) => void
}

export const TOWNS = ['town-1', 'town-2', 'town-3'] as const

/** Measures the patterns over seeds `p1` to `pN`; rows in the order of the brief. */
export async function measurePatterns(options: PatternOptions): Promise<readonly PatternRow[]> {
  const wanted = (id: string) => options.only === undefined || options.only.includes(id)
  const checks = CHECKS.filter((check) => wanted(check.id))
  const seeds = Array.from({ length: options.seeds }, (_, index) => `p${index + 1}`)
  const few = seeds.slice(0, Math.max(2, Math.ceil(options.seeds / 8)))
  const experiments = EXPERIMENTS.filter(({ id }) => wanted(id)).map((experiment) => ({
    experiment,
    towns: experiment.towns.map((town) => town(options.load)),
    seeds: experiment.once ? few.slice(0, 1) : few,
  }))
  const total =
    (checks.length > 0 ? seeds.length * 3 : 0) +
    experiments.reduce((sum, { towns, seeds }) => sum + towns.length * seeds.length, 0)
  let done = 0
  const measure = async (scenario: Scenario, seed: string): Promise<TownMetrics> => {
    const changed = { ...scenario, structure: { ...scenario.structure, ...options.structure } }
    const metrics = townMetrics(await options.pool.run({ scenario: changed, seed }))
    done++
    options.onProgress?.(Math.min(done, total), total)
    return metrics
  }
  const rows: PatternRow[] = []
  if (checks.length > 0) {
    const towns = TOWNS.map(options.load)
    const draws = await Promise.all(
      seeds.map(
        async (seed) =>
          (await Promise.all(towns.map((town) => measure(town, seed)))) as unknown as Draw,
      ),
    )
    rows.push(...checks.map((check) => judge(check, draws.map(check.value))))
  }
  for (const { experiment, towns, seeds } of experiments) {
    const runs = towns.map((town) => Promise.all(seeds.map((seed) => measure(town, seed))))
    rows.push(...signRows(experiment, await Promise.all(runs)))
  }
  return rows
}

/** One check over the draws of many seeds. */
export function judge(check: (typeof CHECKS)[number], values: readonly number[]): PatternRow {
  const sorted = [...values].sort((a, b) => a - b)
  const order = check.low === 1 && check.high === 1
  const median = order
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : quantile(sorted, 0.5)
  const inside = order ? median >= 0.8 : median >= check.low && median <= check.high
  const band = order ? 'in at least 80 % of seeds' : `${check.low} to ${check.high}`
  return {
    id: check.id,
    what: check.what,
    band: check.reported ? 'reported' : band,
    median,
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
    met: check.reported ? undefined : inside,
  }
}
