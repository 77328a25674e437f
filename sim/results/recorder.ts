import { TieClasses } from '../measure/tie-classes.ts'
import { EVENT, type EventKind, type EventLog } from '../terms/events.ts'

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

  private classes = new TieClasses()

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

  /** Appends one event; -1 stands for no person, circle or other party. */
  add(
    week: number,
    kind: EventKind,
    person: number,
    circle: number,
    other = -1,
    cause = 0,
    cause2 = 0,
    value = 0,
  ): void {
    const at = this.length
    if (at === this.week.length) this.grow()
    this.week[at] = week
    this.kind[at] = kind
    this.person[at] = person
    this.circle[at] = circle
    this.other[at] = other
    this.cause[at] = cause
    this.cause2[at] = cause2
    this.value[at] = value
    this.length = at + 1
  }

  /** Records the class of a tie where it changed; `other` is a circle or an office. */
  classed(week: number, kind: EventKind, circle: number, other: number, value: number): void {
    if (!this.classes.change(kind, circle, other, value)) return
    this.add(week, kind, -1, circle, kind === EVENT.bondingClass ? -1 : other, 0, 0, value)
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
    twin.classes = this.classes.copy()
    return twin
  }

  private grow(): void {
    const twin = new EventRecorder(this.week.length * 2)
    for (const name of COLUMNS) twin[name].set(this[name])
    for (const name of COLUMNS) Object.assign(this, { [name]: twin[name] })
  }
}

/** Room left in a copy. */
const SPARE_EVENTS = 4096

const COLUMNS = ['week', 'kind', 'person', 'circle', 'other', 'cause', 'cause2', 'value'] as const
