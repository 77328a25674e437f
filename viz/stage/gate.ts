/** Least time between two changes of a mark on a stage, in milliseconds. */
export const HOLD = 1200

/**
 * Holds a passing mark on the screen: it stays at least `HOLD` milliseconds and no new one
 * comes sooner, however fast the weeks are turned by hand. `again` is called when a mark
 * that had to wait may be asked for anew.
 */
export function createGate<T extends object>(again: () => void) {
  let shown: T | undefined
  let appeared = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  let held = false
  return {
    /** What `pass` gave last is a mark that has to stay, not the one that belongs to the week. */
    get held(): boolean {
      return held
    },
    /** The mark to draw now, given the one that belongs to the week. */
    pass(wanted: T | undefined): T | undefined {
      clearTimeout(timer)
      held = false
      if (wanted === shown) return shown
      const wait = appeared + HOLD - performance.now()
      if (wait > 0) {
        held = true
        timer = setTimeout(again, wait)
        return shown
      }
      shown = wanted
      if (wanted) appeared = performance.now()
      return shown
    },
    /** Forgets what is shown, as another run is. */
    clear(): void {
      clearTimeout(timer)
      held = false
      shown = undefined
    },
  }
}
