import { type Column, MODEL_VERSION } from '../sim/index.ts'
import type { RunFile } from './manifest.ts'

export const DATA_PACKAGE = 'datapackage.json'

/** What is told of a column, its values apart. */
export type DescribedColumn = Pick<Column, 'name' | 'type' | 'about'>

/** A table of a folder with what its columns mean. */
export type DescribedTable = {
  readonly file: RunFile
  readonly title: string
  readonly columns: readonly DescribedColumn[]
}

/** Types of the Frictionless specification. */
const TYPES = { DATE: 'date', INT32: 'integer', DOUBLE: 'number', STRING: 'string' } as const
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
}

/** What a data package says of itself. */
export type PackageHead = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly created: string
}

/**
 * Describes the tables of a folder as a Frictionless Data Package (version 2), so that pandas, R and
 * others read them with their types, units, ranges and definitions.
 */
export function dataPackage(
  { name, title, description, created }: PackageHead,
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
    description,
    version: MODEL_VERSION,
    created,
    resources,
  }
  return `${JSON.stringify(about, undefined, 2)}\n`
}

function fieldOf({ name, type, about }: DescribedColumn): object {
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
