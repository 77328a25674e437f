import { milliseconds } from '../case.ts'
import { type Spread, spread } from '../interleaved.ts'
import type { Measured, Time } from './child.ts'

/** What each round measured of one town. */
export type Rounds = { readonly javascript: Measured[]; readonly webassembly: Measured[] }

const median = (values: readonly number[]) => spread(values).median

/** Cold and warm runs of all towns; a round counts with the median of its warm runs. */
export function timesTable(rounds: ReadonlyMap<string, Rounds>, kind: keyof Time): string[][] {
  const cold = (measured: Measured) => measured.cold[kind]
  const warm = (measured: Measured) => median(measured.warm.map((time) => time[kind]))
  const rows = [...rounds].flatMap(([town, { javascript, webassembly }]) =>
    Object.entries({ cold, warm }).map(([name, pick]) => [
      town,
      name,
      ranged(spread(javascript.map(pick)), milliseconds),
      ranged(spread(webassembly.map(pick)), milliseconds),
      ranged(
        spread(javascript.map((ours, round) => pick(ours) / pick(webassembly[round]!))),
        (ratio) => ratio.toFixed(2),
      ),
    ]),
  )
  return [['town', 'run', 'JavaScript', 'WebAssembly', 'times as fast'], ...rows]
}

/** What each mechanism costs in both engines, and its share of a run in JavaScript. */
export function partsTable({ javascript, webassembly }: Rounds): string[][] {
  const all = ({ parts }: Measured) => Object.values(parts).reduce((sum, part) => sum + part, 0)
  const row = (name: string, pick: (measured: Measured) => number) => {
    const [ours, theirs] = [javascript, webassembly].map((each) => spread(each.map(pick)).low)
    const share = median(javascript.map((measured) => pick(measured) / all(measured)))
    return [
      name,
      milliseconds(ours!),
      milliseconds(theirs!),
      ours! > 0 ? (ours! / theirs!).toFixed(2) : '-',
      `${(100 * share).toFixed(0)} %`,
    ]
  }
  return [
    ['part', 'JavaScript', 'WebAssembly', 'times as fast', 'share in JavaScript'],
    ...Object.keys(javascript[0]!.parts).map((name) => row(name, ({ parts }) => parts[name]!)),
    row('all weeks', all),
  ]
}

function ranged({ median: middle, low, high }: Spread, text: (value: number) => string): string {
  return `${text(middle)} (${text(low)}-${text(high)})`
}
