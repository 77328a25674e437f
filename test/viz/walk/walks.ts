import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SINGLE_FILE } from '../../../bundle/single-file.ts'
import { PRESET_KEYS } from '../../../viz/plan/presets.ts'
import { putPage } from '../../browser/page-once.ts'
import { type ServedPage, servePage } from '../../browser/served-page.ts'
import { STEPS } from './steps.ts'
import type { World } from './world.ts'

const PLACES = ['a server', 'the disk'] as const

/** In the page: whether what keeps it offline was loaded. */
const keepsItself = () =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('workbox-window'))

/**
 * Every walk in a browser, on the page that is served or on the one that is a file; on the other one
 * all that hangs on where the page comes from. With two browsers every walk is in each, and in each place.
 */
export function walksIn(open: () => Promise<World>, walked: (typeof PLACES)[number]): void {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'))
  const file = pathToFileURL(join(folder, SINGLE_FILE)).href
  let server: ServedPage | undefined

  let world: World
  beforeAll(async () => {
    await putPage(folder, 'single')
    server = await servePage()
    world = await open()
  }, 180_000)

  afterAll(async () => {
    await world?.browser.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each(PLACES)('from %s', (place) => {
    const address = (): string => (place === 'a server' ? server!.address : file)
    beforeAll(async () => {
      await world.browser.visit(`${address()}#/stage`)
      await world.hand.prints()
    }, 120_000)

    if (place === walked) test.each(STEPS)('%s', (_name, walk) => walk(world), 600_000)

    // The engines are the same in both places: all presets run from the disk, where workers start otherwise.
    const presets = place === 'the disk' ? PRESET_KEYS : PRESET_KEYS.slice(-1)
    test('presets run, and a link gives the same runs in a new page', async () => {
      const { hand, browser } = world
      const known = new Set<string>()
      for (const preset of presets) {
        await hand.go(`#/stage?v=2&week=120&a=${preset}`)
        await hand.at({ a: { preset, changes: [] } })
        const fresh = (prints: readonly string[]) => !known.has(prints.join())
        const prints = await hand.until(`the runs of ${preset}`, () => hand.prints(), fresh)
        known.add(prints.join())
      }
      const last = await hand.prints()
      const link = await hand.tab.evaluate(() => location.hash, '')
      await browser.visit(`${address()}?again${link}`)
      expect(await hand.prints()).toEqual(last)
      await hand.at({ week: 120, a: { preset: presets.at(-1)!, changes: [] } })
      // A page that is left while it begins to keep itself offline complains of it in Firefox.
      if (place === 'a server') await browser.waitFor('the page to keep itself', keepsItself)
    })

    test('nothing was asked of another place, and nothing went wrong', () => {
      expect(world.browser.errors).toEqual([])
      const own = [server!.address, 'file:']
      const foreign = world.browser
        .foreignRequests(own[0]!)
        .filter((url) => !url.startsWith(own[1]!))
      expect(foreign).toEqual([])
    })
  })
}
