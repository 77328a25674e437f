import { css } from 'lit'

/** Looks that both research views share: lines of controls, notes, tables. */
export const researchStyles = css`
  h2 {
    margin-top: 10px;
    font-size: var(--type-body);
  }
  p {
    max-width: 80ch;
    margin: 6px 0;
    font-size: var(--type-label);
  }
  .note {
    color: var(--muted);
    font-size: var(--type-small);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin: 8px 0;
    max-width: none;
    font-size: var(--type-label);
  }
  .line label {
    display: grid;
    gap: 2px;
    font-size: var(--type-small);
  }
  .line select {
    max-width: min(330px, 78vw);
  }
  progress {
    width: 120px;
  }
  thead th {
    vertical-align: bottom;
  }
  .left,
  .wrap {
    text-align: left;
  }
  td {
    white-space: nowrap;
  }
  .wrap {
    min-width: 11em;
    max-width: 26em;
    white-space: normal;
  }
  .wrap small {
    display: block;
    color: var(--muted);
    font-size: var(--type-tiny);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .outside {
    color: var(--friction);
    font-weight: 600;
  }
`
