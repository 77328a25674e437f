import type { Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { show, unknownKey } from '../../sim/input/schema-issue.ts'
import type { Outcome } from './outcome.ts'
import { rangeOf } from './range-of.ts'
import { readOutcomes } from './read-outcomes.ts'
import { isDate } from './weeks-of.ts'

/** How standard errors are known. */
export const STATUSES = ['stated', 'derived', 'judged'] as const
/** How a standard error is known: the source states it, it follows from what the source states, or somebody judged it. */
export type Status = (typeof STATUSES)[number]

/** Something observed, and what of a run it is held against. */
export type Observation = {
  readonly outcome: Outcome
  readonly value: number
  /** Of the observation alone: how far the model itself may be off is said elsewhere. */
  readonly standardError: number
  /** What was observed, in words. */
  readonly definition: string
  readonly status: Status
  /** Where it was read; empty where nobody says. */
  readonly source: string
}

/** Targets in the order of their rows; or all that is wrong with them. */
export type TargetsRead =
  | { readonly ok: true; readonly targets: readonly Observation[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const REQUIRED = ['outcome', 'value', 'standard_error', 'definition'] as const
const OPTIONAL = ['id', 'date', 'to', 'status', 'source'] as const
export type Field = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]
export const FIELDS: readonly Field[] = [...REQUIRED, ...OPTIONAL]

/** An observation as it is written, and how a place in it is told. */
export type Row = {
  readonly at: (field?: Field) => string
  readonly fields: Readonly<Partial<Record<Field, unknown>>>
}

/** Looks at every row; `path` is where they stand when there is none. `problems` are those known before. */
export function readRows(rows: readonly Row[], problems: Problem[], path: string): TargetsRead {
  if (rows.length === 0 && problems.length === 0)
    problems.push({ path, message: 'expected at least one observation, got none' })
  const targets = rows.flatMap((row) => readRow(row, problems))
  const seen = new Map<string, string>()
  for (const { target, row } of targets) {
    const { id } = target.outcome
    const before = seen.get(id)
    if (before !== undefined)
      problems.push({
        path: row.at('outcome'),
        message: `"${id}" stands in ${before} too; give one of them another id`,
      })
    seen.set(id, row.at())
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, targets: targets.map(({ target }) => target) }
}

function readRow(row: Row, problems: Problem[]): { target: Observation; row: Row }[] {
  const { fields, at } = row
  const before = problems.length
  const tell = (field: Field, message: string) => problems.push({ path: at(field), message })
  const outcome = outcomeOf(row, problems)
  const number = (field: Field): number => {
    const value = fields[field]
    if (typeof value === 'number' && Number.isFinite(value)) return value
    tell(field, `expected a number, got ${show(value)}`)
    return Number.NaN
  }
  const value = number('value')
  const standardError = number('standard_error')
  if (standardError <= 0) tell('standard_error', `expected a number above 0, got ${standardError}`)
  const { definition, status = 'stated', source = '' } = fields
  if (typeof definition !== 'string' || definition.trim() === '')
    tell('definition', `expected what was observed, in words, got ${show(definition)}`)
  if (!STATUSES.some((known) => known === status))
    tell('status', unknownKey(String(status), STATUSES, 'status'))
  if (typeof source !== 'string') tell('source', `expected a text, got ${show(source)}`)
  const range = outcome && rangeOf(outcome)
  if (range && (value < range.low || value > range.high))
    tell('value', `expected ${range.words}, got ${value}`)
  if (problems.length > before || !outcome) return []
  // Each of these was looked at above.
  const told = { definition: String(definition), status: status as Status, source: String(source) }
  return [{ target: { outcome, value, standardError, ...told }, row }]
}

/** The outcome that an observation is held against, at its time. */
function outcomeOf({ fields, at }: Row, problems: Problem[]): Outcome | undefined {
  const before = problems.length
  const { outcome, id } = fields
  const date = momentOf(fields.date)
  const to = momentOf(fields.to)
  for (const [field, moment] of [
    ['date', date],
    ['to', to],
  ] as const)
    if (moment !== undefined && !isDate(moment))
      problems.push({
        path: at(field),
        message: `expected a day, month or year (2019-03-31, 2019-03, 2019), got ${show(fields[field])}`,
      })
  if (to !== undefined && date === undefined)
    problems.push({ path: at('date'), message: 'missing; expected where the span begins' })
  if (typeof outcome !== 'string' || outcome.trim() === '')
    problems.push({ path: at('outcome'), message: `expected an outcome, got ${show(outcome)}` })
  if (problems.length > before || typeof outcome !== 'string') return undefined
  if (isAlone(outcome.trim()) && date === undefined) {
    problems.push({ path: at('date'), message: 'missing; expected when it was observed' })
    return undefined
  }
  const text = withTime(outcome.trim(), date, to)
  const read = readOutcomes(id === undefined ? [text] : { [String(id)]: text }, '')
  if (read.ok) return read.outcomes[0]
  problems.push(...read.problems.map(({ message }) => ({ path: at('outcome'), message })))
  return undefined
}

function momentOf(moment: unknown): string | undefined {
  return moment === undefined || moment === null ? undefined : String(moment)
}

/** Whether an outcome is columns and nothing that is asked of them. */
function isAlone(outcome: string): boolean {
  return !/\s/.test(outcome) && !/^[PE]\d+$/.test(outcome)
}

/** Columns alone are those of the time; what has a reduction is over it. */
function withTime(outcome: string, date: string | undefined, to: string | undefined): string {
  if (date === undefined) return outcome
  const alone = isAlone(outcome)
  if (to !== undefined) return `${outcome}${alone ? ' mean' : ''} ${date}..${to}`
  return `${outcome}${alone ? ' at' : ''} ${date}`
}
