import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../viz/state/state.ts'
import { openChromium } from '../chromium.ts'
import { type ServedPage, servePage } from '../served-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = ['theme=light', 'theme=dark', 'projector=1'] as const
const LANGUAGES = ['de', 'en'] as const

let server: ServedPage
let browser: Awaited<ReturnType<typeof openChromium>>
let page: Page

beforeAll(async () => {
  server = await servePage()
  browser = await openChromium()
  page = browser.page
  await browser.visit(`${server.address}#/stage?v=2&week=143`)
  await page.waitForSelector('helper-circles[data-ready]')
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page.waitForTimeout(300)
}

async function violations(): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Finding = { id: string; nodes: { html: string }[] }
    const engine = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Finding[] }> }
    }
    const { violations: found } = await engine.axe.run()
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

const views = ROUTES.flatMap((route) =>
  LOOKS.flatMap((look) => LANGUAGES.map((language) => [route, look, language] as const)),
)
test.each(views)('nothing stands in the way on %s, %s, %s', async (route, look, language) => {
  await open(`#/${route}?v=2&week=143&${look}&language=${language}`)
  expect(await violations()).toEqual([])
})

test.each(['Exportieren', 'Eigene Dateien'])('nothing stands in the way in "%s"', async (name) => {
  await open('#/stage?v=2&week=143')
  await page.getByRole('button', { name }).press('Enter')
  await page.getByRole('dialog', { name }).waitFor()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
})

test.each(ROUTES)('Tab leads through %s to its end, and is always seen', async (route) => {
  await open(`#/${route}?v=2&week=143`)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page
    .locator(route === 'embed' ? 'summary' : '.brand')
    .first()
    .focus()
  const seen = new Set<string>()
  const unseen: string[] = []
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('Tab')
    const { name, shown, ended } = await page.evaluate(focused)
    if (ended) break
    if (!shown) unseen.push(name)
    seen.add(name)
  }
  expect(unseen).toEqual([])
  expect(seen.size).toBeGreaterThan(6)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

/** Runs in the page: what has the focus, and whether an outline or stroke shows it. */
function focused() {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  if (!element || element === document.body) return { name: '', shown: true, ended: true }
  const marks = [element, ...element.querySelectorAll('*')]
  const shown = marks.some((mark) => {
    const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(mark)
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return outlined || (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2)
  })
  const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
  return { name: `${element.localName} ${label.slice(0, 60)}`, shown, ended: false }
}
