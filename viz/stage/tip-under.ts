import type { View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import { circleTip, seatTip } from './tips.ts'

/** Where words hang in a panel, in pixels from its left and top. */
export type Tip = { readonly x: number; readonly y: number; readonly text: string }

/**
 * Words for what lies under a pointer: a mark that has its own, a seat (-1 for none), a
 * circle, or a tie; empty for nothing.
 */
export function tipUnder(
  event: PointerEvent,
  seat: number,
  view: View,
  root: ShadowRoot,
  say: Speech,
): string {
  const over = (attribute: string): Element | undefined =>
    event
      .composedPath()
      .find((node): node is Element => node instanceof Element && node.hasAttribute(attribute))
  const marked = over('data-tip')
  if (marked) return marked.getAttribute('data-tip')!
  if (seat >= 0) return seatTip(view, seat, say)
  const circle = over('data-circle')
  if (circle) return circleTip(view, Number(circle.getAttribute('data-circle')), say)
  // Ties lie under the canvas and the marks, so they are looked up by place.
  const under = root
    .elementsFromPoint(event.clientX, event.clientY)
    .find((element) => element.hasAttribute('data-tip'))
  return under?.getAttribute('data-tip') ?? ''
}

/** Puts words beside a place so that they stay inside a panel of a width. */
export function tipPlace({ x, y }: Tip, width: number): string {
  const side =
    x > width / 2 ? `right:${Math.max(0, width - x - 8)}px` : `left:${Math.max(0, x - 8)}px`
  return `${side};top:${y + 16}px`
}
