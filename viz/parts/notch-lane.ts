import { type SVGTemplateResult, svg } from 'lit'
import { SIDEWAYS, stepsOf, TO_ENDS, UPWARDS, within } from '../element/step-keys.ts'
import type { Notch } from '../log/notches.ts'

/** How near a pointer has to come to thanks, in pixels. */
const NEAR = 4

/** Where the notches of a town stand. */
type NotchRoom = {
  readonly x: (week: number) => number
  /** Height of the lane's line. */
  readonly y: number
  /** Longest notch to either side, in pixels. */
  readonly deep: number
  /** Friction that is drawn as long as that; the same for all towns. */
  readonly most: number
}

/**
 * Notches of a town as two outlines: friction hangs below the line, the longer the more there was;
 * thanks stand above it, all alike. So they are told apart without their colours.
 */
export function notchLane(notches: readonly Notch[], room: NotchRoom): SVGTemplateResult {
  const { x, y, deep, most } = room
  const below: string[] = []
  const above: string[] = []
  // Where weeks lie close, thanks that come often must not run together.
  const thin = Math.min(2, Math.max(1, x(1) - x(0)))
  for (const { from, to, friction, thanks } of notches) {
    const left = x(from)
    const wide = Math.max(1, x(to + 1) - left - 0.7)
    const long = 1 + ((deep - 1) * friction) / most
    if (friction > 0) below.push(box(left, y + 0.5, wide, long))
    if (thanks > 0) above.push(box(left - 0.3, y - deep, thin, deep - 1))
  }
  return svg`<path class="friction" d=${below.join('')}></path><path class="thanks" d=${above.join('')}></path>`
}

/** The notch at a pointer, `down` from 0 to 1 in its lane: above the line the nearest thanks, else what lies there. */
export function notchNear(
  list: readonly Notch[],
  down: number,
  at: number,
  x: NotchRoom['x'],
): Notch | undefined {
  const distance = ({ from }: Notch): number => Math.abs(x(from) - at)
  const thanks = list
    .filter((notch) => notch.thanks > 0 && distance(notch) <= NEAR)
    .sort((a, b) => distance(a) - distance(b))[0]
  const under = list.find(({ from, to }) => x(from) <= at && at < x(to + 1))
  return down < 0.5 ? (thanks ?? under) : under
}

/** Keys on the notches of a lane; Enter stays on one. */
const KEYS = { ...SIDEWAYS, ...UPWARDS, ...TO_ENDS, Enter: 0 }

/** The notch that a key press goes to from another; undefined for other keys. */
export function notchByKey(
  list: readonly Notch[],
  now: Notch,
  event: KeyboardEvent,
): Notch | undefined {
  const steps = stepsOf(event, KEYS)
  return steps === undefined
    ? undefined
    : list[within(0, list.indexOf(now) + steps, list.length - 1)]
}

function box(left: number, top: number, wide: number, high: number): string {
  return `M${left.toFixed(1)} ${top.toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}h${(-wide).toFixed(1)}z`
}
