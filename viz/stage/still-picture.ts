import { css, html, LitElement, nothing } from 'lit'
import type { View } from '../replay/replay.ts'
import { type Towns, viewAt } from '../replay/towns.ts'
import { drawDots, readPalette } from './dots.ts'
import { rims } from './ground.ts'
import { type Layout, layTown } from './layout.ts'
import { overlaid } from './overlaid.ts'
import { createRaster, paint } from './raster.ts'
import { rimStyles } from './rim-styles.ts'
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
  static override styles = [
    rimStyles,
    overlaid,
    css`
    /* Paper is always light. */
    :host {
      --active: #003f7f;
      --tired: #7570b3;
      --fill: #eef3f9;
      --ring: #6e8bae;
      --empty: #7c848d;
      --dead: #b9bdc2;
      --administration: #b58900;
      --bridging: #009988;
      position: relative;
      display: block;
      max-width: 100%;
    }
  `,
  ]

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
    this.#layout = layTown(replays[this.town]!, replays, box)
    this.style.width = `${this.width}px`
    this.style.aspectRatio = `${this.width} / ${this.height}`
  }

  override render() {
    const now = this.#view
    return html`<svg viewBox=${`0 0 ${this.width} ${this.height}`} aria-hidden="true">${now && this.#layout ? rims(now, this.#layout) : nothing}</svg><canvas aria-hidden="true"></canvas>`
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
