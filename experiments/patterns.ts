import { type Scenario, valueAt } from '../sim/index.ts'
import { CHECKS, type Check, type Draw } from './bands.ts'
import { ENOUGH_PAIRS, NOT_TOLD } from './effect.ts'
import { type Extent, seedNames } from './extent.ts'
import type { PatternRow } from './pattern-row.ts'
import { quantile } from './quantile.ts'
import { type Band, score, within } from './score.ts'
import { EXPERIMENTS, signRows } from './signs.ts'

export const TOWNS = ['town-1', 'town-2', 'town-3'] as const

/** Measures the patterns over seeds `r1` to `rN`; rows in the order of the brief. */
export async function measurePatterns({ seeds, load, runs, ids, single }: Extent) {
  const wanted = (id: string) => ids?.includes(id) ?? true
  const checks = (single ? CHECKS_OF_ANY_TOWN : CHECKS).filter((check) => wanted(check.id))
  const experiments = EXPERIMENTS.filter(
    ({ id, ofAnyTown }) => wanted(id) && (!single || ofAnyTown),
  )
  const all = seedNames(seeds)
  const few = all.slice(0, Math.max(2, Math.ceil(seeds / 8)))
  const measured = (study: string, arm: string, town: Scenario, seeds: readonly string[]) =>
    Promise.all(seeds.map((seed) => runs.measure({ study, arm, seed }, town)))
  const directions = experiments.map(async (experiment) => {
    const under = experiment.once ? few.slice(0, 1) : few
    const made = experiment.towns.map((town, index) =>
      measured(experiment.id, `${index + 1}`, town(load), under),
    )
    return signRows(experiment, await Promise.all(made))
  })
  const towns = checks.length > 0 ? TOWNS : []
  const [one = [], two = [], three = []] = await Promise.all(
    towns.map((name) => measured('towns', name, load(name), all)),
  )
  const draws = one.map((first, seed): Draw => [first, valueAt(two, seed), valueAt(three, seed)])
  return [
    ...checks.map((check) => judge(check, draws.map(check.value))),
    ...(await Promise.all(directions)).flat(),
  ]
}

/** What can be asked of a single town, which then stands in the place of all three. */
const CHECKS_OF_ANY_TOWN: readonly Check[] = CHECKS.filter(({ ofAnyTown }) => ofAnyTown).map(
  (check) => ({ ...check, what: check.what.replace(/, I$/, '') }),
)

/** One check over the draws of many seeds. */
export function judge(check: Check, values: readonly number[]): PatternRow {
  const sorted = [...values].sort((a, b) => a - b)
  const order = check.low === 1 && check.high === 1
  const median = order
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : quantile(sorted, 0.5)
  const row = {
    id: check.id,
    what: check.what,
    band: bandText(check, order),
    median,
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
  }
  if (check.reported) return { ...row, met: undefined }
  if (Number.isNaN(median)) return { ...row, met: undefined, note: NOT_TOLD }
  const wanted = wantedOf(check, order)
  return {
    ...row,
    met: order ? within(median, wanted) : within(median, check),
    score: score(median, wanted),
  }
}

function bandText({ reported, low, high }: Check, order: boolean): string {
  if (reported) return 'reported'
  return order ? 'in at least 80 % of seeds' : `${low} to ${high}`
}

/** The band of a check as it is scored: an order holds in enough seeds, and nothing lies beyond a natural end. */
export function wantedOf({ low, high, oneSided, natural }: Check, order: boolean): Band {
  if (order) return { low: ENOUGH_PAIRS }
  if (natural === 'low') return { high }
  return natural === 'high' || oneSided ? { low } : { low, high }
}
