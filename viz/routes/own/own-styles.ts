import { css } from 'lit'

/** Looks of the screen: the questions in two columns, what follows from them beside. */
export const ownStyles = css`
  h1 {
    margin: 4px 0 2px;
    font-size: calc(var(--type-title) * 1.18);
    line-height: 1.2;
  }
  .lead {
    max-width: 78ch;
    margin: 0 0 8px;
    font-size: var(--type-label);
    color: var(--muted);
  }
  .own {
    display: grid;
    grid-template-columns: minmax(0, 1.7fr) minmax(400px, 1fr);
    gap: 28px;
    align-items: start;
  }
  .questions {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 14px 26px;
    align-items: start;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  [data-question='inhabitants'],
  [data-question='arrivals'] {
    grid-column: 1 / -1;
  }
  legend {
    position: relative;
    padding: 0 0 5px 1.5rem;
    font-size: calc(var(--type-label) * 1.07);
    font-weight: 650;
    line-height: 1.25;
  }
  .number {
    position: absolute;
    left: 0;
    font-weight: 400;
    color: var(--muted);
  }
  .note {
    color: var(--muted);
    font-size: var(--type-small);
    font-weight: 400;
  }
  legend .note {
    display: block;
  }
  .choices,
  .more,
  details {
    margin-left: 1.5rem;
  }
  .choices {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    border-radius: 22px;
    background: var(--soft);
  }
  .choices label {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .choices input {
    position: absolute;
    inset: 0;
    width: 100%;
    min-width: 0;
    min-height: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices span {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 0 11px;
    border: 2px solid transparent;
    border-radius: 22px;
    font-size: calc(var(--type-label) * 0.966);
  }
  .choices input:hover + span {
    border-color: var(--line);
  }
  .choices input:checked + span {
    border-color: var(--text);
    background: var(--panel);
    font-weight: 650;
  }
  .choices input:focus-visible + span {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  /* The exact number stands beside those to choose from. */
  [data-question='inhabitants'] .more {
    display: inline-flex;
    margin: 0 0 0 16px;
    vertical-align: top;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin-top: 6px;
    font-size: var(--type-small);
  }
  .more label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .more input {
    width: 7.5em;
  }
  .more textarea {
    flex: 1 1 100%;
    min-height: 66px;
    padding: 8px;
  }
  .wrong {
    color: var(--friction);
  }
  summary {
    display: inline-block;
    padding: 5px 0;
    color: var(--muted);
    font-size: var(--type-small);
    line-height: 1.3;
    cursor: pointer;
  }
  summary::before {
    content: '▸ ';
  }
  [open] > summary::before {
    content: '▾ ';
  }
  details table {
    margin: 0;
    font-size: var(--type-small);
  }
  details td,
  details th {
    padding: 2px 12px 2px 0;
    text-align: left;
  }
  details ul {
    margin: 4px 0;
    padding-left: 1.1em;
    font-size: var(--type-small);
    color: var(--muted);
  }
  .actions {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin: 6px 0 0 1.5rem;
    font-size: var(--type-label);
  }
  .actions button:not(.primary) {
    border-color: transparent;
    border-radius: 22px;
    background: var(--soft);
    padding: 0 16px;
  }
  .actions p {
    flex: 1 1 100%;
    font-size: var(--type-small);
    color: var(--muted);
  }
  .actions code {
    overflow-wrap: anywhere;
  }
  .result {
    min-width: 0;
    padding: 14px 18px;
    border-radius: 10px;
    background: var(--soft);
  }
  .result h2 {
    min-height: 2.5em;
    font-size: var(--type-title);
    line-height: 1.25;
    text-wrap: balance;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-height: 48px;
    font-size: var(--type-small);
  }
  .progress progress {
    width: 120px;
  }
  .stale {
    opacity: 0.45;
  }
  .glance {
    display: none;
  }
  town-panel {
    height: 590px;
    margin: 8px 0 4px;
  }
  line-chart {
    margin-top: 10px;
  }
  .clock {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .clock button {
    border-color: transparent;
    border-radius: 22px;
    background: var(--track);
  }
  .clock input {
    flex: 1;
    min-height: 44px;
    accent-color: var(--text);
  }
  .beside h3 {
    margin-top: 12px;
    font-size: var(--type-label);
  }
  .beside ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .beside li {
    display: grid;
    grid-template-columns: 98px minmax(0, 1fr);
    grid-template-areas: 'name scale' '. told';
    column-gap: 8px;
    margin-bottom: 5px;
    font-size: var(--type-small);
  }
  .beside .name {
    grid-area: name;
    align-self: end;
  }
  .beside [data-own='true'] .name {
    font-weight: 650;
  }
  .beside .scale {
    grid-area: scale;
    position: relative;
    border-bottom: 1px solid var(--neutral);
  }
  .beside i {
    position: absolute;
    width: 6px;
    height: 6px;
    margin-left: -3px;
    border-radius: 50%;
    background: var(--neutral);
  }
  .beside [data-own='true'] i {
    background: var(--active);
  }
  .beside .told {
    grid-area: told;
    color: var(--muted);
    font-size: var(--type-tiny);
  }
  .beside .axis {
    display: flex;
    justify-content: space-between;
    margin-left: 106px;
    color: var(--muted);
    font-size: var(--type-tiny);
  }
  @media (max-width: 1350px) {
    .choices span {
      padding: 0 9px;
      font-size: var(--type-small);
    }
  }
  @media (max-width: 1100px) {
    .own {
      grid-template-columns: minmax(0, 1fr);
    }
    /* What follows stands below the questions; what it comes to is always in sight. */
    .glance {
      position: sticky;
      bottom: 8px;
      z-index: 1;
      display: flex;
      width: 100%;
      margin-top: 12px;
      border-radius: 22px;
      background: var(--panel);
      font-size: var(--type-small);
      font-weight: 650;
      line-height: 1.2;
    }
  }
  @media (max-width: 700px) {
    .questions {
      grid-template-columns: minmax(0, 1fr);
    }
    .choices,
    .more,
    [data-question='inhabitants'] .more,
    details,
    .actions {
      margin-left: 0;
    }
    .result {
      padding: 12px;
    }
    .actions > * {
      flex: 1 1 auto;
    }
  }
  @media print {
    .own {
      --paper-stage: 250px;
      display: block;
    }
    .result h2,
    .progress {
      min-height: 0;
    }
    .choices {
      background: none;
    }
    .choices span {
      min-height: 0;
      padding: 0;
      border: 0 !important;
    }
    .result {
      margin-top: 8mm;
      padding: 0;
      background: none;
    }
    .beside {
      break-inside: avoid;
    }
    .beside h3 {
      margin-top: 4px;
    }
    .beside li {
      margin-bottom: 2px;
    }
  }
`
