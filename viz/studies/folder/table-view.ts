import { csvParseRows } from 'd3-dsv'
import { css, html, type TemplateResult } from 'lit'
import type { Speech } from '../../words/index.ts'
import { studiesWords } from '../../words/studies/index.ts'

/** Rows of a table that are shown; the whole of it can be saved. */
const MOST = 30

/** Looks of tables of results. */
export const folderTableStyles = css`
  table {
    border-collapse: collapse;
    font-size: var(--type-small);
  }
  th,
  td {
    padding: 3px 14px 3px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: baseline;
    white-space: nowrap;
  }
  th {
    color: var(--muted);
    font-weight: 600;
  }
  td.number {
    text-align: right;
  }
`

/** The first rows of a table of results, in a region that scrolls sideways. */
export function folderTable(path: string, text: string, say: Speech): TemplateResult {
  const [head = [], ...rows] = csvParseRows(text)
  const shown = rows.slice(0, MOST)
  const words = studiesWords(say).folder
  return html`<p class="note">${words.rows(say.whole(shown.length), say.whole(rows.length))}</p>
    <div class="wide" role="region" tabindex="0" aria-label=${path}><table>
      <thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${shown.map((row) => html`<tr>${row.map((cell) => tableCell(cell, say))}</tr>`)}</tbody></table></div>`
}

/** Numbers are written as the page does, with the digits that one reads. */
function tableCell(cell: string, say: Speech): TemplateResult {
  const value = Number(cell)
  if (cell.trim() === '' || !Number.isFinite(value)) return html`<td>${cell}</td>`
  return html`<td class="number">${Number.isInteger(value) ? cell : say.fine(value)}</td>`
}
