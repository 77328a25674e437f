import type { Problem } from '../../sim/index.ts'
import { NUMBER_FORMATS, type NumberFormat, readNumber } from '../../sim/input/number-text.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { show, unknownKey } from '../../sim/input/schema-issue.ts'
import { dataLines, readComment } from '../../sim/input/table-lines.ts'
import {
  FIELDS,
  type Field,
  REQUIRED,
  type Row,
  readRows,
  type TargetsRead,
} from './target-rows.ts'

/**
 * Reads targets from a table, with commas, semicolons or tabs between the cells: one observation
 * per row. `outcome` is the short form of an outcome, or columns alone (`active/residents`), which
 * then are those of the week or the mean of the month or year of `date`, or with `to` the mean from
 * `date` to `to`. Lines that start with `#` are skipped; `# numbers: de` or `# numbers: en` says how
 * numbers are written. Other columns are ignored. Never throws.
 *
 * @example
 * ```ts
 * import { readTargets } from 'helferkreise/experiments'
 *
 * const read = readTargets(`outcome,date,value,standard_error,status,definition
 * active/residents,2015-11,0.073,0.006,derived,engaged for refugees without donations`)
 * if (read.ok) console.log(read.targets[0]?.outcome.id) // => active_per_residents_at_2015_11
 * ```
 */
export function readTargets(csvText: string): TargetsRead {
  const problems: Problem[] = []
  const all = csvText.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const format = readComment(all, 'numbers', NUMBER_FORMATS, problems)
  const [header, ...lines] = dataLines(all)
  const names = header?.cells ?? []
  problems.push(...headerProblems(names, header?.number ?? 1))
  if (problems.length > 0) return { ok: false, problems }
  const rows = lines.map(({ number, cells }): Row => {
    if (cells.length !== names.length)
      problems.push({
        path: `line ${number}`,
        message: `expected ${names.length} cells, got ${cells.length}`,
      })
    const told = FIELDS.flatMap((field) => {
      const cell = cells[names.indexOf(field)] ?? ''
      return cell === '' ? [] : [[field, numberOr(cell, field, format)] as const]
    })
    return {
      fields: Object.fromEntries(told),
      at: (field) => (field ? `line ${number}, ${field}` : `line ${number}`),
    }
  })
  return readRows(rows, problems, `line ${header?.number ?? 1}`)
}

/** Reads targets that stand in a study: a list of objects with the columns of a table as keys. */
export function readInlineTargets(raw: unknown, path = 'targets'): TargetsRead {
  if (!Array.isArray(raw))
    return { ok: false, problems: [{ path, message: `expected a list, got ${show(raw)}` }] }
  const problems: Problem[] = []
  const rows = raw.flatMap((fields: unknown, index): Row[] => {
    const here = `${path}[${index}]`
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      problems.push({
        path: here,
        message: `expected an observation with keys, got ${show(fields)}`,
      })
      return []
    }
    for (const key of Object.keys(fields))
      if (!FIELDS.some((field) => field === key))
        problems.push({ path: `${here}.${key}`, message: unknownKey(key, FIELDS, 'key') })
    return [{ fields, at: (field) => (field ? `${here}.${field}` : here) }]
  })
  return readRows(rows, problems, path)
}

const NUMERIC: readonly Field[] = ['value', 'standard_error']

/** Cells of numbers as numbers where they are some; else the text, which is then told of. */
function numberOr(cell: string, field: Field, format: NumberFormat | undefined): unknown {
  if (!NUMERIC.includes(field)) return cell
  const value = readNumber(cell.replace(/^-/, ''), format)
  if (Number.isNaN(value)) return cell
  return cell.startsWith('-') ? -value : value
}

function headerProblems(names: readonly string[], line: number): Problem[] {
  const path = `line ${line}`
  const strange = names.filter((name) => !FIELDS.some((field) => field === name))
  const missing = REQUIRED.filter((field) => !names.includes(field))
  return [
    ...FIELDS.filter((field) => names.indexOf(field) !== names.lastIndexOf(field)).map((field) => ({
      path,
      message: `column "${field}" stands there twice`,
    })),
    ...missing.map((field) => {
      const meant = strange.find((name) => unknownKey(name, [field], '').includes('did you mean'))
      if (meant !== undefined)
        return { path, message: `unknown column "${meant}"; did you mean "${field}"?` }
      return {
        path,
        message: `expected a column "${field}", got ${names.join(', ') || 'nothing'}`,
      }
    }),
  ]
}
