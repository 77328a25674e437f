import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dateOfWeek } from '../../sim/index.ts'
import { decodeState } from '../../viz/state/address.ts'
import { violationsOf } from './axe.ts'
import { type Visit, visit } from './visit.ts'

let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit('stage?v=2&week=143&ties=1&log=friction')
  page = site.page
}, 120_000)

afterAll(async () => {
  await site?.close()
})

const lane = (town: string) =>
  page.getByRole('slider', { name: `Reibung und Dank, Stadt ${town}`, exact: true })
const week = () => decodeState(new URL(page.url()).hash).state.week
const dayOfWeek = () => dateOfWeek(week()!, '2014-01-06').split('-').reverse().join('.')
const tip = () => page.locator('time-line .tip')

test('notches are told under the pointer, and a click goes to where the log has what they count', async () => {
  const lines = page.locator('time-line svg')
  const box = (await lines.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.3, box.y + 102 + 16)
  const told = await tip().innerText()
  expect(told).toMatch(/^Stadt I, .*2016: .*\d+ schwierige Begegnungen mit dem Amt/)
  await page.mouse.down()
  await page.mouse.up()
  await page.mouse.move(10, 10)
  expect(await tip().count()).toBe(0)
  await expect.poll(week).toBeGreaterThan(100)
  const [, circle, office] = /zuerst genannt: (.+) mit („.+“)/.exec(told)!
  const log = page.getByRole('region', { name: 'Ereignisse, Stadt I', exact: true })
  const first = `Person \\d+ aus ${circle} und ${office} kommen nicht zusammen`
  await expect.poll(() => log.innerText()).toMatch(new RegExp(`${dayOfWeek()}\n${first}`))
})

test('notches are read by keys, and Enter goes to their week', async () => {
  const before = week()
  await lane('II').focus()
  const first = await lane('II').getAttribute('aria-valuetext')
  expect(await tip().innerText()).toBe(`Stadt II, ${first}`)
  await lane('II').press('ArrowRight')
  const second = await lane('II').getAttribute('aria-valuetext')
  expect(second).not.toBe(first)
  expect(week()).toBe(before)
  await lane('II').press('Enter')
  const at = Number(await lane('II').getAttribute('aria-valuenow'))
  await expect.poll(week).toBe(at)
  expect(await violationsOf(page)).toEqual([])
})

test('a time that is known roughly has soft ends and says so', async () => {
  expect(await page.locator('time-line .soft').count()).toBe(1)
  const summer = page.locator('time-line .marker', { hasText: 'Sommer 2015' })
  expect(await summer.getAttribute('aria-label')).toContain('um August 2015')
  expect(await summer.getAttribute('aria-label')).toContain('nennt die Quelle nicht')
  const war = page.locator('time-line .marker', { hasText: 'Ukraine' })
  expect(await war.getAttribute('aria-label')).not.toMatch(/um |nennt/)
})

test('raises no error', () => {
  expect(site.browser.errors).toEqual([])
})
