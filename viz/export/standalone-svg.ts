import { valueAt } from '../../sim/index.ts'
import { measureIn, wrapLines } from './wrap-lines.ts'

/** What of the computed style makes a mark look as it does. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'stop-color',
  'stop-opacity',
  'vector-effect',
  'paint-order',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const

const NAMESPACE = 'http://www.w3.org/2000/svg'

/**
 * A copy of a drawing that looks the same without the page: styles become its own. `margin`
 * is room on each side for what reaches beyond the drawing's box.
 */
export function standaloneSvg(drawing: SVGSVGElement, margin = 0): SVGSVGElement {
  const { width, height } = drawing.getBoundingClientRect()
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = drawing.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(valueAt(originals, index))
    element.removeAttribute('class')
    element.removeAttribute('style')
    for (const name of LOOKS) {
      const value = style.getPropertyValue(name)
      if (value !== '') element.setAttribute(name, value)
    }
  })
  for (const { name } of [...copy.attributes]) if (name !== 'viewBox') copy.removeAttribute(name)
  const own = drawing.viewBox.baseVal
  const scale = own && own.width > 0 ? own.width / width : 1
  const [x, y] = own && own.width > 0 ? [own.x, own.y] : [0, 0]
  const box = [
    x - margin * scale,
    y - margin * scale,
    (width + 2 * margin) * scale,
    (height + 2 * margin) * scale,
  ]
  copy.setAttribute('xmlns', NAMESPACE)
  copy.setAttribute('viewBox', box.join(' '))
  copy.setAttribute('width', String(width + 2 * margin))
  copy.setAttribute('height', String(height + 2 * margin))
  return copy
}

/** How wide texts are where the font of the page may be missing: a file does not carry it along. */
function measureAnywhere(font: string, families: string): (text: string) => number {
  const others = families.split(',').slice(1).join(',') || families
  const measures = [families, others].map((each) => measureIn(`${font} ${each}`))
  return (text) => Math.max(...measures.map((measure) => measure(text)))
}

/** A drawing with a title above it and lines of text below, as the text of an SVG file; long lines are wrapped. */
export function titledSvg(
  drawing: SVGSVGElement,
  heading: readonly string[],
  below: readonly string[],
): string {
  const inner = standaloneSvg(drawing)
  const width = Number(inner.getAttribute('width'))
  const height = Number(inner.getAttribute('height'))
  const style = getComputedStyle(drawing)
  const line = 16
  const wrapped = (lines: readonly string[], font: string) =>
    lines.flatMap((text) => wrapLines(text, width, measureAnywhere(font, style.fontFamily)))
  const name = wrapped(heading.slice(0, 1), '700 15px')
  const title = [...name, ...wrapped(heading.slice(1), '12.5px')]
  const large = name.length
  const footer = wrapped(below, '9.5px')
  const room = { top: 14 + line * title.length, side: 12 }
  const whole = document.createElementNS(NAMESPACE, 'svg')
  const sizes = [width + 2 * room.side, room.top + height + 18 + line * footer.length]
  whole.setAttribute('xmlns', NAMESPACE)
  whole.setAttribute('viewBox', `0 0 ${sizes.join(' ')}`)
  whole.setAttribute('width', String(sizes[0]))
  whole.setAttribute('height', String(sizes[1]))
  whole.setAttribute('font-family', style.fontFamily)
  const ground = document.createElementNS(NAMESPACE, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', style.getPropertyValue('--ground').trim())
  inner.setAttribute('x', String(room.side))
  inner.setAttribute('y', String(room.top))
  const write = (text: string, y: number, size: number, weight: number): SVGTextElement => {
    const element = document.createElementNS(NAMESPACE, 'text')
    element.setAttribute('x', String(room.side))
    element.setAttribute('y', String(y))
    element.setAttribute('font-size', String(size))
    element.setAttribute('font-weight', String(weight))
    element.setAttribute('fill', style.getPropertyValue('--text').trim())
    element.textContent = text
    return element
  }
  whole.append(
    ground,
    ...title.map((text, index) =>
      write(text, 20 + line * index, index < large ? 15 : 12.5, index < large ? 700 : 400),
    ),
    inner,
    ...footer.map((text, index) => write(text, room.top + height + 20 + line * index, 9.5, 400)),
  )
  return `${new XMLSerializer().serializeToString(whole)}\n`
}
