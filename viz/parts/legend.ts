import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { GLYPH } from '../element/icons.ts'
import type { Speech } from '../words/index.ts'

/** Size of a sign, in pixels: large enough to be the thing itself. */
const SIZE = { width: 44, height: 34 } as const

const disc = (stroke: number): SVGTemplateResult =>
  svg`<circle r=${13 - stroke / 2} fill="var(--fill)" stroke="var(--ring)" stroke-width=${stroke}></circle>`

/** The five signs of the picture. */
const SIGNS: Readonly<Record<keyof Speech['words']['signs'], SVGTemplateResult>> = {
  person: svg`<circle r="4" fill="var(--active)"></circle>`,
  empty: svg`<circle r="2.2" fill="none" stroke="var(--empty)"></circle>`,
  rim: disc(4.5),
  arc: svg`<circle r="9" fill="var(--fill)" stroke="var(--ring)" stroke-width="1.2"></circle><path
        d="M-13.100 5.100A14 14 0 1 1 13.100 5.100"
        fill="none"
        stroke="var(--administration)"
        stroke-width="3.2"></path>`,
  stub: svg`<circle cx="-14" r="7" fill="var(--fill)" stroke="var(--ring)" stroke-width="1.4"></circle><circle
        cx="14"
        r="7"
        fill="var(--fill)"
        stroke="var(--ring)"
        stroke-width="1.4"></circle><path
        d="M-5 0H-1M1.500 0H5.500"
        stroke="var(--bridging)"
        stroke-width="3.2"></path>`,
}

/** What else stands in the picture, for who asks. */
const OTHERS: Readonly<Record<keyof Speech['words']['otherSigns'], SVGTemplateResult>> = {
  resting: svg`<circle r="11" fill="none" stroke="var(--dead)" stroke-width="1.4" stroke-dasharray="1.5 4" stroke-linecap="round"></circle>`,
  house: svg`<path d=${GLYPH.house} transform="scale(1.2)" fill="var(--ground)" stroke="var(--text)" stroke-width="1.4"></path>`,
  load: svg`<path d="M-18 -3H18" stroke="var(--administration)" stroke-width="5"></path><path d="M-18 5H2" stroke="var(--administration)" stroke-width="5"></path>`,
}

/** Those that a wall has room for. */
const FEW: readonly string[] = ['person', 'arc', 'stub']

/** The five signs of the stage with their words, the others for who asks, and `note` behind them; for a projector three of them. */
export function legend({ words }: Speech, note: string, large: boolean): TemplateResult {
  const signs = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter(
    (sign) => !large || FEW.includes(sign),
  )
  const others = Object.keys(OTHERS) as (keyof typeof OTHERS)[]
  return html`<section class="legend" aria-label=${words.legend} data-picture>
    <ul>${signs.map((sign) => row(SIGNS[sign], words.signs[sign]))}</ul>
    ${
      large
        ? nothing
        : html`<details><summary>${words.moreSigns}</summary><ul>${others.map((sign) => row(OTHERS[sign], words.otherSigns[sign]))}</ul></details>`
    }${note === '' ? nothing : html`<p class="note">${note}</p>`}</section>`
}

/** The signs of a picture without names and offices, as on paper: the five, and circles that are no more. */
export function signsOfStills({ words }: Speech): TemplateResult {
  const signs = Object.keys(SIGNS) as (keyof typeof SIGNS)[]
  return html`<ul class="legend" aria-label=${words.legend}>${signs.map((sign) => row(SIGNS[sign], words.signs[sign]))}${row(OTHERS.resting, words.otherSigns.resting)}</ul>`
}

function row(sign: SVGTemplateResult, told: string): TemplateResult {
  const { width, height } = SIZE
  return html`<li><svg
      width=${width}
      height=${height}
      viewBox=${`${-width / 2} ${-height / 2} ${width} ${height}`}
      aria-hidden="true">${sign}</svg>${told}</li>`
}
