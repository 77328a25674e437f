import { css, html, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { NUMERALS } from '../words/names.ts'

/** Chooses the town that small screens show alone; large ones show all and no tabs. */
export function townTabs({ state, store, say }: Page): TemplateResult {
  return html`<div class="tabs" role="tablist" aria-label=${say.words.towns}>${NUMERALS.map(
    (_, town) =>
      html`<button
          type="button"
          role="tab"
          aria-selected=${town === state.town}
          @click=${() => store.change({ town })}>${say.town(town)}</button>`,
  )}</div>`
}

/** Looks of the tabs. */
export const townTabsStyles = css`
  .tabs {
    display: none;
  }
  @media (max-width: 900px) {
    .tabs {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 0;
    }
  }
  .tabs button {
    border-width: 0 0 3px;
    border-color: var(--line);
    border-radius: 0;
    background: none;
  }
  .tabs [aria-selected='true'] {
    border-color: var(--text);
    font-weight: 700;
  }
`
