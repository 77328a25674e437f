import { circleLabel, circleLetter, type Trajectory } from '../../sim/index.ts'
import type { Speech } from './index.ts'

/** What stands under a circle on the picture: what it does, and a letter where there are several that do. */
export type Label = { readonly name: string; readonly letter: string }

/** The label of a circle; empty for one that the log does not know. */
export function labelOf(trajectory: Trajectory, circle: number, { words }: Speech): Label {
  const label = circleLabel(trajectory, circle)
  return label
    ? { name: words.fieldLabel[label.field], letter: circleLetter(label) }
    : { name: '', letter: '' }
}

/** A circle by what it does, as it is spoken of: the same name everywhere. */
export function circleNamed(trajectory: Trajectory, circle: number, say: Speech): string {
  const { name, letter } = labelOf(trajectory, circle, say)
  return say.words.circle([name, letter].join(' ').trim() || String(circle))
}
