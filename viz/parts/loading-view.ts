import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../page.ts'
import { NUMERALS } from '../towns.ts'

/** How far the first run of each town is, or what went wrong and a way to try again. */
export function loadingView({ session, state, say: { words, percent } }: Page): TemplateResult {
  const { failure } = session
  const rows = NUMERALS.map((numeral, town) => ({
    name: words.town(numeral),
    progress: session.a.progress[town] ?? { done: 0, state: 'running', error: undefined },
  }))
  const failed = failure !== undefined || rows.some(({ progress }) => progress.state === 'failed')
  return html`<section class="loading">
    <h2>${failed ? words.loadingFailed : words.loading}</h2>
    ${
      failure === undefined
        ? html`<ul>${rows.map(({ name, progress: { done, error } }) =>
            error === undefined
              ? html`<li>${words.loadingTown(name, done > 0 ? percent(done) : words.waiting)}<progress aria-label=${name} max="1" value=${done}></progress></li>`
              : html`<li class="error" role="alert"><strong>${name}</strong>: ${words.failed}<pre>${error}</pre></li>`,
          )}</ul>`
        : html`<div class="error notice" role="alert"><pre>${failure}</pre></div>`
    }
    ${failed ? html`<button type="button" @click=${() => session.retry(state)}>${words.retry}</button>` : nothing}
  </section>`
}
