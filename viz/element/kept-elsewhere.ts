import type { LitElement, ReactiveController } from 'lit'
import { listenElsewhere } from '../state/storage.ts'

/** Draws an element anew when another one, or another window of this browser, has kept something that it may show. */
export class KeptElsewhere implements ReactiveController {
  #host: LitElement
  #stop: (() => void) | undefined

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#stop = listenElsewhere(() => this.#host.requestUpdate())
  }

  hostDisconnected(): void {
    this.#stop?.()
  }
}
