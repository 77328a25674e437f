import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParseRows } from 'd3-dsv'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHECKS } from '../../experiments/bands.ts'
import { seedOfRun } from '../../experiments/seed-of-run.ts'
import { EXPERIMENTS } from '../../experiments/signs.ts'
import { parseScenario, run, weekOf } from '../../sim/index.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { OBSERVED } from '../../viz/research/observed.ts'
import { comparisons } from '../../viz/research/residuals.ts'
import { decodeState } from '../../viz/state/address.ts'
import { fromMenu } from '../browser/from-menu.ts'
import { settled } from '../browser/settled.ts'
import { command } from '../cli/command.ts'
import { inflow, scenarioText } from '../scenarios.ts'
import { violationsOf } from './axe.ts'
import { pressWhenThere } from './press-when-there.ts'
import { type Visit, visit } from './visit.ts'

/** Town II with few people, so that hundreds of runs take seconds. */
/** A seed under which the small town still has members in the end. */
const SMALL = `${scenarioText('town-2')
  .replace('id: town-2', 'id: small-town')
  .replace('population: 100000', 'population: 8000')}
seed: '1'
`
const folder = mkdtempSync(join(tmpdir(), 'research-'))
let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit('lab?v=2&study=sensitivity&town=2&together=0')
  page = site.page
  await fromMenu(page, 'Eigene Dateien')
  await give('small.yaml', SMALL)
  await page.waitForFunction(() => location.hash.includes('small-town'))
  await page.keyboard.press('Escape')
  await page.waitForSelector('.run-status', { state: 'detached' })
}, 180_000)

afterAll(async () => {
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

const state = () => decodeState(new URL(page.url()).hash).state
const bars = () => page.locator('sensitivity-view li[data-key]')

async function give(name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text)
  await page.locator('own-files input').setInputFiles({ name, mimeType: '', buffer })
}

async function saved(button: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const download = await waiting
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  }
}

/** What is drawn, row by row: key, pairs and both differences. */
const drawn = () =>
  bars().evaluateAll((rows) =>
    rows.map((row) => {
      const { key, pairs, low, high } = (row as HTMLElement).dataset
      return [key, pairs, low, high]
    }),
  )

test('a quick study runs to its end; what is stopped stays and goes on', async () => {
  const view = page.locator('sensitivity-view')
  await view.locator('#seeds').selectOption('2')
  await expect.poll(() => state()).toMatchObject({ seeds: 2, mode: 'quick' })
  await view.evaluate(pressWhenThere, { words: 'Anhalten', beside: 'li[data-key]' })
  const more = view.locator('.compute')
  await more.click()
  await bars().first().waitFor()
  await view.locator('.computing').waitFor({ state: 'detached' })
  expect(await more.innerText()).toMatch(/^Noch [\d.]+ Läufe rechnen$/)
  await more.click()
  await view.locator('.computing').waitFor({ state: 'detached' })
  expect(await more.count()).toBe(0)
  await view.getByRole('button', { name: 'Alle 34 zeigen' }).click()
  const rows = await drawn()
  expect(rows).toHaveLength(34)
  const widths = rows.map(([, , low, high]) => {
    const ends = [0, Number(low), Number(high)]
    return Math.max(...ends) - Math.min(...ends)
  })
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  expect(widths[0]).toBeGreaterThan(0)
}, 120_000)

test('a bar is what the model says under the same seeds, and the table says what is drawn', async () => {
  const rows = await drawn()
  const { name, text } = await saved('Tabelle (CSV)')
  expect(name).toMatch(/^helferkreise-small-town-sensitivity-members-[a-z-]+-[0-9a-f]{12}\.csv$/)
  const lines = text.trim().split('\n')
  const comments = lines.filter((line) => line.startsWith('# '))
  for (const fact of ['note: Modell, keine Vorhersage', 'outcome: members', 'date: 2021-12-27'])
    expect(comments.join('\n')).toContain(`# ${fact}`)
  const [head = [], ...body] = csvParseRows(lines.slice(comments.length).join('\n'))
  const column = (title: string) => head.indexOf(title)
  const wanted = ['key', 'low_pairs', 'low_difference', 'high_difference'].map(column)
  expect(body.map((cells) => wanted.map((at) => cells[at]))).toEqual(rows)

  const parsed = parseScenario(SMALL, { inflow })
  if (!parsed.ok) throw new Error('the small town cannot be used')
  const { scenario } = parsed
  const weeks = weekOf('2021-12-27', scenario.start) + 1
  const change = { town: 0, key: 'provision', value: 1 } as const
  const strong = applyChanges(scenario, [change], 0)
  const differences = [0, 1].map((seed) => {
    const [with1, without] = [strong, scenario].map(
      (each) => run(each, seedOfRun(scenario.seed, seed), { weeks }).outcomes.members!.at(-1)!,
    )
    return with1! - without!
  })
  const [, pairs, , high] = rows.find(([key]) => key === 'provision')!
  expect(pairs).toBe('2')
  expect(Number(high)).not.toBe(0)
  expect(Number(high)).toBe((differences[0]! + differences[1]!) / 2)
})

test('a click on a bar sets the number through the plan, and undo takes it back', async () => {
  const before = state().a
  const row = page.locator('sensitivity-view li[data-key="provision"]')
  await row.locator('rect.high').click()
  await page.waitForFunction(() => location.hash.includes('provision'))
  expect(state().a.changes).toEqual([{ town: 1, key: 'provision', value: 1, from: undefined }])
  await page.getByText('Gezeigt werden die Ergebnisse von vorher.').waitFor()
  expect(await row.locator('[data-side="high"]').getAttribute('aria-pressed')).toBe('true')
  expect(await drawn()).toHaveLength(34)
  await fromMenu(page, /^Rückgängig/)
  await page.waitForFunction(() => !location.hash.includes('provision'))
  expect(state().a).toEqual(before)
  await row.locator('[data-side="low"]').press('Enter')
  await page.waitForFunction(() => location.hash.includes('provision_0'))
})

test('another outcome is read from the same runs', async () => {
  const members = await drawn()
  await page.locator('sensitivity-view #outcome').selectOption('coverage')
  await page.waitForFunction(() => location.hash.includes('studied=coverage'))
  const coverage = await drawn()
  expect(coverage.length).toBe(34)
  expect(coverage).not.toEqual(members)
  expect(coverage.every(([, , low]) => Math.abs(Number(low)) <= 1)).toBe(true)
})

test('the plan is saved as a file that the command line runs', async () => {
  await page.getByRole('button', { name: 'Passt es zu den Daten?' }).click()
  const { name, text } = await saved('Szenariodatei speichern')
  expect(name).toBe('small-town-plan.json')
  const path = join(folder, name)
  writeFileSync(path, text)
  const { code, out } = await command(['run', path, '--quiet'])
  expect(out).toMatch(/^fingerprint [0-9a-f]{32}\n$/)
  expect(code).toBe(0)
  const print = out.trim().split(' ')[1]
  await page.waitForSelector('.run-status', { state: 'detached' })
  expect(await page.locator(`[data-fingerprint*="${print}"]`).count()).toBeGreaterThan(0)
})

test('a wrong file is told with all its problems, by way of the dialog of own files', async () => {
  await page.getByRole('button', { name: 'Szenariodatei öffnen' }).click()
  const wrong = SMALL.replace('officials: 3', 'officials: many')
  await give('wrong.yaml', `${wrong}policy:\n  - { lever: aliance, intensity: 1 }\n`)
  const problems = page.locator('own-files li')
  await problems.first().waitFor()
  expect((await problems.allInnerTexts()).join('\n')).toMatch(/officials[\s\S]*aliance/)
  await page.keyboard.press('Escape')
})

test('the list of the calibration has a row for each survey of a town and each pattern', async () => {
  await page.getByRole('button', { name: '20 Läufe je Stadt rechnen' }).click()
  await page.locator('tr[data-pattern]').first().waitFor()
  expect(await page.locator('tr[data-survey]').count()).toBe(comparisons(OBSERVED).length)
  expect(await page.locator('tr[data-pattern]').count()).toBe(CHECKS.length)
  const told = await page.locator('tr[data-pattern="P6"]').innerText()
  expect(told).toMatch(/4,5 – 6,5/)
}, 120_000)

test('the directions are not there before they are computed, and can be stopped', async () => {
  expect(await page.locator('tr[data-direction]').count()).toBe(0)
  await page.getByText('Noch nicht gerechnet.').waitFor()
  const compute = page.getByRole('button', { name: '90 Läufe für die Richtungen rechnen' })
  await compute.click()
  await page.locator('directions-view').getByRole('button', { name: 'Anhalten' }).click()
  await compute.click()
  await page.locator('tr[data-direction]').first().waitFor({ timeout: 120_000 })
  const told = await page.locator('directions-view .statements').innerText()
  expect(told).toMatch(/^\d von 9 Aussagen treffen zu\.$/)
  const wanted = EXPERIMENTS.flatMap(({ checks }) => checks)
  expect(await page.locator('tr[data-direction]').count()).toBe(wanted.length)
  expect(await page.locator('tr[data-direction="P16"]').first().innerText()).toMatch(/\d von 8/)
}, 180_000)

test.each(
  ['sensitivity', 'calibration'].flatMap((study) =>
    ['light', 'dark'].map((theme) => [study, theme]),
  ),
)(
  '"%s" in %s has no accessibility violations and does not scroll sideways on a phone',
  async (study, theme) => {
    await page.setViewportSize({ width: 360, height: 740 })
    const hash = page.url().replace(/&(study|theme)=[^&]*/g, '')
    await page.goto(`${hash}&study=${study}&theme=${theme}`)
    await page.locator(`${study}-view`).waitFor()
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const regions = page.locator('calibration-view .wide, directions-view .wide')
    for (const region of await regions.all())
      expect(await region.evaluate((wide) => wide.scrollWidth - wide.clientWidth)).toBe(0)
    expect(await violationsOf(page)).toEqual([])
  },
)

test('raises no error', () => {
  expect(site.browser.errors).toEqual([])
})
