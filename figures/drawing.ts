import { escaped } from './style.ts'

/** A drawing: its size in pixels and what is drawn, as the text of SVG. */
export type Drawing = { readonly width: number; readonly height: number; readonly body: string }

/** Width of a drawing: what a phone has, so that words in it can be read there. */
export const WIDTH = 344

/** A drawing as an element of a page; `told` says in words what is to be seen. */
export function drawingElement({ width, height, body }: Drawing, told: string): string {
  return `<svg class="drawing" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${escaped(told)}">${body}</svg>`
}

/** Numbers of pixels with one digit: more nobody sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Words at a place. */
export function label(
  text: string,
  { x, y, look = '', anchor }: { x: number; y: number; look?: string; anchor?: 'middle' | 'end' },
): string {
  const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  const as = look === '' ? '' : ` class="${look}"`
  return `<text${as} x="${round(x)}" y="${round(y)}"${at}>${escaped(text)}</text>`
}

/** About how wide words are, in pixels. */
export function widthOf(text: string): number {
  return 7 * text.length
}

/** A text, cut where it would be wider than there is room; what it is in full stands elsewhere. */
export function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text
  return `${text.slice(0, Math.max(1, Math.floor(room / 7) - 1)).trimEnd()}…`
}

/** A straight line. */
export function stroke(look: string, [x1, y1, x2, y2]: readonly [number, number, number, number]) {
  return `<line class="${look}" x1="${round(x1)}" x2="${round(x2)}" y1="${round(y1)}" y2="${round(y2)}"/>`
}

/** A rectangle; one of negative width is turned round. */
export function box(
  look: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string {
  const left = Math.min(x, x + width)
  return `<rect class="${look}" x="${round(left)}" y="${round(y)}" width="${round(Math.abs(width))}" height="${round(height)}"/>`
}

/** A circle. */
export function disc(look: string, x: number, y: number, r: number): string {
  return `<circle class="${look}" cx="${round(x)}" cy="${round(y)}" r="${r}"/>`
}

/** A path as d3 makes it, with one digit. */
export function path(look: string, d: string): string {
  return `<path class="${look}" d="${d.replace(/\d+\.\d+/g, (number) => String(round(Number(number))))}"/>`
}

/** An interval with its ends, on a halo so that it is seen on a bar. */
export function whisker(from: number, to: number, y: number): string {
  if (!(Number.isFinite(from) && Number.isFinite(to)) || from === to) return ''
  return [
    stroke('halo', [from, y, to, y]),
    stroke('whisker', [from, y, to, y]),
    stroke('whisker', [from, y - 3, from, y + 3]),
    stroke('whisker', [to, y - 3, to, y + 3]),
  ].join('')
}
