import { html, nothing, type TemplateResult } from 'lit'
import type { Speech } from '../words/index.ts'
import type { Offline } from './offline.ts'

/** Says that the page needs no server any more, once that is so. */
export function offlineMark({ state }: Offline, { words }: Speech) {
  const { offline } = words.deliver
  if (state === 'none') return nothing
  return html`<span class="screen" data-offline=${state} role="status"> · ${state === 'single' ? offline.single : offline.ready}</span>`
}

/** Offers the new version of the page when there is one. */
export function updateNotice(offline: Offline, { words }: Speech): TemplateResult | typeof nothing {
  if (offline.state !== 'update') return nothing
  const { update, reload } = words.deliver.offline
  return html`<div class="notice" role="status"><span>${update}</span>
    <button type="button" @click=${() => offline.update()}>${reload}</button></div>`
}
