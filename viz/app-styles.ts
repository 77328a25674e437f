import { css } from 'lit'

/** Looks of the frame around every screen: bar, notices, footer. */
export const appStyles = css`
  :host {
    max-width: 1920px;
    margin: 0 auto;
    padding: 0 20px;
  }
  :host([data-embed]) {
    padding: 6px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 18px;
    padding: 6px 0;
  }
  .brand {
    font-size: 19px;
    font-weight: 700;
    color: var(--text);
    text-decoration: none;
    line-height: 44px;
  }
  nav {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 4px;
  }
  nav a {
    padding: 0 9px;
    font-size: var(--type-label);
    line-height: 44px;
    color: var(--text);
    text-decoration: none;
    border-radius: 6px;
  }
  nav a:hover {
    text-decoration: underline;
  }
  nav a[aria-current] {
    font-weight: 600;
    box-shadow: inset 0 -3px var(--focus);
    border-radius: 0;
  }
  .tools {
    display: flex;
    gap: 4px;
  }
  #settings {
    position: fixed;
    inset: 56px 20px auto auto;
    width: min(280px, 90vw);
    margin: 0;
    padding: 14px;
    color: var(--text);
    background: var(--ground);
    border: 1px solid var(--neutral);
    border-radius: 8px;
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.25);
  }
  #settings:popover-open {
    display: grid;
    gap: 10px;
  }
  #settings label {
    display: grid;
    gap: 4px;
    font-size: var(--type-label);
  }
  .notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin: 2px 0 8px;
    border: 1px solid var(--line);
    background: var(--panel);
    border-radius: 8px;
    padding: 8px 14px;
  }
  .notice span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .notice button {
    flex: none;
  }
  .error {
    border-left: 4px solid var(--friction);
  }
  .blank {
    position: fixed;
    inset: 0;
    z-index: 9;
    width: 100%;
    border: 0;
    border-radius: 0;
    background: #000;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 16px;
    margin-bottom: 6px;
    padding: 4px 12px;
    font-size: var(--type-label);
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .strip a {
    color: var(--focus);
    line-height: 44px;
  }
  .leave {
    position: fixed;
    z-index: 5;
    right: 8px;
    top: 6px;
    opacity: 0.85;
  }
  .leave.low {
    top: auto;
    bottom: 8px;
  }
  footer {
    border-top: 1px solid var(--line);
    margin-top: 16px;
    padding: 12px 0 28px;
    font-size: var(--type-label);
    color: var(--muted);
  }
  footer ul {
    list-style: none;
    margin: 6px 0 0;
    padding: 0;
  }
  footer strong,
  code {
    color: var(--text);
  }
  @media print {
    .top,
    .strip,
    .notice,
    .leave,
    footer {
      display: none;
    }
    :host {
      padding: 0;
    }
  }
  /* All screens stand in one line on a common laptop. */
  @media (max-width: 1380px) {
    .top {
      column-gap: 10px;
    }
    .brand {
      font-size: 18px;
    }
    nav {
      gap: 0;
    }
    nav a {
      padding: 0 7px;
    }
    .tools {
      gap: 2px;
    }
  }
  @media (max-width: 900px) {
    :host {
      padding: 0 10px;
    }
    .top {
      justify-content: space-between;
    }
    nav {
      order: 3;
      flex: 1 0 100%;
      flex-wrap: nowrap;
      overflow-x: auto;
      white-space: nowrap;
    }
    nav a {
      padding: 0 7px;
    }
    #settings {
      right: 8px;
    }
  }
`
