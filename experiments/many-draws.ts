import { assess } from './assess.ts'
import type { Drawn } from './draws.ts'
import type { EffectMetrics } from './effect-metrics.ts'
import type { Extent } from './extent.ts'
import type { PatternRow } from './pattern-row.ts'
import { quantile } from './quantile.ts'
import { type Purpose, type Runner, Runs } from './runs.ts'

/** How many draws, of what, and who is told. */
export type DrawOptions = Omit<Extent, 'runs' | 'load'> & {
  readonly draws: number
  /** Each draw by number, from 1. */
  readonly drawOf: (draw: number) => Drawn
  readonly runner: Runner
  /** Told before the runs of a draw what was drawn, by path. */
  readonly onDraw?: (draw: number, values: Readonly<Record<string, number>>) => void
  /** Told once for each purpose of a draw. */
  readonly onMeasured?: (draw: number, purpose: Purpose, metrics: EffectMetrics) => void
  /** Draws done, with the part of the present one. */
  readonly onProgress?: (done: number, total: number) => void
}

/** In how many draws a check is met: of all, and of those that meet P1 and P4. */
export type DrawRow = Pick<PatternRow, 'id' | 'what' | 'band' | 'median' | 'low' | 'high'> & {
  /** Shares of the draws in which the quantity is known; NaN where there are none. */
  readonly met: number
  readonly metGiven: number
}

/** What many draws say of the patterns and effects. */
export type DrawSummary = {
  readonly draws: number
  /** Draws that meet P1 and P4: the towns have about as many helpers as there were. */
  readonly given: number
  readonly rows: readonly DrawRow[]
}

const CONDITION: readonly string[] = ['P1', 'P4']

/**
 * Measures patterns and effects under one draw after the other, each a number of seeds.
 *
 * @example
 * ```ts
 * import { assessDraws, inProcess, rangeDraws } from 'helferkreise/experiments'
 * import { loadScenario } from 'helferkreise/files'
 * import { bringEngine } from 'helferkreise/workers'
 *
 * await bringEngine()
 * const { draws, given, rows } = await assessDraws({
 *   draws: 2,
 *   drawOf: rangeDraws((name) => loadScenario(name).scenario, { near: 0.1 }, ['town-1']),
 *   runner: inProcess(),
 *   seeds: 1,
 *   pairs: 1,
 *   ids: ['P1'],
 * })
 * console.log(draws, given <= draws, rows[0]?.id) // => 2 true P1
 * ```
 */
export async function assessDraws(options: DrawOptions): Promise<DrawSummary> {
  const { draws, ids, onProgress } = options
  const measured: (readonly PatternRow[])[] = []
  const extent = { ...options, ids: ids && [...new Set([...CONDITION, ...ids])] }
  for (let draw = 1; draw <= draws; draw++) {
    const { load, values, luck } = options.drawOf(draw)
    options.onDraw?.(draw, values)
    const { runner } = options
    const own: Runner = luck ? (scenario, seed) => runner(scenario, `${seed} ${luck}`) : runner
    const runs = new Runs(own, {
      onMeasured: (...measured) => options.onMeasured?.(draw, ...measured),
      onProgress: (done, total) => onProgress?.(draw - 1 + done / total, draws),
    })
    measured.push(await assess({}, { ...extent, load, runs }))
  }
  return summary(measured, ids)
}

/** Shares over draws, each of which has the same rows; the rows of `ids` only, where given. */
export function summary(
  draws: readonly (readonly PatternRow[])[],
  ids?: readonly string[],
): DrawSummary {
  const given = draws.filter((rows) =>
    rows.every(({ id, met }) => !CONDITION.includes(id) || met === true),
  )
  const rows = (draws[0] ?? []).flatMap((row, index): DrawRow[] => {
    if (ids && !ids.includes(row.id)) return []
    const values = draws
      .flatMap((rows) => rows[index]?.median ?? [])
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b)
    return [
      {
        id: row.id,
        what: row.what,
        band: row.band,
        median: quantile(values, 0.5),
        low: quantile(values, 0.05),
        high: quantile(values, 0.95),
        met: metShare(draws, index),
        metGiven: metShare(given, index),
      },
    ]
  })
  return { draws: draws.length, given: given.length, rows }
}

function metShare(draws: readonly (readonly PatternRow[])[], index: number): number {
  const known = draws.flatMap((rows) => rows[index]?.met ?? [])
  return known.filter(Boolean).length / known.length
}
