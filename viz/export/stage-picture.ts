import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import { footerLines } from './about.ts'
import { paintElement } from './paint-element.ts'
import { type Places, picturePlaces } from './picture-places.ts'
import { shownPlans } from './shown-plan.ts'
import { measureIn, wrapLines } from './wrap-lines.ts'

const ROOM = { side: 16, title: 44, gap: 8, line: 15 } as const

/** Everything on the screen that is marked as part of its picture, in order, shadow trees included. */
export function pictureParts(root: Document | ShadowRoot | Element): Element[] {
  const found: Element[] = []
  for (const element of root.querySelectorAll('*')) {
    if (element.hasAttribute('data-picture') && element.getBoundingClientRect().width > 0)
      found.push(element)
    else if (element.shadowRoot) found.push(...pictureParts(element.shadowRoot))
  }
  return found
}

const FOOTER = '11.5px'
const TITLE = '700 19px'

/** Text in the lines that a picture has room for. */
function linesIn(width: number, texts: readonly string[], font: string): readonly string[] {
  const { fontFamily } = getComputedStyle(document.documentElement)
  const measure = measureIn(`${font} ${fontFamily}`)
  return texts.flatMap((text) => wrapLines(text, width, measure))
}

function placesOf(parts: readonly Element[]): Places {
  return picturePlaces(
    parts.map((part) => part.getBoundingClientRect()),
    ROOM.gap,
  )
}

/** What stands above a picture: what it is of, under which plan, and when. */
function titleOf(page: Page, towns: Towns): string {
  const date = page.say.month(dayOf(page.week, towns.start))
  return `${page.say.words.title} · ${shownPlans(page)} · ${date}`
}

/** A canvas for the picture of the stage with its parts, `scale` device pixels per pixel; `footer` are lines below it. */
export function stageCanvas(
  parts: readonly Element[],
  footer: readonly string[],
  scale: number,
): HTMLCanvasElement {
  const room = placesOf(parts)
  const width = room.width + 2 * ROOM.side
  const below = linesIn(room.width, footer, `700 ${FOOTER}`)
  const height = ROOM.title + room.height + ROOM.gap + ROOM.line * below.length + ROOM.side
  const canvas = document.createElement('canvas')
  // Encoders of film want even numbers.
  canvas.width = 2 * Math.round((width * scale) / 2)
  canvas.height = 2 * Math.round((height * scale) / 2)
  return canvas
}

/**
 * Paints the stage as it is seen: title with the date, the parts, and the lines that say
 * where it comes from. Waits until fonts are there.
 */
export async function paintStage(
  canvas: HTMLCanvasElement,
  parts: readonly Element[],
  page: Page,
  towns: Towns,
  [from, to]: readonly [number, number],
  scale: number,
): Promise<void> {
  await document.fonts.ready
  const context = canvas.getContext('2d')!
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const write = (text: string, y: number, font: string, fill: string): void => {
    context.font = `${font} ${style.fontFamily}`
    context.fillStyle = fill
    context.textBaseline = 'alphabetic'
    context.fillText(text, ROOM.side, y, canvas.width / scale - 2 * ROOM.side)
  }
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.fillStyle = colour('--ground')
  context.fillRect(0, 0, canvas.width, canvas.height)
  write(titleOf(page, towns), 30, TITLE, colour('--text'))
  const { places, width, height } = placesOf(parts)
  for (const [index, { left, top }] of places.entries())
    await paintElement(valueAt(parts, index), context, scale, ROOM.side + left, ROOM.title + top)
  const lines = linesIn(width, footerLines(page, towns, from, to), `700 ${FOOTER}`)
  const bottom = ROOM.title + height + ROOM.gap
  for (const [index, line] of lines.entries())
    write(
      line,
      bottom + ROOM.line * (index + 1) - 4,
      `${index === 0 ? 700 : 400} ${FOOTER}`,
      colour('--muted'),
    )
}

/** A drawing that is a text as a picture, `scale` device pixels per pixel. */
export async function pngOfSvg(text: string, scale: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return pngOf(canvas)
}

/** A canvas as a file. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no PNG.'))),
      'image/png',
    ),
  )
}
