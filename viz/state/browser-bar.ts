import { isFramed } from '../embed/framed.ts'
import type { AddressBar } from './store.ts'

/** Least time between two corrections of the address, in milliseconds. */
const PAUSE = 500
/** Safari stops a page that writes its address more than 100 times in 30 seconds; less is asked of it. */
const MOST_WRITES = 90
const SPAN = 30_000

/**
 * The address bar of the browser; the state stands behind the `#`, so that it works from a file too.
 * Inside another page nothing is added to the history, which is that page's own. Corrections wait
 * for each other, so that the clock writes twice a second at most; acts are written at once, until
 * there are so many that they have to wait, too, and the last of them stands for all.
 */
export function createBrowserBar(): AddressBar {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: string | undefined
  /** When the address was written, as far back as it counts. */
  let written: number[] = []
  /** What stood in the bar when it was last read or written. */
  let last = location.hash

  /** Milliseconds until the address may be written again; 0 for now. */
  const rest = (): number => {
    const now = performance.now()
    written = written.filter((time) => now - time < SPAN)
    const [oldest] = written
    return oldest === undefined || written.length < MOST_WRITES ? 0 : SPAN - (now - oldest)
  }
  /** Writes the address; false when the browser would not have it. */
  const put = (how: 'push' | 'replace', address: string): boolean => {
    written.push(performance.now())
    try {
      history[how === 'push' && !isFramed() ? 'pushState' : 'replaceState'](null, '', full(address))
      last = location.hash
      return true
    } catch {
      return false
    }
  }
  const later = (address: string): void => {
    waiting = address
    if (timer === undefined) write()
  }
  const write = (): void => {
    timer = undefined
    // Who has put a link into the bar is told of it in a moment: it is not written over until then.
    if (location.hash !== last) waiting = undefined
    if (waiting === undefined) return
    const wait = rest()
    if (wait === 0 && put('replace', waiting)) waiting = undefined
    timer = setTimeout(write, Math.max(PAUSE, wait))
  }
  /** Who presses may follow a link: the address that stays behind has all that was typed. */
  const leave = (): void => {
    if (waiting === undefined || rest() > 0) return
    clearTimeout(timer)
    write()
  }
  const drop = (): void => {
    waiting = undefined
  }
  return {
    read: () => location.hash,
    push(address) {
      drop()
      if (rest() > 0 || !put('push', address)) later(address)
    },
    replace: later,
    listen(changed) {
      const outside = (): void => {
        drop()
        last = location.hash
        changed()
      }
      window.addEventListener('hashchange', outside)
      window.addEventListener('popstate', outside)
      window.addEventListener('click', leave, true)
      return () => {
        window.removeEventListener('hashchange', outside)
        window.removeEventListener('popstate', outside)
        window.removeEventListener('click', leave, true)
      }
    },
  }
}

function full(address: string): string {
  return address || location.pathname + location.search
}
