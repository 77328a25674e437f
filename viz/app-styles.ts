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
  /* In the letters of the screens, which are made with it while their files come over the line. */
  .coming {
    margin: 12vh 0;
    text-align: center;
    font-size: var(--type-small);
    color: var(--muted);
  }
  .coming strong {
    display: block;
    font-size: var(--type-title);
    font-weight: 600;
    color: var(--text);
  }
  .coming small {
    display: block;
    font-size: var(--type-tiny);
  }
  .open-menu {
    margin-left: auto;
    padding: 0 14px;
    border-color: transparent;
    background: var(--soft);
    border-radius: 22px;
  }
  #menu {
    position: fixed;
    inset: 56px 20px auto auto;
    width: min(340px, calc(100vw - 20px));
    max-height: calc(100dvh - 70px);
    overflow-y: auto;
    margin: 0;
    padding: 10px;
    color: var(--text);
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.22);
  }
  #menu .acts {
    display: grid;
  }
  #menu .acts button {
    justify-content: flex-start;
    gap: 12px;
    border-color: transparent;
    background: none;
  }
  #menu .acts button:hover:enabled {
    background: var(--soft);
  }
  #menu .screens {
    display: none;
    margin-bottom: 8px;
    padding-bottom: 8px;
    border-bottom: 1px solid var(--line);
  }
  #menu nav {
    display: grid;
  }
  #menu nav a {
    padding: 0 10px;
  }
  .settings {
    display: grid;
    gap: 10px;
    margin-top: 8px;
    padding: 12px 10px 6px;
    border-top: 1px solid var(--line);
  }
  .settings label {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    align-items: center;
    gap: 8px;
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
  .strip p {
    flex: 1 1 260px;
    line-height: 1.35;
  }
  .strip .found {
    display: inline-block;
    margin: 2px 6px 4px 0;
    padding: 1px 8px;
    border: 2px solid var(--bridging);
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
  footer summary {
    line-height: 44px;
    cursor: pointer;
  }
  footer p > a {
    display: inline-block;
    line-height: 44px;
  }
  footer strong,
  code {
    color: var(--text);
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
  }
  @media (max-width: 1060px) {
    nav a {
      padding: 0 4px;
    }
  }
  @media (max-width: 900px) {
    :host {
      padding: 0 10px;
    }
    .top > nav {
      display: none;
    }
    #menu {
      right: 10px;
    }
    #menu .screens {
      display: block;
    }
  }
`
