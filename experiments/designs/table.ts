import { csvParseRows } from 'd3-dsv'
import { firstOf, formatProblems, type Problem, valueAt } from '../../sim/index.ts'
import { didYouMean } from '../../sim/input/problem.ts'
import type { Design } from './design.ts'

/** Columns that tables of studies have beside factors. */
const BESIDE = ['design_id', 'role']

/**
 * Points as a table gives them: CSV with one column for each factor, found by name, in any order,
 * and one row for each point; the columns `design_id` and `role` are passed over. The table is
 * extended by whoever wrote it: rows that follow become points that follow.
 *
 * @throws RangeError with all that keeps the table from being used.
 */
export function table(names: readonly string[], csv: string): Design {
  const [header = [], ...lines] = csvParseRows(csv.replace(/^\uFEFF/, ''))
  const titles = header.map((title) => title.trim())
  const problems = [...titleProblems(names, titles), ...lineProblems(names, titles, lines)]
  if (problems.length > 0)
    throw new RangeError(formatProblems('The table of points cannot be used', firstOf(problems)))
  const columns = names.map((name) => titles.indexOf(name))
  const points = lines
    .filter((line) => !isBlank(line))
    .map((line) => Float64Array.from(columns, (column) => Number(valueAt(line, column))))
  return {
    method: 'table',
    names,
    rows: points.length,
    space: 'values',
    pointOf: (row) => valueAt(points, row),
    roleOf: () => 'table',
  }
}

function titleProblems(names: readonly string[], titles: readonly string[]): Problem[] {
  const missing = names
    .filter((name) => !titles.includes(name))
    .map((name) => ({ path: 'line 1', message: `no column for factor "${name}"` }))
  const others = titles.flatMap((title, column) => {
    if (titles.indexOf(title) < column)
      return [{ path: 'line 1', message: `column "${title}" is there twice` }]
    if (names.includes(title) || BESIDE.includes(title)) return []
    const near = didYouMean(title, names)
    const hint = near ? `; did you mean "${near}"?` : ''
    return [{ path: 'line 1', message: `column "${title}" is no factor${hint}` }]
  })
  return [...missing, ...others]
}

function lineProblems(
  names: readonly string[],
  titles: readonly string[],
  lines: readonly (readonly string[])[],
): Problem[] {
  if (lines.every(isBlank)) return [{ path: 'line 2', message: 'expected a point, got nothing' }]
  return lines.flatMap((line, at) => {
    const path = `line ${at + 2}`
    if (isBlank(line)) return []
    if (line.length !== titles.length)
      return [{ path, message: `expected ${titles.length} fields, got ${line.length}` }]
    return line.flatMap((field, column) => {
      const title = valueAt(titles, column)
      if (!names.includes(title)) return []
      if (field.trim() !== '' && Number.isFinite(Number(field))) return []
      return [{ path: `${path}, ${title}`, message: `expected a number, got "${field}"` }]
    })
  })
}

function isBlank(line: readonly string[]): boolean {
  return line.length === 1 && valueAt(line, 0).trim() === ''
}
