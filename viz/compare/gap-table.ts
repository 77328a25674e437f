import { html, nothing, type TemplateResult } from 'lit'
import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { isOver, type Towns, valuesOf } from '../replay/towns.ts'
import { type Pair, tally } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'
import { gapFormat, gapUnit } from './gap-chart.ts'
import { pairWords } from './pair-words.ts'

/** Differences of a week in one town: of the pair on the stages, and of all pairs where they were run. Needs `tableStyles`. */
export function gapTable(
  page: Page,
  a: Towns,
  b: Towns,
  outcomes: readonly OutcomeKey[],
): TemplateResult {
  const { say, week, state, session } = page
  const pairs = [session.pair(state, state.town), session.restPair(state, state.town)]
  const { words } = say
  const { gap } = words.comparison
  const many = state.crowd > 0
  const heads = [words.compareWords.measure, gap.pair, ...(many ? [gap.band, gap.pairs] : [])]
  const title = gap.table(say.day(dayOf(week, a.start)))
  return html`<div class="wide" role="region" tabindex="0" aria-label=${title}><table>
    <caption>${title}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${outcomes.map((outcome) => {
      const format = gapFormat(outcome, say)
      const [left, right] = [a, b].map((towns) => valuesOf(towns, state.town, outcome)[week])
      const told = left === undefined || right === undefined ? '–' : format(right - left)
      const pair = pairs.find((each) => each?.difference[outcome])
      const name = say.words.outcomeName[outcome]
      return html`<tr><th scope="row">${name} (${gapUnit(outcome, say)})</th><td>${told}</td>${many ? pairCells(page, a, pair, outcome) : nothing}</tr>`
    })}</tbody></table></div>`
}

function pairCells(
  { say, week, state }: Page,
  a: Towns,
  pair: Pair | undefined,
  outcome: OutcomeKey,
): TemplateResult {
  const spread = pair?.difference[outcome]
  if (isOver(a, state.town, week)) return html`<td>–</td><td></td>`
  if (!pair || !spread) return html`<td>${say.words.comparison.gap.notRun}</td><td></td>`
  const format = gapFormat(outcome, say)
  const at = week + valueAt(a.offsets, state.town)
  return html`<td>${say.words.comparison.gap.between(format(valueAt(spread.low, at)), format(valueAt(spread.high, at)))}</td><td>${pairWords({ ...tally(pair, outcome, at), runs: pair.a.seeds.length }, outcome, say)}</td>`
}
