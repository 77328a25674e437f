import { css } from 'lit'

/** Looks of the desk of those who lead a group. */
export const facilitateStyles = css`
  h1 {
    margin: 4px 0 8px;
    font-size: var(--type-title);
  }
  h2 {
    margin-top: 10px;
    font-size: var(--type-body);
  }
  h3 {
    font-size: var(--type-label);
    color: var(--muted);
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
    gap: 18px 30px;
    margin: 10px 0 18px;
  }
  .now {
    display: grid;
    gap: 8px;
    align-content: start;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
  }
  .wall {
    font-weight: 600;
  }
  summary {
    margin-top: 14px;
    padding: 10px 0;
    cursor: pointer;
  }
  .question {
    font-size: var(--type-title);
    line-height: 1.3;
    max-width: 40ch;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .row input {
    flex: 1;
    min-width: 14em;
  }
  a {
    color: var(--focus);
    line-height: 44px;
  }
  .differences {
    padding-left: 1.1em;
  }
  ul {
    margin: 6px 0;
  }
  .muted {
    color: var(--muted);
    font-size: var(--type-small);
  }
`
