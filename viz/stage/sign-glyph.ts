import { nothing, type SVGTemplateResult, svg } from 'lit'
import type { TownSign } from '../replay/town-sign.ts'

/** Size of a sign, in pixels. */
const SIZE = 34
/** Distance of those at the table from its middle, and how many there are. */
const ROUND = { distance: 12.2, places: 8 } as const
const STAR =
  'M0 -13L3.5 -4.3L12.900 -4L5.500 1.700L8.100 10.700L0 5.400L-8.100 10.700L-5.500 1.700L-12.900 -4L-3.500 -4.300Z'

/** The sign of a town: dots and squares round a table, squares that hang together, or a star. */
export function signGlyph(kind: TownSign['kind']): SVGTemplateResult | typeof nothing {
  if (kind === 'none') return nothing
  const half = SIZE / 2
  const glyph = { table: table(), hub: hub(), star: star() }[kind]
  return svg`<svg
      class="sign-glyph"
      width=${SIZE}
      height=${SIZE}
      viewBox=${`${-half} ${-half} ${SIZE} ${SIZE}`}
      aria-hidden="true">${glyph}</svg>`
}

function table(): SVGTemplateResult {
  const places = Array.from({ length: ROUND.places }, (_, place) => {
    const angle = (2 * Math.PI * place) / ROUND.places
    const [x, y] = [Math.sin(angle) * ROUND.distance, -Math.cos(angle) * ROUND.distance]
    return place % 2 === 0
      ? svg`<rect class="office-mark" x=${x - 3.2} y=${y - 3.2} width="6.4" height="6.4"></rect>`
      : svg`<circle class="person-mark" cx=${x} cy=${y} r="3.5"></circle>`
  })
  return svg`<circle class="line-mark" r="6.4"></circle>${places}`
}

function hub(): SVGTemplateResult {
  return svg`<path class="line-mark" d="M0 -5V2M-10 8V2H10V8M0 2V8"></path>
    <rect class="office-mark" x="-5.500" y="-13" width="11" height="9"></rect>${[-10, 0, 10].map(
      (x) => svg`<rect class="office-mark" x=${x - 3.5} y="6" width="7" height="7"></rect>`,
    )}`
}

function star(): SVGTemplateResult {
  return svg`<path class="office-mark" d=${STAR}></path>`
}
