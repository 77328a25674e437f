import { SPEEDS } from '../state/state.ts'
import type { Store } from '../state/store.ts'
import { type Clock, createClock } from './clock.ts'
import { openingWeek, type Towns } from './towns.ts'

/** Moves the week of the shared clock: by itself, by steps, from event to event. */
export class Player {
  #store: Store
  #towns: () => Towns | undefined
  #ready: () => boolean
  #still: () => boolean
  #clock: Clock
  /** Play was asked for before there was anything to play. */
  #waiting = false

  /**
   * `ready` says whether all weeks are there: before, play waits. `still` says whether nothing
   * may move: then play opens the flip-book.
   */
  constructor(
    store: Store,
    towns: () => Towns | undefined,
    ready: () => boolean,
    still: () => boolean,
  ) {
    this.#store = store
    this.#towns = towns
    this.#ready = ready
    this.#still = still
    this.#clock = createClock((weeks) => this.#advance(weeks))
  }

  get playing(): boolean {
    return this.#clock.playing || this.#waiting
  }

  /** The week shown: the chosen one, inside the run. */
  get week(): number {
    const towns = this.#towns()
    const { week } = this.#store.state
    if (!towns) return week ?? 0
    return this.#inside(week ?? openingWeek(towns.start))
  }

  /** Plays or pauses; where nothing may move, opens or closes the flip-book. */
  toggle(): void {
    const towns = this.#towns()
    if (!towns) return
    if (this.#still()) this.#store.change({ stills: !this.#store.state.stills })
    else if (this.playing) this.pause()
    else {
      if (this.week >= towns.weeks - 1) this.seek(0)
      this.#waiting = true
      this.#begin()
      // Tells that the clock runs now.
      this.#store.change({ week: this.week, stills: false }, { quiet: true })
    }
  }

  /** The clock starts when it was asked to and all weeks are there. */
  #begin(): void {
    if (!this.#waiting || !this.#ready()) return
    this.#waiting = false
    this.#clock.play()
  }

  pause(): void {
    this.#waiting = false
    this.#clock.pause()
    this.#store.change({ week: this.week }, { quiet: true })
  }

  /** Follows the state: the chosen speed, play that was asked for, and rest where nothing may move. */
  follow(): void {
    this.#clock.setSpeed(this.#store.state.speed)
    if (this.#still() && this.playing) this.pause()
    this.#begin()
  }

  seek(week: number): void {
    if (this.#towns()) this.#store.change({ week: this.#inside(week) }, { gesture: 'week' })
  }

  step(weeks: number): void {
    this.seek(this.week + weeks)
  }

  first(): void {
    this.seek(0)
  }

  last(): void {
    this.seek(Number.POSITIVE_INFINITY)
  }

  toEvent(direction: 1 | -1): void {
    const weeks = this.#towns()?.markers.map((marker) => marker.week) ?? []
    const here = this.week
    const found =
      direction === 1 ? weeks.find((week) => week > here) : weeks.findLast((week) => week < here)
    if (found !== undefined) this.seek(found)
  }

  /** The next faster (1) or slower (-1) speed. */
  turnSpeed(direction: 1 | -1): void {
    const index = SPEEDS.indexOf(this.#store.state.speed as (typeof SPEEDS)[number]) + direction
    const speed = SPEEDS[index]
    if (speed !== undefined) this.#store.change({ speed })
  }

  #inside(week: number): number {
    return Math.max(0, Math.min((this.#towns()?.weeks ?? 1) - 1, week))
  }

  #advance(weeks: number): boolean {
    const next = this.week + weeks
    const more = next < this.#towns()!.weeks - 1
    this.#store.change({ week: this.#inside(next) }, { quiet: true })
    return more
  }
}
