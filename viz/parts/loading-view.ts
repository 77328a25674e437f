import { html, nothing, type TemplateResult } from 'lit'
import { type Loading, NUMERALS } from '../towns.ts'
import type { Speech } from '../words/index.ts'

/** How far each town is, or what went wrong and a way to try again. */
export function loadingView(
  loading: readonly Loading[],
  failure: string | undefined,
  { words, percent }: Speech,
  retry: () => void,
): TemplateResult {
  const known = loading.some(({ error }) => error !== undefined)
  return html`<section class="loading">
    <h2>${failure === undefined ? words.loading : words.loadingFailed}</h2>
    <ul>${loading.map(({ done, error }, town) => {
      const name = words.town(NUMERALS[town]!)
      if (error !== undefined)
        return html`<li class="error" role="alert"><strong>${name}</strong>: ${words.failed}<pre>${error}</pre></li>`
      const progress = words.loadingTown(name, done > 0 ? percent(done) : words.waiting)
      return html`<li>${progress}<progress aria-label=${name} max="1" value=${done}></progress></li>`
    })}</ul>
    ${failure !== undefined && !known ? html`<div class="error notice" role="alert"><pre>${failure}</pre></div>` : nothing}
    ${failure !== undefined ? html`<button type="button" @click=${retry}>${words.retry}</button>` : nothing}
  </section>`
}
