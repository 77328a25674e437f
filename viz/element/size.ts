import type { LitElement, ReactiveController } from 'lit'

/**
 * Size of an element, or of one element inside it, in whole pixels; the element is drawn
 * anew when it changes, also for paper and back. Both are 0 until the first layout.
 */
export class Size implements ReactiveController {
  width = 0
  height = 0
  #host: LitElement
  #inner: string | undefined
  #watched: Element | undefined
  #observer = new ResizeObserver(([entry]) => this.#take(entry!.contentRect))
  #paper = matchMedia('print')

  /** `inner` selects the element to measure; without it the host is measured. */
  constructor(host: LitElement, inner?: string) {
    this.#host = host
    this.#inner = inner
    host.addController(this)
  }

  /** It is being laid out for paper. */
  get paper(): boolean {
    return this.#paper.matches
  }

  #take(box: Pick<DOMRect, 'width' | 'height'>): void {
    const width = Math.floor(box.width)
    const height = Math.floor(box.height)
    if (width === this.width && height === this.height) return
    this.width = width
    this.height = height
    this.#host.requestUpdate()
  }

  /** Before a page is printed it is laid out for paper, of which no observer is told. */
  #measure = (): void => {
    if (!this.#watched) return
    // What is measured has no padding.
    this.#take(this.#watched.getBoundingClientRect())
  }

  hostConnected(): void {
    this.#paper.addEventListener('change', this.#measure)
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
    this.#paper.removeEventListener('change', this.#measure)
    this.#observer.disconnect()
  }
}
