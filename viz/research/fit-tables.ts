import { html, nothing, type TemplateResult } from 'lit'
import { dayOf } from '../markers.ts'
import { NUMERALS } from '../towns.ts'
import type { Speech } from '../words/index.ts'
import { researchWords } from '../words/research/index.ts'
import type { Fit } from './calibration.ts'
import { OBSERVED, type Observed } from './observed.ts'
import type { PatternRow, SurveyRow } from './residuals.ts'

/** Surveys beside the model, one row for each town that they may be held against. */
export function surveyTable({ surveys }: Fit, say: Speech): TemplateResult {
  const { column, surveys: title, measure, model } = researchWords(say)
  const heads: Head[] = [
    [column.survey, 'left'],
    [column.date, 'left'],
    [column.what, 'left'],
    [column.observed, 'right'],
    [researchWords(say).town, 'left'],
    ...measuredHeads(say),
  ]
  return table(
    title,
    heads,
    surveys.map(
      (row) => html`<tr data-survey data-residual=${row.residual ?? nothing}>
        <th scope="row" class="wrap">${row.observed.series}, ${regionOf(row.observed, say)}${sourceOf(row.observed, say)}</th><td class="left">${dateOf(row.observed, say)}</td>
        <td class="left wrap">${measure[row.observed.measure]}<small>${column.model}: ${model[row.observed.model!]}</small></td><td>${say.permille(row.observed.share)}</td>
        <td class="left">${NUMERALS[row.town]}</td>${measured(row, say.permille, say)}${verdict(row.inside, say)}</tr>`,
    ),
  )
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
  const heads: Head[] = [
    ['', 'left'],
    [column.pattern, 'left'],
    [column.target, 'right'],
    ...measuredHeads(say),
  ]
  return table(
    title,
    heads,
    patterns.map((row) => {
      const { check, kind } = row
      const number = (value: number): string =>
        kind === 'order' ? say.percent(value) : say.fine(value)
      return html`<tr data-pattern=${check.id} data-residual=${row.residual ?? nothing}>
        <td class="left">${check.id}</td><th scope="row" class="wrap">${checkWords(check.what, say)}</th>
        <td>${bandOf(row, say)}</td>${measured(row, number, say)}${verdict(row.inside, say)}</tr>`
    }),
  )
}

/** Surveys that measure something else, and why. */
export function leftOutTable(say: Speech): TemplateResult {
  const { column, leftOut, measure, why, status } = researchWords(say)
  const words = why as Readonly<Record<string, string>>
  const rows = OBSERVED.filter(({ model }) => model === undefined)
  const heads: Head[] = [
    [column.survey, 'left'],
    [column.date, 'left'],
    [column.what, 'left'],
    [column.observed, 'right'],
    [column.asked, 'right'],
    [column.why, 'left'],
    [column.source, 'left'],
  ]
  return table(
    leftOut,
    heads,
    rows.map(
      (row) => html`<tr><th scope="row">${row.series}</th><td class="left">${dateOf(row, say)}</td>
        <td class="left wrap">${measure[row.measure]}</td><td>${say.permille(row.share)}</td><td>${row.n === undefined ? '–' : say.whole(row.n)}</td>
        <td class="left wrap">${words[row.measure]}</td><td class="left wrap" lang="en">${row.source} (${status[row.status]})</td></tr>`,
    ),
  )
}

/** Head of a column, and where its cells stand. */
type Head = readonly [text: string, side: 'left' | 'right']

export function table(
  title: string,
  heads: readonly Head[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`<div class="wide" role="region" tabindex="0" aria-label=${title}><table>
    <thead><tr>${heads.map(([head, side]) => (head ? html`<th scope="col" class=${side}>${head}</th>` : html`<td></td>`))}</tr></thead>
    <tbody>${rows}</tbody></table></div>`
}

/** Heads over what `measured` and `verdict` write. */
function measuredHeads(say: Speech): readonly Head[] {
  const { column } = researchWords(say)
  return [
    [column.median, 'right'],
    [column.band, 'right'],
    [column.residual, 'right'],
    [column.inside, 'left'],
  ]
}

/** Middle, band and residual of a row. */
function measured(
  row: SurveyRow | PatternRow,
  number: (value: number) => string,
  say: Speech,
): TemplateResult {
  const { median, low, high, residual } = row
  const distance = residual === undefined ? researchWords(say).noWidth : say.decimal(residual)
  // An order holds or not: its share of runs has no band.
  const order = 'kind' in row && row.kind === 'order'
  const band = order ? researchWords(say).noWidth : `${number(low)} – ${number(high)}`
  return html`<td>${number(median)}</td><td>${band}</td><td>${distance}</td>`
}

export function verdict(inside: boolean | undefined, say: Speech): TemplateResult {
  const research = researchWords(say)
  if (inside === undefined) return html`<td class="left">${research.reported}</td>`
  return inside
    ? html`<td class="left">${research.yes}</td>`
    : html`<td class="left outside">${research.no}</td>`
}

function bandOf({ check: { low, high, oneSided }, kind }: PatternRow, say: Speech): string {
  const research = researchWords(say)
  if (kind === 'reported') return research.noWidth
  if (kind === 'order') return research.order
  return oneSided ? `≥ ${say.fine(low)}` : `${say.fine(low)} – ${say.fine(high)}`
}

/** What a check measures; a town named behind it stands as the towns do elsewhere. */
export function checkWords(what: string, say: Speech): string {
  const [, base = what, town] = /^(.*), (III|II|I)$/.exec(what) ?? []
  const known = researchWords(say).check as Readonly<Record<string, string>>
  const told = known[base] ?? base
  return town ? `${told}, ${say.words.town(town)}` : told
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
