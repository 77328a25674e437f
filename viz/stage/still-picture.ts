import { css, html, LitElement, svg } from 'lit'
import { circleViews, PHASE, type View } from '../replay/replay.ts'
import { type Towns, viewAt } from '../replay/towns.ts'
import { drawDots, readPalette } from './dots.ts'
import { commonSpacing, type Layout, packTown } from './layout.ts'
import { createRaster, paint } from './raster.ts'
import { dotRadius } from './seats.ts'

/** Sharpness of a still: enough for paper. */
const SCALE = 3

/** One town in one week as a picture of one size (smaller where it does not fit), drawn even where it is not yet to be seen: for paper. */
export class StillPicture extends LitElement {
  static override properties = {
    towns: { attribute: false },
    town: { type: Number },
    week: { type: Number },
    width: { type: Number },
    height: { type: Number },
  }
  static override styles = css`
    /* Paper is always light. */
    :host {
      --active: #003f7f;
      --tired: #7570b3;
      --neutral: #4a4a4a;
      --panel: #fff;
      --ring: #8aa2bd;
      position: relative;
      display: block;
      max-width: 100%;
    }
    svg,
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    .ring {
      fill: none;
      stroke: var(--ring);
    }
    .ring.dormant {
      stroke-dasharray: 2 2;
    }
  `

  declare towns: Towns
  declare town: number
  declare week: number
  /** Size in CSS pixels. */
  declare width: number
  declare height: number

  #layout: Layout | undefined

  override willUpdate(): void {
    const box = { left: 4, top: 4, width: this.width - 8, height: this.height - 8 }
    const { replays } = this.towns
    this.#layout = packTown(replays[this.town]!, box, commonSpacing(replays, box))
    this.style.width = `${this.width}px`
    this.style.aspectRatio = `${this.width} / ${this.height}`
  }

  override render() {
    const now = this.#view
    const circles = now ? circleViews(now).filter(({ phase }) => phase !== PHASE.future) : []
    return html`<svg viewBox=${`0 0 ${this.width} ${this.height}`} aria-hidden="true">${circles.map(
      ({ circle, phase }) => {
        const spot = this.#layout?.spots[circle]
        if (!spot) return svg``
        return svg`<circle
            class=${phase === PHASE.dormant ? 'ring dormant' : 'ring'}
            cx=${spot.x}
            cy=${spot.y}
            r=${spot.radius}></circle>`
      },
    )}</svg><canvas aria-hidden="true"></canvas>`
  }

  override updated(): void {
    const layout = this.#layout
    const now = this.#view
    if (!layout || !now) return
    const canvas = this.renderRoot.querySelector('canvas')!
    canvas.width = this.width * SCALE
    canvas.height = this.height * SCALE
    const radius = dotRadius(layout.spacing) * SCALE
    const raster = createRaster(canvas.width, canvas.height, radius, readPalette(this))
    drawDots(raster, now, layout, SCALE)
    paint(canvas, raster)
  }

  /** Undefined when the run of the town is over. */
  get #view(): View | undefined {
    return viewAt(this.towns, this.town, this.week)
  }
}

customElements.define('still-picture', StillPicture)
