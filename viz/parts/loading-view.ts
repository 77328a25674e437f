import { html, nothing, type TemplateResult } from 'lit'
import { NOT_STARTED } from '../../workers/errors.ts'
import { freshReload } from '../element/fresh-reload.ts'
import type { Page } from '../element/page.ts'
import { NUMERALS } from '../words/names.ts'

/** How far the first run of each town is, or what went wrong and a way to try again. */
export function loadingView(page: Page): TemplateResult {
  const { words } = page.say
  const { progress } = page.session.a
  const failed = progress.some(({ state }) => state === 'failed')
  if (progress.some(({ error }) => error?.startsWith(NOT_STARTED))) return withoutWorkers(page)
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
  const name = say.town(town)
  return error === undefined
    ? html`${words.loadingTown(name, done > 0 ? percent(done) : words.waiting)}<progress aria-label=${name} max="1" value=${done}></progress>`
    : html`<div class="error" role="alert"><strong>${name}</strong>: ${words.failed}<pre>${error}</pre></div>`
}

/** Runs again what failed, or loads the page again: the script that runs the towns may be cut. */
export function retry({ session, state, say: { words } }: Page): TemplateResult {
  return html`<button type="button" @click=${() => session.retry(state)}>${words.retry}</button>
    <button type="button" @click=${() => void freshReload()}>${words.deliver.offline.reload}</button>`
}

/** Says what the browser lacks, or does not allow, that every run needs. */
function withoutWorkers(page: Page): TemplateResult {
  const { noWorkers } = page.say.words
  const error = page.session.a.progress.find((town) => town.error)?.error
  return html`<section class="loading"><div class="error" role="alert"><h1>${noWorkers.title}</h1>
    ${noWorkers.text.map((line) => html`<p>${line}</p>`)}<pre>${error}</pre></div>${retry(page)}</section>`
}
