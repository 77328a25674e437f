import { LIGHT, type Token } from './colours.ts'

/** Looks of the marks of drawings, with colours as they are given: of a theme, or of a file. */
export function markStyle(colour: (token: Token) => string): string {
  return `
.drawing text { font-size: 13px; fill: ${colour('text')}; }
.drawing .small { font-size: 12px; fill: ${colour('muted')}; }
.drawing .strong { font-weight: 600; }
.drawing .grid { stroke: ${colour('line')}; }
.drawing .axis { stroke: ${colour('muted')}; }
.drawing .zero { stroke: ${colour('text')}; }
.drawing .line { fill: none; stroke: ${colour('text')}; stroke-width: 1.8; stroke-linejoin: round; }
.drawing .thin { fill: none; stroke: ${colour('muted')}; stroke-width: 1.2; }
.drawing .dashed { fill: none; stroke: ${colour('neutral')}; stroke-width: 1.4; stroke-dasharray: 5 4; }
.drawing .band { fill: ${colour('neutral')}; fill-opacity: 0.2; }
.drawing .edge { stroke: ${colour('neutral')}; stroke-dasharray: 5 4; }
.drawing .full { fill: ${colour('active')}; }
.drawing .hollow { fill: ${colour('ground')}; stroke: ${colour('active')}; stroke-width: 1.6; }
.drawing .other { fill: ${colour('bridging')}; }
.drawing .rest { fill: ${colour('line')}; }
.drawing .span { fill: ${colour('active')}; fill-opacity: 0.3; }
.drawing .dots { fill: none; stroke: ${colour('active')}; stroke-opacity: 0.6; stroke-width: 3.2; stroke-linecap: round; }
.drawing .distance { stroke: ${colour('active')}; stroke-width: 3; }
.drawing .frame { fill: none; stroke: ${colour('line')}; }
.drawing .whisker { stroke: ${colour('text')}; stroke-width: 1.4; }
.drawing .halo { stroke: ${colour('ground')}; stroke-width: 3.2; }
.drawing .outline { fill: none; }
.drawing .told { paint-order: stroke; stroke: ${colour('ground')}; stroke-width: 3px; }
`
}

/** Sizes of the words above and below a drawing in a file. */
const LINE = 18
const SIDE = 12
const CHARACTERS = 56
const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"

/** A drawing as the text of a file of its own, with its title above and lines of text below. */
export function drawingFile(
  drawing: { readonly width: number; readonly height: number; readonly body: string },
  title: readonly string[],
  footer: readonly string[],
): string {
  const above = title.flatMap(wrapped)
  const below = footer.flatMap(wrapped)
  const top = 8 + LINE * above.length
  const [width, height] = [
    drawing.width + 2 * SIDE,
    top + drawing.height + 12 + LINE * below.length,
  ]
  const lines = [
    ...above.map((text, at) => line(text, 4 + LINE * (at + 1), at === 0 ? 'strong' : '')),
    ...below.map((text, at) => line(text, top + drawing.height + LINE * (at + 1), 'small')),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">
<style>${markStyle((token) => LIGHT[token])}</style>
<rect width="100%" height="100%" fill="${LIGHT.ground}"/>
${lines.join('\n')}
<g transform="translate(${SIDE} ${top})">${drawing.body}</g>
</svg>
`
}

const line = (text: string, y: number, look: string) =>
  `<text class="${look}" x="${SIDE}" y="${y}">${escaped(text)}</text>`

/** A text in lines that fit. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= CHARACTERS) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Text as it stands in markup. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
