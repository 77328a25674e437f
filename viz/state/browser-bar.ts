import { isFramed } from '../embed/framed.ts'
import type { AddressBar } from './store.ts'

/** Least time between two corrections of the address: browsers stop pages that write more. */
const PAUSE = 250

/**
 * The address bar of the browser; the state stands behind the `#`, so that it works from a file too.
 * Inside another page nothing is added to the history, which is that page's own.
 */
export function createBrowserBar(): AddressBar {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: string | undefined

  const write = (): void => {
    timer = undefined
    if (waiting === undefined) return
    history.replaceState(null, '', full(waiting))
    waiting = undefined
    timer = setTimeout(write, PAUSE)
  }
  const drop = (): void => {
    waiting = undefined
  }
  return {
    read: () => location.hash,
    push(address) {
      drop()
      if (isFramed()) history.replaceState(null, '', full(address))
      else history.pushState(null, '', full(address))
    },
    replace(address) {
      waiting = address
      if (timer === undefined) write()
    },
    listen(changed) {
      const outside = (): void => {
        drop()
        changed()
      }
      window.addEventListener('hashchange', outside)
      window.addEventListener('popstate', outside)
      return () => {
        window.removeEventListener('hashchange', outside)
        window.removeEventListener('popstate', outside)
      }
    },
  }
}

function full(address: string): string {
  return address || location.pathname + location.search
}
