import type { EventKind, EventLog } from './events.ts'

/** A class is kept under kind * 2^40 + circle * 2^17 + other + 1, a whole number below 2^53. */
const KIND_UNIT = 1_099_511_627_776
const CIRCLE_UNIT = 131_072

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

  /** Classes of ties as last recorded, by kind and pair. */
  private classes = new Map<number, number>()

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

  /** Records the class of a tie where it changed. */
  classed(week: number, kind: EventKind, circle: number, other: number, value: number): void {
    const key = kind * KIND_UNIT + circle * CIRCLE_UNIT + other + 1
    if ((this.classes.get(key) ?? 0) === value) return
    this.classes.set(key, value)
    this.add(week, kind, -1, circle, other, 0, 0, value)
  }

  /** Records the classes of all pairs of one kind; pairs that are gone fall to class 0. */
  classedPairs(
    week: number,
    kind: EventKind,
    sums: ReadonlyMap<number, number>,
    width: number,
    grade: (sum: number) => number,
  ): void {
    for (const [key, value] of this.classes) {
      if (value === 0 || Math.floor(key / KIND_UNIT) !== kind) continue
      const circle = Math.floor((key % KIND_UNIT) / CIRCLE_UNIT)
      const other = (key % CIRCLE_UNIT) - 1
      if (!sums.has(circle * width + other)) this.classed(week, kind, circle, other, 0)
    }
    for (const [pair, sum] of sums)
      this.classed(week, kind, Math.floor(pair / width), pair % width, grade(sum))
  }

  /** A trimmed copy of the log. */
  log(): EventLog {
    const n = this.length
    return {
      length: n,
      week: this.week.slice(0, n),
      kind: this.kind.slice(0, n),
      person: this.person.slice(0, n),
      circle: this.circle.slice(0, n),
      other: this.other.slice(0, n),
      cause: this.cause.slice(0, n),
      cause2: this.cause2.slice(0, n),
      value: this.value.slice(0, n),
    }
  }

  /** An independent copy with the same events. */
  copy(): EventRecorder {
    const twin = new EventRecorder(this.week.length)
    for (const name of COLUMNS) twin[name].set(this[name])
    twin.length = this.length
    twin.classes = new Map(this.classes)
    return twin
  }

  private grow(): void {
    const twin = new EventRecorder(this.week.length * 2)
    for (const name of COLUMNS) twin[name].set(this[name])
    for (const name of COLUMNS) Object.assign(this, { [name]: twin[name] })
  }
}

const COLUMNS = ['week', 'kind', 'person', 'circle', 'other', 'cause', 'cause2', 'value'] as const
