import type { Page } from '../element/page.ts'
import { NUMERALS } from '../words/names.ts'

/** Sideways way of a finger that turns to the next town, in pixels. */
const WAY = 60

/** Turns from town to town by a finger, where one is shown at a time (`touch-action: pan-y`). */
export class Swipe {
  #page: () => Page
  #start: { readonly finger: number; readonly x: number } | undefined

  constructor(page: () => Page) {
    this.#page = page
  }

  from = ({ pointerType, isPrimary, pointerId, clientX }: PointerEvent): void => {
    this.#start =
      pointerType === 'touch' && isPrimary ? { finger: pointerId, x: clientX } : undefined
  }

  to = ({ pointerId, clientX }: PointerEvent): void => {
    const start = this.#start
    if (start?.finger !== pointerId) return
    this.#start = undefined
    const way = clientX - start.x
    if (Math.abs(way) < WAY) return
    const { state, store } = this.#page()
    const town = Math.max(0, Math.min(NUMERALS.length - 1, state.town + (way < 0 ? 1 : -1)))
    store.change({ town })
  }
}
