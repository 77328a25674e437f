import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit'
import type { Speech } from '../words/index.ts'

/** Time one possible outcome stays. */
const OUTCOME_MS = 400

/** Counts possible outcomes on, one after the other, for as long as they are to be seen and not held. */
export class Turner implements ReactiveController {
  /** Number of the outcome that is shown; it grows without end. */
  outcome = 0
  #host: ReactiveControllerHost
  #timer: ReturnType<typeof setInterval> | undefined
  #held = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#run(false)
  }

  /** Goes on while `moving`, except while people hold it. */
  turn(moving: boolean): void {
    this.#run(moving && !this.#held)
  }

  /** Holds the outcome that is shown, or goes on. */
  button({ words }: Speech): TemplateResult {
    const { crowd } = words.comparison
    return html`<button type="button" @click=${() => {
      this.#held = !this.#held
      this.#host.requestUpdate()
    }}>${this.#held ? crowd.go : crowd.pause}</button>`
  }

  #run(on: boolean): void {
    if (on === (this.#timer !== undefined)) return
    clearInterval(this.#timer)
    this.#timer = on
      ? setInterval(() => {
          this.outcome++
          this.#host.requestUpdate()
        }, OUTCOME_MS)
      : undefined
  }
}
