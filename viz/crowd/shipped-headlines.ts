import { html, nothing, type TemplateResult } from 'lit'
import { OUTCOMES, valueAt } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import type { Page } from '../element/page.ts'
import type { TownRanges } from '../ranges/town-ranges.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import { NUMERALS } from '../words/names.ts'
import { rangesWords } from '../words/ranges/index.ts'
import { countedSentence } from './count-words.ts'
import { dotPlot, highestStack } from './dot-plot.ts'

/** Outcomes that are told at a glance. */
const TOLD = ['members', 'active', 'coverage', 'linking'] as const

/** What the week comes to in each town under a preset, by the runs that come with the page; under another plan how to get some. */
export function shippedHeadlines(page: Page, towns: Towns): TemplateResult | typeof nothing {
  const { state, session, say, week } = page
  const words = rangesWords(say)
  const ranges = NUMERALS.map((_, town) => session.ranges(state.a, town))
  const [known] = ranges.flatMap((each) => each ?? [])
  if (!known) return state.crowd === 0 ? html`<p class="note">${words.own}</p>` : nothing
  const { crowd } = say.words.comparison
  return html`<h3>${crowd.headlines(say.month(dayOf(week, towns.start)))}</h3>
    <div class="headlines" data-shipped=${known.runs}>${NUMERALS.map(
      (numeral, town) =>
        html`<div><h3>${say.words.town(numeral)}</h3><ul>${TOLD.map((outcome) =>
          told(page, towns, ranges, town, outcome),
        )}</ul></div>`,
    )}</div>
    <p class="note">${words.shipped(say.whole(known.runs))} ${words.dots(say.whole(known.runs))}</p>`
}

function told(
  page: Page,
  towns: Towns,
  all: readonly (TownRanges | undefined)[],
  town: number,
  outcome: (typeof TOLD)[number],
): TemplateResult {
  const { say, week } = page
  const name = OUTCOMES.find(({ key }) => key === outcome)![say.names]
  const ranges = all[town]
  if (isOver(towns, town, week))
    return html`<li><strong>${name}</strong>: ${say.words.over.short}</li>`
  const at = week + valueAt(towns.offsets, town)
  const format = outcomeFormat(outcome, say)
  const shown = valueAt(towns.replays, town).trajectory.outcomes[outcome]?.[at]
  const value = shown === undefined ? '–' : format(shown)
  const [low, high] = [ranges?.line(outcome, 0.1)?.[at], ranges?.line(outcome, 0.9)?.[at]]
  if (!ranges || low === undefined || high === undefined)
    return html`<li><strong>${name}</strong>: ${say.words.chartOneRun(value)}</li>`
  return html`<li><strong>${name}</strong>: ${say.words.comparison.crowd.range(format(low), format(high), value)}
    ${outcome === 'members' ? memberDots(all, town, at, shown, format) : nothing}
    ${countedSentence(page, towns, town, outcome)}</li>`
}

/** Twenty dots on a scale that all towns share. */
function memberDots(
  all: readonly (TownRanges | undefined)[],
  town: number,
  week: number,
  mark: number | undefined,
  format: (value: number) => string,
): TemplateResult {
  const dots = all.map((each) => each?.dots(Math.min(week, each.weeks - 1)) ?? [])
  const values = dots.flat()
  const ends = [Math.min(...values), Math.max(...values)] as const
  const rows = Math.max(
    ...dots.flatMap((each) => (each.length > 0 ? highestStack(each, ends) : [])),
  )
  return dotPlot({ dots: valueAt(dots, town), ends, signed: false, rows, mark, format })
}
