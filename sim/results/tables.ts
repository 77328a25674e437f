import { dateOfWeek } from '../exact/calendar.ts'
import { valueAt } from '../exact/value-at.ts'
import { ANSWER, ENDING, ENTRY, EVENT, EXIT, JOIN, SPLIT } from '../terms/events.ts'
import { OUTCOMES } from '../terms/outcomes.ts'
import type { Trajectory } from './trajectory.ts'

/** A column of a table that is written; null stands for nothing. */
export type Column =
  | {
      readonly name: string
      readonly type: 'INT32' | 'DOUBLE'
      readonly data: readonly (number | null)[]
    }
  | { readonly name: string; readonly type: 'STRING'; readonly data: readonly (string | null)[] }

/** Weekly outcomes: one row per week. */
export function trajectoryColumns({ weeks, start, outcomes }: Trajectory): Column[] {
  const week = Array.from({ length: weeks }, (_, index) => index)
  return [
    { name: 'week', type: 'INT32', data: week },
    { name: 'date', type: 'STRING', data: week.map((index) => dateOfWeek(index, start)) },
    ...OUTCOMES.flatMap(({ key }): Column[] =>
      outcomes[key] ? [{ name: key, type: 'DOUBLE', data: [...outcomes[key]] }] : [],
    ),
  ]
}

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

/** The event log with words for kinds and causes: one row per event. */
export function eventColumns({ start, events }: Trajectory): Column[] {
  const week = [...events.week]
  const kind = [...events.kind]
  const party = (ids: Int32Array) => [...ids].map((id) => (id < 0 ? null : id))
  const cause = (causes: Uint8Array) =>
    kind.map((kind, event) => CAUSES[kind]?.get(valueAt(causes, event)) ?? null)
  return [
    { name: 'week', type: 'INT32', data: week },
    { name: 'date', type: 'STRING', data: week.map((week) => dateOfWeek(week, start)) },
    { name: 'kind', type: 'STRING', data: kind.map((kind) => KINDS.get(kind) ?? null) },
    { name: 'person', type: 'INT32', data: party(events.person) },
    { name: 'circle', type: 'INT32', data: party(events.circle) },
    { name: 'other', type: 'INT32', data: party(events.other) },
    { name: 'cause', type: 'STRING', data: cause(events.cause) },
    { name: 'cause2', type: 'STRING', data: cause(events.cause2) },
    { name: 'value', type: 'DOUBLE', data: [...events.value] },
  ]
}
