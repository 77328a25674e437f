import { css } from 'lit'
import '../element/paper.ts'

/** A sheet of paper on the screen: as wide as A4 less its margins, so that print and screen agree. */
export const sheetStyles = css`
  :host {
    --ground: #fff;
    --panel: #fff;
    max-width: 180mm;
    margin: 0 auto;
    background: #fff;
    font-size: 15px;
  }
  @media screen {
    :host {
      max-width: calc(180mm + 64px);
      padding: 14px 32px 28px;
      border: 1px solid var(--line);
      border-radius: 4px;
    }
  }
  @media screen and (max-width: 900px) {
    :host {
      padding: 8px 10px 20px;
    }
  }
  .row [aria-pressed='true'] {
    border-width: 2px;
    border-color: var(--focus);
    font-weight: 600;
  }
  h1 {
    margin: 4px 0;
    font-size: var(--type-title);
  }
  h2 {
    margin: 12px 0 4px;
    font-size: var(--type-body);
  }
  .code {
    break-inside: avoid;
  }
  ul {
    margin: 4px 0;
    padding-left: 1.2em;
  }
  .benchmark {
    font-size: var(--type-small);
    line-height: 1.3;
  }
  .evidence {
    display: none;
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
  }
  .stills {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  figure {
    margin: 0;
    border: 1px solid var(--line);
  }
  figcaption {
    padding: 2px 6px;
    font-size: var(--type-tiny);
    text-align: center;
  }
  .legend {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
    gap: 0 14px;
    margin: 10px 0;
    padding: 0;
    list-style: none;
    font-size: var(--type-small);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .legend svg {
    flex: none;
  }
  .charts {
    display: grid;
    gap: 6px;
  }
  .break {
    break-before: page;
  }
  .lines {
    margin-bottom: 12px;
    height: 68px;
    border-bottom: 1px solid var(--neutral);
    background: linear-gradient(transparent 33px, var(--line) 33px, transparent 34px);
  }
  .frame {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    margin-bottom: 12px;
    height: 116px;
    border: solid var(--neutral);
    border-width: 0 0 1px 1px;
    break-inside: avoid;
  }
  .frame span {
    align-self: end;
    padding-left: 3px;
    border-left: 1px solid var(--line);
    font-size: var(--type-tiny);
    color: var(--muted);
  }
  .occasion {
    display: grid;
    grid-template-columns: auto auto 1fr;
    gap: 6px 14px;
    margin: 8px 0;
  }
  .occasion label {
    display: grid;
    font-size: var(--type-small);
  }
  .occasion input {
    width: 100%;
  }
  @media screen and (max-width: 600px) {
    .occasion {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .occasion label:last-child {
      grid-column: 1 / -1;
    }
  }
  .decision {
    display: flex;
    gap: 8px;
    align-items: baseline;
    flex-wrap: wrap;
  }
  .decision input {
    flex: 1;
    min-width: 12em;
  }
  .origin {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 16px;
  }
  .code svg {
    width: 34mm;
    height: 34mm;
  }
  .address {
    overflow-wrap: anywhere;
    font-size: 11px;
  }
  @media print {
    /* Twice the paper: the same pages, larger. */
    :host([data-paper='A3']) {
      zoom: 1.4142;
    }
    .decision input,
    .occasion input {
      border-bottom: 1px solid var(--neutral) !important;
      border-radius: 0;
    }
    /* To be filled in by hand. */
    .occasion input {
      height: 30px;
    }
    [data-empty]::-webkit-datetime-edit,
    ::-webkit-calendar-picker-indicator {
      visibility: hidden;
    }
  }
`
