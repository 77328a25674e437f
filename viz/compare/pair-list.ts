import { html, nothing, type TemplateResult } from 'lit'
import { outcomeFormat } from '../charts/chart.ts'
import { crowdBar } from '../crowd/crowd-bar.ts'
import { dotPlot } from '../crowd/dot-plot.ts'
import { twentieths } from '../crowd/twentieths.ts'
import { dayOf } from '../markers.ts'
import type { Page } from '../page.ts'
import { type Pair, tally, valuesAt } from '../session/ensemble.ts'
import { NUMERALS, type Towns } from '../towns.ts'

const TOLD = ['members', 'active', 'coverage', 'openConflict', 'bridging', 'linking'] as const

/** In how many pairs of the same luck B lies above A, outcome by outcome; or the offer to compute pairs. */
export function pairList(page: Page, towns: Towns): TemplateResult {
  const { state, session, say, week } = page
  const { crowd } = say.words.comparison
  const pair = session.pair(state, state.town)
  const name = say.words.town(NUMERALS[state.town]!)
  return html`<section class="crowd"><h2>${crowd.pairTitle(name, say.month(dayOf(week, towns.start)))}</h2>
    ${crowdBar(page, pair !== undefined, true)}
    ${
      pair
        ? html`<p class="note">${crowd.pairMeaning(say.whole(state.crowd))}</p>
        <ul class="pairs">${TOLD.map((outcome) => told(page, pair, outcome, week + towns.offsets[state.town]!))}</ul>`
        : nothing
    }</section>`
}

function told(
  { say }: Page,
  pair: Pair,
  outcome: (typeof TOLD)[number],
  wanted: number,
): TemplateResult {
  const { crowd } = say.words.comparison
  const { weeks, seeds } = pair.a
  const week = Math.min(weeks - 1, wanted)
  const { above, level, below } = tally(pair, outcome, week)
  const most = Math.max(above, below)
  const what =
    most === 0 ? crowd.level : above >= below ? crowd.higher[outcome] : crowd.lower[outcome]
  const count = most === 0 ? level : most
  const sentence = crowd.pairs(say.whole(count), say.whole(seeds.length), what)
  const tie = most > 0 && level > 0 ? ` ${crowd.levelToo(say.whole(level))}` : ''
  const values = valuesAt(pair.difference[outcome]!.values, weeks, week)
  const ends = [Math.min(0, values[0]!), Math.max(0, values.at(-1)!)] as const
  return html`<li>${sentence}${tie}${dotPlot({ dots: twentieths(values), ends, signed: true, format: outcomeFormat(outcome, say) })}</li>`
}
