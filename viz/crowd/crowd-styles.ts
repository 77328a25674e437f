import { css } from 'lit'

/** Looks of what is said of many runs: the offer, headlines with dots, the choice of a run. */
export const crowdStyles = css`
  .crowd {
    margin: 8px 0 14px;
  }
  .crowd .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin: 6px 0;
    font-size: var(--type-label);
  }
  /* The sentence, and below it all that is offered. */
  .crowd .line > span:first-child:not([role]) {
    flex-basis: 100%;
  }
  .crowd progress {
    width: 120px;
  }
  .crowd [aria-pressed='true'] {
    border-width: 2px;
    border-color: var(--focus);
    font-weight: 600;
  }
  .crowd .note {
    color: var(--muted);
    font-size: var(--type-small);
  }
  .headlines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 10px 24px;
    margin: 8px 0;
  }
  .headlines h3 {
    font-size: var(--type-label);
  }
  .headlines li,
  .pairs li {
    margin: 0 0 8px;
    font-size: var(--type-small);
    line-height: 1.35;
  }
  .headlines ul,
  .pairs {
    margin: 4px 0;
    padding: 0;
    list-style: none;
  }
  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
    gap: 8px 24px;
  }
  @media print {
    .headlines {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      margin: 4px 0;
    }
    .headlines li {
      margin-bottom: 4px;
    }
  }
  .dots {
    display: block;
    max-width: 100%;
    margin-top: 2px;
  }
  .dots text {
    font-size: var(--type-tiny);
    fill: var(--muted);
  }
  .dots .axis {
    stroke: var(--neutral);
  }
  .dots .full {
    fill: var(--active);
  }
  .dots .hollow {
    fill: var(--panel);
    stroke: var(--active);
    stroke-width: 1.6;
  }
  .dots .level {
    fill: var(--neutral);
  }
  .dots .mark {
    fill: var(--text);
  }
`
