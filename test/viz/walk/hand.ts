import { vi } from 'vitest'
import { decodeState } from '../../../viz/state/address.ts'
import type { State } from '../../../viz/state/state.ts'

/** What the pages of both drivers have in common. */
export type Tab = {
  readonly keyboard: {
    press(key: string): Promise<void>
    down(key: string): Promise<void>
    up(key: string): Promise<void>
    type(text: string): Promise<void>
  }
  readonly mouse: {
    click(x: number, y: number): Promise<void>
    move(x: number, y: number, options?: { steps?: number }): Promise<void>
    down(): Promise<void>
    up(): Promise<void>
  }
  url(): string
  evaluate<Answer>(ask: (text: string) => Answer | Promise<Answer>, text: string): Promise<Answer>
}

/** An element that is shown: its place in pixels and what it says. */
type Found = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly value: string
}

/** What a person waits for does not stand still for longer, on a machine with other work. */
const PATIENCE_MS = 60_000
/** No walk is as long; it ends a wait for what moves, but never comes. */
const WALK_MS = 600_000

/**
 * Does what a person does in a tab: sees what is shown, whatever shadow tree it is in, clicks
 * where it is, and presses keys. Selectors hold inside one tree; `outer >>> inner` goes deeper.
 */
export class Hand {
  readonly tab: Tab

  constructor(tab: Tab) {
    this.tab = tab
  }

  /** Everything shown that a selector names, with these words in it or as its name. */
  async all(css: string, words?: string): Promise<Found[]> {
    return this.tab.evaluate(look, JSON.stringify({ css, words }))
  }

  /** The first of what is shown, once it is there. */
  async see(css: string, words?: string): Promise<Found> {
    const found = await this.until(
      `"${css}" ${words ?? ''}`,
      () => this.all(css, words),
      (all) => all.length > 0,
    )
    return found[0]!
  }

  /** Waits until what is asked for is as wanted, and gives it; gives up when the answer stays the same. */
  async until<Answer>(
    what: string,
    ask: () => Answer | Promise<Answer>,
    wanted: (answer: Answer) => boolean,
  ): Promise<Answer> {
    let last: string | undefined
    let since = performance.now()
    const found = await vi.waitUntil(
      async () => {
        const answer = await ask()
        if (wanted(answer)) return { answer }
        const told = JSON.stringify(answer)
        if (told !== last) since = performance.now()
        last = told
        if (performance.now() - since > PATIENCE_MS)
          throw new Error(`waited in vain for ${what}: ${last?.slice(0, 200)} at ${this.tab.url()}`)
        return undefined
      },
      { interval: 40, timeout: WALK_MS },
    )
    return found.answer
  }

  async gone(css: string, words?: string): Promise<void> {
    const nothing = (all: readonly Found[]) => all.length === 0
    await this.until(`the end of "${css}"`, () => this.all(css, words), nothing)
  }

  /** Clicks in the middle of what is shown. */
  async click(css: string, words?: string): Promise<void> {
    await this.see(css, words)
    // It may have to be scrolled to, or still be moving, which only another frame shows.
    const place = async () => {
      await this.tab.evaluate(twoFrames, '')
      return (await this.all(css, words))[0]
    }
    let before = await place()
    const { x, y } = await this.until(
      `"${css}" to keep its place`,
      async () => {
        const now = await place()
        const rests = now && before && now.x === before.x && now.y === before.y
        before = now
        return rests ? now : undefined
      },
      (found) => found !== undefined,
    ).then((found) => found!)
    await this.tab.mouse.click(x, y)
  }

  /** Presses keys one after the other; `Shift+` and `Control+` hold those keys. */
  async press(...keys: readonly string[]): Promise<void> {
    const { keyboard } = this.tab
    for (const key of keys) {
      const [, held, last] = /^(?:(Shift|Control)\+)?(.+)$/.exec(key)!
      if (held) await keyboard.down(held)
      await keyboard.press(last!)
      if (held) await keyboard.up(held)
    }
  }

  /** Writes into a field in place of what is there. */
  async write(css: string, words: string | undefined, text: string): Promise<void> {
    await this.click(css, words)
    await this.press('Control+a')
    await this.tab.keyboard.type(text)
    await this.press('Tab')
  }

  /** Chooses from a list. */
  async choose(css: string, value: string): Promise<void> {
    await this.see(css)
    await this.tab.evaluate(choose, JSON.stringify({ css, value }))
  }

  /** Goes along a way, button held, in pixels of the page. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { mouse } = this.tab
    await mouse.move(...from)
    await mouse.down()
    await mouse.move(...to, { steps: 8 })
    await mouse.up()
  }

  /** Follows a link inside the page. */
  async go(hash: string): Promise<void> {
    await this.tab.evaluate((to) => {
      location.hash = to
    }, hash)
  }

  /** Where the page is, as its address says. */
  async state(): Promise<State> {
    return decodeState(await this.tab.evaluate(() => location.hash, '')).state
  }

  /** Waits until the address says so. */
  async at(wanted: Partial<State>): Promise<State> {
    const holds = (state: State) =>
      Object.entries(wanted).every(
        ([key, value]) => JSON.stringify(state[key as keyof State]) === JSON.stringify(value),
      )
    return this.until(JSON.stringify(wanted), () => this.state(), holds)
  }

  /** Fingerprints of the three towns, once nothing is being computed. */
  async prints(): Promise<string[]> {
    await this.until(
      'three towns',
      () => this.all('[data-fingerprint]'),
      ({ length }) => length === 3,
    )
    await this.gone('.run-status')
    return this.tab.evaluate(() => {
      const root = document.querySelector('helper-circles')!.shadowRoot!
      return [...root.querySelectorAll('[data-fingerprint]')].map(
        (code) => code.getAttribute('data-fingerprint')!,
      )
    }, '')
  }
}

/** Runs in the page. A page behind another one draws no frames, and nothing moves in it. */
async function twoFrames(): Promise<void> {
  if (document.hidden) return
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
}

/** Runs in the page. */
function look(text: string): Found[] {
  const { css, words } = JSON.parse(text) as { css: string; words?: string }
  const within = (roots: readonly ParentNode[], selector: string): Element[] =>
    roots.flatMap((root) => [
      ...root.querySelectorAll(selector),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? within([shadowRoot], selector) : [],
      ),
    ])
  let roots: ParentNode[] = [document]
  let found: Element[] = []
  for (const part of css.split(' >>> ')) {
    found = within(roots, part)
    roots = found.flatMap((element) => [
      element,
      ...(element.shadowRoot ? [element.shadowRoot] : []),
    ])
  }
  const said = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const shown = found.filter((element) => element.getClientRects().length > 0)
  const exact = shown.filter((element) => said(element) === words)
  const named = shown.filter((element) => words === undefined || said(element).includes(words))
  const chosen = exact.length > 0 ? exact : named
  const box = chosen[0]?.getBoundingClientRect()
  if (box && (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth))
    chosen[0]!.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  return chosen.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return {
      x: x + width / 2,
      y: y + height / 2,
      width,
      height,
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      value: (element as HTMLInputElement).value ?? element.getAttribute('aria-valuenow') ?? '',
    }
  })
}

/** Runs in the page. */
function choose(text: string): void {
  const { css, value } = JSON.parse(text) as { css: string; value: string }
  const visit = (root: ParentNode): boolean =>
    [...root.querySelectorAll('*')].some((element) => {
      if (element.matches(css) && element instanceof HTMLSelectElement) {
        element.value = value
        element.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
        return true
      }
      return element.shadowRoot ? visit(element.shadowRoot) : false
    })
  if (!visit(document)) throw new Error(`there is no list ${css}`)
}
