import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
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

/** Those that a wall has room for. */
const FEW: readonly string[] = ['person', 'arc', 'stub']

/** The five signs of the stage with their words, and `note` behind them; for a projector three of them. */
export function legend({ words }: Speech, note: string, large: boolean): TemplateResult {
  const { width, height } = SIZE
  const signs = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter(
    (sign) => !large || FEW.includes(sign),
  )
  return html`<section class="legend" aria-label=${words.legend} data-picture><ul>${signs.map(
    (sign) =>
      html`<li><svg
          width=${width}
          height=${height}
          viewBox=${`${-width / 2} ${-height / 2} ${width} ${height}`}
          aria-hidden="true">${SIGNS[sign]}</svg>${words.signs[sign]}</li>`,
  )}</ul>${note === '' ? nothing : html`<p class="note">${note}</p>`}</section>`
}
