import { estimate, isExact, MEASURES, type Measure, zOf } from './agreement.ts'
import { CONTESTANTS } from './contestants.ts'
import type { Run } from './measure.ts'

/** Million agent-weeks per second of every round, by implementation. */
export type Rates = ReadonlyMap<string, readonly number[]>

export type Spread = { readonly median: number; readonly low: number; readonly high: number }

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
  return { median, low: sorted[0]!, high: sorted[sorted.length - 1]! }
}

/** Speeds, and ratios formed within each round, where both saw the same machine. */
export function speedTable(rates: Rates): string {
  const ours = rates.get('ours')!
  const c = rates.get('C')
  const rows = [...rates].map(([name, values]) => {
    const per = (others: readonly number[]) => values.map((value, round) => value / others[round]!)
    const inverse = (others: readonly number[]) =>
      others.map((value, round) => value / values[round]!)
    return [
      name,
      withRange(spread(values)),
      c === undefined ? '-' : withRange(spread(per(c))),
      name === 'ours' ? '1' : withRange(spread(inverse(ours))),
    ]
  })
  return table(['implementation', 'million agent-weeks/s', 'of C', 'ours is times as fast'], rows)
}

/** Means with standard errors, and z against ours. */
export function agreementTable(all: ReadonlyMap<string, readonly Run[]>): string {
  const measures = Object.keys(MEASURES) as Measure[]
  const rows = [...all]
    .filter(([name]) => !isExact(name) && CONTESTANTS[name]!.twin === undefined)
    .map(([name, runs]) => [
      name,
      `${runs.length}`,
      ...measures.map((measure) => {
        const own = estimate(runs, measure)
        const text = `${own.mean.toFixed(4)} ± ${own.error.toFixed(4)}`
        if (name === 'ours') return text
        const z = zOf(own, estimate(all.get('ours')!, measure))
        return `${text} (z ${z.toFixed(1)})`
      }),
    ])
  return table(['implementation', 'runs', ...Object.values(MEASURES)], rows)
}

function withRange({ median, low, high }: Spread): string {
  return `${short(median)} (${short(low)}-${short(high)})`
}

function short(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value.toPrecision(value < 0.1 ? 2 : 3)
}

/** A Markdown table, padded so that it reads well on a terminal, too. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
