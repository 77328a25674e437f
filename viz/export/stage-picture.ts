import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import { footerLines } from './about.ts'
import { paintElement } from './paint-element.ts'

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

/** A canvas for the picture of the stage with its parts, `scale` device pixels per pixel. */
export function stageCanvas(
  parts: readonly Element[],
  footer: number,
  scale: number,
): HTMLCanvasElement {
  const boxes = parts.map((part) => part.getBoundingClientRect())
  const width = Math.max(...boxes.map((box) => box.width)) + 2 * ROOM.side
  const height =
    ROOM.title +
    boxes.reduce((sum, box) => sum + box.height + ROOM.gap, 0) +
    ROOM.line * footer +
    ROOM.side
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
  const { say, week } = page
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
  const date = say.month(dayOf(week, towns.start))
  const preset = say.words.preset[page.state.a.preset].title
  write(`${say.words.title} · ${preset} · ${date}`, 30, '700 19px', colour('--text'))
  let top: number = ROOM.title
  for (const part of parts) {
    await paintElement(part, context, scale, ROOM.side, top)
    top += part.getBoundingClientRect().height + ROOM.gap
  }
  for (const [index, line] of footerLines(page, towns, from, to).entries())
    write(
      line,
      top + ROOM.line * (index + 1) - 4,
      `${index === 0 ? 700 : 400} 11.5px`,
      colour('--muted'),
    )
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
