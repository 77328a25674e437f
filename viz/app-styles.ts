import { css } from 'lit'

/** Layout of the page: wide screens show three towns and all controls at once, narrow ones a town at a time. */
export const appStyles = css`
  :host {
    max-width: 1920px;
    margin: 0 auto;
    padding: 0 20px;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 6px;
    height: 100vh;
    height: 100dvh;
    min-height: 640px;
    max-height: 1300px;
    padding: 8px 0 6px;
  }
  .screen {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 6px;
    min-height: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  h1 {
    font-size: 22px;
    line-height: 1.2;
    margin: 0;
  }
  .lead {
    flex: 1;
    min-width: 14em;
    font-size: 14px;
    color: var(--muted);
    line-height: 1.25;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .panels {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 12px;
  }
  .book {
    flex: 1;
  }
  .tabs {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .latest {
    flex: 1;
    min-width: 12em;
    font-size: 14px;
    line-height: 1.3;
    color: var(--muted);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 13px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  section > h2 {
    margin-top: 14px;
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr));
    gap: 18px 26px;
    margin: 8px 0 24px;
  }
  .notice,
  .loading li {
    border: 1px solid var(--line);
    background: var(--panel);
    border-radius: 8px;
    padding: 10px 14px;
  }
  .notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-top: 8px;
  }
  .loading {
    max-width: 40em;
    margin: 6vh auto;
  }
  .loading ul {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 10px;
  }
  progress {
    display: block;
    width: 100%;
    height: 10px;
    accent-color: var(--bridging);
  }
  pre {
    white-space: pre-wrap;
    font-size: 14px;
  }
  .loading li.error,
  .error {
    border-left: 4px solid var(--friction);
  }
  footer {
    border-top: 1px solid var(--line);
    padding: 12px 0 28px;
    font-size: 14.5px;
    color: var(--muted);
  }
  footer ul {
    list-style: none;
    margin: 6px 0;
    padding: 0;
  }
  footer strong,
  code {
    color: var(--text);
  }
  @media (max-width: 900px) {
    :host {
      padding: 0 10px;
    }
    .page {
      height: auto;
      min-height: 0;
      max-height: none;
    }
    .lead {
      display: none;
    }
    h1 {
      font-size: 19px;
    }
    .panels {
      display: block;
      touch-action: pan-y;
    }
    .choices select {
      max-width: 44vw;
    }
    town-panel {
      height: 600px;
    }
    town-panel:not([data-shown]) {
      display: none;
    }
    .tabs {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 6px;
    }
    .tabs [aria-selected='true'] {
      border-width: 2px;
      border-color: var(--focus);
      font-weight: 600;
    }
  }
`
