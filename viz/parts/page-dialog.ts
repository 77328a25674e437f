import {
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { dialogStyles } from './dialog-styles.ts'

/** A dialog over the page: its title, a button that closes it, and what it holds. Opened by `open()`. */
export abstract class PageDialog extends LitElement {
  static override properties: PropertyDeclarations = { page: { attribute: false } }
  static override styles: CSSResultGroup = [shared, dialogStyles]

  declare page: Page

  protected abstract get heading(): string

  protected abstract content(): unknown

  protected get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!
  }

  open(): void {
    if (!this.dialog.open) this.dialog.showModal()
    document.documentElement.toggleAttribute('data-dialog', true)
  }

  close(): void {
    this.dialog.close()
  }

  /** Follows that it was closed, by whatever means. */
  protected closed(): void {}

  #closed = (): void => {
    document.documentElement.toggleAttribute('data-dialog', false)
    this.closed()
  }

  override render(): TemplateResult {
    return html`<dialog aria-label=${this.heading} @close=${this.#closed}>
      <div class="bar">
        <h2>${this.heading}</h2>
        <button type="button" @click=${() => this.close()}>${this.page.say.words.close}</button>
      </div>
      ${this.content()}
    </dialog>`
  }
}
