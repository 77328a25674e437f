import { html, svg, type TemplateResult } from 'lit'
import type { Speech } from '../words/index.ts'
import type { Drawable } from './figures.ts'

/** Dots of a share, and how many people a dot stands for at first. */
const TENTHS = 10
const PEOPLE = 10
/** More dots than this are no picture: then each stands for ten times as many. */
const MOST = 40
/** Dots in a row and their distance, in pixels. */
const ROW = 10
const STEP = 14

/** How a number is drawn: dots, how many of them are full, and what one stands for. */
export function dotsOf({ unit, value }: Drawable): {
  readonly dots: number
  readonly full: number
  readonly each: number
} {
  if (unit === 'share') return { dots: TENTHS, full: Math.round(value * TENTHS), each: TENTHS }
  let each = PEOPLE
  while (value / each > MOST) each *= 10
  const dots = Math.max(value > 0 ? 1 : 0, Math.round(value / each))
  return { dots, full: dots, each }
}

/** A number as a picture, with its words. */
export function numberPicture(drawn: Drawable, { words, whole }: Speech): TemplateResult {
  const { dots, full, each } = dotsOf(drawn)
  const { ofTen, dotPeople } = words.storyWords
  const told =
    drawn.unit === 'share'
      ? ofTen(whole(full))
      : dotPeople(whole(drawn.value), whole(each))
  const rows = Math.max(1, Math.ceil(dots / ROW))
  return html`<li><svg
      width=${ROW * STEP}
      height=${rows * STEP}
      aria-hidden="true">${Array.from(
        { length: dots },
        (_, dot) =>
          svg`<circle
              cx=${(dot % ROW) * STEP + STEP / 2}
              cy=${Math.floor(dot / ROW) * STEP + STEP / 2}
              r="5"
              class=${dot < full ? 'full' : 'empty'}></circle>`,
      )}</svg><span>${told}</span></li>`
}
