import { css, html, LitElement, svg, type TemplateResult } from 'lit'
import { frameOf, pathOf } from '../../figures/frame.ts'
import { type OutcomeKey, weekOf } from '../../sim/index.ts'
import { Size } from '../element/size.ts'
import { shared } from '../element/styles.ts'
import { type Towns, valuesOf } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import { type Language, speech } from '../words/index.ts'

const ROOM = { height: 84, top: 6, right: 6, bottom: 16, left: 6, gap: 0, year: 30 } as const

/** One line of one town; a finger or a pointer on it sets the clock. With keys the clock is set at the time line. */
export class TaskChart extends LitElement {
  static override properties = {
    towns: { attribute: false },
    town: { type: Number },
    outcome: {},
    week: { type: Number },
    language: {},
  }
  static override styles = [
    shared,
    css`
      :host {
        flex: 1 1 100%;
        min-width: 0;
      }
      p {
        font-size: var(--type-small);
        color: var(--muted);
      }
      svg {
        display: block;
        width: 100%;
        cursor: ew-resize;
        touch-action: pan-y;
      }
      .line {
        fill: none;
        stroke: var(--text);
        stroke-width: 1.7;
        stroke-linejoin: round;
      }
      .axis {
        stroke: var(--line);
      }
      .now {
        stroke: var(--focus);
        stroke-width: 2;
      }
      text {
        font-size: var(--type-tiny);
        fill: var(--muted);
      }
    `,
  ]

  declare towns: Towns
  declare town: number
  declare outcome: OutcomeKey
  declare week: number
  declare language: Language
  #size = new Size(this)

  override render(): TemplateResult {
    const say = speech(this.language)
    const { towns, week } = this
    const values = valuesOf(towns, this.town, this.outcome)
    const name = `${say.words.outcomeName[this.outcome]}, ${say.town(this.town)}`
    const whole = Math.max(200, this.#size.width)
    const frame = frameOf([{ values }], towns.weeks, whole, ROOM)
    const x = (at: number) => ROOM.left + frame.x(at)
    const first = Number(towns.start.slice(0, 4)) + 1
    const years = Array.from({ length: 20 }, (_, index) => first + index)
      .map((year) => ({ year, at: weekOf(`${year}-01-08`, towns.start) }))
      .filter(({ at }) => at < towns.weeks)
    return html`<p>${name}. ${say.month(dayOf(week, towns.start))}: ${say.percent(values[week] ?? 0)}</p>
      <svg
        height=${ROOM.height}
        viewBox=${`0 0 ${whole} ${ROOM.height}`}
        role="img"
        aria-label=${name}
        @pointerdown=${this.#seek}
        @pointermove=${this.#drag}>
        <line class="axis" x1=${ROOM.left} x2=${whole - ROOM.right} y1=${frame.y(0)} y2=${frame.y(0)}></line>
        ${years.map(({ year, at }) => svg`<text x=${x(at)} y=${ROOM.height - 3}>${year}</text>`)}
        <g transform=${`translate(${ROOM.left} 0)`}><path class="line" d=${pathOf(values, frame)}></path></g>
        <line class="now" x1=${x(week)} x2=${x(week)} y1="0" y2=${ROOM.height - ROOM.bottom}></line>
      </svg>`
  }

  #drag = (event: PointerEvent): void => {
    if (event.buttons > 0) this.#seek(event)
  }

  #seek = (event: PointerEvent): void => {
    const { left, width } = (event.currentTarget as SVGElement).getBoundingClientRect()
    const share = (event.clientX - left - ROOM.left) / (width - ROOM.left - ROOM.right)
    const last = this.towns.weeks - 1
    const detail = Math.max(0, Math.min(last, Math.round(share * last)))
    this.dispatchEvent(new CustomEvent('seek', { detail }))
  }
}

customElements.define('task-chart', TaskChart)
