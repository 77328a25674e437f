import { html, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { CROWDS, SPREADS } from '../state/state.ts'
import { timeWords } from '../words/time-words.ts'

/** The offer to compute many runs, how far they are, and how charts show them. Needs `crowdStyles`. */
export function crowdBar(page: Page, made: boolean, pairs = false): TemplateResult {
  const { state, store, session, say } = page
  const { crowd } = say.words.comparison
  const { progress } = session.many
  const offer = pairs ? crowd.pairOffer : crowd.offer
  if (state.crowd === 0)
    return html`<div class="line"><span>${pairs ? crowd.pairNeeded : crowd.single}</span>${CROWDS.slice(
      1,
    ).map(
      (runs) =>
        html`<button type="button" @click=${() => store.change({ crowd: runs })}>${offer(say.whole(runs))}</button>`,
    )}</div>`
  const end = (word: string) =>
    html`<button type="button" @click=${() => store.change({ crowd: 0 })}>${word}</button>`
  if (progress.state === 'failed')
    return html`<div class="line" role="alert"><span>${crowd.failed(progress.error ?? '')}</span>${end(crowd.clear)}</div>`
  if (progress.state === 'running' || !made) {
    const left = progress.secondsLeft
    // The button stands before the words, so that it keeps its place while they change.
    return html`<div class="line"><progress
        max="1"
        value=${progress.done}
        aria-label=${crowd.computing('')}></progress>${end(crowd.cancel)}
      <span role="status">${
        progress.state === 'running'
          ? [
              crowd.computing(say.percent(progress.done)),
              ...(left === undefined ? [] : [crowd.left(timeWords(left, say))]),
            ].join(', ')
          : crowd.waiting
      }</span></div>`
  }
  return html`<div class="line">${size(page)}${spread(page)}${end(crowd.clear)}</div>`
}

function size({ state, store, say }: Page): TemplateResult {
  return html`<label>${say.words.comparison.crowd.size} <select @change=${(event: Event) => store.change({ crowd: Number((event.target as HTMLSelectElement).value) })}>${CROWDS.slice(
    1,
  ).map(
    (runs) =>
      html`<option value=${runs} .selected=${runs === state.crowd}>${say.whole(runs)}</option>`,
  )}</select></label>`
}

function spread({ state, store, say }: Page): TemplateResult {
  const { crowd } = say.words.comparison
  return html`<span role="group" aria-label=${crowd.spread} class="line">${SPREADS.map(
    (each) =>
      html`<button
          type="button"
          aria-pressed=${each === state.spread}
          @click=${() => store.change({ spread: each })}>${crowd.spreads[each]}</button>`,
  )}</span>`
}
