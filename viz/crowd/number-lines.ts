import {
  css,
  html,
  LitElement,
  nothing,
  type SVGTemplateResult,
  svg,
  type TemplateResult,
} from 'lit'
import { valueAt, weekOf } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { Size } from '../element/size.ts'
import { shared } from '../element/styles.ts'
import { isAsTrunk } from '../plan/tree.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import { OBSERVED_UNTIL } from '../state/observed.ts'
import { dayOf } from '../words/day-of.ts'
import { NUMERALS } from '../words/names.ts'
import { rangesWords } from '../words/ranges/index.ts'
import { timeWords } from '../words/time-words.ts'
import { beesOf } from './bee-dots.ts'
import { countOf, type DatedCount } from './count-of.ts'
import { countBriefly } from './count-words.ts'
import { spreadInView } from './spread-of.ts'

/** Runs that are computed where somebody asks for a range here. */
const RUNS = 20
/** Room of a dot, dots above each other, and heights of the row of dots and of the mark below it, in pixels. */
const PITCH = 5
const HIGH = 4
const ROW = PITCH * HIGH + 1
const FOOT = 8
/** Room of the number at the end of the scale. */
const END = 44
/** Ends of the scale are multiples of this many people. */
const ROUND = 100

/** How many people are in circles in one town over many runs, in the week shown. */
type Line = {
  readonly dots: readonly number[]
  /** Between them lie 16 of 20 runs. */
  readonly likely: readonly [number, number]
  /** Most of the weeks that share the scale. */
  readonly most: number
}

/**
 * One number line per town, all on one scale that no week changes while the towns are observed: twenty dots stand for many runs
 * of the plan, a triangle for the run on the stage. Beside them in words in how many runs a plan has
 * more or fewer than the baseline. Where there is a single run it says so and offers more.
 */
export class NumberLines extends LitElement {
  static override properties = { page: { attribute: false }, towns: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        font-size: var(--type-tiny);
        line-height: 1.3;
      }
      :host([data-alone]) {
        grid-template-columns: minmax(0, 1fr);
      }
      section {
        min-width: 0;
        padding: 0 12px;
        border-left: 1px solid var(--line);
      }
      section:first-child,
      :host([data-alone]) section {
        padding-left: 0;
        border-left: 0;
      }
      section:last-child {
        padding-right: 0;
      }
      :host([data-alone]) section:not([data-shown]) {
        display: none;
      }
      p {
        margin: 0;
        color: var(--muted);
      }
      b {
        color: var(--text);
      }
      button {
        font-size: var(--type-tiny);
      }
      /* Where all towns are in sight one of them offers it for all. */
      section:not([data-offered]) .offer {
        display: none;
      }
      svg {
        display: block;
        width: 100%;
      }
      text {
        font-size: var(--type-tiny);
        fill: var(--muted);
      }
      circle {
        fill: var(--neutral);
      }
      line {
        stroke: var(--neutral);
      }
      path,
      .shown {
        fill: var(--text);
      }
      /* Where the window is low the people need the room: words alone. */
      @media (min-width: 901px) and (max-height: 800px) {
        svg {
          display: none;
        }
      }
      @media (max-width: 900px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        section {
          padding: 0;
          border: 0;
        }
        section:not([data-shown]) {
          display: none;
        }
        section:not([data-offered]) .offer {
          display: revert;
        }
      }
      /* On paper all towns are in sight. */
      @media print {
        :host(:not([data-alone])) {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: 24px;
        }
        :host(:not([data-alone])) section {
          display: block !important;
        }
        section:not([data-offered]) .offer {
          display: none;
        }
      }
    `,
  ]

  declare page: Page
  declare towns: Towns

  #size = new Size(this)

  override willUpdate(): void {
    this.toggleAttribute('data-alone', this.page.state.alone)
  }

  override render(): TemplateResult {
    const lines = NUMERALS.map((_, town) => this.#line(town))
    const known = lines.flatMap((line) => line ?? [])
    const most = Math.ceil(Math.max(1, ...known.map((line) => line.most)) / ROUND) * ROUND
    return html`${lines.map((line, town) => this.#town(line, town, most, lines.indexOf(undefined)))}`
  }

  /** The runs of a town: as computed, else as they come with the page. */
  #line(town: number): Line | undefined {
    const { week } = this.page
    if (isOver(this.towns, town, week)) return undefined
    const at = week + valueAt(this.towns.offsets, town)
    const spread = spreadInView(this.page, town)
    const likely = spread?.range('members', at)
    if (!spread || !likely) return undefined
    return {
      dots: spread.dots('members', at),
      likely,
      most: spread.mostMembers(...this.#span(town)),
    }
  }

  /** Weeks of the run that share a scale: the observed ones, or those of the stress test, which has many more people. */
  #span(town: number): readonly [from: number, to: number] {
    const offset = valueAt(this.towns.offsets, town)
    const stress = weekOf(OBSERVED_UNTIL, this.towns.start) + 1
    return this.page.week < stress ? [0, stress + offset] : [stress + offset, Infinity]
  }

  #town(line: Line | undefined, town: number, most: number, offered: number): TemplateResult {
    const { state, say } = this.page
    const words = rangesWords(say)
    const name = words.lineTitle(say.town(town))
    return html`<section
      aria-label=${name}
      ?data-shown=${town === state.town}
      ?data-offered=${town === offered}>${line ? this.#dots(line, town, most) : this.#without(town)}</section>`
  }

  /** What is said of a town without a line: nothing while its ranges come with the page. */
  #without(town: number): TemplateResult {
    const { state, session, say, week } = this.page
    if (isOver(this.towns, town, week)) return html`<p>${say.words.over.short}</p>`
    if (isAsTrunk(state) && session.hasRanges(state.a, town)) return html`<p></p>`
    return html`<p>${rangesWords(say).wait}</p>${this.#offer()}`
  }

  #dots({ dots, likely }: Line, town: number, most: number): TemplateResult {
    const { page, towns } = this
    const { say, week } = page
    const words = rangesWords(say)
    const at = week + valueAt(towns.offsets, town)
    const shown = valueAt(towns.replays, town).trajectory.outcomes.members?.[at] ?? 0
    const [low, high] = likely.map(say.whole)
    const known = countOf(page, towns, town, 'members')
    const width = this.#width
    const columns = Math.max(1, Math.floor(width / PITCH))
    const x = (value: number): number => (Math.min(value, most) / most) * columns * PITCH
    const bees = beesOf(dots, (value) => value / most, columns, HIGH)
    return html`<p class="paper"><b>${say.town(town)}</b></p><p>${words.line(low!, high!, say.whole(shown))}</p>
      ${known ? html`<p><b>${this.#briefly(known)}</b></p>` : nothing}
      <svg height=${ROW + FOOT} viewBox=${`0 0 ${width} ${ROW + FOOT}`} preserveAspectRatio="xMinYMin" aria-hidden="true">
        ${bees.map(
          ({ column, below }): SVGTemplateResult =>
            svg`<circle cx=${(column + 0.5) * PITCH} cy=${ROW - PITCH * (below + 0.5)} r=${PITCH / 2 - 0.4}></circle>`,
        )}
        <line x1="0" x2=${columns * PITCH} y1=${ROW} y2=${ROW}></line>
        <path d=${`M${x(shown)} ${ROW}l-4 7h8z`}></path>
        <text x=${columns * PITCH} y=${ROW - 4} text-anchor="end">${bees.some(({ column }) => column * PITCH > columns * PITCH - END) ? '' : say.whole(most)}</text>
      </svg>`
  }

  /** In how many runs there are more or fewer; with the month where that is not the one shown. */
  #briefly({ count, month }: DatedCount): string {
    const { say, week } = this.page
    const told = countBriefly(count, say)
    return count.level === count.runs || month === say.month(dayOf(week, this.towns.start))
      ? told
      : `${told} (${month})`
  }

  /** Room of the line of one town. */
  get #width(): number {
    const { width } = this.#size
    const { alone } = this.page.state
    return Math.max(60, alone || width < 600 ? width : width / 3 - 24)
  }

  #offer(): TemplateResult {
    const { state, store, session, say } = this.page
    const { crowd } = say.words.comparison
    const { progress } = session.many
    if (state.crowd === 0)
      return html`<button type="button" class="offer" @click=${() => store.change({ crowd: RUNS })}>${crowd.offer(say.whole(RUNS))}</button>`
    const left = progress.secondsLeft
    const done = crowd.computing(say.percent(progress.done))
    return html`<p class="offer" role="status">${left === undefined ? done : `${done}, ${crowd.left(timeWords(left, say))}`}</p>`
  }
}

customElements.define('number-lines', NumberLines)
