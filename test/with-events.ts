import type { EventRow, Trajectory } from '../sim/index.ts'

/** An event as far as it matters; the rest is nobody and nothing. */
export type Happening = Partial<EventRow> & { readonly kind: number }

/** A run in whose last week this happened as well. */
export function withEvents(run: Trajectory, more: readonly Happening[]): Trajectory {
  const nobody = { week: run.weeks - 1, person: -1, circle: -1, other: -1, cause: 0, cause2: 0 }
  const rows = more.map((each): EventRow => ({ ...nobody, value: 0, ...each }))
  const added = (name: keyof EventRow) => rows.map((row) => row[name])
  const { length, week, kind, person, circle, other, cause, cause2, value } = run.events
  return {
    ...run,
    events: {
      length: length + rows.length,
      week: Uint16Array.from([...week, ...added('week')]),
      kind: Uint8Array.from([...kind, ...added('kind')]),
      person: Int32Array.from([...person, ...added('person')]),
      circle: Int32Array.from([...circle, ...added('circle')]),
      other: Int32Array.from([...other, ...added('other')]),
      cause: Uint8Array.from([...cause, ...added('cause')]),
      cause2: Uint8Array.from([...cause2, ...added('cause2')]),
      value: Float32Array.from([...value, ...added('value')]),
    },
  }
}
