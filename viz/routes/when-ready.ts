import { html, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { loadingView } from '../parts/loading-view.ts'
import type { Towns } from '../replay/towns.ts'

/** What a screen shows of the towns of plan A, or how far they are. Needs `loadingStyles`. */
export function whenReady(page: Page, draw: (towns: Towns) => TemplateResult): TemplateResult {
  const { towns } = page.session.a
  return towns ? draw(towns) : html`${loadingView(page)}`
}
