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

/** Runs in the page: what it shows, and what says that this is not all yet. */
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
  const rootsWithin = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? rootsWithin(shadowRoot) : [],
    ),
  ]
  const frame = () => new Promise(requestAnimationFrame)
  const look = () => {
    const roots = rootsWithin(document)
    const boxes = roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('*')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x, y, width, height].join(' ')
      }),
    )
    const texts = roots.map((root) => (root instanceof Document ? '' : root.innerHTML))
    return JSON.stringify([boxes, texts])
  }
  const before = look()
  await frame()
  await frame()
  const roots = rootsWithin(document)
  const app = document.querySelector('helper-circles')?.shadowRoot
  const screen = app?.querySelector<Screen>('main > :not(.notice)')
  const { state, session } = screen?.page ?? {}
  const restlessness: Readonly<Record<string, boolean>> = {
    'its screen is not there': screen?.localName !== `${state?.route}-screen`,
    'runs are under way':
      !held && [session?.a, session?.b, session?.baseline].some((live) => live?.busy),
    'a part is to come': roots.some((root) => root.querySelector(TO_COME)),
    'a part is to be drawn': roots.some((root) =>
      [...root.querySelectorAll<Updating>('*')].some(({ isUpdatePending }) => isUpdatePending),
    ),
    'something moves': roots.some((root) =>
      root.getAnimations().some(({ playState }) => playState === 'running'),
    ),
    'it looks otherwise a frame later': before !== look(),
  }
  const restless = Object.keys(restlessness).filter((what) => restlessness[what])
  return { hash: location.hash, state, restless: restless.join(', ') }
}
