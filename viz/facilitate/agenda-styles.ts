import { css } from 'lit'

/** Looks of the agenda at the desk. */
export const agendaStyles = css`
  h2 {
    font-size: var(--type-body);
  }
  h3 {
    margin-top: 8px;
    font-size: var(--type-label);
    color: var(--muted);
  }
  .title {
    font-size: var(--type-title);
    line-height: 1.25;
  }
  .say {
    max-width: 58ch;
    margin: 2px 0 8px;
  }
  .muted {
    color: var(--muted);
    font-size: var(--type-small);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 8px 0;
  }
  .row [aria-pressed='true'] {
    border-width: 2px;
    border-color: var(--focus);
    font-weight: 600;
  }
  .clocks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    margin: 6px 0;
  }
  dt {
    font-size: var(--type-small);
    color: var(--muted);
  }
  dd {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: 90px;
    accent-color: var(--active);
  }
  .steps {
    max-width: 30em;
    margin: 6px 0;
    padding-left: 1.6em;
  }
  .steps li {
    padding: 2px 0;
  }
  .steps li::after {
    content: '';
    display: block;
    clear: both;
  }
  .steps li::marker {
    color: var(--muted);
    font-size: var(--type-small);
  }
  .steps span + span,
  .steps button + span {
    float: right;
    margin-left: 12px;
    line-height: inherit;
  }
  .steps button {
    justify-content: start;
    padding: 0 4px;
    border-color: transparent;
    background: none;
    text-align: left;
  }
  .steps button + span {
    line-height: 44px;
  }
  .steps [aria-current] {
    font-weight: 600;
    box-shadow: inset 0 -3px var(--focus);
    border-radius: 0;
  }
  summary {
    padding: 11px 0;
    cursor: pointer;
  }
`
