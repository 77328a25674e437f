import { css } from 'lit'

/** What of every element is printed: its rules (`paper.ts`) come when the page can be used. */
export const paperSheet = new CSSStyleSheet()

const common = css`
  :host {
    box-sizing: border-box;
    display: block;
  }
  /* Not inherited: what a browser puts around the content of details would break the chain. */
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible,
  /* The button for a calendar is a part of its field, and has the focus instead of it. */
  input[type='date']:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  button,
  select,
  input:not([type='range']) {
    font: inherit;
    color: var(--text);
    background: var(--panel);
    border: 1px solid var(--neutral);
    border-radius: 6px;
    min-height: 44px;
    min-width: 44px;
    padding: 0 10px;
    cursor: pointer;
  }
  input:not([type='range']) {
    cursor: text;
  }
  textarea {
    width: 100%;
    padding: 6px 10px;
    font: inherit;
    color: var(--text);
    background: var(--panel);
    border: 1px solid var(--neutral);
    border-radius: 6px;
    resize: vertical;
  }
  button:disabled {
    color: var(--muted);
    border-color: var(--line);
    cursor: default;
  }
  button:hover:enabled,
  select:hover {
    border-color: var(--focus);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
  }
  /* The one act of a screen that stands out. */
  :is(button.primary:enabled, a.primary) {
    padding: 0 20px;
    color: var(--ground);
    background: var(--text);
    border-color: transparent;
    border-radius: 22px;
    font-weight: 650;
    text-decoration: none;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  .paper {
    display: none;
  }
`

/** What every element of the page shares: focus, buttons, hidden text, what of it is printed. */
export const shared = [common, paperSheet]
