import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseScenario, run } from '../../sim/index.ts'
import { CHROMIUM } from '../chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let folder: string
let server: PreviewServer
let browser: Browser
let page: Page
let address: string
const requests: string[] = []
const errors: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'))
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  server = await preview({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', strictPort: false },
  })
  address = server.resolvedUrls!.local[0]!
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
  if (folder) rmSync(folder, { recursive: true, force: true })
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
  test('computes the same three runs as Node', async () => {
    const inflow = { germany: readFileSync('scenarios/inflow/germany.csv', 'utf8') }
    const expected = [1, 2, 3].map((town) => {
      const parsed = parseScenario(readFileSync(`scenarios/town-${town}.yaml`, 'utf8'), { inflow })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      return run(parsed.scenario, parsed.scenario.seed).fingerprint
    })
    const shown = await page
      .locator('[data-fingerprint]')
      .evaluateAll((codes) => codes.map((code) => code.getAttribute('data-fingerprint')))
    expect(shown).toEqual(expected)
  }, 120_000)

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

  test('reads the charts by keys, in words', async () => {
    const chart = page.getByRole('slider').first()
    await chart.focus()
    await chart.press('End')
    const last = await chart.getAttribute('aria-valuetext')
    expect(last).toMatch(/Dec 2023.*Town I: [\d,]+.*Town II: [\d,]+.*Town III: [\d,]+/)
    await chart.press('PageDown')
    expect(await chart.getAttribute('aria-valuetext')).toContain('Dec 2022')
    expect(await week()).toBe(143)
  })

  test('tells friction and thanks in the log, newest first', async () => {
    await page.getByLabel('Show:').selectOption('friction')
    await settle()
    const lines = await page
      .getByRole('region', { name: 'Events, Town I', exact: true })
      .locator('li')
      .allInnerTexts()
    expect(lines.length).toBe(100)
    expect(lines[0]).toMatch(/2016[\s\S]*Person \d+ of Circle \d+ met “.+”.* Load there: [\d.]+/)
    await page.getByLabel('Show:').selectOption('recognition')
    await settle()
    expect(
      await page.getByRole('region', { name: 'Events, Town II', exact: true }).innerText(),
    ).toContain('Public thanks')
    await page.getByLabel('Show:').selectOption('all')
  })

  test('plays as 12 stills where less motion is asked for', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const start = await week()
    await page.keyboard.press('Space')
    await page.waitForTimeout(500)
    const stills = page.locator('flip-book button')
    expect(await stills.count()).toBe(36)
    expect(await week()).toBe(start)
    await stills.nth(11).click()
    await settle()
    expect(await week()).toBeGreaterThan(500)
    expect(await stills.count()).toBe(0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.evaluate(() => {
      location.hash = '#v=1&week=143&language=en'
    })
    await settle()
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
