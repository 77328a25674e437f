import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decodeState } from '../../viz/state/address.ts'
import { ROUTES } from '../../viz/state/state.ts'
import { type Visit, visit } from './visit.ts'

const DESK = { width: 1440, height: 900 } as const
const PHONE = { width: 360, height: 800 } as const

let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit('stage?v=2&week=143')
  page = site.page
}, 120_000)

afterAll(async () => {
  await site?.close()
})

async function open(hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/${to}`
  }, hash)
  await page.waitForTimeout(300)
}

describe('on a phone', () => {
  beforeEach(() => page.setViewportSize(PHONE))

  test.each(ROUTES.flatMap((route) => ['de', 'en', 'leicht'].map((language) => [route, language])))(
    '%s does not scroll sideways, %s',
    async (route, language) => {
      await open(`${route}?v=2&week=143&language=${language}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    },
  )

  test('the present screen is in sight in the bar of screens', async () => {
    await open('stage?v=2')
    await open('seminar?v=2')
    const box = await page.locator('nav [aria-current]').boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(PHONE.width)
  })
})

describe('the stage', () => {
  test.each([
    ['three towns on a desk', DESK, 'stage?v=2&week=143'],
    ['three towns beside levers', DESK, 'stage?v=2&week=143&levers=1'],
    ['three towns in a story', DESK, 'story?v=2&tale=across'],
    ['three towns in a story on a projector', DESK, 'story?v=2&tale=across&projector=1'],
  ])('gives %s rooms of one size, so that dots mean the same', async (_, size, hash) => {
    await page.setViewportSize(size)
    await open(hash)
    const heights = await page
      .locator('town-panel .stage')
      .evaluateAll((stages) => stages.map((stage) => stage.clientHeight))
    expect(heights).toHaveLength(3)
    expect(new Set(heights).size).toBe(1)
    expect(await page.locator('town-panel canvas:not([hidden])').count()).toBe(3)
  })

  test('gives one town all the room, says so in the link, and gives it back', async () => {
    await page.setViewportSize(DESK)
    await open('stage?v=2&week=143')
    await page.getByRole('button', { name: 'Stadt II groß zeigen' }).click()
    await page.waitForTimeout(300)
    expect(decodeState(new URL(page.url()).hash).state).toMatchObject({ alone: true, town: 1 })
    expect(await page.locator('town-panel:visible').count()).toBe(1)
    await page.keyboard.press('e')
    await page.waitForTimeout(300)
    expect(await page.locator('town-panel:visible').count()).toBe(3)
  })
})

/** Charts of the screen in view without a range, and what their head says of how many runs they show. */
function bareCharts(): Promise<string[]> {
  return page.evaluate(() => {
    type Shown = Element & {
      chart?: { unit: string; facets: { bands?: unknown }[] }
    }
    const within = (root: ParentNode): Shown[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName === 'line-chart' ? [element] : []),
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ])
    return within(document).flatMap(({ chart, shadowRoot }) =>
      chart?.facets.some(({ bands }) => bands === undefined) ? [shadowRoot?.textContent ?? ''] : [],
    )
  })
}

test.each([
  'stage?v=2&week=143',
  'lab?v=2&week=143',
  'story?v=2&tale=town-1&step=2&week=143&chart=members',
  'compare?v=2&week=143&b=withoutForum',
  'handout?v=2&tale=town-1',
])('no chart of %s shows a number without saying how many runs it comes from', async (hash) => {
  await page.setViewportSize(DESK)
  await open(hash)
  await page.waitForFunction(
    () => document.querySelector('helper-circles')?.shadowRoot?.querySelector('main') !== null,
  )
  await expect.poll(async () => (await bareCharts()).length, { timeout: 20_000 }).toBeGreaterThan(0)
  for (const text of await bareCharts()) expect(text).toMatch(/ein Lauf|einem Paar|einen Paar/)
})

test('nothing goes wrong', () => {
  expect(site.browser.errors).toEqual([])
})
