import type { View } from '../replay/replay.ts'
import { type Against, colouredOf, drawDots } from './dots.ts'
import type { Layout } from './layout.ts'
import { createRaster, type Palette, paint, type Raster } from './raster.ts'
import { dotRadius } from './seats.ts'

/** Sharper screens are drawn at most this fine: the work grows with the square. */
const FINEST = 2

/** What the dots of a panel are drawn from; `against` in a comparison. */
export type Dots = {
  readonly view: View
  readonly layout: Layout
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly against: Against | undefined
}

/** The people of a town as dots on a canvas, drawn anew only when they have changed. */
export class DotCanvas {
  #raster: Raster | undefined
  /** What the canvas shows. */
  #painted: readonly unknown[] = []

  /** Nothing is drawn, or nothing that still holds. */
  get blank(): boolean {
    return this.#raster === undefined
  }

  /** Size, places or colours have changed. */
  clear(): void {
    this.#raster = undefined
  }

  show(canvas: HTMLCanvasElement, dots: Dots): void {
    const { view, against } = dots
    const scale = Math.min(FINEST, devicePixelRatio || 1)
    this.#raster ??= rasterOn(canvas, dots, scale)
    const shown = [this.#raster, view.replay, view.week, against?.fates]
    if (shown.every((part, index) => part === this.#painted[index])) return
    this.#painted = shown
    const drawn = drawDots(this.#raster, view, dots.layout, scale, against)
    if (against) canvas.dataset.coloured = String(colouredOf(drawn))
    paint(canvas, this.#raster)
  }

  /** Seat drawn at a place of a panel so wide; -1 for none. */
  seatAt(x: number, y: number, width: number): number {
    const raster = this.#raster
    if (!raster) return -1
    const scale = raster.width / width
    return (raster.ids[Math.floor(y * scale) * raster.width + Math.floor(x * scale)] ?? 0) - 1
  }
}

/** The dots on a canvas of their own, `scale` device pixels per pixel. */
export function fineDots(dots: Dots, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const raster = rasterOn(canvas, dots, scale)
  drawDots(raster, dots.view, dots.layout, scale, dots.against)
  paint(canvas, raster)
  return canvas
}

function rasterOn(
  canvas: HTMLCanvasElement,
  { width, height, layout, palette }: Dots,
  scale: number,
): Raster {
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const radius = dotRadius(layout.spacing) * scale
  return createRaster(canvas.width, canvas.height, radius, palette)
}
