import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { NUMERALS, numeralOf } from '../words/names.ts'

/** How far the first run of each town is, or what went wrong and a way to try again. */
export function loadingView(page: Page): TemplateResult {
  const { words } = page.say
  const failed = page.session.a.progress.some(({ state }) => state === 'failed')
  return html`<section class="loading">
    <h2>${failed ? words.loadingFailed : words.loading}</h2>
    <ul>${NUMERALS.map((_, town) => html`<li>${loadingTown(page, town)}</li>`)}</ul>
    ${failed ? retry(page) : nothing}
  </section>`
}

/** How far the first run of one town is, or what went wrong. */
export function loadingTown({ session, say }: Page, town: number): TemplateResult {
  const { words, percent } = say
  const { done, error } = session.a.progress[town] ?? { done: 0, error: undefined }
  const name = words.town(numeralOf(town))
  return error === undefined
    ? html`${words.loadingTown(name, done > 0 ? percent(done) : words.waiting)}<progress aria-label=${name} max="1" value=${done}></progress>`
    : html`<div class="error" role="alert"><strong>${name}</strong>: ${words.failed}<pre>${error}</pre></div>`
}

/** Runs again what failed. */
export function retry({ session, state, say }: Page): TemplateResult {
  return html`<button type="button" @click=${() => session.retry(state)}>${say.words.retry}</button>`
}
