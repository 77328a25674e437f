import { isFramed } from '../embed/framed.ts'

/** Whether the page needs its server again: `none` while it does. */
type OfflineState = 'none' | 'ready' | 'update' | 'single'

/** This page is the one file that needs no server. */
const SINGLE = import.meta.env.MODE === 'single'

/**
 * Keeps the page for use without a network, and says honestly whether it is kept: `ready`
 * only when a service worker is active, which it becomes when every file was stored.
 */
export class Offline {
  #state: OfflineState = SINGLE ? 'single' : 'none'
  #takeOver: (() => Promise<void>) | undefined
  #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get state(): OfflineState {
    return this.#state
  }

  /** Starts to keep the page; where a browser cannot, nothing is promised. Visitors of another page did not ask for it. */
  async start(): Promise<void> {
    if (SINGLE || isFramed() || !('serviceWorker' in navigator)) return
    const { registerSW } = await import('virtual:pwa-register')
    this.#takeOver = registerSW({
      immediate: true,
      onNeedRefresh: () => this.#become('update'),
      onRegisterError: (error: unknown) => console.warn('The page is not kept offline.', error),
    })
    await navigator.serviceWorker.ready
    if (this.#state === 'none') this.#become('ready')
  }

  /** Lets the new version take over; the page is loaded again. */
  update(): void {
    void this.#takeOver?.()
  }

  #become(state: OfflineState): void {
    this.#state = state
    this.#changed()
  }
}
