import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHROMIUM } from '../browser/chromium.ts'
import { fromMenu } from '../browser/from-menu.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'

let server: ServedPage
let browser: Browser
/** Two tabs of one browser. */
let here: Page
let there: Page

beforeAll(async () => {
  server = await servePage()
  browser = await chromium.launch(CHROMIUM)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  here = await context.newPage()
  there = await context.newPage()
  for (const tab of [here, there]) {
    tab.setDefaultTimeout(WAIT_MS)
    await tab.goto(`${server.address}#/start`)
    await tab.waitForSelector('helper-circles[data-ready]', { timeout: WAIT_MS })
  }
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Goes somewhere in both tabs. */
async function both(hash: string): Promise<void> {
  for (const tab of [here, there]) {
    await tab.evaluate((to) => {
      location.hash = to
    }, hash)
    await settled(tab)
  }
}

async function bookmark(tab: Page, name: string): Promise<void> {
  await tab.getByLabel('Name des Lesezeichens').fill(name)
  await tab.getByRole('button', { name: 'Merken' }).click()
}

test('bookmarks of two tabs stand beside each other, and both see them', async () => {
  await both('#/stage?v=2&week=100')
  for (const tab of [here, there]) await fromMenu(tab, 'Schritte und Lesezeichen')
  await bookmark(here, 'aus dem ersten')
  await bookmark(there, 'aus dem zweiten')
  await bookmark(here, 'noch eins')
  for (const tab of [here, there]) {
    const names = tab.locator('history-panel ul li button:first-child')
    await expect
      .poll(() => names.allInnerTexts())
      .toEqual(['noch eins', 'aus dem zweiten', 'aus dem ersten'])
  }
  await there
    .getByRole('button', { name: /aus dem ersten.*/ })
    .last()
    .click()
  await expect
    .poll(() => here.locator('history-panel ul li button:first-child').allInnerTexts())
    .toEqual(['noch eins', 'aus dem zweiten'])
  for (const tab of [here, there])
    await tab.locator('history-panel').getByRole('button', { name: 'Schließen' }).click()
})

test('teams of two tabs stand beside each other, and so do their levers', async () => {
  await both('#/facilitate')
  const add = (tab: Page) =>
    tab.locator('team-board').getByRole('button', { name: 'Team hinzufügen' })
  const names = (tab: Page) =>
    tab
      .locator('team-board th input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  const pulls = (tab: Page) =>
    tab
      .locator('team-board tbody tr')
      .first()
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  await add(here).click()
  await add(there).click()
  for (const tab of [here, there]) await expect.poll(async () => (await names(tab)).length).toBe(2)
  const first = here.locator('team-board tbody tr').first().locator('input')
  await first.first().fill('30')
  await first.first().press('Tab')
  const last = there.locator('team-board tbody tr').first().locator('input').last()
  await last.fill('60')
  await last.press('Tab')
  for (const tab of [here, there]) await expect.poll(() => pulls(tab)).toEqual(['30', '60'])
  await here.locator('team-board').getByRole('spinbutton').first().fill('500')
  await here.locator('team-board').getByRole('spinbutton').first().press('Tab')
  await there.locator('team-board th input').first().fill('Rathaus')
  await there.locator('team-board th input').first().press('Tab')
  for (const tab of [here, there]) {
    await expect.poll(async () => (await names(tab))[0]).toBe('Rathaus')
    await expect.poll(() => pulls(tab)).toEqual(['30', '60'])
    await expect
      .poll(() => tab.locator('team-board').getByRole('spinbutton').first().inputValue())
      .toBe('500')
  }
})

test('guesses of two tabs stand beside each other', async () => {
  await both('#/story?v=2&tale=town-1&step=0&chart=members&guess=1&week=143')
  const board = (tab: Page) => tab.locator('guess-board')
  const keep = async (tab: Page, name: string) => {
    await board(tab).getByRole('textbox').fill(name)
    await board(tab).getByRole('button', { name: 'Linie merken' }).click()
  }
  await keep(here, 'Die Linken')
  await keep(there, 'Die Rechten')
  for (const tab of [here, there])
    await expect
      .poll(() => board(tab).locator('li strong').allInnerTexts())
      .toEqual(['Die Linken', 'Die Rechten'])
  await board(there).getByRole('button', { name: 'Auflösen' }).click()
  await expect.poll(() => board(here).locator('path.run').count()).toBe(1)
})
