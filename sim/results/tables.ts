import { dateOfWeek } from '../exact/calendar.ts'
import { valueAt } from '../exact/value-at.ts'
import { type Codes, EVENT_FIELDS } from '../terms/event-fields.ts'
import { EVENT } from '../terms/events.ts'
import { OUTCOME_FORMULAS } from '../terms/outcome-formulas.ts'
import { isCount, OUTCOMES } from '../terms/outcomes.ts'
import type { Trajectory } from './trajectory.ts'

/** What a column means, and between which ends its numbers or which words it holds. */
export type ColumnMeaning = {
  readonly description: string
  readonly unit?: string
  readonly least?: number
  readonly most?: number
  readonly words?: readonly string[]
}

/** A column of a table that is written; null stands for nothing, a date is `YYYY-MM-DD`. */
export type Column = { readonly name: string; readonly about: ColumnMeaning } & (
  | { readonly type: 'INT32' | 'DOUBLE'; readonly data: readonly (number | null)[] }
  | { readonly type: 'STRING' | 'DATE'; readonly data: readonly (string | null)[] }
)

const WEEK = { description: 'Week of the run', unit: 'weeks', least: 0 } as const
const DATE = { description: 'First day of the week' } as const

/** Weekly outcomes: one row per week. */
export function trajectoryColumns({ weeks, start, outcomes }: Trajectory): Column[] {
  const week = Array.from({ length: weeks }, (_, index) => index)
  return [
    { name: 'week', type: 'INT32', data: week, about: WEEK },
    {
      name: 'date',
      type: 'DATE',
      data: week.map((index) => dateOfWeek(index, start)),
      about: DATE,
    },
    ...OUTCOMES.flatMap((outcome): Column[] => {
      const data = outcomes[outcome.key]
      if (!data) return []
      const type = isCount(outcome) ? 'INT32' : 'DOUBLE'
      return [{ name: outcome.key, type, data: [...data], about: meaningOf(outcome) }]
    }),
  ]
}

function meaningOf({ key, unit, en }: (typeof OUTCOMES)[number]): ColumnMeaning {
  const { range, formula, note } = OUTCOME_FORMULAS[key]
  const [least, most] = range
  return {
    description: [en, `= ${formula}`, note].filter(Boolean).join('; '),
    unit,
    ...(least === null ? {} : { least }),
    ...(most === null ? {} : { most }),
  }
}

/** A value kept in 32 bits, with no more digits than it has: 0.8 and not 0.800000011920929. */
function shortest(value: number): number {
  for (let digits = 1; digits < SINGLE; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return value
}
/** Digits after which a number of 32 bits is certain. */
const SINGLE = 10

type Names = ReadonlyMap<number, string>

function namesOf(codes: Codes = {}): Names {
  return new Map(Object.entries(codes).map(([name, code]) => [code, name]))
}

/** Words for the kinds of events and for the causes that each has, by number of the kind. */
const KINDS = namesOf(EVENT)
const causesOf = (which: 'cause' | 'cause2'): ReadonlyMap<number, Names> =>
  new Map(
    Object.entries(EVENT_FIELDS).map(([name, fields]) => [
      EVENT[name as keyof typeof EVENT],
      namesOf(fields[which]),
    ]),
  )
const CAUSES = { cause: causesOf('cause'), cause2: causesOf('cause2') } as const
const wordsOf = (causes: ReadonlyMap<number, Names>) => [
  ...new Set([...causes.values()].flatMap((names) => [...names.values()])),
]

/** What the columns of the event log hold. */
export const EVENT_COLUMNS = {
  week: WEEK,
  date: DATE,
  kind: { description: 'Kind of event', words: [...KINDS.values()] },
  person: {
    description: 'Number of a person; people who came as refugees are numbered after the residents',
    least: 0,
  },
  circle: { description: 'Number of a circle, in order of founding', least: 0 },
  other: {
    description: 'Number of a second party; what it is depends on the kind',
    least: 0,
  },
  cause: { description: 'Why', words: wordsOf(CAUSES.cause) },
  cause2: { description: 'A second cause', words: wordsOf(CAUSES.cause2) },
  value: { description: 'A number that depends on the kind; 0 where the kind has none' },
} as const satisfies Readonly<Record<string, ColumnMeaning>>

/** The event log with words for kinds and causes: one row per event. */
export function eventColumns({ start, events }: Trajectory): Column[] {
  const week = [...events.week]
  const party = (ids: Int32Array) => [...ids].map((id) => (id < 0 ? null : id))
  const why = (which: keyof typeof CAUSES) =>
    [...events[which]].map(
      (code, event) => CAUSES[which].get(valueAt(events.kind, event))?.get(code) ?? null,
    )
  const kind = [...events.kind].map((kind) => KINDS.get(kind) ?? null)
  const numbers = (name: keyof typeof EVENT_COLUMNS, data: readonly (number | null)[]): Column => ({
    name,
    type: 'INT32',
    data,
    about: EVENT_COLUMNS[name],
  })
  const words = (name: keyof typeof EVENT_COLUMNS, data: readonly (string | null)[]): Column => ({
    name,
    type: 'STRING',
    data,
    about: EVENT_COLUMNS[name],
  })
  const date = week.map((week) => dateOfWeek(week, start))
  const value = [...events.value].map(shortest)
  return [
    numbers('week', week),
    { name: 'date', type: 'DATE', data: date, about: EVENT_COLUMNS.date },
    words('kind', kind),
    numbers('person', party(events.person)),
    numbers('circle', party(events.circle)),
    numbers('other', party(events.other)),
    words('cause', why('cause')),
    words('cause2', why('cause2')),
    { name: 'value', type: 'DOUBLE', data: value, about: EVENT_COLUMNS.value },
  ]
}
