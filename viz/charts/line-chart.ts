import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit'
import { type Frame, pathOf } from '../../figures/frame.ts'
import { valueAt } from '../../sim/index.ts'
import { Size } from '../element/size.ts'
import { pages, SIDEWAYS, stepsOf, TO_ENDS, UPWARDS, within } from '../element/step-keys.ts'
import { shared } from '../element/styles.ts'
import { dayOf } from '../words/day-of.ts'
import { type Language, speech } from '../words/index.ts'
import type { Chart, Facet } from './chart.ts'
import { chartFrame, chartLines, LARGE_ROOM, ROOM } from './chart-lines.ts'
import { type SmallPictures, smallPictureStyles, smallPictures } from './small-pictures.ts'

/** Weeks that Page Up and Page Down read on. */
const YEAR = 52
const KEYS = { ...SIDEWAYS, ...UPWARDS, ...TO_ENDS, ...pages(YEAR) }
/** The band whose ends are put into words: 16 of 20 runs. */
const LIKELY = 1

/**
 * One weekly outcome, a panel per town on one scale. Pointer and arrow keys read any week;
 * the words under the title, and the text for screen readers, say its values. A tap, a click or
 * Enter fires `seek` with the week that is read.
 */
export class LineChart extends LitElement {
  static override properties = {
    chart: { attribute: false },
    week: { type: Number },
    language: {},
    large: { type: Boolean },
    outcome: { type: Number },
    still: { type: Boolean },
    read: { state: true },
  }
  static override styles = [
    shared,
    css`
      h3 {
        font-size: var(--type-label);
        line-height: 1.3;
      }
      p {
        font-size: var(--type-small);
        color: var(--muted);
        min-height: 2.7em;
      }
      p b {
        color: var(--text);
        font-weight: 600;
      }
      svg {
        display: block;
        width: 100%;
        touch-action: pan-y;
        cursor: pointer;
        user-select: none;
      }
      text {
        font-size: var(--type-tiny);
        fill: var(--muted);
      }
      .name {
        fill: var(--text);
        font-weight: 600;
      }
      .grid {
        stroke: var(--line);
      }
      .line,
      .baseline {
        fill: none;
        stroke: var(--text);
        stroke-width: calc(1.7px * var(--stroke));
        stroke-linejoin: round;
      }
      .baseline {
        stroke: var(--neutral);
        stroke-width: max(1.3px, var(--least));
        stroke-dasharray: 5 4;
      }
      .sample {
        fill: none;
        stroke: var(--active);
        stroke-opacity: 0.5;
        stroke-width: max(0.9px, var(--least));
      }
      .sample.alone {
        stroke-opacity: 1;
        stroke-width: calc(1.7px * var(--stroke));
      }
      .zero {
        stroke: var(--text);
      }
      .baseline-name {
        paint-order: stroke;
        stroke: var(--ground);
        stroke-width: 3;
      }
      .band {
        fill: var(--neutral);
        fill-opacity: 0.22;
      }
      .point {
        fill: var(--ground);
        stroke: var(--text);
        stroke-width: calc(1.6px * var(--stroke));
      }
      .head {
        stroke: var(--text);
        stroke-width: max(1.3px, var(--least));
      }
      .reading {
        stroke: var(--focus);
        stroke-width: calc(1.6px * var(--stroke));
      }
      .value {
        fill: var(--panel);
        stroke: var(--text);
        stroke-width: 1.6;
      }
    `,
    smallPictureStyles,
  ]

  declare chart: Chart
  declare week: number
  declare language: Language
  /** For a projector. */
  declare large: boolean
  /** Which run of the sample is drawn where one is drawn at a time. */
  declare outcome: number | undefined
  /** Nothing may move: where one run is drawn at a time, all lie beside each other. */
  declare still: boolean
  /** Week being read; undefined while the playhead is. */
  declare read: number | undefined

  #size = new Size(this)
  #still: { readonly frame: Frame; readonly lines: unknown } | undefined
  #pictures: SmallPictures | undefined
  #drawn = ''

  override willUpdate(changed: PropertyValues): void {
    const drawn = `${this.#size.width} ${this.language} ${this.large} ${this.still}`
    if (!changed.has('chart') && drawn === this.#drawn) return
    this.#drawn = drawn
    const { spread, facets } = this.chart
    // Runs of many towns come one town after the other.
    const sampled = facets.every(({ samples }) => samples !== undefined)
    const apart = this.still && spread === 'outcomes' && sampled
    this.#pictures = apart ? smallPictures(this.chart) : undefined
    const frame = chartFrame(this.chart, this.#size.width, this.#room)
    this.#still = { frame, lines: chartLines(this.chart, frame, speech(this.language)) }
  }

  override render() {
    const say = speech(this.language)
    const { chart } = this
    const week = this.read ?? this.week
    const date = say.month(dayOf(week, chart.start))
    const values = chart.facets.map((facet) =>
      say.words.chartValue(facet.label, this.#words(facet, week)),
    )
    return html`<h3>${chart.title}</h3>
      <p>${this.#unit}. <b>${date}:</b> ${values.join(' · ')}</p>
      ${this.#pictures ? this.#pictures(week, say) : this.#slider(week, `${date}. ${values.join(', ')}`)}`
  }

  #slider(week: number, told: string) {
    const { chart } = this
    const { words } = speech(this.language)
    return html`<svg
        height=${this.#room.height}
        viewBox=${`0 0 ${Math.max(1, this.#size.width)} ${this.#room.height}`}
        preserveAspectRatio="xMinYMin"
        role="slider"
        tabindex="0"
        aria-label=${`${chart.title}, ${words.chartWeek}`}
        aria-valuemin="0"
        aria-valuemax=${chart.weeks - 1}
        aria-valuenow=${week}
        aria-valuetext=${told}
        aria-description=${words.chartKeys}
        @pointermove=${this.#point}
        @pointerdown=${this.#point}
        @pointerleave=${this.#leave}
        @click=${this.#click}
        @keydown=${this.#key}
        @blur=${this.#leave}>
        ${this.#size.width > 0 ? svg`${this.#still!.lines}${this.#cursors(week)}` : nothing}</svg>`
  }

  /** From afar the words of a range are fewer, and what it is stands with the unit. */
  get #unit(): string {
    const { unit, facets, told } = this.chart
    const ranged = this.large && !told && facets.some(({ bands }) => bands?.[LIKELY] !== undefined)
    return ranged ? speech(this.language).words.chartRanged(unit) : unit
  }

  get #room() {
    return this.large ? LARGE_ROOM : ROOM
  }

  #words(facet: Facet, week: number): string {
    if (this.chart.told) return this.chart.told(facet, week)
    const { values, baseline, bands } = facet
    const { words } = speech(this.language)
    const value = values[week]
    if (value === undefined) return words.over.short
    const shown = this.chart.format(value)
    const likely = bands?.[LIKELY]
    const low = likely?.low[week]
    const high = likely?.high[week]
    if (low !== undefined && high !== undefined)
      return (this.large ? words.chartRange : words.comparison.crowd.range)(
        this.chart.format(low),
        this.chart.format(high),
        shown,
      )
    const before = baseline?.[week]
    return before === undefined || this.chart.format(before) === shown
      ? shown
      : words.chartWithBaseline(shown, this.chart.format(before))
  }

  #cursors(week: number) {
    const { x, y, lefts, room } = this.#still!.frame
    const { facets, spread } = this.chart
    return facets.map(({ values, samples }, facet) => {
      const at = valueAt(lefts, facet) + x(week)
      const hidden = samples && (spread === 'lines' || spread === 'outcomes')
      const value = hidden ? undefined : values[week]
      const alone =
        spread === 'outcomes' ? samples?.[(this.outcome ?? 0) % samples.length] : undefined
      return svg`${
        alone
          ? svg`<path
              class="sample alone"
              transform=${`translate(${valueAt(lefts, facet).toFixed(1)} 0)`}
              d=${pathOf(alone, this.#still!.frame)}></path>`
          : nothing
      }<line
          class=${this.read === undefined ? 'head' : 'reading'}
          x1=${at}
          x2=${at}
          y1=${room.top}
          y2=${room.height - room.bottom}></line>
        ${value === undefined ? nothing : svg`<circle class="value" r="3" cx=${at} cy=${y(value)}></circle>`}`
    })
  }

  /** A finger has left the chart before its tap is told. */
  #click = (event: MouseEvent): void => {
    this.#point(event)
    this.#seek()
  }

  #point = (event: MouseEvent): void => {
    const { lefts, width, weekAt } = this.#still!.frame
    const x = event.clientX - this.getBoundingClientRect().left
    const left = lefts.findLast((start) => x >= start - 6)
    this.read =
      left === undefined || x > left + width + 6 ? undefined : this.#clamp(weekAt(x - left))
  }

  /** The clock goes to the week that is read. */
  #seek(): void {
    if (this.read === undefined) return
    this.dispatchEvent(new CustomEvent<number>('seek', { detail: this.read }))
    this.read = undefined
  }

  #leave = (): void => {
    this.read = undefined
  }

  #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') this.#seek()
    const steps = stepsOf(event, KEYS)
    if (steps !== undefined) this.read = this.#clamp((this.read ?? this.week) + steps)
  }

  #clamp(week: number): number {
    return within(0, Math.round(week), this.chart.weeks - 1)
  }
}

customElements.define('line-chart', LineChart)
