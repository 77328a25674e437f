import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { copyText } from '../element/copy-text.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { save } from '../export/save.ts'
import { pageLink } from '../state/page-link.ts'
import { feedbackAddress } from './address.ts'
import { addressWith, reportText } from './report.ts'

/**
 * Tells those who run the page what does not work. It sends nothing by itself: it makes a text that
 * the reader sees, copies, saves, or takes into a mail.
 */
export class FeedbackForm extends LitElement {
  static override properties = {
    page: { attribute: false },
    told: { state: true },
    said: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 8px;
        max-width: 62ch;
      }
      label {
        display: grid;
        gap: 2px;
        font-size: var(--type-label);
      }
      textarea {
        padding: 8px;
        font-size: var(--type-label);
      }
      .report {
        font-size: var(--type-small);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      a {
        line-height: 44px;
        color: var(--focus);
      }
    `,
  ]

  declare page: Page
  declare told: string
  declare said: string

  constructor() {
    super()
    this.told = ''
    this.said = ''
  }

  override render(): TemplateResult {
    const { feedback } = this.page.say.words.deliver
    const address = feedbackAddress(document)
    const report = reportText(this.page, this.told, {
      // Where a file lies on this computer is nobody's business.
      address: pageLink(location.hash).href,
      browser: navigator.userAgent,
      size: `${innerWidth} × ${innerHeight}`,
    })
    return html`<p>${address ? feedback.intro : feedback.introWithout}</p>
      <label>${feedback.what}<textarea id="told" rows="4" .value=${this.told} @input=${this.#tell}></textarea></label>
      <label>${feedback.report}<textarea
          id="report"
          class="report"
          rows="10"
          readonly
          spellcheck="false"
          .value=${report}></textarea></label>
      <div class="row">${address ? this.#send(address, report) : nothing}
        <button type="button" @click=${() => this.#copy(report)}>${feedback.copy}</button>
        <button type="button" @click=${() => save('helferkreise-feedback.txt', report)}>${feedback.save}</button></div>
      <p role="status">${this.said}</p>`
  }

  #send(address: string, report: string): TemplateResult {
    const { words } = this.page.say
    const { feedback } = words.deliver
    const mail = address.startsWith('mailto:')
    return html`<a
        class="send"
        href=${addressWith(address, `${words.title}: ${feedback.title}`, report)}
        target=${mail ? nothing : '_blank'}
        rel="noopener">${mail ? feedback.mail(address.slice('mailto:'.length)) : feedback.open(new URL(address).hostname)}</a>`
  }

  #tell = (event: Event): void => {
    this.told = (event.target as HTMLTextAreaElement).value
  }

  /** Where the browser does not let a page copy, the report is selected for the keyboard. */
  async #copy(report: string): Promise<void> {
    const { copied, byHand } = this.page.say.words.deliver.feedback
    const done = await copyText(report)
    if (!done) this.renderRoot.querySelector<HTMLTextAreaElement>('#report')!.select()
    this.said = done ? copied : byHand
  }
}

customElements.define('feedback-form', FeedbackForm)
