import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SINGLE_FILE } from '../../bundle/single-file.ts'
import { CHROMIUM, openChromium } from '../browser/chromium.ts'
import { openFirefox } from '../browser/firefox.ts'
import type { OpenPage } from '../browser/open-page.ts'
import { putPage } from '../browser/page-once.ts'
import { servePage } from '../browser/served-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'single-'))
const file = join(folder, SINGLE_FILE)
const browsers: OpenPage[] = []

beforeAll(async () => {
  await putPage(folder, 'single')
  browsers.push(await openChromium(), await openFirefox())
}, 180_000)

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Waits for the three towns and tells their fingerprints. */
async function prints(browser: OpenPage): Promise<(string | null)[]> {
  await browser.waitFor('three towns', () => {
    const root = document.querySelector('helper-circles')?.shadowRoot
    return root?.querySelectorAll('[data-fingerprint]').length === 3
  })
  return browser.evaluate(() =>
    [
      ...document
        .querySelector('helper-circles')!
        .shadowRoot!.querySelectorAll('[data-fingerprint]'),
    ].map((code) => code.getAttribute('data-fingerprint')),
  )
}

describe('the page in one file', () => {
  test('holds at most 6 MB and stands alone in its folder', () => {
    expect(readdirSync(folder)).toEqual([SINGLE_FILE])
    expect(statSync(file).size).toBeLessThan(6_000_000)
    expect(readFileSync(file, 'utf8')).toContain('Content-Security-Policy')
  })
})

describe('the installed page', () => {
  test.each([0, 1])('opens again, with every screen, when its server is gone (%d)', async (n) => {
    const browser = browsers[n]
    const server = await servePage()
    const { address } = server
    await browser!.visit(`${address}#/stage`)
    const before = await prints(browser!)
    await browser!.waitFor('the mark that it is kept', () => {
      const root = document.querySelector('helper-circles')?.shadowRoot
      return Boolean(root?.querySelector('[data-offline=ready]'))
    })
    await server.close()
    // Another address of the same page is fetched again, which a change behind the # is not.
    await browser!.visit(`${address}?again#/stage`)
    expect(await prints(browser!), browser!.name).toEqual(before)
    for (const screen of ['compare', 'story', 'lab', 'method', 'facilitate']) {
      await browser!.evaluate((name) => {
        location.hash = `#/${name}`
      }, screen)
      await browser!.waitFor(screen, () => {
        const [, name] = /^#\/(\w+)/.exec(location.hash) ?? []
        const root = document.querySelector('helper-circles')!.shadowRoot!
        return root.querySelector(`${name}-screen`) !== null
      })
    }
    const foreign = browser!.foreignRequests(address).filter((url) => !url.startsWith('file:'))
    expect(foreign, browser!.name).toEqual([])
    expect(browser!.errors, browser!.name).toEqual([])
  })

  test('can be installed, and keeps at most 4 MB', async () => {
    const server = await servePage()
    try {
      const [browser] = browsers as [OpenPage]
      await browser.visit(`${server.address}#/stage`)
      await browser.waitFor('the mark that it is kept', () => {
        const root = document.querySelector('helper-circles')?.shadowRoot
        return Boolean(root?.querySelector('[data-offline=ready]'))
      })
      const kept = await browser.evaluate(async () => {
        const names = await caches.keys()
        const stored = await Promise.all(
          names.map(async (name) => {
            const cache = await caches.open(name)
            const answers = await cache.matchAll()
            return Promise.all(answers.map(async (each) => (await each.blob()).size))
          }),
        )
        return stored.flat()
      })
      expect(kept.length).toBeGreaterThan(25)
      expect(kept.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000)
      const context = await chromium.launchPersistentContext(join(folder, 'profile'), CHROMIUM)
      const [page] = context.pages() as [Page]
      await page.goto(server.address)
      const session = await context.newCDPSession(page)
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
      await context.close()
      expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([])
    } finally {
      await server.close()
    }
  })
})
