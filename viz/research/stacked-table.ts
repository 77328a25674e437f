import { css, html, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'

/** A column: its head, where its cells stand, and whether their words may break. */
export type Column = {
  readonly head: string
  readonly side: 'left' | 'right'
  readonly wrap?: true
  /** Its cells name their row. */
  readonly names?: true
}

/** A row: what it is for tests and readers of the page, and a cell per column. */
export type Row = {
  readonly kind: 'survey' | 'pattern' | 'direction' | 'left-out'
  readonly id?: string
  readonly residual?: number | undefined
  readonly cells: readonly (string | TemplateResult)[]
}

/** Where it is narrow each row is a card, each cell a line with the head of its column. */
export const stackedTableStyles = css`
  @media (max-width: 700px) {
    table,
    thead,
    tbody,
    tr {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      margin-bottom: 10px;
      padding: 6px 10px;
      border: 1px solid var(--line);
      border-radius: 8px;
    }
    tbody td,
    tbody th {
      display: grid;
      grid-template-columns: 7.5em minmax(0, 1fr);
      gap: 8px;
      min-width: 0;
      max-width: none;
      overflow-wrap: anywhere;
      padding: 2px 0;
      border: 0;
      text-align: left;
      white-space: normal;
    }
    tbody th {
      display: block;
      font-weight: 600;
    }
    tbody td:not([data-head]) {
      display: block;
      color: var(--muted);
    }
    tbody td::before {
      content: attr(data-head);
      color: var(--muted);
    }
  }
`

/** A table in a region of its own; needs `stackedTableStyles`, roles are said for browsers that drop them from cards. */
export function stackedTable(
  title: string,
  columns: readonly Column[],
  rows: readonly Row[],
): TemplateResult {
  return html`<div class="wide" role="region" tabindex="0" aria-label=${title}><table role="table">
    <thead role="rowgroup"><tr role="row">${columns.map(({ head, side }) => (head ? html`<th role="columnheader" scope="col" class=${side}>${head}</th>` : html`<td role="cell"></td>`))}</tr></thead>
    <tbody role="rowgroup">${rows.map((row) => rowOf(row, columns))}</tbody></table></div>`
}

function rowOf({ kind, id, residual, cells }: Row, columns: readonly Column[]): TemplateResult {
  const mark = (of: Row['kind']) => (kind === of ? (id ?? '') : nothing)
  return html`<tr
      role="row"
      data-survey=${mark('survey')}
      data-pattern=${mark('pattern')}
      data-direction=${mark('direction')}
      data-residual=${residual ?? nothing}>${cells.map((cell, index) => {
        const { head, side, wrap, names } = valueAt(columns, index)
        const look = wrap ? 'wrap' : side
        return names
          ? html`<th role="rowheader" scope="row" class=${look}><span>${cell}</span></th>`
          : html`<td role="cell" class=${look} data-head=${head || nothing}><span>${cell}</span></td>`
      })}</tr>`
}
