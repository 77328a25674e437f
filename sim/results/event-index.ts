import type { Trajectory } from './trajectory.ts'

/**
 * Finds events of a run without reading its whole log. Lists hold places in the log, in its
 * order, from week `from` to before week `until` (default: the whole run); they are views of
 * the index, to be read only. What the run does not have, such as person -1, has an empty list.
 */
export type EventIndex = {
  /** First event of each week; one more entry than weeks. */
  readonly firstEvent: Uint32Array
  /** Events whose `person` this is. */
  readonly ofPerson: (person: number, from?: number, until?: number) => Int32Array
  /** Events whose `circle` this is. */
  readonly ofCircle: (circle: number, from?: number, until?: number) => Int32Array
  /** Events of a kind, a number of `EVENT`. */
  readonly ofKind: (kind: number, from?: number, until?: number) => Int32Array
  /** Events of several kinds, in the order of the log. */
  readonly ofKinds: (kinds: readonly number[], from?: number, until?: number) => Int32Array
}

const known = new WeakMap<Trajectory, EventIndex>()

/**
 * The index of a trajectory, made once; each of its lists when first asked for.
 *
 * @example
 * ```ts
 * import { EVENT, eventIndex, eventRow, run } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const { scenario } = loadScenario('town-1')
 * const trajectory = run(scenario, 'example', { weeks: 52 })
 * const founded = eventIndex(trajectory).ofKind(EVENT.founded)
 * const first = eventRow(trajectory.events, founded[0] ?? 0)
 * console.log(first.week, first.kind === EVENT.founded) // => 0 true
 * ```
 */
export function eventIndex(trajectory: Trajectory): EventIndex {
  const before = known.get(trajectory)
  if (before) return before
  const made = createIndex(trajectory)
  known.set(trajectory, made)
  return made
}

function createIndex({ events, weeks }: Trajectory): EventIndex {
  const firstEvent = firstOfWeeks(events.week, weeks)
  const lookUp = (column: Int32Array | Uint8Array) => {
    let lists: Lists | undefined
    return (value: number, from = 0, until = weeks): Int32Array => {
      lists ??= listsOf(column)
      const list = listOf(lists, value)
      return list.subarray(
        firstAtLeast(list, firstEvent[Math.min(weeks, from)]),
        firstAtLeast(list, firstEvent[Math.min(weeks, until)]),
      )
    }
  }
  const ofKind = lookUp(events.kind)
  return {
    firstEvent,
    ofPerson: lookUp(events.person),
    ofCircle: lookUp(events.circle),
    ofKind,
    ofKinds: (kinds, from, until) => merged(kinds.map((kind) => ofKind(kind, from, until))),
  }
}

function firstOfWeeks(week: Uint16Array, weeks: number): Uint32Array {
  const first = new Uint32Array(weeks + 1)
  let at = 0
  for (let event = 0; event < week.length; event++) {
    while (at < week[event]) first[++at] = event
  }
  return first.fill(week.length, at + 1)
}

/** Events by the value of a column: those of value v are `events[start[v]]` to before `events[start[v + 1]]`. */
type Lists = { readonly start: Uint32Array; readonly events: Int32Array }

/** Counts first, so that all lists stand in one array. Values below 0 stand for nobody. */
function listsOf(column: Int32Array | Uint8Array): Lists {
  let most = -1
  for (let event = 0; event < column.length; event++) if (column[event] > most) most = column[event]
  const start = new Uint32Array(most + 2)
  for (let event = 0; event < column.length; event++)
    if (column[event] >= 0) start[column[event] + 1]++
  for (let value = 1; value < start.length; value++) start[value] += start[value - 1]
  const next = start.slice()
  const events = new Int32Array(start[start.length - 1])
  for (let event = 0; event < column.length; event++)
    if (column[event] >= 0) events[next[column[event]]++] = event
  return { start, events }
}

function listOf({ start, events }: Lists, value: number): Int32Array {
  const first = start[value] ?? 0
  return events.subarray(first, start[value + 1] ?? first)
}

function merged(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all.sort()
}

/** Where the first event that is not before `event` stands in a list. */
function firstAtLeast(list: Int32Array, event: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] < event) low = middle + 1
    else high = middle
  }
  return low
}
