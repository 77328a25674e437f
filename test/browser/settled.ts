import type { Frame, Page } from 'playwright-core'
import { decodeState, encodeState } from '../../viz/state/address.ts'
import type { State } from '../../viz/state/state.ts'
import { WAIT_MS } from './open-page.ts'

/**
 * Waits until a page is at rest: it shows the state its address tells, its runs are made (unless
 * they are held), nothing of it is still to come or moves, and it looks the same for two frames.
 * A page that plays never is.
 */
export async function settled(page: Page | Frame, { held = false } = {}): Promise<void> {
  const end = performance.now() + WAIT_MS
  for (;;) {
    const { hash, state, restless } = await page.evaluate(glance, held)
    const told = encodeState(decodeState(hash).state)
    if (restless === '' && state && encodeState(state) === told) return
    if (performance.now() > end)
      throw new Error(`waited in vain for rest at ${hash}: ${restless || 'another state is shown'}`)
  }
}

/** Runs in the page: what it shows, and what says that this is not all yet. The cheap signs come first, since a page that is looked at has no time to go on. */
async function glance(
  held: boolean,
): Promise<{ hash: string; state: State | undefined; restless: string }> {
  type Live = { readonly busy: boolean }
  type Screen = Element & {
    readonly page?: {
      readonly state: State
      readonly session: { readonly a: Live; readonly b: Live; readonly baseline: Live }
    }
  }
  type Updating = Element & { readonly isUpdatePending?: boolean }
  /** Said by the page, or seen of it: parts that are to come, and those whose code is. */
  const TO_COME =
    '[aria-busy=true], :not(:defined, history-panel, export-panel, own-files, shortcut-list)'
  const frame = () => new Promise(requestAnimationFrame)
  const screenOf = () =>
    document
      .querySelector('helper-circles')
      ?.shadowRoot?.querySelector<Screen>('main > :not(.notice)')
  const told = (restless: string) => {
    const { hash } = location
    return { hash, state: screenOf()?.page?.state, restless }
  }
  /** What is waited for goes first: the next look comes when the page has nothing to do. */
  const late = async (restless: string) => {
    await frame()
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }))
    return told(restless)
  }

  const screen = screenOf()
  const { state, session } = screen?.page ?? {}
  if (screen?.localName !== `${state?.route}-screen`) return late('its screen is not there')
  if (!held && [session?.a, session?.b, session?.baseline].some((live) => live?.busy))
    return late('runs are under way')

  const roots: (Document | ShadowRoot)[] = [document]
  const elements: Updating[] = []
  for (const root of roots)
    for (const element of root.querySelectorAll<Updating>('*')) {
      elements.push(element)
      if (element.shadowRoot) roots.push(element.shadowRoot)
    }
  if (roots.some((root) => root.querySelector(TO_COME))) return late('a part is to come')
  if (elements.some(({ isUpdatePending }) => isUpdatePending)) return late('a part is to be drawn')
  const moves = () =>
    roots.some((root) => root.getAnimations().some(({ playState }) => playState === 'running'))
  if (moves()) return late('something moves')

  let changed = false
  const observer = new MutationObserver(() => {
    changed = true
  })
  const all = { subtree: true, childList: true, attributes: true, characterData: true }
  for (const root of roots) observer.observe(root, all)
  const boxes = () =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return x + 3 * y + 7 * width + 13 * height
    })
  const before = boxes()
  await frame()
  await frame()
  const after = boxes()
  observer.disconnect()
  if (changed || after.some((box, at) => box !== before[at]))
    return told('it looks otherwise a frame later')
  return told(moves() ? 'something moves' : '')
}
