import type { LitElement, ReactiveController } from 'lit'

/**
 * Size of an element, or of one element inside it, in whole pixels; the element is drawn
 * anew when it changes. Both are 0 until the first layout.
 */
export class Size implements ReactiveController {
  width = 0
  height = 0
  #host: LitElement
  #inner: string | undefined
  #watched: Element | undefined
  #observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry!.contentRect.width)
    const height = Math.floor(entry!.contentRect.height)
    if (width === this.width && height === this.height) return
    this.width = width
    this.height = height
    this.#host.requestUpdate()
  })

  /** `inner` selects the element to measure; without it the host is measured. */
  constructor(host: LitElement, inner?: string) {
    this.#host = host
    this.#inner = inner
    host.addController(this)
  }

  hostConnected(): void {
    if (this.#watched) this.#observer.observe(this.#watched)
  }

  hostUpdated(): void {
    if (this.#watched) return
    this.#watched = this.#inner
      ? (this.#host.renderRoot.querySelector(this.#inner) ?? undefined)
      : this.#host
    if (this.#watched) this.#observer.observe(this.#watched)
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
  }
}
