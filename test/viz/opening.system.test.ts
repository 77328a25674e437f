import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { speech } from '../../viz/words/index.ts'
import { openChromium } from '../browser/chromium.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'
import { violationsOf } from './axe.ts'

let server: ServedPage
let browser: Awaited<ReturnType<typeof openChromium>>
let page: Page
/** The file of words that the stage does not open with. */
const WORDS = /\/assets\/de-/
/** Lets the workers start: until then no run is made. */
let release: () => void
/** Lets the words come that the stage does not open with. */
let releaseWords: () => void

beforeAll(async () => {
  server = await servePage()
}, 180_000)

afterEach(async () => {
  release()
  releaseWords()
  await browser.close()
})

afterAll(() => server.close())

/** Opens a screen whose runs wait for `release`, and its later words for `releaseWords` where they are held. */
async function open(
  hash: string,
  viewport = { width: 1440, height: 900 },
  words: 'there' | 'held' | 'missing' = 'there',
): Promise<void> {
  browser = await openChromium()
  page = browser.page
  await page.setViewportSize(viewport)
  release = await held(/\/page-worker-/)
  releaseWords = words === 'held' ? await held(WORDS) : () => undefined
  if (words === 'missing') await page.context().route(WORDS, (route) => route.abort())
  await browser.visit(`${server.address}#/${hash}`)
  await page.waitForSelector('town-panel[data-shown] canvas:not([hidden])')
}

/** What is asked of the server is not answered before the function is called. */
async function held(files: RegExp): Promise<() => void> {
  let free = (): void => undefined
  const released = new Promise<void>((resolve) => {
    free = resolve
  })
  await page.context().route(files, async (route) => {
    await released
    await route.continue()
  })
  return free
}

async function runsAreThere(): Promise<void> {
  release()
  await page.waitForSelector('helper-circles[data-ready]')
}

/** The runs are there, and all that follows them. */
async function allIsThere(): Promise<void> {
  await runsAreThere()
  await settled(page)
}

/** Shows the tip of a mark under the circles, and says what it tells of it. */
async function tipOf(mark: string): Promise<string> {
  const at = page.locator(`town-panel[data-shown] ${mark}`).first()
  await at.hover({ force: true })
  return page.locator('town-panel[data-shown] .tip').innerText()
}

/** All that the stage shows: its elements, and the pixels of the dots. Curves and notches need all weeks, and come with the runs. */
const shown = () =>
  page.evaluate(() => {
    const root = document.querySelector('helper-circles')!.shadowRoot!
    const stage = root.querySelector('stage-screen')!.shadowRoot!
    const parts = [...stage.querySelectorAll('town-panel, time-line, control-bar, day-entry')]
    const inner = (part: Element) => {
      const copy = document.createElement('div')
      copy.innerHTML = part.shadowRoot!.innerHTML
      for (const later of copy.querySelectorAll('.notches, .curves')) later.remove()
      return copy.innerHTML.replaceAll(/<!--.*?-->/g, '')
    }
    return {
      inner: parts.map(inner),
      pixels: parts.map((part) => part.shadowRoot!.querySelector('canvas')?.toDataURL()),
      places: parts.map((part) => JSON.stringify(part.getBoundingClientRect())),
      around: [...stage.querySelectorAll('.legend, .latest')].map((part) => part.textContent),
    }
  })
const play = () => page.locator('control-bar .play')
const date = () => page.locator('control-bar .date').innerText()

describe('the stage before its runs are made', () => {
  test.each([
    ['a desk', { width: 1440, height: 900 }],
    ['a phone', { width: 360, height: 740 }],
  ])('shows on %s what the runs then show, in the same place', async (_, viewport) => {
    await open('stage', viewport)
    await settled(page, { held: true })
    const before = await shown()
    const curves = () => page.locator('time-line .curve').count()
    expect(await curves()).toBe(0)
    // Nodes that stay are not made anew, and nothing is shifted.
    await page.evaluate(() => {
      const root = document.querySelector('helper-circles')!.shadowRoot!
      const stage = root.querySelector('stage-screen')!.shadowRoot!
      let shift = 0
      Object.assign(globalThis, { kept: [...stage.querySelectorAll('town-panel')], shift })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as { value?: number }).value ?? 0
        Object.assign(globalThis, { shift })
      }).observe({ type: 'layout-shift' })
    })
    await allIsThere()
    expect((await shown()).inner.map((part, index) => part === before.inner[index])).toEqual(
      before.inner.map(() => true),
    )
    expect(await shown()).toEqual(before)
    expect(await curves()).toBe(3)
    expect(before.pixels.filter((pixels) => pixels !== undefined)).toHaveLength(3)
    const after = await page.evaluate(() => {
      const { kept, shift } = globalThis as unknown as { kept: Element[]; shift: number }
      return { kept: kept.map(({ isConnected }) => isConnected), shift }
    })
    expect(after).toEqual({ kept: [true, true, true], shift: 0 })
    expect(browser.errors).toEqual([])
  })

  test('comes from the runs that the browser makes, by their fingerprints', async () => {
    await open('stage')
    await allIsThere()
    const made = await page
      .locator('footer [data-fingerprint]')
      .evaluateAll((codes) => codes.map((code) => code.getAttribute('data-fingerprint')!))
    const folder = join(server.folder, 'assets')
    const opening = readdirSync(folder).find((name) => name.startsWith('opening-'))!
    const text = readFileSync(join(folder, opening), 'utf8')
    expect(made).toHaveLength(3)
    expect(made.filter((fingerprint) => !text.includes(fingerprint))).toEqual([])
  })

  test('says how far the runs are, and has nothing that axe finds fault with', async () => {
    await open('stage')
    expect(await page.locator('progress.under-way').getAttribute('aria-label')).toContain('Städte')
    expect(await violationsOf(page)).toEqual([])
    await allIsThere()
    expect(await page.locator('progress.under-way').count()).toBe(0)
  })

  test('takes a press on play, and plays when the runs are there', async () => {
    await open('stage')
    await page.clock.install()
    const first = await date()
    await play().click()
    expect(await play().getAttribute('aria-label')).toBe(speech('de').words.pause)
    await page.clock.runFor(10_000)
    expect(await date()).toBe(first)
    await runsAreThere()
    await page.waitForFunction((first) => {
      const root = document.querySelector('helper-circles')!.shadowRoot!
      const bar = root.querySelector('stage-screen')!.shadowRoot!.querySelector('control-bar')!
      return bar.shadowRoot!.querySelector('.date')!.textContent !== first
    }, first)
  })

  test('gives up play that is pressed again', async () => {
    await open('stage')
    await play().click()
    await play().click()
    await allIsThere()
    expect(await play().getAttribute('aria-label')).toBe(speech('de').words.play)
  })

  test('shows no other week than the one it knows', async () => {
    await open('stage')
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('.coming progress')
    expect(await page.locator('town-panel').count()).toBe(0)
    await page.keyboard.press('ArrowLeft')
    await page.waitForSelector('town-panel')
    await page.keyboard.press('ArrowRight')
    await allIsThere()
    expect(await page.locator('town-panel').count()).toBe(3)
  })

  test('shows nothing of a plan that is not the one it knows', async () => {
    await open('stage')
    await page.locator('.bar > button[aria-pressed]').first().click()
    await page.locator('lever-panel input[type="number"]').first().waitFor()
    await page.evaluate(() => {
      location.hash = '#/stage?v=2&run=2_1_1'
    })
    await page.waitForSelector('.loading progress')
    expect(await page.locator('town-panel').count()).toBe(0)
    await allIsThere()
    expect(await page.locator('town-panel').count()).toBe(3)
  })

  test('opens every other screen', async () => {
    await open('stage')
    await page.locator('.top > nav a', { hasText: 'Geschichte' }).click()
    await page.waitForSelector('story-screen')
    expect(await page.locator('.top > nav [aria-current]').innerText()).toBe('Geschichte')
  })
})

describe('the stage before all its words are there', () => {
  test.each([
    ['a desk', { width: 1440, height: 900 }],
    ['a phone', { width: 360, height: 740 }],
  ])('says on %s what it says then', async (_, viewport) => {
    await open('stage', viewport, 'held')
    await settled(page, { held: true })
    const tips = async () => [await tipOf('.circle'), await tipOf('.office')]
    const [before, told] = [await shown(), await tips()]
    await page.mouse.move(1, 1)
    releaseWords()
    await allIsThere()
    expect(await tips()).toEqual(told)
    await page.mouse.move(1, 1)
    expect(await shown()).toEqual(before)
    expect(before.inner.join(' ')).not.toMatch(/undefined|\[object/)
    expect(browser.errors).toEqual([])
  })

  test('takes a press on play', async () => {
    await open('stage', undefined, 'held')
    await play().click()
    expect(await play().getAttribute('aria-label')).toBe(speech('de').words.pause)
  })

  test('keeps what is asked for beyond them until they are there', async () => {
    await open('stage', undefined, 'held')
    await page.locator('.bar > button[aria-pressed]').first().click()
    await page.waitForFunction(() => location.hash.includes('levers=1'))
    expect(await page.locator('lever-panel').count()).toBe(0)
    releaseWords()
    await page.locator('lever-panel input[type="number"]').first().waitFor()
    expect(browser.errors).toEqual([])
  })

  test('says of words that cannot be had that the screen is missing', async () => {
    await open('stage', undefined, 'missing')
    await page.locator('.bar > button[aria-pressed]').first().click()
    await page.getByText(speech('de').words.screenFailed).waitFor()
  })
})
