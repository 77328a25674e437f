import { type Column, MODEL_VERSION } from '../sim/index.ts'
import type { RunFile } from './manifest.ts'
import { NOTE } from './note.ts'

export const DATA_PACKAGE = 'datapackage.json'

/** A table of a run folder with what its columns mean. */
export type DescribedTable = {
  readonly file: RunFile
  readonly title: string
  readonly columns: readonly Column[]
}

/** Types of the Frictionless specification. */
const TYPES = { DATE: 'date', INT32: 'integer', DOUBLE: 'number', STRING: 'string' } as const
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
}

/**
 * Describes the tables of a run as a Frictionless Data Package (version 2), so that pandas, R and
 * others read them with their types, units, ranges and definitions.
 */
export function dataPackage(
  name: string,
  title: string,
  created: string,
  tables: readonly DescribedTable[],
): string {
  const resources = tables.map(({ file, title, columns }) => {
    const [, format = ''] = /\.(\w+)$/.exec(file.path) ?? []
    return {
      name: file.path.replace(/\.\w+$/, ''),
      type: 'table',
      title,
      path: file.path,
      format,
      mediatype: FORMATS[format],
      ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      ...(format === 'csv' ? { dialect: { header: true, delimiter: ',' } } : {}),
      schema: { fields: columns.map(fieldOf), missingValues: [''] },
    }
  })
  const about = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
    title,
    description: `${NOTE}. One run of Helferkreise.`,
    version: MODEL_VERSION,
    created,
    resources,
  }
  return `${JSON.stringify(about, undefined, 2)}\n`
}

function fieldOf({ name, type, about }: Column): object {
  const { description, unit, least, most, words } = about
  const constraints = {
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    ...(words ? { enum: words } : {}),
  }
  return {
    name,
    type: TYPES[type],
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}
