import { css, html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { stackDots } from '../../figures/twentieths.ts'
import type { Page } from '../element/page.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import { agendaWords } from '../words/agenda/index.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { type Planned, type Table, tableOf } from './planned.ts'
import { type PlanResult, RUNS } from './team-results.ts'
import { type Budget, balance, type Team } from './teams.ts'

/** Looks of the table of plans, beside those of all tables of numbers. */
export const resultTableStyles = css`
  .results th,
  .results td {
    padding: 6px 18px 6px 0;
    text-align: left;
    white-space: normal;
    vertical-align: top;
  }
  .results td:last-child {
    padding-right: 0;
  }
  .results thead th {
    vertical-align: bottom;
  }
  .results tbody th {
    color: var(--text);
    font-weight: 600;
    min-width: 8em;
  }
  .results small {
    display: block;
    font-weight: 400;
    line-height: 1.25;
    color: var(--muted);
    font-size: var(--type-small);
  }
  .results b {
    font-weight: 600;
  }
  .results .range {
    white-space: nowrap;
  }
  .results .spread {
    width: 26%;
    min-width: 170px;
  }
  .results svg {
    display: block;
    width: 100%;
    max-width: 420px;
    height: auto;
  }
  .results text {
    font-size: 13px;
    fill: var(--muted);
  }
  .results .more,
  .results .best,
  .results .regret {
    white-space: nowrap;
  }
  .results circle {
    fill: var(--active);
  }
  .results .axis {
    stroke: var(--line);
  }
  .results .without {
    stroke: var(--text);
    stroke-width: 1.6;
    stroke-dasharray: 3 3;
  }
`

/** Where plots of dots lie, in units of their drawing. */
const PLOT = { width: 320, height: 40, bins: 38, dot: 8, foot: 20 } as const
/** Numbers below the line, at most so many beside the zero. */
const TICKS = 4

type Telling = {
  readonly say: Speech
  readonly budget: Budget
  /** Ends of the line that all plans share, in people. */
  readonly ends: readonly [number, number]
  /** Median of the town without a plan; undefined until that is computed. */
  readonly without: number | undefined
  /** Some team has said what it expects. */
  readonly guessed: boolean
  /** Read from the back of a room: only what is needed. */
  readonly large: boolean
}

/**
 * All plans in the order they were entered: what they cost, how many people they keep run by run,
 * in how many runs that is more than without a plan and most of all, and what is missing to the
 * best plan of the same run.
 */
export function resultTable(
  page: Pick<Page, 'keeper' | 'session' | 'say'>,
  large = false,
): TemplateResult {
  const { say } = page
  const { results } = agendaWords(say)
  const table = tableOf(page)
  const guessed = table.plans.some(({ team }) => team?.hunch !== undefined)
  const { budget } = table.sheet
  const without = table.plans[0]?.result?.middle
  const telling = { say, budget, ends: endsOf(table), without, guessed, large }
  const last = table.plans.findLast(({ result }) => result)
  const head = (text: string, width = 1) => html`<th scope="col" colspan=${width}>${text}</th>`
  return html`<table class="results">
    <thead><tr>${head(results.plan)}${head(results.people(monthOfEnd(say)), 2)}${guessed ? head(results.guessed) : nothing}${head(results.more)}${head(results.best)}${head(results.regret)}</tr></thead>
    <tbody>${table.plans.map((plan) => planRow(plan, plan === last, telling))}</tbody></table>`
}

/** What the columns mean. */
export function resultNotes(say: Speech): readonly string[] {
  const { results } = agendaWords(say)
  return [
    results.order(say.whole(RUNS)),
    `● ${results.dots}. ┆ ${results.line}. ${results.range80}`,
    `${results.regretNote} ${results.model}`,
    results.bestNote,
  ]
}

/** The title of the table. */
export function resultTitle({ sheet }: Pick<Table, 'sheet'>, say: Speech): string {
  return agendaWords(say).results.title(say.town(sheet.town))
}

/** The month whose people are told. */
export function monthOfEnd(say: Speech): string {
  return say.month(dayOf(0, LAST_OBSERVED))
}

function endsOf({ plans }: Table): readonly [number, number] {
  const most = Math.max(1, ...plans.flatMap(({ result }) => result?.values ?? []))
  return [0, Math.ceil(most / 50) * 50]
}

function planRow({ team, told, result }: Planned, last: boolean, telling: Telling): TemplateResult {
  const { say, large, guessed } = telling
  const { results } = agendaWords(say)
  return html`<tr data-plan=${team?.name ?? ''}><th scope="row">${team?.name ?? results.without}
      ${team ? html`<small class="cost">${costWords(team, telling)}</small>` : nothing}
      ${team || !large ? html`<small class="spare">${team ? told.join('; ') : results.nothing}</small>` : nothing}</th>
    ${result ? resultCells(result, team, last, telling) : html`<td colspan=${guessed ? 6 : 5}><small>${results.waiting}</small></td>`}</tr>`
}

function costWords(team: Team, { say, budget, large }: Telling): string {
  const { euro, hours } = balance(team, budget).spent
  const { task, team: words } = agendaWords(say)
  return large ? task.euro(say.whole(euro)) : words.spent(say.whole(euro), say.whole(hours))
}

function resultCells(
  { values, low, middle, high, more, best, regret }: PlanResult,
  team: Team | undefined,
  last: boolean,
  telling: Telling,
): TemplateResult {
  const { whole } = telling.say
  const { results } = agendaWords(telling.say)
  const runs = whole(values.length)
  const hunch = team?.hunch
  return html`<td class="range"><b>${results.range(whole(low), whole(high))}</b><small>${results.middle(whole(middle))}</small></td>
    <td class="spread">${dots(values, last, telling)}</td>
    ${telling.guessed ? html`<td class="hunch">${hunch === undefined ? '' : whole(hunch)}</td>` : nothing}
    <td class="more">${team ? results.of(whole(more), runs) : ''}</td>
    <td class="best">${results.of(whole(best), runs)}</td>
    <td class="regret">${results.mean(whole(regret.mean))}<small>${results.most(whole(regret.most))}</small></td>`
}

/** A dot for each run along the line that all plans share; the last one has its numbers. */
function dots(
  values: readonly number[],
  last: boolean,
  { ends: [low, high], without, say }: Telling,
): TemplateResult {
  const { width, height, bins, dot, foot } = PLOT
  const stacked = stackDots(values, [low, high], bins)
  const most = Math.max(...stacked.map(({ below }) => below + 1))
  const rise = Math.min(dot, (height - 8) / most)
  const room = width - 2 * dot
  const x = (share: number): number => dot + share * room
  const between = Math.ceil(high / TICKS / 100) * 100
  const ticks = Array.from({ length: Math.floor(high / between) + 1 }, (_, at) => at * between)
  return html`<svg viewBox=${`0 0 ${width} ${last ? height + foot : height}`} role="img" aria-label=${values.map(say.whole).join(', ')}>
    <line class="axis" x1=${x(0)} x2=${x(1)} y1=${height - 2} y2=${height - 2}></line>
    ${(last ? ticks : []).map((tick) => svg`<text x=${x(tick / high)} y=${height + foot - 4} text-anchor=${tick === 0 ? 'start' : 'middle'}>${say.whole(tick)}</text>`)}
    ${without === undefined ? nothing : svg`<line class="without" x1=${x(without / high)} x2=${x(without / high)} y1="0" y2=${height}></line>`}
    ${stacked.map(
      ({ place, below }): SVGTemplateResult =>
        svg`<circle cx=${x(place)} cy=${height - 5.5 - rise * below} r=${dot / 2 - 0.3}></circle>`,
    )}
  </svg>`
}

/** What the plans came to in sentences, for the minutes; none of a plan that is still to be computed. */
export function resultSentences(page: Pick<Page, 'keeper' | 'session' | 'say'>): string[] {
  const { say } = page
  const { results } = agendaWords(say)
  return tableOf(page).plans.flatMap(({ team, result }) => {
    if (!result) return []
    const { low, high, middle, best, values, regret } = result
    const count = say.whole
    return results.sentence({
      name: team?.name ?? results.without,
      low: count(low),
      high: count(high),
      middle: count(middle),
      best: count(best),
      runs: count(values.length),
      mean: count(regret.mean),
      most: count(regret.most),
    })
  })
}
