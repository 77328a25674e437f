import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SINGLE_FILE } from '../../bundle/single-file.ts'
import { CHROMIUM } from '../browser/chromium.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { putPage } from '../browser/page-once.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { violationsOf } from './axe.ts'

let server: ServedPage
let browser: Browser
let context: BrowserContext
let page: Page
/** Files that a test has changed, as they were. */
const before = new Map<string, Buffer>()

beforeAll(async () => {
  server = await servePage()
  browser = await chromium.launch(CHROMIUM)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ colorScheme: 'light' })
  page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS)
})

afterEach(async () => {
  await context.close()
  mend()
})

function mend(): void {
  for (const [path, content] of before) writeFileSync(path, content)
  before.clear()
}

/** Path of a built script, whose name ends with a hash. */
function script(name: string): string {
  const assets = join(server.folder, 'assets')
  const isIt = (file: string) => file.startsWith(`${name}-`) && file.endsWith('.js')
  return join(assets, readdirSync(assets).find(isIt)!)
}

const HURTS = {
  missing: (path: string) => rmSync(path),
  // Behind an opening brace, so that what is left is no script by chance.
  cut: (path: string) => {
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.slice(0, whole.indexOf('{', 700) + 1))
  },
  empty: (path: string) => writeFileSync(path, ''),
} as const
type Hurt = keyof typeof HURTS

function hurt(name: string, how: Hurt): void {
  const path = script(name)
  before.set(path, readFileSync(path))
  HURTS[how](path)
  expect(existsSync(path)).toBe(how !== 'missing')
}

const ready = () => page.waitForSelector('helper-circles[data-ready]', { timeout: WAIT_MS })
/** Presses the button, unless the page has mended itself: what is missing is asked for again. */
const reload = () =>
  page
    .getByRole('button', { name: /Neu laden/ })
    .evaluateAll(([button]) => (button as HTMLElement | undefined)?.click())

describe('words that come after the first screen', () => {
  test('are not read by it: it stands and its menu opens without them, and others say what is missing', async () => {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    hurt('de', 'missing')
    await page.goto(`${server.address}#/start`)
    await ready()
    await page.locator('.open-menu').click()
    expect(await page.locator('#menu .acts button').count()).toBe(7)
    await page.locator('#menu').press('Escape')
    expect(await page.locator('start-screen h1').innerText()).toMatch(/2015/)
    expect(errors.filter((error) => !/module/.test(error))).toEqual([])
    await page.locator('.top > nav a', { hasText: 'Bühne' }).click()
    await page.getByRole('alert').waitFor()
    mend()
    await reload()
    await page.waitForSelector('stage-screen')
    await page.waitForSelector('footer [data-fingerprint]', { timeout: WAIT_MS })
  })
})

describe('a script of the page that did not arrive whole', () => {
  test.each([
    ['index', 'missing'],
    ['index', 'cut'],
    ['index', 'empty'],
    ['first', 'missing'],
    ['first', 'cut'],
  ] as const)('is told in all languages, and loading again helps: %s %s', async (name, how) => {
    hurt(name, how)
    await page.goto(`${server.address}#/stage`)
    const told = page.getByRole('alert')
    await told.waitFor()
    const words = await told.innerText()
    expect(words).toContain('Die Seite konnte nicht geladen werden.')
    expect(words).toContain('In Leichter Sprache')
    expect(words).toContain('The page could not be loaded.')
    expect(await page.getByText('Die Städte werden berechnet').count()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    mend()
    await reload()
    await ready()
  })

  test.each([
    ['lab-screen', '#/lab', 'missing'],
    ['lab-screen', '#/lab', 'cut'],
    ['lever-panel', '#/stage?v=2&levers=1', 'cut'],
    ['below', '#/stage', 'missing'],
    ['town-1.de', '#/story?v=2&tale=town-1', 'cut'],
  ] as const)('is told above its screen, and loading again helps: %s', async (name, hash, how) => {
    hurt(name, how)
    await page.goto(server.address + hash)
    const told = page.getByRole('alert')
    await told.waitFor()
    expect(await told.innerText()).toMatch(/konnte nicht geladen werden/)
    // Whatever else is to be seen, too.
    await ready()
    await expect.poll(() => page.locator('h1').count()).toBeGreaterThan(0)
    expect(await violationsOf(page)).toEqual([])
    mend()
    await reload()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await ready()
  })

  test.each(['missing', 'cut'] as const)(
    'is told when it is the one that computes: %s',
    async (how) => {
      hurt('page-worker', how)
      await page.goto(`${server.address}#/stage`)
      await page.getByText('Die Städte konnten nicht berechnet werden').waitFor()
      mend()
      await reload()
      await ready()
    },
  )

  test('does not stay in what the browser keeps for use without a network', async () => {
    hurt('lab-screen', 'cut')
    await page.goto(`${server.address}#/stage`)
    await page.waitForSelector('[data-offline=ready]')
    mend()
    await page.goto('about:blank')
    // The whole file is at the server by now; the cut one is what is kept.
    await page.goto(`${server.address}?again#/lab`)
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await page.getByRole('alert').waitFor()
    await reload()
    await page.waitForSelector('lab-screen')
    await ready()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('is not thrown away with all that is kept when the server does not answer', async () => {
    hurt('lab-screen', 'cut')
    await page.goto(`${server.address}#/stage`)
    await page.waitForSelector('[data-offline=ready]')
    await page.goto('about:blank')
    await context.setOffline(true)
    await page.goto(`${server.address}?again#/lab`)
    await page.getByRole('alert').waitFor()
    // The message of before stands until the server has not answered.
    const loaded = page.waitForEvent('load')
    await reload()
    await loaded
    await page.getByRole('alert').waitFor()
    await page.evaluate(() => {
      location.hash = '#/stage'
    })
    await page.waitForSelector('stage-screen')
    await ready()
  })
})

describe('a browser without workers', () => {
  const WORDS = {
    de: ['Dieser Browser lässt die Seite nicht rechnen', 'Web Workers'],
    en: ['This browser does not let the page compute', 'Web workers'],
    leicht: ['Dieser Browser kann hier nicht rechnen', 'Web Worker'],
  } as const

  test.each([
    ['has none', 'delete globalThis.Worker'],
    [
      'blocks them',
      `globalThis.Worker = class { constructor() { throw new DOMException('blocked', 'SecurityError') } }`,
    ],
  ])('is told what is missing in three languages when it %s', async (_, script) => {
    await page.addInitScript(script)
    for (const screen of ['start', 'stage', 'compare', 'embed'])
      for (const [language, words] of Object.entries(WORDS)) {
        await page.goto('about:blank')
        await page.goto(`${server.address}#/${screen}?v=2&language=${language}`)
        const told = page.getByRole('alert')
        await told.waitFor()
        for (const word of words)
          expect((await told.innerText()).toLowerCase()).toContain(word.toLowerCase())
        expect(
          await page
            .getByText(/werden berechnet|are being computed/)
            .filter({ visible: true })
            .count(),
        ).toBe(0)
      }
    expect(await violationsOf(page)).toEqual([])
  })
})

test('the page in one file that was cut says so', async () => {
  await putPage(server.folder, 'single')
  const path = join(server.folder, SINGLE_FILE)
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, Math.floor(whole.length / 2)))
  await page.goto(pathToFileURL(path).href)
  const told = page.getByRole('alert')
  await told.waitFor()
  expect(await told.innerText()).toContain('The page could not be loaded.')
  writeFileSync(path, whole)
  await reload()
  await ready()
})
