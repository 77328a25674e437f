import { css, html, type TemplateResult } from 'lit'
import type { Speech } from '../words/index.ts'

/** Looks of the way to the evidence. */
export const evidenceButtonStyles = css`
  .evidence {
    gap: 4px;
    min-height: 32px;
    padding: 0 8px;
    border-color: transparent;
    background: none;
    font-size: var(--type-small);
    font-weight: 400;
    color: var(--muted);
    overflow-wrap: normal;
    flex: none;
  }
  @media (pointer: coarse), (max-width: 900px) {
    .evidence {
      min-height: 44px;
    }
  }
`

/** An "i" that leads from a number to what it rests on. */
export function evidenceButton(name: string, { words }: Speech, open: () => void): TemplateResult {
  const { understand } = words
  return html`<button
      type="button"
      class="evidence"
      aria-label=${understand.evidenceOf(name)}
      title=${understand.evidenceOf(name)}
      @click=${open}>
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path fill="currentColor" d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm-1 6h2v7h-2zm0-3.500h2v2h-2z"/></svg>
    ${understand.evidenceShort}</button>`
}
