import { css, html, nothing, type TemplateResult } from 'lit'
import type { CompactPlan, CompactPolicies, ToldRange } from '../../experiments/policies/compact.ts'
import { valueAt } from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import { policiesWords } from '../words/policies/index.ts'
import { aimWords, amountWords, shareWords, shortAim, valueWords } from './aim-words.ts'
import { decidedWords, type Titles } from './plan-words.ts'

/** Looks of the table, beside those of all tables of numbers. */
export const planTableStyles = css`
  .plans th,
  .plans td {
    text-align: right;
    white-space: normal;
  }
  .plans thead th {
    vertical-align: bottom;
  }
  .plans thead th[colspan] {
    text-align: center;
  }
  .plans tbody th {
    min-width: 8em;
    font-weight: 600;
    color: var(--text);
  }
  .plans tbody th,
  .plans thead tr:first-child th:first-child,
  .plans .decided {
    text-align: left;
  }
  .plans .decided {
    width: 36%;
    min-width: 17em;
  }
  .plans small {
    display: block;
    color: var(--muted);
    font-size: var(--type-small);
  }
  .plans .range {
    white-space: nowrap;
  }
  @media print {
    .plans :is(th, td, small) {
      font-size: 9.5px;
      line-height: 1.25;
      hyphens: auto;
    }
    .plans tbody th,
    .plans .decided {
      min-width: 0;
    }
    .plans .decided {
      width: 34%;
    }
    .plans .range {
      white-space: normal;
    }
  }
  /* What a plan decides is read without scrolling sideways. */
  @media screen and (max-width: 600px) {
    .plans tbody th {
      min-width: 6em;
    }
    .plans .decided {
      min-width: 13em;
    }
  }
`

/** How a table of plans is told. */
export type Telling = {
  readonly titles: Titles
  readonly say: Speech
  /** Numbers alone, as they can be read from the back of a room. */
  readonly large: boolean
}

/**
 * Every plan of a study in its own order: what it decides, what it costs, in which share of the
 * worlds it is enough, does harm and is over budget, and what it falls short of the best plan of
 * each world.
 */
export function planTable(policies: CompactPolicies, telling: Telling): TemplateResult {
  const { aims, against, plans, source } = policies
  const { say, titles, large } = telling
  const { table } = policiesWords(say)
  const borders = hasBorders(policies)
  const weighed = plans.some(({ together }) => together !== undefined)
  const head = (text: string, kind = '') =>
    html`<th scope="col" rowspan="2" class=${kind}>${text}</th>`
  const group = (text: string, width: number) =>
    html`<th scope="colgroup" colspan=${width}>${text}</th>`
  const sub = (text: string, title?: string) =>
    html`<th scope="col" title=${title ?? nothing}>${text}</th>`
  const aimHeads = aims.map((aim) => sub(shortAim(aim, say), aimWords(aim, say)))
  return html`<div class="wide" role="region" tabindex="0" aria-label=${source.title}><table class="plans">
    <thead>
      <tr>${head(table.plan)}${large ? nothing : html`<th scope="col" rowspan="2" class="decided">${table.decided}</th>`}${head(table.cost)}${head(table.hours, 'hours')}${borders ? head(table.enough) : nothing}${head(table.over)}${group(table.worse(titles.plan(against)), aims.length)}${group(table.regret, weighed ? 2 : aims.length)}</tr>
      <tr>${aimHeads}${weighed ? [sub(table.mean), sub(table.most)] : aimHeads}</tr>
    </thead>
    <tbody>${plans.map((plan) => planRow(plan, policies, { weighed, borders }, telling))}</tbody></table></div>`
}

/** Whether anything has to be enough. */
export function hasBorders({ aims }: CompactPolicies): boolean {
  return aims.some(({ enough }) => enough !== undefined)
}

function planRow(
  plan: CompactPlan,
  { aims, against }: CompactPolicies,
  { weighed, borders }: { readonly weighed: boolean; readonly borders: boolean },
  { titles, say, large }: Telling,
): TemplateResult {
  const { name, cost, hours, enough, over, aims: reached, together } = plan
  const cell = (told: string) => html`<td>${told}</td>`
  const harm =
    name === against ? reached.map(() => '') : reached.map(({ harm }) => shareWords(harm, say))
  const regret = weighed
    ? [together?.[0] ?? null, together?.[2] ?? null].map((value) => shareWords(value, say))
    : reached.map(({ regret: [, , most] }, at) => valueWords(valueAt(aims, at), most, say))
  return html`<tr data-plan=${name}><th scope="row">${titles.plan(name)}</th>${large ? nothing : decidedCell(plan, say)}
    ${rangeCell(cost, say, large)}${rangeCell(hours, say, large, 'hours')}
    ${borders ? cell(shareWords(enough, say)) : nothing}${cell(shareWords(over, say))}
    ${harm.map(cell)}${regret.map(cell)}</tr>`
}

function decidedCell(plan: CompactPlan, say: Speech): TemplateResult {
  const told = decidedWords(plan, say)
  const lines = told.length === 0 ? [policiesWords(say).table.nothing] : told
  return html`<td class="decided">${lines.map((line) => html`<small>${line}</small>`)}</td>`
}

function rangeCell(
  [low, median, high]: ToldRange,
  say: Speech,
  large: boolean,
  kind = '',
): TemplateResult {
  const told = [low, high].map((value) => amountWords(value, say))
  const range =
    large || low === high
      ? nothing
      : html`<small class="range">${policiesWords(say).table.range(told[0]!, told[1]!)}</small>`
  return html`<td class=${kind}>${amountWords(median, say)}${range}</td>`
}
