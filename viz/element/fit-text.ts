import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Sizes that a text on the wall is tried in, as a share of its own: below the last it is too small for a hall. */
const SIZES = [1, 0.96, 0.92] as const

/** A text as large as its room allows, without what can be spared where even that is too much. */
export type Fit = { readonly size: number; readonly spare: boolean }

/**
 * The largest of the sizes in which a text fits its room; first with all of it, then without what
 * can be spared, last in the smallest size, so that it has to scroll. `fits` tries one.
 */
export function fitOf(fits: (tried: Fit) => boolean): Fit {
  for (const spare of [false, true])
    for (const size of SIZES) {
      const tried = { size, spare }
      if (fits(tried)) return tried
    }
  return { size: SIZES[SIZES.length - 1]!, spare: true }
}

/** Fits what an element holds into its height and width: its `--fit`, `data-spare` for what is left out, `data-cut` where it scrolls. */
export function fitText(element: HTMLElement): void {
  const room = (): boolean =>
    element.scrollHeight <= element.clientHeight + 1 &&
    element.scrollWidth <= element.clientWidth + 1
  fitOf(({ size, spare }) => {
    element.style.setProperty('--fit', String(size))
    element.toggleAttribute('data-spare', spare)
    return room()
  })
  element.toggleAttribute('data-cut', !room())
}

/** Keeps what a selector finds in an element fitted to its room, which changes with the window and with what is drawn. */
export class FittedText implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement
  #selector: string
  #fit: (element: HTMLElement) => void
  #room = new ResizeObserver(() => this.hostUpdated())

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    selector: string,
    fit: (element: HTMLElement) => void = fitText,
  ) {
    this.#host = host
    this.#selector = selector
    this.#fit = fit
    host.addController(this)
  }

  hostConnected(): void {
    this.#room.observe(this.#host)
  }

  hostDisconnected(): void {
    this.#room.disconnect()
  }

  hostUpdated(): void {
    const told = this.#host.shadowRoot?.querySelector<HTMLElement>(this.#selector)
    if (told) this.#fit(told)
  }
}
