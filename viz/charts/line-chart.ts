import { extent, line, max, scaleLinear } from 'd3'
import { css, html, LitElement, nothing, svg } from 'lit'
import { OUTCOMES, type OutcomeKey, weekOf } from '../../sim/index.ts'
import { shared } from '../styles.ts'
import { NUMERALS, type Towns } from '../towns.ts'
import { type Language, speech } from '../words/index.ts'

const HEIGHT = 150
const MARGIN = { top: 10, right: 26, bottom: 20, left: 46 } as const
/** Towns are told apart by the kind of line, never by colour. */
const DASHES = ['none', '7 3', '1.5 3'] as const

/** One weekly outcome of the three towns under the shared clock. */
export class LineChart extends LitElement {
  static override properties = {
    towns: { attribute: false },
    outcome: {},
    week: { type: Number },
    language: {},
    width: { state: true },
  }
  static override styles = [
    shared,
    css`
      h3 {
        font-size: 15px;
        line-height: 1.3;
      }
      p {
        font-size: 13.5px;
        color: var(--muted);
      }
      svg {
        display: block;
        width: 100%;
      }
      text {
        font-size: 12px;
        fill: var(--muted);
      }
      .direct {
        fill: var(--text);
        font-weight: 600;
      }
      .grid {
        stroke: var(--line);
      }
      .line {
        fill: none;
        stroke: var(--text);
        stroke-width: 1.7;
        stroke-linejoin: round;
      }
      .head {
        stroke: var(--text);
        stroke-width: 1.2;
      }
      .value {
        fill: var(--panel);
        stroke: var(--text);
        stroke-width: 1.6;
      }
    `,
  ]

  declare towns: Towns
  declare outcome: OutcomeKey
  declare week: number
  declare language: Language
  declare width: number

  #drawn:
    | { key: string; x: (week: number) => number; y: (value: number) => number; still: unknown }
    | undefined
  #observer = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry!.contentRect.width)
  })

  constructor() {
    super()
    this.width = 0
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#observer.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#observer.disconnect()
  }

  /** Values of a town from the start of the shared clock on. */
  #values(town: number): Float64Array {
    const all = this.towns.replays[town]!.trajectory.outcomes[this.outcome] ?? new Float64Array(0)
    return all.subarray(this.towns.offsets[town]!)
  }

  override render() {
    const say = speech(this.language)
    const definition = OUTCOMES.find(({ key }) => key === this.outcome)!
    const format =
      definition.unit === 'share'
        ? say.percent
        : definition.unit === 'index'
          ? say.decimal
          : say.whole
    const now = NUMERALS.map(
      (numeral, town) => `${numeral} ${format(this.#values(town)[this.week] ?? 0)}`,
    ).join(' · ')
    const title = definition[this.language]
    const { x, y, still } = this.#draw(format)
    return html`<h3>${title}</h3>
      <p>${say.words.chartUnit[definition.unit]} · ${now}</p>
      <svg height=${HEIGHT} role="img" aria-label=${`${title}: ${now}`}>${
        this.width > 0
          ? svg`${still}<line class="head" x1=${x(this.week)} x2=${x(this.week)} y1=${MARGIN.top} y2=${HEIGHT - MARGIN.bottom}></line>
            ${NUMERALS.map((_, town) => {
              const value = this.#values(town)[this.week]
              return value === undefined
                ? nothing
                : svg`<circle class="value" r="3" cx=${x(this.week)} cy=${y(value)}></circle>`
            })}`
          : nothing
      }</svg>`
  }

  /** Axes and lines stay the same while the clock runs; they are made once per size and language. */
  #draw(format: (value: number) => string) {
    const key = `${this.width} ${this.language} ${this.outcome}`
    if (this.#drawn?.key === key) return this.#drawn
    const { start, weeks } = this.towns
    const series = NUMERALS.map((_, town) => this.#values(town))
    const [low = 0] = extent(series.flatMap((values) => [...values]))
    const top = max(series, (values) => max(values)) ?? 1
    const x = scaleLinear([0, weeks - 1], [MARGIN.left, this.width - MARGIN.right])
    const y = scaleLinear(
      [Math.min(0, low), top > 0 ? top : 1],
      [HEIGHT - MARGIN.bottom, MARGIN.top],
    ).nice(3)
    const path = line<number>(
      (_, week) => x(week),
      (value) => y(value),
    )
    const ticks = y.ticks(3)
    const years: number[] = []
    for (let year = Number(start.slice(0, 4)); weekOf(`${year}-01-01`, start) < weeks; year += 2)
      years.push(year)
    const still = svg`
      ${ticks.map(
        (
          tick,
        ) => svg`<line class="grid" x1=${MARGIN.left} x2=${this.width - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line>
        <text x=${MARGIN.left - 6} y=${y(tick) + 4} text-anchor="end">${format(tick)}</text>`,
      )}
      ${years.map((year) => svg`<text x=${x(Math.max(0, weekOf(`${year}-01-01`, start)))} y=${HEIGHT - 4}>${year}</text>`)}
      ${series.map((values, town) => svg`<path class="line" stroke-dasharray=${DASHES[town]!} d=${path(values) ?? ''}></path>`)}
      ${spread(series.map((values) => y(values[values.length - 1] ?? 0))).map((at, town) => svg`<text class="direct" x=${this.width - MARGIN.right + 5} y=${at + 4}>${NUMERALS[town]}</text>`)}`
    this.#drawn = { key, x, y, still }
    return this.#drawn
  }
}

/** Moves labels apart to at least 12 pixels, keeping their order, inside the plot. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!)
  const placed = [...heights]
  for (let rank = 1; rank < order.length; rank++) {
    placed[order[rank]!] = Math.max(placed[order[rank]!]!, placed[order[rank - 1]!]! + 12)
  }
  const over = Math.max(0, placed[order[order.length - 1]!]! - (HEIGHT - MARGIN.bottom))
  return placed.map((height) => height - over)
}

customElements.define('line-chart', LineChart)
