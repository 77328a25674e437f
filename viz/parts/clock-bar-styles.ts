import { css } from 'lit'

/** The bar of the clock: a line among others; on a small screen it stays at the lower edge, whatever is scrolled. */
export const clockBarStyles = css`
  .controls {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .controls > .bar {
    display: contents;
  }
  @media print {
    .controls button,
    .controls day-entry,
    .tabs {
      display: none !important;
    }
  }
  @media screen and (max-width: 900px) {
    .controls > .bar {
      position: fixed;
      z-index: 4;
      inset: auto 0 0;
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 6px 10px max(6px, env(safe-area-inset-bottom));
      background: var(--ground);
      border-top: 1px solid var(--line);
    }
    .bar control-bar {
      flex: 1;
    }
    .bar > button svg {
      display: none;
    }
    /* What comes last is not hidden behind the bar. */
    :host {
      padding-bottom: 62px;
    }
  }
`
