import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Milliseconds between two looks at the clock. */
const LOOK = 250

/** Draws an element anew a few times a second, for as long as `runs` says that a clock in it runs. */
export class Ticking implements ReactiveController {
  #host: ReactiveControllerHost
  #runs: () => boolean
  #look: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, runs: () => boolean) {
    this.#host = host
    this.#runs = runs
    host.addController(this)
  }

  hostUpdated(): void {
    if (!this.#runs()) this.hostDisconnected()
    else this.#look ??= setInterval(() => this.#host.requestUpdate(), LOOK)
  }

  hostDisconnected(): void {
    clearInterval(this.#look)
    this.#look = undefined
  }
}
