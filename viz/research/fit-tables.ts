import { html, type TemplateResult } from 'lit'
import type { SignRow } from '../../experiments/signs.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import { researchWords } from '../words/research/index.ts'
import type { Fit } from './calibration.ts'
import { OBSERVED, type Observed } from './observed.ts'
import type { PatternRow, SurveyRow } from './residuals.ts'
import { type Column, type Row, stackedTable } from './stacked-table.ts'

/** Surveys beside the model, one row for each town that they may be held against. */
export function surveyTable({ surveys }: Fit, say: Speech): TemplateResult {
  const { column, surveys: title, measure, model, town } = researchWords(say)
  const columns: Column[] = [
    { head: column.survey, side: 'left', wrap: true, names: true },
    { head: column.date, side: 'left' },
    { head: column.what, side: 'left', wrap: true },
    { head: column.observed, side: 'right' },
    { head: town, side: 'left' },
    ...measuredColumns(say),
  ]
  const rows = surveys.map((row): Row => {
    const { observed, residual, inside } = row
    return {
      kind: 'survey',
      residual,
      cells: [
        html`${observed.series}, ${regionOf(observed, say)}${sourceOf(observed, say)}`,
        dateOf(observed, say),
        html`${measure[observed.measure]}<small>${column.model}: ${model[observed.model!]}</small>`,
        say.permille(observed.share),
        say.townShort(row.town),
        ...measured(row, say.permille, say),
        verdict(inside, say),
      ],
    }
  })
  return stackedTable(title, columns, rows)
}

/** How many of the rows that are judged are as they should be. */
export function statements(
  verdicts: readonly (boolean | undefined)[],
  say: Speech,
): TemplateResult {
  const judged = verdicts.filter((verdict) => verdict !== undefined)
  const met = judged.filter(Boolean).length
  return html`<p class="statements">${researchWords(say).statements(say.whole(met), say.whole(judged.length))}</p>`
}

/** Patterns of the study that can be measured on the three towns as they are. */
export function patternTable({ patterns }: Fit, say: Speech): TemplateResult {
  const { column, patterns: title } = researchWords(say)
  const columns: Column[] = [
    { head: '', side: 'left' },
    { head: column.pattern, side: 'left', wrap: true, names: true },
    { head: column.target, side: 'right' },
    ...measuredColumns(say),
  ]
  const rows = patterns.map((row): Row => {
    const { check, kind, residual, inside } = row
    const number = (value: number): string =>
      kind === 'order' ? say.percent(value) : say.fine(value)
    return {
      kind: 'pattern',
      id: check.id,
      residual,
      cells: [
        check.id,
        checkWords(check.what, say),
        bandOf(row, say),
        ...measured(row, number, say),
        verdict(inside, say),
      ],
    }
  })
  return stackedTable(title, columns, rows)
}

/** The directions as measured: over all pairs, their range, and in how many pairs alone they hold. */
export function directionTable(rows: readonly SignRow[], say: Speech): TemplateResult {
  const { column, directions, bands, heldIn, interval, noWidth } = researchWords(say)
  const known = bands as Readonly<Record<string, string>>
  const columns: Column[] = [
    { head: '', side: 'left' },
    { head: column.pattern, side: 'left', wrap: true, names: true },
    { head: column.target, side: 'left' },
    { head: column.mean, side: 'right' },
    { head: column.band, side: 'right' },
    { head: column.held, side: 'right' },
    { head: column.inside, side: 'left' },
  ]
  return stackedTable(
    directions,
    columns,
    rows.map(({ id, what, band, median, low, high, held, of, met }) => ({
      kind: 'direction',
      id,
      cells: [
        id,
        checkWords(what, say),
        known[band] ?? band,
        say.fine(median),
        of > 1 ? interval(say.fine(low), say.fine(high)) : noWidth,
        heldIn(say.whole(held), say.whole(of)),
        verdict(met, say),
      ],
    })),
  )
}

/** Surveys that measure something else, and why. */
export function leftOutTable(say: Speech): TemplateResult {
  const { column, leftOut, measure, why, status } = researchWords(say)
  const words = why as Readonly<Record<string, string>>
  const columns: Column[] = [
    { head: column.survey, side: 'left', names: true },
    { head: column.date, side: 'left' },
    { head: column.what, side: 'left', wrap: true },
    { head: column.observed, side: 'right' },
    { head: column.asked, side: 'right' },
    { head: column.why, side: 'left', wrap: true },
    { head: column.source, side: 'left', wrap: true },
  ]
  const rows = OBSERVED.filter(({ model }) => model === undefined).map(
    (row): Row => ({
      kind: 'left-out',
      cells: [
        row.series,
        dateOf(row, say),
        measure[row.measure],
        say.permille(row.share),
        row.n === undefined ? '–' : say.whole(row.n),
        words[row.measure]!,
        html`<span lang="en">${row.source} (${status[row.status]})</span>`,
      ],
    }),
  )
  return stackedTable(leftOut, columns, rows)
}

/** Columns that `measured` and `verdict` fill. */
function measuredColumns(say: Speech): readonly Column[] {
  const { column } = researchWords(say)
  return [
    { head: column.median, side: 'right' },
    { head: column.band, side: 'right' },
    { head: column.residual, side: 'right' },
    { head: column.inside, side: 'left' },
  ]
}

/** Middle, band and residual of a row. */
function measured(
  row: SurveyRow | PatternRow,
  number: (value: number) => string,
  say: Speech,
): readonly string[] {
  const { median, low, high, residual } = row
  const distance = residual === undefined ? researchWords(say).noWidth : say.decimal(residual)
  // An order holds or not: its share of runs has no band.
  const order = 'kind' in row && row.kind === 'order'
  const band = order ? researchWords(say).noWidth : `${number(low)} – ${number(high)}`
  return [number(median), band, distance]
}

function verdict(inside: boolean | undefined, say: Speech): string | TemplateResult {
  const research = researchWords(say)
  if (inside === undefined) return research.reported
  return inside ? research.yes : html`<span class="outside">${research.no}</span>`
}

function bandOf({ check: { low, high, oneSided }, kind }: PatternRow, say: Speech): string {
  const research = researchWords(say)
  if (kind === 'reported') return research.noWidth
  if (kind === 'order') return research.order
  return oneSided ? `≥ ${say.fine(low)}` : `${say.fine(low)} – ${say.fine(high)}`
}

/** What a check measures; a town named behind it stands as the towns do elsewhere. */
function checkWords(what: string, say: Speech): string {
  const [, base = what, town] = /^(.*), (III|II|I)$/.exec(what) ?? []
  const known = researchWords(say).check as Readonly<Record<string, string>>
  const told = known[base] ?? base
  return town ? `${told}, ${say.town((NUMERALS as readonly string[]).indexOf(town))}` : told
}

/** Where a number was read, how surely, and of how many people. */
function sourceOf({ source, status, n }: Observed, say: Speech): TemplateResult {
  const { column, status: known } = researchWords(say)
  const asked = n === undefined ? [] : [`${column.asked}: ${say.whole(n)}`]
  return html`<small>${[source, known[status], ...asked].join('; ')}</small>`
}

function regionOf({ region }: Observed, say: Speech): string {
  return researchWords(say).region[region]
}

function dateOf({ date }: Observed, say: Speech): string {
  return date.length === 4 ? date : say.month(dayOf(0, `${date}-15`))
}
