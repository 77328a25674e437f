import { html, type TemplateResult, unsafeCSS } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { type Drawing, round } from '../../figures/drawing.ts'
import { markStyle } from '../../figures/style.ts'

/** Looks of drawings, in the colours of the page. */
export const drawingStyles = unsafeCSS(`${markStyle((token) => `var(--${token})`)}
.drawing { display: block; width: 100%; max-width: 520px; height: auto; }`)

/** A drawing with its title above and what is to be seen below. */
export function figure(
  title: string,
  told: string,
  { width, height, body }: Drawing,
): TemplateResult {
  return html`<figure><figcaption>${title}</figcaption>
    <svg
      class="drawing"
      viewBox="0 0 ${round(width)} ${round(height)}"
      role="img"
      aria-label="${title}. ${told}">${unsafeSVG(body)}</svg>
    <p class="note">${told}</p></figure>`
}
