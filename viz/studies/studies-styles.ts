import { css } from 'lit'

/** Looks that the views of studies share, beside those of research views. */
export const studiesStyles = css`
  h3 {
    margin-top: 14px;
    font-size: var(--type-label);
  }
  .card {
    margin: 14px 0;
    padding: 10px 14px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
    /* What stands on it is drawn on its ground. */
    --ground: var(--panel);
  }
  .card > h2:first-child {
    margin-top: 0;
  }
  .card > p,
  .card .note {
    max-width: 70ch;
  }
  .line input {
    width: 9em;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 330px), 1fr));
    gap: 18px;
    align-items: start;
    margin: 10px 0;
  }
  figure {
    margin: 0;
    min-width: 0;
  }
  figcaption {
    margin-bottom: 6px;
    font-size: var(--type-label);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .faults,
  .notes {
    margin: 8px 0;
    padding-left: 10px;
    border-left: 4px solid var(--friction);
  }
  .notes {
    border-left-color: var(--administration);
  }
  .faults ul {
    margin: 4px 0;
    padding-left: 1.2em;
    font-size: var(--type-small);
    overflow-wrap: anywhere;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: var(--active);
    font-size: var(--type-small);
    text-underline-offset: 3px;
  }
  summary {
    min-height: 44px;
    padding: 11px 0;
    font-size: var(--type-label);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .wide {
    overflow-x: auto;
  }
  @media print {
    .figures {
      grid-template-columns: 1fr 1fr;
    }
    .card {
      border: 0;
      padding: 0;
    }
  }
  td,
  th {
    overflow-wrap: normal;
  }
`
