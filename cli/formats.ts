import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Column } from '../sim/index.ts'

export const FORMATS = ['csv', 'json', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

/** A table in a file format; `about` says where it comes from (CSV has no place for it). */
export function encodeTable(
  columns: readonly Column[],
  format: Format,
  about: Readonly<Record<string, string>>,
): string | Uint8Array {
  if (format === 'csv') return csv(columns)
  if (format === 'json')
    return `${JSON.stringify({ ...about, columns: Object.fromEntries(columns.map(({ name, data }) => [name, data])) })}\n`
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type, data }) => ({
        name,
        type,
        data: [...data],
        nullable: data.includes(null),
      })),
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    }),
  )
}

/** Words of the tables are dates and names without separators, so nothing needs quotes. */
function csv(columns: readonly Column[]): string {
  const lines = [columns.map(({ name }) => name).join(',')]
  const rows = columns[0]?.data.length ?? 0
  for (let row = 0; row < rows; row++)
    lines.push(columns.map(({ data }) => data[row] ?? '').join(','))
  return `${lines.join('\n')}\n`
}
