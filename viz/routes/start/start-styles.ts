import { css } from 'lit'

/** Looks of the landing page: the question large, the picture beside it, the time below. */
export const startStyles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 2px;
  }
  .languages button {
    border-color: transparent;
    background: none;
    font-size: var(--type-small);
  }
  .languages [aria-pressed='true'] {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 5px;
    font-weight: 650;
  }
  .opening {
    display: grid;
    grid-template-columns: minmax(300px, 1fr) minmax(0, 1.9fr);
    gap: 10px 40px;
    align-items: center;
  }
  /* Above it stands the way out of the wall. */
  .large {
    padding-top: 52px;
  }
  h1 {
    margin: 0 0 16px;
    font-size: clamp(28px, 3.5vw, 52px);
    line-height: 1.1;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .told p {
    max-width: 26em;
    margin: 0 0 18px;
    font-size: 19px;
  }
  .large .told p {
    font-size: var(--type-body);
  }
  .told .act {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    font-size: var(--type-body);
  }
  .act a {
    line-height: 44px;
    color: var(--text);
  }
  .act .primary {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 52px;
    padding: 0 26px 0 18px;
    border-radius: 26px;
    color: var(--ground);
    background: var(--text);
    font-weight: 650;
    text-decoration: none;
  }
  .towns {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 4px 18px;
    max-width: calc((100dvh - 470px) * 2.6 + 40px);
    min-width: min(560px, 100%);
    width: 100%;
    justify-self: center;
  }
  figure {
    margin: 0;
    min-width: 0;
  }
  /* A line between towns that takes no room, so that all are drawn alike. */
  figure + figure {
    position: relative;
  }
  figure + figure::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 -9px;
    border-left: 1px solid var(--line);
  }
  figcaption {
    text-align: center;
    color: var(--muted);
    font-size: var(--type-small);
  }
  figcaption strong {
    color: var(--text);
    font-size: var(--type-body);
  }
  .reading {
    grid-column: 1 / -1;
    margin: 0;
    text-align: center;
    color: var(--muted);
    font-size: var(--type-label);
  }
  opening-line {
    grid-column: 1 / -1;
  }
  .loading {
    min-height: 420px;
  }
  .doors {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 8px 40px;
    margin: 14px 0 6px;
    padding: 0;
    list-style: none;
    color: var(--muted);
    font-size: var(--type-label);
  }
  .doors a {
    display: block;
    line-height: 36px;
    color: var(--text);
    font-size: var(--type-body);
    font-weight: 650;
  }
  .more {
    font-size: var(--type-small);
    color: var(--muted);
  }
  @media (max-width: 900px) {
    .opening {
      grid-template-columns: minmax(0, 1fr);
    }
    .towns {
      min-width: 0;
      gap: 4px 18px;
    }
    .told p {
      font-size: var(--type-body);
    }
    figcaption span {
      display: block;
    }
    .doors a {
      line-height: 44px;
    }
  }
`
