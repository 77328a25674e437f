import { css } from 'lit'

/** Looks of the boards of a workshop; on the wall each of them is one screen. */
export const teamsStyles = css`
  h1 {
    margin: 4px 0 8px;
    font-size: var(--type-title);
    line-height: 1.2;
  }
  p {
    max-width: 90ch;
    margin: 6px 0;
  }
  .lead {
    font-size: 1.15em;
  }
  .prices,
  .guesses {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr));
    gap: 0 36px;
    max-width: 72em;
    margin: 12px 0;
    padding: 0;
    list-style: none;
  }
  .prices li,
  .guesses li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 7.2em;
    gap: 0 14px;
    align-items: baseline;
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
  }
  .guesses li {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .prices b,
  .prices .quiet {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .prices .quiet {
    white-space: nowrap;
  }
  .large li {
    padding: 9px 0;
  }
  .quiet,
  .notes {
    color: var(--muted);
  }
  .questions {
    display: grid;
    gap: 0.7em;
    max-width: 40ch;
    padding-left: 1.2em;
    font-size: 1.3em;
    line-height: 1.3;
  }
  .ask {
    font-weight: 600;
  }
  .results {
    width: 100%;
  }
  .large {
    height: 100dvh;
    overflow-y: auto;
    padding: 10px 0;
    font-size: calc(var(--type-body) * var(--fit, 1));
  }
  /* Beside it stands the clock, or the way out of the wall. */
  .large h1 {
    display: flex;
    align-items: center;
    min-height: 46px;
    margin: 0 0 6px;
    padding-right: 260px;
    font-size: 1.35em;
  }
  .large p {
    max-width: none;
    margin: 4px 0;
    line-height: 1.3;
  }
  .large table,
  .large small {
    font-size: inherit;
  }
  .large .results th,
  .large .results td {
    padding: 4px 14px 4px 0;
    line-height: 1.2;
  }
  .large .wide {
    overflow: visible;
  }
  /* As large as the words beside it. */
  .large .results text {
    font-size: 22px;
  }
  @media (max-width: 1150px) {
    .large .results th,
    .large .results td {
      padding-right: 9px;
    }
    .large .results th .spare {
      display: none;
    }
    .large .results .spread {
      width: 18%;
      min-width: 150px;
    }
    .large .results .more,
    .large .results .best {
      min-width: 4.9em;
      white-space: normal;
    }
    .prices li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .prices .quiet {
      grid-column: 2;
    }
    .large .prices li {
      padding: 3px 0;
      line-height: 1.25;
    }
  }
  .large.pause,
  .large.closing {
    display: grid;
    align-content: center;
    justify-items: start;
  }
  .large.pause h1,
  .large.closing h1 {
    padding: 0;
    font-size: 2em;
  }
  .large[data-spare] .spare {
    display: none;
  }
`
