import { css } from 'lit'

/** A panel of levers on the left and what follows from it on the right; one under the other where it is narrow. */
export const sideStyles = css`
  .side {
    display: grid;
    grid-template-columns: 340px minmax(0, 1fr);
    gap: 20px;
    align-items: start;
  }
  .side > lever-panel {
    position: sticky;
    top: 8px;
    max-height: calc(100dvh - 24px);
    overflow-y: auto;
  }
  h1 {
    margin: 4px 0 8px;
    font-size: var(--type-title);
    line-height: 1.25;
  }
  h2 {
    font-size: var(--type-body);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    margin: 6px 0;
  }
  .differences {
    margin: 4px 0 12px;
    padding-left: 1.2em;
    font-size: var(--type-label);
  }
  .muted {
    color: var(--muted);
    font-size: var(--type-small);
  }
  @media (max-width: 900px) {
    .side {
      grid-template-columns: minmax(0, 1fr);
    }
    .side > lever-panel {
      position: static;
      max-height: none;
    }
  }
  /* The levers are read after what they lead to. */
  @media print {
    .side {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    .side > lever-panel {
      order: 1;
      max-height: none;
    }
  }
`
