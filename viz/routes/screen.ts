import { LitElement } from 'lit'
import type { Page } from '../element/page.ts'
import type { Opening } from '../opening/record.ts'

/** What all screens have in common: they are given the page and draw themselves from it. */
export abstract class Screen extends LitElement {
  static override properties = { page: { attribute: false } }

  declare page: Page

  /** What this screen can show of the towns before they have run. */
  get opening(): Opening | undefined {
    return undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.requestUpdate()
  }

  /** What comes after a screen was left draws nothing, and moves nobody. */
  override shouldUpdate(): boolean {
    return this.page !== undefined && this.isConnected
  }
}
