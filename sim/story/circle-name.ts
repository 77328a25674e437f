import { eventIndex } from '../results/event-index.ts'
import type { Trajectory } from '../results/trajectory.ts'
import { EVENT } from '../terms/events.ts'
import type { FieldKey } from '../terms/fields.ts'
import { fieldOf } from './circle-field.ts'
import { FIELD_LABELS } from './field-names.ts'

/** What a circle is called by: its field, and the how manieth of that field it is in its town. */
export type CircleLabel = {
  readonly field: FieldKey
  /** Counted from 0, in the order in which circles began. */
  readonly number: number
}

const known = new WeakMap<Trajectory, ReadonlyMap<number, CircleLabel>>()

/** What a circle is called by; undefined for one that the log does not know. Read once for all circles of a run. */
export function circleLabel(trajectory: Trajectory, circle: number): CircleLabel | undefined {
  const labels = known.get(trajectory) ?? labelsOf(trajectory)
  known.set(trajectory, labels)
  return labels.get(circle)
}

function labelsOf(trajectory: Trajectory): Map<number, CircleLabel> {
  const { events } = trajectory
  const founded = [...eventIndex(trajectory).ofKind(EVENT.founded)]
  const counts = new Map<FieldKey, number>()
  const labels = new Map<number, CircleLabel>()
  // Ids are given in the order in which circles begin.
  const circles = [...new Set(founded.map((event) => events.circle[event] ?? -1))]
  for (const circle of circles.sort((a, b) => a - b)) {
    const field = fieldOf(trajectory, circle)
    if (field === undefined) continue
    const number = counts.get(field) ?? 0
    counts.set(field, number + 1)
    labels.set(circle, { field, number })
  }
  return labels
}

/** Nothing for the first circle of a field, then B, C to Z, AA, AB and so on. */
export function circleLetter({ number }: CircleLabel): string {
  if (number === 0) return ''
  const before = Math.floor(number / 26)
  const letter = String.fromCharCode(65 + (number % 26))
  return before === 0 ? letter : `${String.fromCharCode(64 + before)}${letter}`
}

/** A circle by what it does, such as "Sprache B" for the second of its field; its number where the log does not know it. */
export function circleName(
  trajectory: Trajectory,
  circle: number,
  language: keyof typeof FIELD_LABELS,
): string {
  const label = circleLabel(trajectory, circle)
  if (!label) return String(circle)
  return [FIELD_LABELS[language][label.field], circleLetter(label)].join(' ').trimEnd()
}
