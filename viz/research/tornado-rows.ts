import { scaleLinear } from 'd3-scale'
import { css, html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import type { OUTCOMES } from '../../sim/index.ts'
import { parameterWords } from '../plan/value-words.ts'
import { targetName } from '../state/describe.ts'
import type { Speech } from '../words/index.ts'
import { researchWords } from '../words/research/index.ts'
import { type Effect, type Factor, type Row, SIDES, type Side, unitOf } from './tornado.ts'

export const tornadoStyles = css`
  .tornado {
    margin: 8px 0;
    padding: 0;
    list-style: none;
  }
  .tornado li {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) 6.4em 6.4em;
    gap: 0 10px;
    align-items: center;
    padding: 4px 0;
    border-bottom: 1px solid var(--line);
  }
  .tornado b {
    display: block;
    font-size: var(--type-label);
    font-weight: 600;
    line-height: 1.25;
  }
  .tornado small {
    display: block;
    color: var(--muted);
    font-size: var(--type-tiny);
    line-height: 1.35;
  }
  .tornado button {
    padding: 0 4px;
    font-size: var(--type-small);
  }
  .tornado button[aria-pressed='true'] {
    border-width: 2px;
    border-color: var(--focus);
    font-weight: 600;
  }
  .tornado svg,
  .key svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  rect {
    stroke: var(--active);
    stroke-width: 1.4;
    fill: var(--active);
    cursor: pointer;
  }
  rect.low {
    fill: var(--ground);
  }
  .whisker {
    stroke: var(--text);
    stroke-width: calc(1.3px * var(--stroke));
  }
  .tornado line {
    pointer-events: none;
  }
  .halo {
    stroke: var(--ground);
    stroke-width: calc(4px * var(--stroke));
  }
  .zero {
    stroke: var(--neutral);
  }
  .axis text {
    fill: var(--muted);
    font-size: var(--type-tiny);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: var(--type-small);
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key svg {
    width: 26px;
    height: 12px;
  }
  .key rect {
    cursor: default;
  }
  @media (max-width: 900px) {
    .tornado li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 4px 10px;
    }
    .tornado li > :first-child,
    .tornado li > svg {
      grid-column: 1 / -1;
    }
  }
`

/** Height of a row of bars, and top and height of the bar of each side, in pixels. */
const HEIGHT = 36
const BAR = { low: 5, high: 20, height: 11 } as const

/** A difference of an outcome in words; of shares in percentage points. */
export function differenceOf(
  unit: (typeof OUTCOMES)[number]['unit'],
  value: number,
  say: Speech,
): string {
  return say.signed(unit === 'share' ? 100 * value : value)
}

/** What a drawing of rows needs. */
type Tornado = {
  readonly rows: readonly Row[]
  readonly say: Speech
  difference(value: number): string
  /** Factor by which values are shown: 100 for shares. */
  readonly scale: number
  /** Value of a factor in the present plan. */
  now(factor: Factor): number | null
  set(factor: Factor, side: Side): void
}

/** The value of a factor in words. */
function factorWords(factor: Factor, value: number, say: Speech): string {
  return parameterWords(unitOf(factor), value, say)
}

/** Bars of what each factor does at its two ends; the words beside them say the same. */
export function tornadoRows(tornado: Tornado): TemplateResult {
  const { rows, say } = tornado
  const x = scaleOf(rows)
  const ticks = x.ticks(4)
  return html`${keyOf(say)}<ol class="tornado">
    <li class="axis" aria-hidden="true"><span></span><svg height="18">${ticks.map(
      (tick) =>
        svg`<text x=${`${x(tick)}%`} y="13" text-anchor="middle">${tornado.difference(tick)}</text>`,
    )}</svg></li>
    ${rows.map((row) => rowOf(row, x, tornado))}</ol>`
}

type Scale = ReturnType<typeof scaleOf>

/** Per cent of the width for a difference; whole steps, so that it seldom changes while runs come in. */
function scaleOf(rows: readonly Row[]) {
  let low = 0
  let high = 0
  for (const row of rows)
    for (const side of SIDES) {
      const { mean = 0, from = mean, to = mean } = row[side] ?? {}
      low = Math.min(low, mean, from)
      high = Math.max(high, mean, to)
    }
  return scaleLinear([low, high > low ? high : low + 1], [2, 98]).nice(4)
}

function rowOf(row: Row, x: Scale, { say, difference, now, set }: Tornado): TemplateResult {
  const { factor } = row
  const research = researchWords(say)
  const name = targetName(factor.key, say)
  const words = (side: Side): string => factorWords(factor, factor[side], say)
  const pairs = Math.max(row.low?.n ?? 0, row.high?.n ?? 0)
  const current = now(factor)
  const button = (side: Side) =>
    html`<button
        type="button"
        class="printed"
        data-side=${side}
        aria-pressed=${current === factor[side]}
        aria-label=${research.set(name, words(side))}
        @click=${() => set(factor, side)}>${words(side)}</button>`
  return html`<li
      data-key=${factor.key}
      data-pairs=${pairs}
      data-low=${row.low?.mean ?? nothing}
      data-high=${row.high?.mean ?? nothing}>
    <div><b>${name}</b><small>${SIDES.map(
      (side) => html`${told(words(side), row[side], say, difference)}<br />`,
    )}${research.now(current === null ? say.words.leverOwn : factorWords(factor, current, say))}; ${research.pairs(say.whole(pairs))}</small></div>
    <svg height=${HEIGHT} aria-hidden="true">
      <line class="zero" x1=${`${x(0)}%`} x2=${`${x(0)}%`} y1="0" y2=${HEIGHT}></line>
      ${SIDES.map((side) => bar(row[side], side, x, () => set(factor, side)))}</svg>
    ${button('low')}${button('high')}</li>`
}

function told(
  value: string,
  effect: Effect | undefined,
  say: Speech,
  difference: Tornado['difference'],
): string {
  const research = researchWords(say)
  if (!effect) return research.effect(value, '–')
  const { mean, from, to } = effect
  const text = research.effect(value, difference(mean))
  if (from === undefined || to === undefined || from === to) return text
  return `${text} (${research.interval(difference(from), difference(to))})`
}

function bar(
  effect: Effect | undefined,
  side: Side,
  x: Scale,
  act: () => void,
): SVGTemplateResult | typeof nothing {
  if (!effect) return nothing
  const { mean, from, to } = effect
  const [left, right] = [Math.min(x(0), x(mean)), Math.max(x(0), x(mean))]
  const middle = BAR[side] + BAR.height / 2
  return svg`<rect
      class=${side}
      x=${`${left}%`}
      width=${`${right - left}%`}
      y=${BAR[side]}
      height=${BAR.height}
      @click=${act}></rect>
    ${
      from === undefined || to === undefined
        ? nothing
        : svg`<line
            class="halo"
            x1=${`${x(from)}%`}
            x2=${`${x(to)}%`}
            y1=${middle}
            y2=${middle}></line>
      <line class="whisker" x1=${`${x(from)}%`} x2=${`${x(to)}%`} y1=${middle} y2=${middle}></line>
      ${[from, to].map(
        (end) =>
          svg`<line
              class="whisker"
              x1=${`${x(end)}%`}
              x2=${`${x(end)}%`}
              y1=${middle - 3}
              y2=${middle + 3}></line>`,
      )}`
    }`
}

function keyOf(say: Speech): TemplateResult {
  const research = researchWords(say)
  const box = (side: Side) =>
    html`<svg aria-hidden="true"><rect class=${side} x="1" y="1" width="24" height="10"></rect></svg>`
  return html`<p class="key"><span>${box('low')}${research.legendLow}</span><span>${box('high')}${research.legendHigh}</span>
    <span><svg aria-hidden="true"><path class="whisker" d="M1 6h24M1 3v6M25 3v6"></path></svg>${research.legendWhisker}. ${research.legendOne}</span></p>`
}
