import { css, html, LitElement, nothing } from 'lit'
import { Size } from '../element/size.ts'
import type { View } from '../replay/replay.ts'
import { type Towns, viewAt } from '../replay/towns.ts'
import { drawDots, paletteOf } from './dots.ts'
import { FIELD } from './grid.ts'
import { rims } from './ground.ts'
import { type Layout, layTown } from './layout.ts'
import { overlaid } from './overlaid.ts'
import { createRaster, paint } from './raster.ts'
import { rimStyles } from './rim-styles.ts'
import { dotRadius } from './seats.ts'

/** Sharper screens are drawn at most this fine. */
const FINEST = 2

/** The circles of one town in one week, as wide as the place: a picture without words, to be looked at and not worked with. */
export class FieldPicture extends LitElement {
  static override properties = {
    towns: { attribute: false },
    town: { type: Number },
    week: { type: Number },
    colours: {},
  }
  static override styles = [
    rimStyles,
    overlaid,
    css`
      :host {
        position: relative;
        display: block;
        aspect-ratio: ${FIELD.width} / ${FIELD.height};
      }
      /* People come first: ties are for the stage. */
      .arc,
      .stub {
        display: none;
      }
    `,
  ]

  declare towns: Towns
  declare town: number
  declare week: number
  /** Changes with the colours of the page. */
  declare colours: string

  #size = new Size(this)
  #layout: Layout | undefined
  #now: View | undefined

  override willUpdate(): void {
    const { width } = this.#size
    const { replays } = this.towns
    const room = { left: 0, top: 0, width, height: (width * FIELD.height) / FIELD.width }
    this.#layout = width > 0 ? layTown(replays[this.town]!, replays, room) : undefined
    this.#now = viewAt(this.towns, this.town, this.week)
  }

  override render() {
    const { width } = this.#size
    const high = (width * FIELD.height) / FIELD.width
    return html`<svg viewBox=${`0 0 ${Math.max(1, width)} ${Math.max(1, high)}`} aria-hidden="true">${this.#layout && this.#now ? rims(this.#now, this.#layout) : nothing}</svg><canvas aria-hidden="true"></canvas>`
  }

  override updated(): void {
    const [layout, now] = [this.#layout, this.#now]
    if (!layout || !now) return
    const canvas = this.renderRoot.querySelector('canvas')!
    const fine = Math.min(FINEST, devicePixelRatio || 1)
    const [width, height] = [
      Math.round(layout.box.width * fine),
      Math.round(layout.box.height * fine),
    ]
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    const radius = dotRadius(layout.spacing) * fine
    const raster = createRaster(width, height, radius, paletteOf(this, this.colours))
    drawDots(raster, now, layout, fine)
    paint(canvas, raster)
  }
}

customElements.define('field-picture', FieldPicture)
