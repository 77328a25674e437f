import { DOWNWARDS, SIDEWAYS, stepsOf } from '../element/step-keys.ts'
import type { Selection } from '../state/state.ts'

const KEYS = { ...SIDEWAYS, ...DOWNWARDS }

/** The circle or office that an event came from; undefined when it was neither. */
export function markOf(event: Event): Pick<Selection, 'kind' | 'id'> | undefined {
  for (const kind of ['circle', 'office'] as const) {
    const mark = (event.target as Element).closest(`[data-${kind}]`)
    if (mark) return { kind, id: Number(mark.getAttribute(`data-${kind}`)) }
  }
  return undefined
}

/** Moves the focus to the next circle from a circle, or office from an office, around the ends, by an arrow key. */
export function rove(root: ParentNode, event: KeyboardEvent): void {
  const steps = stepsOf(event, KEYS)
  const mark = markOf(event)
  if (steps === undefined || !mark) return
  const marks = [...root.querySelectorAll<SVGGElement>(`[data-${mark.kind}]`)]
  const here = marks.findIndex((each) => each.contains(event.target as Element))
  marks[(here + steps + marks.length) % marks.length]?.focus()
}
