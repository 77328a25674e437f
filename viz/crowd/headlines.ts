import { html, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import type { Page } from '../element/page.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import type { Ensemble } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'
import { NUMERALS } from '../words/names.ts'
import { rangesWords } from '../words/ranges/index.ts'
import { countedSentence } from './count-words.ts'
import { crowdBar } from './crowd-bar.ts'
import { dotPlot, highestStack } from './dot-plot.ts'
import { runChoice } from './run-choice.ts'
import { type Spread, spreadOfEnsemble, spreadOfRanges } from './spread-of.ts'

/** Outcomes that are told at a glance. */
const HEADLINES = ['members', 'active', 'coverage', 'linking'] as const
type Headline = (typeof HEADLINES)[number]

/**
 * What the week comes to in each town, as a range over many runs and twenty dots: by the runs that
 * come with the page until some are computed, under a plan of the reader only by those. Needs `crowdStyles`.
 */
export function headlines(page: Page, towns: Towns): TemplateResult {
  const { state, session, say } = page
  const { crowd } = say.words.comparison
  const ensembles = NUMERALS.map((_, town) => session.ensemble(state, town))
  const made = ensembles.every((each): each is Ensemble => each !== undefined)
  return html`<section class="crowd" aria-label=${crowd.title}><h2>${crowd.title}</h2>
    ${crowdBar(page, made)}
    ${made ? computed(page, towns, ensembles) : shipped(page, towns)}</section>`
}

function computed(page: Page, towns: Towns, ensembles: readonly Ensemble[]): TemplateResult {
  const { state, say } = page
  const { crowd } = say.words.comparison
  return html`${told(page, towns, ensembles.map(spreadOfEnsemble), state.crowd)}
    <p class="note">${crowd.dotMeaning(say.whole(state.crowd))} ${crowd.source}</p>
    ${runChoice(page, towns, ensembles)}`
}

/** Under a plan of the reader there are none; then how to get some. */
function shipped(page: Page, towns: Towns): TemplateResult | typeof nothing {
  const { state, session, say } = page
  const words = rangesWords(say)
  const ranges = NUMERALS.map((_, town) => session.rangesInView(state, town))
  const [known] = ranges.flatMap((each) => each ?? [])
  if (!known) return state.crowd === 0 ? html`<p class="note">${words.own}</p>` : nothing
  const spreads = ranges.map((each) => each && spreadOfRanges(each))
  return html`${told(page, towns, spreads)}
    <p class="note">${words.shipped(say.whole(known.runs))} ${words.dots(say.whole(known.runs))}</p>`
}

/** The headlines of every town; `runs` of those that were computed here. */
function told(
  page: Page,
  towns: Towns,
  spreads: readonly (Spread | undefined)[],
  runs?: number,
): TemplateResult {
  const { say, week } = page
  const { crowd } = say.words.comparison
  return html`<h3>${crowd.headlines(say.month(dayOf(week, towns.start)))}</h3>
    <div class="headlines" data-runs=${runs ?? nothing}>${NUMERALS.map(
      (_, town) =>
        html`<div><h3>${say.town(town)}</h3><ul>${HEADLINES.map(
          (outcome) =>
            html`<li><strong>${say.words.outcomeName[outcome]}</strong>: ${headline(page, towns, spreads, town, outcome)}</li>`,
        )}</ul></div>`,
    )}</div>`
}

/** Range, value of the shown run, dots, and in how many runs a plan has more or less. */
function headline(
  page: Page,
  towns: Towns,
  spreads: readonly (Spread | undefined)[],
  town: number,
  outcome: Headline,
): TemplateResult {
  const { words } = page.say
  if (isOver(towns, town, page.week)) return html`${words.over.short}`
  const at = (index: number) => page.week + valueAt(towns.offsets, index)
  const format = outcomeFormat(outcome, page.say)
  const marks = towns.replays.map(({ trajectory }, index) =>
    isOver(towns, index, page.week) ? undefined : trajectory.outcomes[outcome]?.[at(index)],
  )
  const shown = marks[town]
  const value = shown === undefined ? '–' : format(shown)
  const range = spreads[town]?.range(outcome, at(town))
  if (!range) return html`${words.chartOneRun(value)}`
  const [low, high] = range
  const dots = spreads.map((each, index) =>
    each && !isOver(towns, index, page.week) ? each.dots(outcome, at(index)) : [],
  )
  return html`${words.comparison.crowd.range(format(low), format(high), value)}
    ${plot(dots, marks, town, format)}
    ${countedSentence(page, towns, town, outcome)}`
}

/** The dots of a town on a scale that all towns share. */
function plot(
  all: readonly (readonly number[])[],
  marks: readonly (number | undefined)[],
  town: number,
  format: (value: number) => string,
): TemplateResult | typeof nothing {
  const dots = valueAt(all, town)
  if (dots.length === 0) return nothing
  const values = [...all.flat(), ...marks.flatMap((mark) => mark ?? [])]
  const ends = [Math.min(...values), Math.max(...values)] as const
  const rows = Math.max(...all.flatMap((each) => (each.length > 0 ? highestStack(each, ends) : [])))
  return dotPlot({ dots, ends, signed: false, rows, mark: marks[town], format })
}
