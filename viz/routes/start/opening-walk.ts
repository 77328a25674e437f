/** How long the opening moves, in milliseconds: nothing moves by itself for longer. */
const LENGTH = 5000

/** Goes through the weeks up to the last once, by itself, and then stands still; at once there where nothing may move. */
export class OpeningWalk {
  /** The week that is shown. */
  week = 0
  #frame = 0
  #begun: number | undefined
  #last: number
  #show: () => void

  constructor(last: number, show: () => void) {
    this.#last = last
    this.#show = show
  }

  /** Begins, or goes on as before; `still` ends it. */
  go(still: boolean): void {
    if (still) {
      this.stop()
      this.week = this.#last
      return
    }
    if (this.#begun !== undefined) return
    this.#begun = performance.now()
    this.#frame = requestAnimationFrame(this.#step)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
  }

  #step = (now: number): void => {
    const share = Math.min(1, (now - (this.#begun ?? now)) / LENGTH)
    const week = Math.round(Math.max(0, share) * this.#last)
    if (share < 1) this.#frame = requestAnimationFrame(this.#step)
    if (week === this.week) return
    this.week = week
    this.#show()
  }
}
