import { css } from 'lit'

/** Looks of the words above charts that say what their bands are. */
export const chartNoteStyles = css`
  .chart-note {
    color: var(--muted);
    font-size: var(--type-small);
  }
`
