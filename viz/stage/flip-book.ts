import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit'
import { Size } from '../element/size.ts'
import { shared } from '../element/styles.ts'
import { circleViews, PHASE, type View } from '../replay/replay.ts'
import { type Towns, viewAt } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import { type Language, speech } from '../words/index.ts'
import { placed } from '../words/town-names.ts'
import { type Against, drawDots, readPalette } from './dots.ts'
import { FIELD } from './grid.ts'
import { rims } from './ground.ts'
import { type Layout, layTown } from './layout.ts'
import { createRaster, paint } from './raster.ts'
import { rimStyles } from './rim-styles.ts'
import { dotRadius } from './seats.ts'

/** Pictures of a flip-book. */
export const STILLS = 12
/** Heights of a town's name and of the words under a picture, in pixels. */
const ROOM = { heading: 26, caption: 24 } as const
/** For a projector. */
const LARGE_ROOM = { heading: 40, caption: 32 } as const
const GAP = 6
/** Below this width one town is shown, in rows of `FEW` pictures. */
const NARROW = 860
const FEW = 3
/** Room around the field of a still, in units of the field. */
const AROUND = 4

/** The field of a still with the room around it. */
const FRAME = `0 0 ${FIELD.width + 2 * AROUND} ${FIELD.height + 2 * AROUND}`

/** Weeks of the pictures: from the first to the last, evenly spread; each week once. */
export function stillWeeks(weeks: number): number[] {
  const spread = Array.from({ length: STILLS }, (_, still) =>
    Math.round((still * (weeks - 1)) / (STILLS - 1)),
  )
  return [...new Set(spread)]
}

/** Names of the rows, and the seats of a row that keep their colour in a week of the shared clock. */
export type TwinRows = {
  readonly titles: readonly string[]
  against(row: number, week: number): Against
}

/** The run as 12 stills per town, for people who ask for less motion. Fires `seek` with a week. */
export class FlipBook extends LitElement {
  static override properties = {
    towns: { attribute: false },
    town: { type: Number },
    week: { type: Number },
    language: {},
    colours: {},
    large: { type: Boolean },
    twins: { attribute: false },
    alone: { type: Boolean },
  }
  static override styles = [
    shared,
    rimStyles,
    css`
      :host {
        min-height: 0;
        overflow: hidden;
      }
      section {
        display: grid;
        gap: 6px;
      }
      h2 {
        font-size: var(--type-label);
        line-height: 1.3;
      }
      h2 small {
        margin-left: 10px;
        font-size: var(--type-tiny);
        font-weight: 400;
        color: var(--muted);
      }
      h2 {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button {
        position: relative;
        display: block;
        padding: 0;
        min-width: 0;
        border-color: var(--line);
        background: none;
      }
      button[aria-current] {
        border: 2px solid var(--focus);
      }
      svg,
      canvas {
        position: absolute;
        left: 0;
        top: 0;
        width: 100%;
        height: calc(100% - var(--caption));
        pointer-events: none;
      }
      canvas {
        object-fit: contain;
      }
      /* In the units of the picture, which is drawn a quarter as large. */
      .over {
        fill: var(--muted);
        font-size: 46px;
        text-anchor: middle;
      }
      .caption {
        position: absolute;
        left: 0;
        right: 0;
        bottom: 2px;
        font-size: var(--type-tiny);
        text-align: center;
        white-space: nowrap;
      }
      @media print {
        :host {
          height: auto !important;
          overflow: visible;
        }
        section {
          grid-template-columns: repeat(6, minmax(0, 1fr)) !important;
          margin-bottom: 10px;
          break-inside: avoid;
        }
        .few {
          grid-template-columns: repeat(4, minmax(0, 1fr)) !important;
        }
        button {
          height: auto !important;
          aspect-ratio: 0.82;
        }
      }
    `,
  ]

  declare towns: Towns
  declare town: number
  declare week: number
  declare language: Language
  declare colours: string
  /** For a projector: years alone are written under the pictures. */
  declare large: boolean
  /** Where the rows are two runs of one town: what they are called, and whose seats keep their colour. */
  declare twins: TwinRows | undefined
  /** One town is shown, however wide the place. */
  declare alone: boolean

  #size = new Size(this)
  #box = { width: 0, height: 0 }
  #narrow = false
  #layouts: readonly Layout[] = []

  override willUpdate(_changed: PropertyValues): void {
    const { width, height, paper } = this.#size
    // On paper the same pictures stand in other rows: how long they are is known before they are drawn.
    if (width === 0 || paper) return
    this.#narrow = this.alone || width < NARROW
    const columns = this.#narrow ? FEW : STILLS
    const room = this.#room.heading + this.#room.caption + GAP
    const tall = Math.floor(height / this.towns.replays.length) - room
    const wide = Math.floor((width - GAP * (columns - 1)) / columns) - 4
    const shaped = (wide * FIELD.height) / FIELD.width
    this.#box = {
      width: wide,
      height: Math.max(60, this.#narrow ? shaped : Math.min(shaped, tall)),
    }
    const field = { left: AROUND, top: AROUND, ...FIELD }
    this.#layouts = this.towns.replays.map((replay) => layTown(replay, this.towns.replays, field))
  }

  get #room() {
    return this.large ? LARGE_ROOM : ROOM
  }

  override render() {
    const say = speech(this.language)
    if (this.#layouts.length < this.towns.replays.length)
      return html`<section aria-label=${say.words.stills}></section>`
    const columns = this.#narrow ? FEW : STILLS
    const rows = this.towns.replays.map((_, row) => row)
    const shown = this.#narrow && !this.twins ? [this.town] : rows
    return html`${shown.map(
      (
        town,
        index,
      ) => html`<h2>${this.twins?.titles[town] ?? placed(say.town(town), this.towns.replays[town]!.trajectory.scenario.title[say.names])}${this.large || index > 0 ? nothing : html`<small>${say.words.stillsRead}</small>`}</h2>
      <section class=${this.#narrow ? 'few' : ''} style=${`--caption:${this.#room.caption}px;grid-template-columns:repeat(${columns},minmax(0,1fr))`}>${stillWeeks(this.towns.weeks).map((week) => this.#still(town, week))}</section>`,
    )}`
  }

  #still(town: number, week: number) {
    const say = speech(this.language)
    const now = this.#view(town, week)
    const circles = now ? circleViews(now).filter(({ phase }) => phase !== PHASE.future) : []
    const members = circles.reduce((sum, { active }) => sum + active, 0)
    const day = dayOf(week, this.towns.start)
    // What is read aloud holds what is seen, so that it can be said to the button.
    const date = say.shortMonth(day)
    const { height } = this.#box
    const half = (this.towns.weeks - 1) / (STILLS - 1) / 2
    const current = Math.abs(week - this.week) <= half
    const name = this.twins?.titles[town] ?? say.town(town)
    const { over } = say.words
    const label = now
      ? say.words.still(name, date, say.whole(members))
      : `${name}, ${date}: ${over.short}`
    const caption = now ? this.#caption(day, date, say.whole(members)) : `${date} · –`
    return html`<button
        type="button"
        class="printed"
        style=${`height:${height + this.#room.caption}px`}
        aria-current=${current ? 'true' : nothing}
        data-town=${town}
        data-week=${week}
        aria-label=${label}
        @click=${this.#seek}>
      <svg viewBox=${FRAME} preserveAspectRatio="xMidYMid">${now ? rims(now, this.#layouts[town]!) : svg`<text class="over" x=${FIELD.width / 2} y=${FIELD.height / 2}>${over.short}</text>`}</svg><canvas></canvas>
      <span class="caption">${caption}</span></button>`
  }

  #caption(day: Date, date: string, members: string): string | number {
    if (this.large) return day.getUTCFullYear()
    return this.twins ? date : `${date} · ${members}`
  }

  /** Undefined when the run of the town is over. */
  #view(town: number, week: number): View | undefined {
    return viewAt(this.towns, town, week)
  }

  override updated(): void {
    const fine = Math.min(2, devicePixelRatio || 1)
    const { width, height } = this.#box
    const [wide, tall] = [FIELD.width + 2 * AROUND, FIELD.height + 2 * AROUND]
    const size = fine * Math.min(width / wide, height / tall)
    const palette = readPalette(this)
    for (const button of this.renderRoot.querySelectorAll('button')) {
      const town = Number(button.dataset.town)
      const layout = this.#layouts[town]!
      const canvas = button.querySelector('canvas')!
      canvas.width = Math.round(wide * size)
      canvas.height = Math.round(tall * size)
      const week = Number(button.dataset.week)
      const radius = dotRadius(layout.spacing) * size
      const raster = createRaster(canvas.width, canvas.height, radius, palette)
      const now = this.#view(town, week)
      if (!now) continue
      drawDots(raster, now, layout, size, this.twins?.against(town, week))
      paint(canvas, raster)
    }
  }

  #seek = (event: Event): void => {
    const week = Number((event.currentTarget as HTMLElement).dataset.week)
    this.dispatchEvent(new CustomEvent('seek', { detail: week }))
  }
}

customElements.define('flip-book', FlipBook)
