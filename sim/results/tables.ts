import { dateOfWeek } from '../exact/calendar.ts'
import { valueAt } from '../exact/value-at.ts'
import { ANSWER, ENDING, ENTRY, EVENT, EXIT, JOIN, SPLIT } from '../terms/events.ts'
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
export function shortest(value: number): number {
  for (let digits = 1; digits < SINGLE; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return value
}
/** Digits after which a number of 32 bits is certain. */
const SINGLE = 10

function namesOf(codes: Readonly<Record<string, number>>): ReadonlyMap<number, string> {
  return new Map(Object.entries(codes).map(([name, code]) => [code, name]))
}

const KINDS = namesOf(EVENT)
const EXITS = namesOf(EXIT)
/** Which words the causes of a kind of event mean. */
const CAUSES: Readonly<Record<number, ReadonlyMap<number, string>>> = {
  [EVENT.entered]: namesOf(ENTRY),
  [EVENT.joined]: namesOf(JOIN),
  [EVENT.leftCircle]: EXITS,
  [EVENT.stopped]: EXITS,
  [EVENT.dissolved]: EXITS,
  [EVENT.split]: namesOf(SPLIT),
  [EVENT.refused]: namesOf(ANSWER),
  [EVENT.leverOff]: namesOf(ENDING),
  [EVENT.appreciation]: new Map([
    [0, 'hollow'],
    [1, 'backed'],
  ]),
}

const CAUSE_WORDS = [...new Set(Object.values(CAUSES).flatMap((names) => [...names.values()]))]

const id = (whose: string) => ({ description: `Number of ${whose}`, least: 0 })

/** The event log with words for kinds and causes: one row per event. */
export function eventColumns({ start, events }: Trajectory): Column[] {
  const week = [...events.week]
  const kind = [...events.kind]
  const party = (ids: Int32Array) => [...ids].map((id) => (id < 0 ? null : id))
  const cause = (causes: Uint8Array) =>
    kind.map((kind, event) => CAUSES[kind]?.get(valueAt(causes, event)) ?? null)
  return [
    { name: 'week', type: 'INT32', data: week, about: WEEK },
    { name: 'date', type: 'DATE', data: week.map((week) => dateOfWeek(week, start)), about: DATE },
    {
      name: 'kind',
      type: 'STRING',
      data: kind.map((kind) => KINDS.get(kind) ?? null),
      about: { description: 'Kind of event', words: [...KINDS.values()] },
    },
    {
      name: 'person',
      type: 'INT32',
      data: party(events.person),
      about: id('a person; residents first, then people who came as refugees'),
    },
    {
      name: 'circle',
      type: 'INT32',
      data: party(events.circle),
      about: id('a circle, in order of founding'),
    },
    {
      name: 'other',
      type: 'INT32',
      data: party(events.other),
      about: id('a second party, which depends on the kind'),
    },
    {
      name: 'cause',
      type: 'STRING',
      data: cause(events.cause),
      about: { description: 'Why', words: CAUSE_WORDS },
    },
    {
      name: 'cause2',
      type: 'STRING',
      data: cause(events.cause2),
      about: { description: 'A second cause', words: CAUSE_WORDS },
    },
    {
      name: 'value',
      type: 'DOUBLE',
      data: [...events.value].map(shortest),
      about: { description: 'A number that depends on the kind; 0 where the kind has none' },
    },
  ]
}
