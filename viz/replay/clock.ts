/** Milliseconds per week at speed 1. */
export const WEEK_MILLISECONDS = 100
/** A sleeping tab catches up by at most so many weeks at once. */
const CATCH_UP = 8

export type Clock = {
  readonly playing: boolean
  play(): void
  pause(): void
  setSpeed(speed: number): void
}

/**
 * The one clock of the page. `advance(weeks)` is called from animation frames with whole
 * weeks; it returns false when there is nothing left to play.
 */
export function createClock(advance: (weeks: number) => boolean): Clock {
  let frame = 0
  let anchor = 0
  let speed = 1

  const tick = (now: number): void => {
    const period = WEEK_MILLISECONDS / speed
    const due = Math.floor((now - anchor) / period)
    let more = true
    if (due > 0) {
      const weeks = Math.min(due, Math.max(CATCH_UP, speed))
      anchor += due * period
      more = advance(weeks)
    }
    frame = more ? requestAnimationFrame(tick) : 0
  }
  return {
    get playing() {
      return frame !== 0
    },
    play() {
      if (frame !== 0) return
      anchor = performance.now()
      frame = requestAnimationFrame(tick)
    },
    pause() {
      cancelAnimationFrame(frame)
      frame = 0
    },
    setSpeed(next: number) {
      if (next === speed) return
      speed = next
      anchor = performance.now()
    },
  }
}
