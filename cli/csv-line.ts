/** What stands in a cell of a table; null is missing. */
export type Cell = number | string | null

/** A line of a CSV file, with quotes where a text needs them. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(textOf).join(',')}\n`
}

function textOf(value: Cell): string {
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return ''
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
