import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openChromium } from '../../browser/chromium.ts'
import { openFirefox } from '../../browser/firefox.ts'
import type { OpenPage } from '../../browser/open-page.ts'
import { Hand, type Tab } from './hand.ts'

/** A file the page has handed to the browser. */
export type Saved = { readonly name: string; readonly content: Buffer }

/** A browser with a hand in its tab. */
export type World = {
  readonly browser: OpenPage
  readonly hand: Hand
  /** Does what opens a second window, and gives a hand in it. */
  second(act: () => Promise<void>): Promise<{ readonly hand: Hand; close(): Promise<void> }>
  /** Does what saves a file, and gives the file. */
  saved(act: () => Promise<void>): Promise<Saved>
}

export async function chromiumWorld(): Promise<World> {
  const browser = await openChromium()
  const { page } = browser
  return {
    browser,
    hand: new Hand(page as Tab),
    async second(act) {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), act()])
      return { hand: new Hand(opened as Tab), close: () => opened.close() }
    },
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      const content = readFileSync(await download.path())
      return { name: download.suggestedFilename(), content }
    },
  }
}

export async function firefoxWorld(): Promise<World> {
  const browser = await openFirefox()
  const { page, downloads } = browser
  const hand = new Hand(page as unknown as Tab)
  // Until all of it is there, Firefox writes a file under other names.
  const files = () =>
    readdirSync(downloads).filter((name) => /^helferkreise-.*(?<!\.part)$/.test(name))
  return {
    browser,
    hand,
    async second(act) {
      const all = page.browser()
      const before = new Set(all.targets())
      const [target] = await Promise.all([
        all.waitForTarget((each) => each.type() === 'page' && !before.has(each)),
        act(),
      ])
      const opened = (await target.page())!
      return { hand: new Hand(opened as unknown as Tab), close: () => opened.close() }
    },
    async saved(act) {
      const before = new Set(files())
      await act()
      const fresh = () => files().find((name) => !before.has(name))
      const name = (await hand.until('a saved file', fresh, (found) => found !== undefined))!
      const read = () => readFileSync(join(downloads, name))
      const content = await hand.until(name, read, ({ length }) => length > 0)
      // The same name may be saved again.
      rmSync(join(downloads, name))
      return { name, content }
    },
  }
}
