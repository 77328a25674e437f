import { css } from 'lit'

/** Looks of a dialog over the page. */
export const dialogStyles = css`
  dialog {
    width: min(560px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 16px 20px 20px;
    overflow-y: auto;
    color: var(--text);
    background: var(--ground);
    border: 1px solid var(--neutral);
    border-radius: 10px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  dialog .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-bottom: 8px;
  }
  dialog .bar button {
    flex: none;
  }
  dialog h2,
  dialog h3 {
    font-size: var(--type-body);
  }
`
