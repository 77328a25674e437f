import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { researchWords } from '../words/research/index.ts'
import { timeWords } from '../words/time-words.ts'
import type { Job } from './job.ts'

/** A view of work that takes a while: it draws itself anew when the work gets on. */
export abstract class ResearchView extends LitElement {
  static override properties = { page: { attribute: false } }

  declare page: Page
  #leave: (() => void) | undefined

  protected abstract get job(): Job

  override willUpdate(): void {
    this.#leave ??= this.job.subscribe(() => this.requestUpdate())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
    this.#leave = undefined
  }

  /** How far the work is and on what, with the way to stop it; or why it failed. */
  protected progressLine(what?: string): TemplateResult | typeof nothing {
    const { say } = this.page
    const research = researchWords(say)
    const { comparison } = say.words
    const { state, done, secondsLeft, error } = this.job.progress
    if (state === 'failed')
      return html`<p class="line" role="alert">${research.failed(error ?? '')}</p>`
    if (state === 'idle') return nothing
    const left =
      secondsLeft === undefined ? [] : [comparison.crowd.left(timeWords(secondsLeft, say))]
    // The button stands before the words, so that it keeps its place while they change.
    return html`<p class="line computing"><progress max="1" value=${done} aria-label=${research.computing('')}></progress>
      <button type="button" @click=${() => this.job.cancel()}>${research.cancel}</button>
      <span role="status">${what === undefined ? '' : `${what}: `}${[research.computing(say.percent(done)), ...left].join(', ')}</span></p>`
  }
}
