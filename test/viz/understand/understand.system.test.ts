import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../../browser/chromium.ts'
import type { OpenPage } from '../../browser/open-page.ts'
import { type ServedPage, servePage } from '../../browser/served-page.ts'
import { settled } from '../../browser/settled.ts'
import { violationsOf } from '../axe.ts'
import { follow } from '../visit.ts'

let server: ServedPage
let chromium: OpenPage & { readonly page: Page }
let page: Page

beforeAll(async () => {
  server = await servePage()
  chromium = await openChromium()
  page = chromium.page
  await chromium.visit(`${server.address}#/stage?v=2&week=150`)
  await page.waitForSelector('helper-circles[data-ready]', { timeout: 120_000 })
}, 180_000)

afterAll(async () => {
  await chromium?.close()
  await server?.close()
})

const drawer = (selector: string) => page.locator(`understand-drawer ${selector}`)
const heading = (): Promise<string | null> => drawer('h2').textContent()
const looks = async (): Promise<string | null> => {
  await settled(page)
  return new URLSearchParams(new URL(page.url()).hash.replace(/^.*\?/, '')).get('look')
}

describe('somebody who wants to understand', () => {
  test('opens a circle with Enter, a person, walks from seat to seat, and closes with Escape', async () => {
    const circle = page.locator('town-panel').first().locator('.circle').nth(2)
    await circle.focus()
    await page.keyboard.press('Enter')
    expect(await looks()).toMatch(/^circle_1_\d+$/)
    await drawer('details > summary').last().click()
    await drawer('details[open] .to').first().click()
    const first = await looks()
    expect(first).toMatch(/^person_1_\d+$/)
    expect(await heading()).toBe(`Person ${first!.split('_')[2]}`)
    expect(await drawer('.honest').first().textContent()).toContain('nie ein echter Mensch')
    await page.keyboard.press('ArrowRight')
    const second = await looks()
    expect(second).toMatch(/^person_1_/)
    expect(second).not.toBe(first)
    await page.keyboard.press('ArrowLeft')
    expect(await looks()).toBe(first)
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await looks()).toBeNull()
    expect(await page.locator('understand-drawer').count()).toBe(0)
  })

  test('clicks a dot on the stage', async () => {
    const stage = page.locator('town-panel').nth(1)
    const box = (await stage.locator('.circle .target').nth(3).boundingBox())!
    // The founders sit around the middle, the first of them to its right.
    await page.mouse.click(box.x + box.width / 2 + 2, box.y + box.height / 2)
    const person = await looks()
    expect(person).toMatch(/^person_2_/)
    expect(await stage.locator('.chosen-ring').count()).toBe(1)
  })

  test('sees why a circle became smaller, and who left for a reason', async () => {
    await follow(page, '#/stage?v=2&week=300&look=circle_3_1')
    expect(await looks()).toBe('circle_3_1')
    const counts = await drawer('.cause-count').allTextContents()
    const percents = counts.map((text) => Number(/(\d+)\s*%/.exec(text)![1]))
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100)
    const people = Number.parseInt(counts[0]!, 10)
    await drawer('.cause summary').first().click()
    expect(await drawer('.cause[open] .to').count()).toBeLessThanOrEqual(people)
    expect(await drawer('.cause[open] .to').count()).toBeGreaterThan(0)
    await drawer('.cause[open] .to').first().click()
    const person = await looks()
    expect(await drawer('h3').last().textContent()).toBe('Ähnliche Wege')
    const similar = drawer('.tos').last().locator('.to')
    expect(await similar.count()).toBe(10)
    await similar.first().click()
    expect(await looks()).toMatch(/^person_3_/)
    expect(await looks()).not.toBe(person)
    await page.goBack()
    await page.goBack()
    expect(await looks()).toBe('circle_3_1')
  })

  test('starts the runs without a reason and stops them', async () => {
    await drawer('#tab-without').click()
    expect(await drawer('#answer').textContent()).toContain('beweisen keine Ursache')
    await drawer('#answer button').click()
    await drawer('progress').waitFor()
    await drawer('#answer tbody tr').nth(1).waitFor({ timeout: 200_000 })
    await drawer('#answer button').click()
    await drawer('progress').waitFor({ state: 'detached' })
    expect(await drawer('#answer tbody tr').count()).toBeGreaterThanOrEqual(2)
    expect(await drawer('#answer button').textContent()).toBe('Weiterrechnen')
  }, 240_000)

  test('opens an office, its evidence, and a meeting with three readings', async () => {
    await page.locator('town-panel').first().locator('[data-office]').nth(1).click()
    expect(await looks()).toBe('office_1_1')
    expect(await drawer('.honest').first().textContent()).toContain('begrenzter Zeit')
    await drawer('.evidence').click()
    const dialog = page.locator('evidence-dialog dialog')
    expect(await dialog.locator('h2').textContent()).toContain('Auslastung der Verwaltung')
    expect(await dialog.locator('section').count()).toBe(2)
    expect(await dialog.locator('code').allTextContents()).toContain('officeHours')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await looks()).toBe('office_1_1')
    await page.keyboard.press('Escape')

    await page.locator('event-log select').selectOption('friction')
    await page.locator('event-log .line').first().click()
    expect(await looks()).toMatch(/^meeting_1_\d+$/)
    expect(await drawer('.reading').count()).toBe(3)
    expect(await drawer('.reading q').first().textContent()).toBe('unmittelbaren Lösungen')
    expect(await violationsOf(page)).toEqual([])
  })

  test('finds the evidence of a chart and links to it', async () => {
    await page.locator('.charts .evidence').first().click()
    await settled(page)
    expect(page.url()).toContain('evidence=active')
    await page.keyboard.press('Escape')
    await settled(page)
    expect(page.url()).not.toContain('evidence=')
    expect(chromium.errors).toEqual([])
  })
})
