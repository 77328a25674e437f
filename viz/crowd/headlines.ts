import { html, type TemplateResult } from 'lit'
import { likelyRange, twentieths } from '../../figures/twentieths.ts'
import { OUTCOMES, valueAt } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import type { Page } from '../element/page.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import { type Ensemble, valuesAt } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'
import { NUMERALS, numeralOf } from '../words/names.ts'
import { countedSentence } from './count-words.ts'
import { crowdBar } from './crowd-bar.ts'
import { dotPlot, highestStack } from './dot-plot.ts'
import { runChoice } from './run-choice.ts'
import { shippedHeadlines } from './shipped-headlines.ts'

/** Outcomes that are told at a glance. */
const HEADLINES = ['members', 'active', 'coverage'] as const

/**
 * What the week comes to in each town, as a range over many runs and twenty dots each;
 * before there are many runs, the offer to compute them. Needs `crowdStyles`.
 */
export function headlines(page: Page, towns: Towns): TemplateResult {
  const { state, session, say, week } = page
  const { words } = say
  const { crowd } = words.comparison
  const ensembles = NUMERALS.map((_, town) => session.ensemble(state, town))
  const made = ensembles.every((each): each is Ensemble => each !== undefined)
  return html`<section class="crowd" aria-label=${crowd.title}><h2>${crowd.title}</h2>
    ${crowdBar(page, made)}
    ${
      made
        ? html`<h3>${crowd.headlines(say.month(dayOf(week, towns.start)))}</h3>
        <div class="headlines">${ensembles.map(
          (ensemble, town) =>
            html`<div><h3>${words.town(numeralOf(town))}</h3><ul>${HEADLINES.map((outcome) =>
              headline(page, towns, ensembles, ensemble, town, outcome),
            )}</ul></div>`,
        )}</div>
        <p class="note">${crowd.dotMeaning(say.whole(state.crowd))} ${crowd.source}</p>
        ${runChoice(page, towns, ensembles)}`
        : shippedHeadlines(page, towns)
    }</section>`
}

function headline(
  page: Page,
  towns: Towns,
  ensembles: readonly Ensemble[],
  ensemble: Ensemble,
  town: number,
  outcome: (typeof HEADLINES)[number],
): TemplateResult {
  const { say, week } = page
  const { crowd } = say.words.comparison
  const name = OUTCOMES.find(({ key }) => key === outcome)![say.names]
  if (isOver(towns, town, week))
    return html`<li data-seeds=${ensemble.seeds.length}><strong>${name}</strong>: ${say.words.over.short}</li>`
  const format = outcomeFormat(outcome, say)
  const at = (index: number) => week + valueAt(towns.offsets, index)
  const sorted = ensembles.map((each, index) =>
    valuesAt(each.outcomes[outcome]!.values, each.weeks, Math.min(each.weeks - 1, at(index))),
  )
  const there = sorted.filter((_, index) => !isOver(towns, index, week))
  const ends = [
    Math.min(...there.map((values) => valueAt(values, 0))),
    Math.max(...there.map((values) => values.at(-1)!)),
  ] as const
  const dots = twentieths(valueAt(sorted, town))
  const rows = Math.max(...there.map((values) => highestStack(twentieths(values), ends)))
  const [low, high] = likelyRange(dots)
  const shown = valueAt(towns.replays, town).trajectory.outcomes[outcome]?.[at(town)]
  const told = crowd.range(format(low), format(high), shown === undefined ? '–' : format(shown))
  return html`<li data-seeds=${ensemble.seeds.length}><strong>${name}</strong>: ${told}
    ${dotPlot({ dots, ends, signed: false, rows, mark: shown, format })}
    ${countedSentence(page, towns, town, outcome)}</li>`
}
