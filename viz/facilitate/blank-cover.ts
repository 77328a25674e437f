import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'

/** Makes the window of the group black while the desk asks for it. Looks: `.blank` of the page. */
export function blankCover({ desk, say }: Page): TemplateResult | typeof nothing {
  if (!desk.blank || desk.role === 'desk') return nothing
  return html`<button
      type="button"
      class="blank"
      aria-label=${say.words.workshop.lead.covered}
      @click=${() => desk.toggleBlank()}></button>`
}
