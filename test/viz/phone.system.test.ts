import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHROMIUM } from '../browser/chromium.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'
import { follow } from './visit.ts'

const SCREENS = ['start', 'stage', 'compare', 'story', 'lab', 'facilitate', 'seminar', 'embed']
/** Side of the smallest target for a finger, in pixels. */
const TARGET = 44

let site: ServedPage
let browser: Browser
let page: Page
let touch: CDPSession

beforeAll(async () => {
  site = await servePage()
  browser = await chromium.launch(CHROMIUM)
  const phone = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true }
  const context = await browser.newContext({ ...phone, deviceScaleFactor: 2 })
  page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS)
  touch = await context.newCDPSession(page)
  await page.goto(`${site.address}#/stage?v=2&week=143`)
  await page.waitForSelector('helper-circles[data-ready]', { timeout: 120_000 })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const open = (hash: string): Promise<void> => follow(page, hash)

/** A finger goes over the stage, in ten steps. */
async function swipe(right: number, down: number): Promise<void> {
  const box = (await page.locator('town-panel[data-shown] .stage').boundingBox())!
  const x = box.x + box.width / 2 - right / 2
  const y = box.y + box.height / 2 - down / 2
  const point = (share: number) => [{ x: x + right * share, y: y + down * share }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) })
  for (let step = 1; step <= 10; step++)
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: point(step / 10),
    })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await settled(page)
}

const towns = () => page.locator('town-panel:visible h2').allInnerTexts()

test.each(['#/stage?v=2&week=143', '#/embed?all=1&t=143'])(
  'a finger turns from town to town on %s',
  async (screen) => {
    await open(screen)
    expect(await towns()).toEqual([expect.stringMatching(/^Stadt I\b/)])
    await swipe(-160, 10)
    expect(await towns()).toEqual([expect.stringMatching(/^Stadt II\b/)])
    expect(page.url()).toContain('town=2')
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Stadt II')
    await swipe(-160, 0)
    await swipe(-160, 0)
    expect(await towns()).toEqual([expect.stringMatching(/^Stadt III\b/)])
    await swipe(160, 0)
    expect(await towns()).toEqual([expect.stringMatching(/^Stadt II\b/)])
    // Neither a short way nor scrolling is a turn, and a turn is no choice of a person.
    await swipe(-30, 0)
    await swipe(0, -160)
    await swipe(0, 160)
    expect(await towns()).toEqual([expect.stringMatching(/^Stadt II\b/)])
    expect(page.url()).not.toContain('look=')
  },
)

test('the date can be typed in the order of the language of the page', async () => {
  await open('#/stage?v=2&week=143')
  const entry = page.getByLabel('Datum', { exact: true })
  expect(await entry.inputValue()).toBe('03.10.2016')
  await entry.fill('31.2.2022')
  await entry.press('Enter')
  expect(await page.locator('day-entry [role=alert]').innerText()).toContain('TT.MM.JJJJ')
  expect(page.url()).toContain('week=143')
  await entry.fill('1.3.2022')
  await entry.press('Enter')
  await settled(page)
  expect(page.url()).toContain('week=425')
  await entry.blur()
  expect(await entry.inputValue()).toBe('28.02.2022')
  await open('#/stage?v=2&week=143&language=en')
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('03/10/2016')
})

test('the bar of the clock stays in sight, and a tap on a chart sets it', async () => {
  await open('#/stage?v=2&week=143')
  const chart = page.locator('line-chart').nth(2)
  await chart.scrollIntoViewIfNeeded()
  const bar = (await page.locator('.bar .play').boundingBox())!
  expect(bar.y + bar.height).toBeLessThanOrEqual(800)
  const plot = chart.locator('svg[role=slider]')
  const box = (await plot.boundingBox())!
  await plot.tap({ position: { x: box.width / 2, y: box.height / 2 } })
  await settled(page)
  const told = Number(await plot.getAttribute('aria-valuenow'))
  expect(told).not.toBe(143)
  expect(page.url()).toContain(`week=${told}`)
})

test('who asks for the levers is led to them', async () => {
  await open('#/stage?v=2&week=143')
  await page.locator('.bar > button').tap()
  // They come above what is in sight where the page was scrolled.
  const atTheTop = async (): Promise<boolean> => {
    const { y = -100 } = (await page.locator('lever-panel').boundingBox()) ?? {}
    return y > -20 && y < 100
  }
  await expect.poll(atTheTop).toBe(true)
  await page.locator('.bar > button').tap()
})

test('a story on a phone shows the picture first, a town at a time, and the way on stays in sight', async () => {
  await open('#/story?v=2&tale=across&step=2')
  expect(await towns()).toHaveLength(1)
  await page.getByRole('tab', { name: 'Stadt III', exact: true }).click()
  await settled(page)
  expect(await towns()).toEqual([expect.stringMatching(/^Stadt III\b/)])
  const picture = (await page.locator('town-panel[data-shown] canvas').boundingBox())!
  const words = (await page.locator('story-screen h1').boundingBox())!
  expect(picture.y + picture.height).toBeLessThanOrEqual(words.y)
  const next = (await page.getByRole('button', { name: 'Weiter' }).boundingBox())!
  expect(next.y + next.height).toBeLessThanOrEqual(800)
})

test.each(SCREENS)('every target on %s is large enough for a finger', async (screen) => {
  await open(`#/${screen}?v=2&week=143`)
  const small = await page.evaluate(smallTargets, TARGET)
  expect(small).toEqual([])
})

/** Runs in the page: what can be pressed and is smaller than it should be. Links inside a sentence are as high as it. */
function smallTargets(target: number): string[] {
  const found: string[] = []
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot)
      if (!element.matches('button, select, input, summary, a[href], textarea')) continue
      const boxes = [element, ...(element.closest('label') ? [element.closest('label')!] : [])].map(
        (each) => each.getBoundingClientRect(),
      )
      const box = {
        width: Math.max(...boxes.map(({ width }) => width)),
        height: Math.max(...boxes.map(({ height }) => height)),
      }
      const shown = element.checkVisibility({ visibilityProperty: true }) && box.width > 1
      const inText = element.localName === 'a' && element.closest('p, li, td, dd') !== null
      if (!shown || inText || (box.height >= target - 0.5 && box.width >= target - 0.5)) continue
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)
      found.push(
        `${element.localName} ${name} ${Math.round(box.width)} x ${Math.round(box.height)}`,
      )
    }
  }
  visit(document)
  return found
}
