import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import type { Towns } from '../replay/towns.ts'

/** In the head of a town on a wall: between how many people many runs lie. It is loaded when it is first wanted. */
export function wallRange(page: Page, towns: Towns, town: number): TemplateResult | typeof nothing {
  if (!page.state.projector) return nothing
  void import('./town-range.ts')
  return html`<town-range .page=${page} .towns=${towns} .town=${town}></town-range>`
}
