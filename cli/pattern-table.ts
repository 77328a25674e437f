import { EFFECTS } from '../experiments/effects.ts'
import type { DrawSummary } from '../experiments/many-draws.ts'
import type { PatternRow } from '../experiments/pattern-row.ts'
import { alignedTable } from './table.ts'

/** Patterns and effects as text: a line each, under the name of the effect where it is one. */
export function patternTable(rows: readonly PatternRow[]): string {
  const cells = rows.map((row) => [
    ...named(row),
    row.band,
    spread(row),
    row.signs === undefined ? '' : `${percent(row.signs)} of pairs`,
    verdict(row.met),
    row.note ?? '',
  ])
  return underEffects(rows, alignedTable(cells).split('\n'))
}

/** In how many draws each is met. */
export function drawTable({ draws, given, rows }: DrawSummary): string {
  const head = ['', '', 'band', 'over draws', 'met', 'met where P1 and P4 are']
  const cells = rows.map((row) => [
    ...named(row),
    row.band,
    spread(row),
    percent(row.met),
    percent(row.metGiven),
  ])
  const [first = '', ...lines] = alignedTable([head, ...cells]).split('\n')
  const note = `${given} of ${draws} draws meet P1 and P4.`
  return [first, underEffects(rows, lines), '', note].join('\n')
}

const named = ({ id, what }: { readonly id: string; readonly what: string }) =>
  isEffect(id) ? ['   ', what] : [id, what]
const isEffect = (id: string) => id.startsWith('E')

/** The lines with a heading before the first one of each effect. */
function underEffects(rows: readonly { readonly id: string }[], lines: readonly string[]): string {
  return lines
    .flatMap((line, index) => {
      const id = rows[index]?.id ?? ''
      if (!isEffect(id) || rows[index - 1]?.id === id) return [line]
      return [`${id.padEnd(4)} ${EFFECTS.find((effect) => effect.id === id)?.what}`, line]
    })
    .join('\n')
}

type Spread = Pick<PatternRow, 'median' | 'low' | 'high'>

function spread({ median, low, high }: Spread): string {
  const range = Number.isNaN(low) ? '' : ` [${shown(low)}, ${shown(high)}]`
  return `${shown(median)}${range}`
}

function verdict(met: boolean | undefined): string {
  if (met === undefined) return 'reported'
  return met ? 'met' : 'not met'
}

function shown(value: number): string {
  return Number.isNaN(value)
    ? '-'
    : String(Number(value.toPrecision(Math.abs(value) >= 1000 ? 6 : 3)))
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${Math.round(100 * share)} %`
}
