import { css } from 'lit'

/** Looks of tables of numbers; `.wide` is the region that scrolls sideways. */
export const tableStyles = css`
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: var(--type-label);
    margin-bottom: 16px;
  }
  caption {
    text-align: left;
    font-weight: 600;
    padding: 6px 0;
  }
  th,
  td {
    border-bottom: 1px solid var(--line);
    padding: 3px 14px 3px 0;
    text-align: right;
    font-weight: normal;
    vertical-align: baseline;
  }
  th:first-child {
    text-align: left;
  }
  thead th {
    color: var(--muted);
  }
  @media print {
    table {
      width: 100%;
      font-size: var(--type-tiny);
    }
    th,
    td {
      padding-right: 8px;
    }
  }
`
