import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../browser/settled.ts'
import { follow, type Visit, visit } from './visit.ts'

const DESK = { width: 1440, height: 900 } as const
const WALL = { width: 1280, height: 720 } as const
const PHONE = { width: 360, height: 780 } as const

let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit('stage?v=2&week=143')
  page = site.page
}, 180_000)

afterAll(async () => {
  await site?.close()
})

const open = (hash: string): Promise<void> => follow(page, `#/${hash}`)
const scrolled = (): Promise<number> => page.evaluate(() => scrollY)

test('a new screen opens at its top, however far down the one before was left', async () => {
  await page.setViewportSize(DESK)
  await open('method?v=2')
  await page.evaluate(() => scrollTo(0, 3000))
  expect(await scrolled()).toBeGreaterThan(2000)
  await page.keyboard.press('2')
  await settled(page)
  expect(await scrolled()).toBe(0)
  await page.evaluate(() => scrollTo(0, 900))
  await open('facilitate?v=2')
  expect(await scrolled()).toBe(0)
})

test('where towns differ a lever stands nowhere, and all are set in one step', async () => {
  await page.setViewportSize(DESK)
  await open('lab?v=2&a=observed*1_forum_1*2_forum_0*3_forum_0')
  const row = page.locator('lever-row').first()
  expect(await row.locator('input[type=number]').inputValue()).toBe('')
  expect(await row.locator('input[type=range]').getAttribute('aria-valuetext')).toMatch(
    /^verschieden: I 100/,
  )
  const buttons = row.locator('.set button')
  expect(
    await buttons.evaluateAll((all) => all.map((each) => each.hasAttribute('disabled'))),
  ).toEqual([false, false])
  await buttons.nth(1).click()
  await settled(page)
  expect(await row.locator('input[type=number]').inputValue()).toBe('100')
  expect(page.url()).toContain('a=observed*123_forum_1')
})

test('no button of the bar moves while months go by', async () => {
  await page.setViewportSize(DESK)
  const places = new Set<string>()
  for (const week of [16, 20, 34, 38, 60]) {
    await open(`stage?v=2&week=${week}`)
    const boxes = await page
      .locator('control-bar button, control-bar select')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x))
    places.add(boxes.join())
  }
  expect(places.size).toBe(1)
})

test('the whole page is dim behind a dialog', async () => {
  await page.setViewportSize(DESK)
  await open('stage?v=2&week=143')
  await page.keyboard.press('?')
  await page.locator('shortcut-list dialog[open]').waitFor()
  const [strip, before] = await page.evaluate(() => {
    const colour = (): string => getComputedStyle(document.documentElement).backgroundColor
    const dim = colour()
    document.documentElement.removeAttribute('data-dialog')
    const plain = colour()
    document.documentElement.setAttribute('data-dialog', '')
    return [dim, plain]
  })
  expect(strip).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-dialog')))
    .toBe(false)
})

test('names of branches stand clear of every line', async () => {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await open('lab?v=2&week=150&tree=1~!0!!observed~0!150!!&a=observed*123_orientation_0.1')
    const gaps = await page.locator('fork-panel').evaluate((panel) => {
      const root = panel.shadowRoot!
      const lines = [...root.querySelectorAll('line.way')].filter(
        (line) => line.getAttribute('y1') === line.getAttribute('y2'),
      )
      return [...root.querySelectorAll('text')].flatMap((text) => {
        const { top, bottom } = text.getBoundingClientRect()
        return lines.map((line) => {
          const { top: y } = line.getBoundingClientRect()
          return y > top && y < bottom
        })
      })
    })
    expect(gaps.length).toBeGreaterThan(2)
    expect(gaps).not.toContain(true)
  }
})

test.each(['across&step=4', 'across&step=7', 'town-1&step=3', 'town-3&step=6'])(
  'on the wall the idea and the question of %s are in sight',
  async (step) => {
    for (const size of [WALL, { width: 1024, height: 768 }]) {
      await page.setViewportSize(size)
      await open(`story?v=2&projector=1&tale=${step}`)
      await page.locator('.kept .question').waitFor()
      const boxes = await page.locator('.kept p, article .row:not(.chrome)').evaluateAll((all) =>
        all.map((each) => {
          const { top, bottom } = each.getBoundingClientRect()
          return [top, bottom] as const
        }),
      )
      for (const [top, bottom] of boxes) {
        expect(top).toBeGreaterThanOrEqual(0)
        expect(bottom).toBeLessThanOrEqual(size.height)
      }
      const size22 = await page
        .locator('.told p')
        .first()
        .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))
      expect(size22).toBeGreaterThanOrEqual(22)
    }
  },
)
