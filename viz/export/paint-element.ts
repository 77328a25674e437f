import { standaloneSvg } from './standalone-svg.ts'

/** An element whose canvas can be drawn finer than the screen shows it. */
type FineCanvas = HTMLElement & { fineCanvas(scale: number): HTMLCanvasElement }

/** Room around a drawing for what reaches beyond its box. */
const MARGIN = 60

type Brush = {
  readonly context: CanvasRenderingContext2D
  readonly scale: number
  readonly left: number
  readonly top: number
}

/**
 * Paints what is seen of an element onto a canvas whose unit is a pixel of the page: boxes,
 * drawings, dots and words, shadow trees included. `left` and `top` are where the element's
 * corner comes. Controls are left out, with what they open: a picture cannot be operated.
 */
export async function paintElement(
  element: Element,
  context: CanvasRenderingContext2D,
  scale: number,
  left: number,
  top: number,
): Promise<void> {
  const box = element.getBoundingClientRect()
  await paint(element, { context, scale, left: left - box.left, top: top - box.top })
}

async function paint(element: Element, brush: Brush): Promise<void> {
  if (element.matches('.hidden, button, select, input, details, style, script, [popover], .tip'))
    return
  const style = getComputedStyle(element)
  // What has no box of its own, and only hands its children on, does not count as visible.
  const passes = style.display === 'contents'
  if (!passes && !element.checkVisibility({ visibilityProperty: true })) return
  if (element instanceof SVGSVGElement) return paintDrawing(element, brush)
  if (element instanceof HTMLCanvasElement) return paintCanvas(element, brush)
  const { context, left, top } = brush
  const box = element.getBoundingClientRect()
  paintBox(box, style, brush)
  context.save()
  if (style.overflowX === 'hidden') {
    context.beginPath()
    context.rect(box.left + left, box.top + top, box.width, box.height)
    context.clip()
  }
  if (style.textOverflow === 'ellipsis') squeeze(element, box.left + left, context)
  for (const child of (element.shadowRoot ?? element).childNodes) {
    if (child instanceof Element) await paint(child, brush)
    if (child instanceof Text) paintWords(child, style, brush)
  }
  context.restore()
}

/** What ends in dots on the screen is narrower in the picture, and whole: there is no pointing at it. */
function squeeze(
  { clientWidth, scrollWidth }: Element,
  from: number,
  context: CanvasRenderingContext2D,
): void {
  if (scrollWidth <= clientWidth) return
  context.translate(from, 0)
  context.scale(clientWidth / scrollWidth, 1)
  context.translate(-from, 0)
}

function paintBox(box: DOMRect, style: CSSStyleDeclaration, { context, left, top }: Brush): void {
  const border = Number.parseFloat(style.borderTopWidth)
  const beside = Number.parseFloat(style.borderLeftWidth)
  // A line that parts what stands beside each other.
  if (border === 0 && beside > 0) {
    context.fillStyle = style.borderLeftColor
    context.fillRect(box.left + left, box.top + top, beside, box.height)
  }
  const painted = style.backgroundColor !== 'rgba(0, 0, 0, 0)'
  if (box.width === 0 || (!painted && border === 0)) return
  const inset = border / 2
  context.beginPath()
  context.roundRect(
    box.left + left + inset,
    box.top + top + inset,
    box.width - border,
    box.height - border,
    Number.parseFloat(style.borderTopLeftRadius) || 0,
  )
  context.fillStyle = style.backgroundColor
  if (painted) context.fill()
  if (border === 0) return
  context.strokeStyle = style.borderTopColor
  context.lineWidth = border
  context.stroke()
}

async function paintDrawing(drawing: SVGSVGElement, { context, left, top }: Brush): Promise<void> {
  const box = drawing.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return
  const copy = standaloneSvg(drawing, MARGIN)
  const text = new XMLSerializer().serializeToString(copy)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  context.drawImage(
    image,
    box.left + left - MARGIN,
    box.top + top - MARGIN,
    box.width + 2 * MARGIN,
    box.height + 2 * MARGIN,
  )
}

function paintCanvas(canvas: HTMLCanvasElement, { context, scale, left, top }: Brush): void {
  const box = canvas.getBoundingClientRect()
  const root = canvas.getRootNode()
  const host = root instanceof ShadowRoot ? root.host : undefined
  const drawn = host && 'fineCanvas' in host ? (host as FineCanvas).fineCanvas(scale) : canvas
  if (drawn.width === 0) return
  context.drawImage(drawn, box.left + left, box.top + top, box.width, box.height)
}

/** Words are set one by one where the page has them, so that lines break as on the page. */
function paintWords(text: Text, style: CSSStyleDeclaration, { context, left, top }: Brush): void {
  if (text.data.trim() === '') return
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.fillStyle = style.color
  context.textBaseline = 'alphabetic'
  const range = document.createRange()
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } =
      context.measureText(word)
    const base = box.top + (box.height - ascent - descent) / 2 + ascent
    context.fillText(word, box.left + left, base + top)
  }
}
