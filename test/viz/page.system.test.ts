import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM } from '../chromium.ts'
import { type ServedPage, servePage } from '../served-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let server: ServedPage
let browser: Browser
let page: Page
let address: string
const requests: string[] = []
const errors: string[] = []

beforeAll(async () => {
  server = await servePage()
  address = server.address
  browser = await chromium.launch(CHROMIUM)
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(address)
  await page.waitForFunction(
    () =>
      document.querySelector('helper-circles')?.shadowRoot?.querySelectorAll('[data-fingerprint]')
        .length === 3,
    undefined,
    { timeout: 120_000 },
  )
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const week = async (): Promise<number> =>
  Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('week'))
/** Lets the page render and write its address. */
const settle = async (): Promise<void> => {
  await page.waitForTimeout(120)
}

async function violations(): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const engine = (
      globalThis as unknown as {
        axe: {
          run(): Promise<{
            violations: { id: string; impact: string; nodes: { html: string }[] }[]
          }>
        }
      }
    ).axe
    const result = await engine.run()
    return result.violations.map(
      ({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 120)}`,
    )
  })
}

describe('the page in Chromium', () => {
  test('steps by keys and keeps the week in the address', async () => {
    await settle()
    const start = await week()
    await page.keyboard.press('ArrowRight')
    await settle()
    expect(await week()).toBe(start + 1)
    await page.keyboard.press('Shift+ArrowLeft')
    await settle()
    expect(await week()).toBe(start - 3)
    await page.keyboard.press('End')
    await settle()
    const last = await week()
    expect(last).toBeGreaterThan(500)
    await page.keyboard.press('Home')
    await settle()
    expect(await week()).toBe(0)
    await page.keyboard.press('PageDown')
    await settle()
    const event = await week()
    expect(event).toBeGreaterThan(0)
  })

  test('plays with Space and stops with Space', async () => {
    const before = await week()
    await page.keyboard.press('Space')
    await page.waitForTimeout(900)
    await page.keyboard.press('Space')
    await settle()
    const after = await week()
    expect(after).toBeGreaterThan(before + 3)
    await page.waitForTimeout(300)
    expect(await week()).toBe(after)
  })

  test('draws filled dots on all three stages', async () => {
    await page.evaluate(() => {
      location.hash = '#v=1&week=143'
    })
    await settle()
    const inked = await page.locator('canvas').evaluateAll((all) =>
      all.map((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement
        const { data } = (canvas as HTMLCanvasElement)
          .getContext('2d')!
          .getImageData(0, 0, width, height)
        return data.some((value) => value > 0)
      }),
    )
    expect(inked).toEqual([true, true, true])
  })

  test('switches to English and keeps the week', async () => {
    await page.locator('#language').selectOption('en')
    await settle()
    expect(await page.locator('h1').first().innerText()).toContain('Helper circles')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await week()).toBe(143)
  })

  test('says so when a link names what does not exist, and shows the nearest state', async () => {
    await page.evaluate(() => {
      location.hash = '#v=1&week=143&theme=purple'
    })
    await settle()
    expect(await page.locator('[role=status]').first().innerText()).toContain('Link')
  })

  test.each(['light', 'dark'])(
    'has no accessibility violations in the %s theme, with the table open',
    async (theme) => {
      await page.evaluate((name) => {
        location.hash = `#v=1&week=143&theme=${name}&table=1`
      }, theme)
      await settle()
      expect(await violations()).toEqual([])
    },
    60_000,
  )

  test('shows one town at a time on a small screen without sideways scrolling', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await settle()
    expect(await page.locator('town-panel:visible').count()).toBe(1)
    await page.getByRole('tab').nth(2).click()
    await settle()
    expect(await page.locator('town-panel:visible h2').innerText()).toContain('III')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await violations()).toEqual([])
  }, 60_000)

  test('fits stage and controls on a projector without scrolling', async () => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await settle()
    const bottom = await page
      .locator('control-bar')
      .evaluate((bar) => bar.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThanOrEqual(720)
  })

  test('asks no other host for anything and raises no error', () => {
    const foreign = requests.filter(
      (url) => !url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'),
    )
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })
})
