import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dsvFormat } from 'd3-dsv'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { fromMenu } from '../browser/from-menu.ts'
import { settled } from '../browser/settled.ts'
import { follow, type Visit, visit } from './visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
let shown: Visit
let page: Page

beforeAll(async () => {
  shown = await visit('stage?v=2&week=50')
  page = shown.page
}, 240_000)

afterAll(async () => {
  await shown?.close()
  rmSync(folder, { recursive: true, force: true })
})

const scenario = (id: string) =>
  readFileSync(new URL('../../scenarios/town-2.yaml', import.meta.url), 'utf8').replace(
    /^id: .*$/m,
    `id: ${id}`,
  )

const open = (name: string, text: string) =>
  page.locator('own-files input').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
const problems = () => page.locator('own-files .problems').allInnerTexts()

test('what is said of files that cannot be used stands when more are opened', async () => {
  await fromMenu(page, 'Eigene Dateien')
  await open('first.yaml', `${scenario('first')}\npopulaton: 3\n`)
  await expect.poll(async () => (await problems()).length).toBe(1)
  await open('picture.png', 'no scenario')
  await expect.poll(async () => (await problems()).length).toBe(2)
  const [first, second] = await problems()
  expect(first).toContain('first.yaml kann nicht verwendet werden')
  expect(first).toContain('populaton')
  expect(second).toContain('picture.png: Weder ein Szenario')
})

test('a file that the browser cannot read is told, and the others that came with it are taken', async () => {
  const path = join(folder, 'gone.yaml')
  writeFileSync(path, scenario('gone'))
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' })
    document.body.append(input)
  })
  await page.locator('#dropped').setInputFiles(path)
  // The page has been given the file; by the time it is dropped there is none.
  rmSync(path)
  await page.evaluate(
    (text) => {
      const transfer = new DataTransfer()
      transfer.items.add(document.querySelector<HTMLInputElement>('#dropped')!.files![0]!)
      transfer.items.add(new File(['week'], 'wrong.csv'))
      transfer.items.add(new File([text], 'broken.yaml'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }))
    },
    `${scenario('broken')}\nweeks: many\n`,
  )
  await expect.poll(async () => (await problems()).length).toBe(5)
  const told = (await problems()).join('\n')
  for (const name of ['first.yaml', 'picture.png', 'gone.yaml', 'wrong.csv', 'broken.yaml'])
    expect(told).toContain(name)
  expect(told).toContain('gone.yaml: Die Datei lässt sich nicht lesen')
  expect(shown.browser.errors).toEqual([])
})

test('a file that is mended takes its message away', async () => {
  await open('first.yaml', scenario('first'))
  await page.locator('own-files').getByText('Szenariodatei: first').waitFor()
  expect(await problems()).toEqual([])
  await page.locator('own-files').getByRole('button', { name: 'Schließen' }).click()
})

/** What the first lines of a table say, in this order. */
const ABOUT = [
  'note',
  'title',
  'scenario',
  'ownScenario',
  'plan',
  'seed',
  'modelVersion',
  'fingerprint',
  'from',
  'to',
  'link',
  'cite',
  'licence',
  'units',
]

test('tables cannot start a formula by title, seed or link', async () => {
  const danger = 'Stadt,=HYPERLINK("http://127.0.0.1/";"x")\n=1+1;@SUM(A1)\t-2'
  const text = scenario('danger')
    .replace(/^title:.*$/m, `title: ${JSON.stringify({ de: danger, en: danger })}`)
    .replace(/^seed:.*$/m, stringify({ seed: danger }).trim())
  await fromMenu(page, 'Eigene Dateien')
  await open('danger.yaml', text)
  await expect.poll(() => page.url()).toContain('_danger')
  expect(await problems()).toEqual([])
  await page.locator('own-files').getByRole('button', { name: 'Schließen' }).click()
  await settled(page)
  const own = /own=[^&]*/.exec(page.url())![0]
  await follow(page, `#/stage?v=2&${own}&town=2&week=50&nothing=,%3D1%2B1;=2`)
  await fromMenu(page, 'Exportieren')
  for (const [format, end] of [
    ['en', ','],
    ['de', ';'],
  ] as const) {
    await page.locator('export-panel #format').selectOption({ index: format === 'en' ? 0 : 1 })
    for (const button of ['Wochenwerte (CSV)', 'Ereignisse (CSV)']) {
      const waiting = page.waitForEvent('download')
      await page.getByRole('button', { name: button, exact: true }).click()
      const csv = readFileSync(await (await waiting).path(), 'utf8').replace(/^\ufeff/, '')
      const lines = csv.split('\n')
      const comments = lines.filter((line) => line.startsWith('# '))
      const keys = comments.map((line) => /^# (\w+): /.exec(line)?.[1])
      expect(keys).toEqual(format === 'de' ? ['numbers', ...ABOUT] : ABOUT)
      // No line of it stands elsewhere.
      expect(lines.findLastIndex((line) => line.startsWith('# '))).toBe(comments.length - 1)
      expect(comments[keys.indexOf('title')]).toContain('HYPERLINK')
      const naive = comments.flatMap((line) => line.split(/[,;\t]/))
      const cells = [...dsvFormat(end).parseRows(csv).flat(), ...naive]
      const formulas = cells.filter(
        (cell) => /^\s*"?[=+\-@\t]/.test(cell) && Number.isNaN(Number(cell.replace(',', '.'))),
      )
      expect(formulas).toEqual([])
    }
  }
  await page.locator('export-panel').getByRole('button', { name: 'Schließen' }).click()
})

test('half a minute of play writes its address less often than any browser allows', async () => {
  await page.goto('about:blank')
  await page.addInitScript(() => {
    const calls: number[] = []
    Object.assign(globalThis, { calls })
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history)
      history[name] = (...all) => {
        calls.push(performance.now())
        write(...all)
      }
    }
  })
  await page.clock.install()
  await shown.browser.visit(`${shown.server.address}#/stage?v=2&week=0&speed=1`)
  await page.waitForSelector('helper-circles[data-ready]')
  await page.getByRole('button', { name: 'Abspielen' }).click()
  await page.getByRole('button', { name: 'Anhalten' }).waitFor()
  await page.clock.runFor(31_000)
  const week = () => Number(/week=(\d+)/.exec(page.url())?.[1] ?? 0)
  expect(week()).toBeGreaterThan(200)
  const calls = await page.evaluate(() => (globalThis as unknown as { calls: number[] }).calls)
  const densest = Math.max(
    ...calls.map((from) => calls.filter((time) => time >= from && time < from + 30_000).length),
  )
  expect(densest).toBeGreaterThan(20)
  expect(densest).toBeLessThan(100)
})
