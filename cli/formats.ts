import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Column } from '../sim/index.ts'

export const FORMATS = ['csv', 'json', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

/** How columns are kept in Parquet. */
const PARQUET = {
  INT32: { type: 'INT32' },
  DOUBLE: { type: 'DOUBLE' },
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
} as const

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
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, type, data }) => ({
          name,
          ...PARQUET[type],
          repetition_type: (data as readonly unknown[]).includes(null)
            ? ('OPTIONAL' as const)
            : ('REQUIRED' as const),
        })),
      ],
      columnData: columns.map(({ name, type, data }) => ({
        name,
        data: type === 'DATE' ? data.map((day) => day && new Date(day)) : [...data],
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
