import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { FEEDBACK_VARIABLE } from '../../bundle/feedback.ts'
import { violationsOf } from './axe.ts'
import { type Visit, visit } from './visit.ts'

let site: Visit

afterEach(async () => {
  delete process.env[FEEDBACK_VARIABLE]
  await site?.close()
})

async function open(address?: string): Promise<Page> {
  if (address) process.env[FEEDBACK_VARIABLE] = address
  site = await visit('stage?v=2&week=90')
  const { page } = site
  await page.getByRole('link', { name: 'Barrierefreiheit und Rückmeldung' }).click()
  await page.locator('feedback-form').waitFor()
  return page
}

test('without an address a report is made to be copied or saved, and the link leads to it', async () => {
  const page = await open()
  const title = page.getByRole('heading', { name: 'Erklärung zur Barrierefreiheit' })
  await expect
    .poll(() => title.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(200)
  expect(page.url()).not.toContain('part=')
  await page.getByLabel('Was ist Ihnen aufgefallen?').fill('Der Knopf ist zu klein.')
  const waiting = page.waitForEvent('download')
  await page.locator('feedback-form').getByRole('button', { name: 'Als Datei speichern' }).click()
  const text = readFileSync(await (await waiting).path(), 'utf8')
  expect(text).toContain('Der Knopf ist zu klein.')
  // Where the page is online is not known here: an address of this machine would lead nobody there.
  expect(text).toContain(`Link: ${new URL(page.url()).hash}`)
  expect(text).toMatch(/Browser: .*Chrome/)
  expect(await page.locator('feedback-form a').count()).toBe(0)
  expect(await violationsOf(page)).toEqual([])
  expect(site.browser.errors).toEqual([])
})

test('a mailbox gets the report as a mail', async () => {
  const page = await open('mailto:access@example.org')
  await page.getByLabel('Was ist Ihnen aufgefallen?').fill('Ein Wort fehlt.')
  const link = page.getByRole('link', { name: 'Als E-Mail an access@example.org öffnen' })
  const href = await link.getAttribute('href')
  expect(href).toMatch(/^mailto:access@example\.org\?subject=/)
  expect(decodeURIComponent(href!)).toContain('Ein Wort fehlt.')
})
