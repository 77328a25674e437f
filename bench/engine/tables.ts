import { PORTED } from '../../sim/fast/fields.ts'
import { milliseconds } from '../case.ts'
import { type Spread, spread } from '../interleaved.ts'
import type { Measured, Time } from './child.ts'

/** What each round measured of one town. */
export type Rounds = { readonly typescript: Measured[]; readonly webassembly: Measured[] }

const median = (values: readonly number[]) => spread(values).median

/** Cold and warm runs of all towns; a round counts with the median of its warm runs. */
export function timesTable(rounds: ReadonlyMap<string, Rounds>, kind: keyof Time): string[][] {
  const cold = (measured: Measured) => measured.cold[kind]
  const warm = (measured: Measured) => median(measured.warm.map((time) => time[kind]))
  const rows = [...rounds].flatMap(([town, { typescript, webassembly }]) =>
    Object.entries({ cold, warm }).map(([name, pick]) => [
      town,
      name,
      ranged(spread(typescript.map(pick)), milliseconds),
      ranged(spread(webassembly.map(pick)), milliseconds),
      ranged(
        spread(typescript.map((ours, round) => pick(ours) / pick(webassembly[round]))),
        (ratio) => ratio.toFixed(2),
      ),
    ]),
  )
  return [['town', 'run', 'TypeScript', 'with WebAssembly', 'times as fast'], ...rows]
}

/** What the ported parts cost in both engines, and their share of a run in TypeScript. */
export function partsTable({ typescript, webassembly }: Rounds): string[][] {
  const all = (measured: Measured) => sum(Object.keys(measured.parts))(measured)
  const row = (name: string, pick: (measured: Measured) => number) => {
    const [ours, theirs] = [typescript, webassembly].map((all) => spread(all.map(pick)).low)
    const share = median(typescript.map((measured) => pick(measured) / all(measured)))
    return [
      name,
      milliseconds(ours),
      milliseconds(theirs),
      ours > 0 ? (ours / theirs).toFixed(2) : '-',
      `${(100 * share).toFixed(0)} %`,
    ]
  }
  const sum = (names: readonly string[]) => (measured: Measured) =>
    names.reduce((total, name) => total + (measured.parts[name] ?? 0), 0)
  const ported = sum(PORTED)
  return [
    ['part', 'TypeScript', 'WebAssembly', 'times as fast', 'share of TypeScript'],
    ...PORTED.map((name) => row(name, sum([name]))),
    row('all that was ported', ported),
    row('the rest of the weeks', (measured) => all(measured) - ported(measured)),
    row('all weeks', all),
  ]
}

function ranged({ median: middle, low, high }: Spread, text: (value: number) => string): string {
  return `${text(middle)} (${text(low)}-${text(high)})`
}
