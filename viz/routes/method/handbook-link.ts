import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { shared } from '../../element/styles.ts'
import { NAME_CARD } from './name-card.ts'

/** The version of the documents that are served with the page; undefined where there are none, or no network that leads to them. */
export async function handbookVersion(): Promise<string | undefined> {
  if (!navigator.onLine) return undefined
  try {
    // A server may answer with the page itself where there is no such file: that is no JSON.
    const card: unknown = await (await fetch(NAME_CARD)).json()
    const version = (card as { readonly version?: unknown } | null)?.version
    return typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}

/** Leads to the documents where they are served with the page, and shows nothing elsewhere. */
export class HandbookLink extends LitElement {
  static override properties = { words: { attribute: false }, version: { state: true } }
  static override styles = [
    shared,
    css`
      a {
        color: var(--focus);
      }
    `,
  ]

  declare words: (version: string) => string
  declare version: string | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    void handbookVersion().then((version) => {
      this.version = version
    })
  }

  override render(): TemplateResult | typeof nothing {
    return this.version === undefined
      ? nothing
      : html`<p><a href="docs/index.html">${this.words(this.version)}</a></p>`
  }
}

customElements.define('handbook-link', HandbookLink)
