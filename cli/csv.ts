/** What stands in a cell of a table; null is missing. */
export type Cell = number | string | null

/** Rows as CSV: what is not known is empty, text is quoted where it has to be. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}

function cell(value: Cell): string {
  if (value === null || Number.isNaN(value)) return ''
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
