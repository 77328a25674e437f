import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadScenario } from '../../cli/load.ts'
import { run } from '../../sim/index.ts'
import { settled } from '../browser/settled.ts'
import { follow, type Visit, visit } from './visit.ts'

const ANSWERS = '8000_3023010'
const folder = mkdtempSync(join(tmpdir(), 'own-'))
let shown: Visit
let page: Page

beforeAll(async () => {
  shown = await visit(`own?v=2&ours=${ANSWERS}`)
  page = shown.page
}, 240_000)

afterAll(async () => {
  await shown?.close()
  rmSync(folder, { recursive: true, force: true })
})

const headline = () => page.locator('own-screen .result > div > h2').innerText()
const hash = () => page.evaluate(() => location.hash)
const answer = (question: string, choice: string) =>
  page.locator(`[data-question=${question}] label`, { hasText: choice }).click()

test('a link with answers shows the town with its range beside the three, and a typical run', async () => {
  await expect.poll(headline).toMatch(/^Im Dezember 2021 wären \d+ (?:bis \d+ )?Menschen/)
  await expect.poll(() => page.locator('town-panel .character').innerText()).toContain('typisch')
  const rows = page.locator('own-screen .beside li')
  expect(await rows.locator('.name').allInnerTexts()).toEqual([
    'Unsere Stadt',
    'Stadt I',
    'Stadt II',
    'Stadt III',
  ])
  for (const town of [0, 1, 2, 3])
    await expect.poll(() => rows.nth(town).locator('i').count()).toBe(20)
  expect(await rows.nth(3).innerText()).toMatch(/\d+ bis \d+, 100 Läufe/)
})

test('the file that is saved runs on the command line with the fingerprint that the page tells', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Datei sichern (YAML)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('unsere-stadt.yaml')
  const file = join(folder, 'unsere-stadt.yaml')
  await download.saveAs(file)
  const { scenario, text, warnings } = loadScenario(file)
  expect(warnings).toEqual([])
  expect(text).toContain(`town --answers ${ANSWERS}`)
  const { fingerprint } = run(scenario, scenario.seed)
  expect(await page.locator('own-screen .result').innerText()).toContain(fingerprint.slice(0, 12))
})

test('an answer is a step that can be undone, and a text that is no answer is told', async () => {
  await answer('polarisation', 'stark')
  await expect.poll(hash).toContain('ours=8000_3023030')
  await page.keyboard.press('Control+z')
  await expect.poll(hash).toContain(`ours=${ANSWERS}`)
  const field = page.locator('input[name=exactly]')
  await field.fill('12')
  await field.press('Tab')
  await expect.poll(() => page.locator('own-screen [role=alert]').innerText()).toContain('5.000')
  await field.fill('9.000')
  await field.press('Tab')
  await expect.poll(hash).toContain('ours=9000_3023010')
  await answer('arrivals', 'eigene Zahlen')
  await expect.poll(hash).toMatch(/ours=9000_3023015_\d+(?:\.\d+){23}/)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(hash).toContain(`ours=${ANSWERS}`)
})

test('it goes on to the stage, where a link finds it again without a file', async () => {
  await page.getByRole('button', { name: 'Auf die Bühne' }).click()
  const title = () => page.locator('stage-screen town-panel[data-shown] h2').innerText()
  await expect.poll(title).toContain('Unsere Stadt')
  const link = await hash()
  expect(link).toMatch(new RegExp(`own=1_[0-9a-f]{8}_our-town&ours=${ANSWERS}`))
  await page.reload()
  await page.waitForSelector('helper-circles[data-ready]')
  await settled(page)
  await expect.poll(title).toContain('Unsere Stadt')
  expect(await page.locator('.notice').count()).toBe(0)
  await follow(page, '#/start')
  await expect.poll(() => page.locator('.doors a').allInnerTexts()).toContain('Unsere Stadt')
})
