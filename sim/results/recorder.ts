import type { EventLog } from '../terms/events.ts'
import type { World } from '../world/world.ts'

const COLUMNS = ['week', 'kind', 'person', 'circle', 'other', 'cause', 'cause2', 'value'] as const
/** Room left in a copy. */
const SPARE_EVENTS = 4096

/** Collects events in growing columns. Writes nothing that the model reads. */
export class EventRecorder {
  length = 0
  week: Uint16Array
  kind: Uint8Array
  person: Int32Array
  circle: Int32Array
  other: Int32Array
  cause: Uint8Array
  cause2: Uint8Array
  value: Float32Array

  constructor(capacity = 1 << 16) {
    this.week = new Uint16Array(capacity)
    this.kind = new Uint8Array(capacity)
    this.person = new Int32Array(capacity)
    this.circle = new Int32Array(capacity)
    this.other = new Int32Array(capacity)
    this.cause = new Uint8Array(capacity)
    this.cause2 = new Uint8Array(capacity)
    this.value = new Float32Array(capacity)
  }

  /** Takes over the events that stand in the columns of a world. */
  take({ log, count }: World): void {
    this.add(log, 0, count.events)
    count.events = 0
  }

  /** Appends the events from one row on until before another one. */
  add(events: Omit<EventLog, 'length'>, from: number, until: number): void {
    const end = this.length + until - from
    while (end > this.week.length) this.grow()
    for (const name of COLUMNS) this[name].set(events[name].subarray(from, until), this.length)
    this.length = end
  }

  /** The log so far without a copy; valid until the next event. */
  view(): EventLog {
    const n = this.length
    return {
      length: n,
      week: this.week.subarray(0, n),
      kind: this.kind.subarray(0, n),
      person: this.person.subarray(0, n),
      circle: this.circle.subarray(0, n),
      other: this.other.subarray(0, n),
      cause: this.cause.subarray(0, n),
      cause2: this.cause2.subarray(0, n),
      value: this.value.subarray(0, n),
    }
  }

  /** A trimmed copy of the log. */
  log(): EventLog {
    const { length, ...columns } = this.view()
    const copies = Object.entries(columns).map(([name, column]) => [name, column.slice()])
    // The same columns as the view, one by one.
    return { length, ...Object.fromEntries(copies) }
  }

  /** An independent copy with the same events. */
  copy(): EventRecorder {
    const twin = new EventRecorder(this.length + SPARE_EVENTS)
    for (const name of COLUMNS) twin[name].set(this[name].subarray(0, this.length))
    twin.length = this.length
    return twin
  }

  private grow(): void {
    const twin = new EventRecorder(Math.max(1, this.week.length) * 2)
    for (const name of COLUMNS) twin[name].set(this[name])
    for (const name of COLUMNS) Object.assign(this, { [name]: twin[name] })
  }
}

/** All events of a world so far, a copy. */
export function eventsOf(world: World): EventLog {
  world.recorder.take(world)
  return world.recorder.log()
}
