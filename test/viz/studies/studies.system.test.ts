import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluatorOf, type StudyResult } from '../../../experiments/study/evaluate.ts'
import { type Scenario, valueAt } from '../../../sim/index.ts'
import { scenarioText } from '../../../viz/research/parameter-file.ts'
import { prepare } from '../../../viz/studies/prepare.ts'
import { fromMenu } from '../../browser/from-menu.ts'
import { settled } from '../../browser/settled.ts'
import { command } from '../../cli/command.ts'
import { ROOT } from '../../lint/rooms.ts'
import { scenarioText as townText } from '../../scenarios.ts'
import { violationsOf } from '../axe.ts'
import { follow, type Visit, visit } from '../visit.ts'

const TAB = 'lab?v=2&study=studies&together=0'
const STUDY = `study: 1
title: What a page shows
question: Does openness keep circles?
seed: page test
towns: [town-1]
weeks: 100
levers:
  openness: { set: leadership.openness, family: uniform, low: 0, high: 1 }
uncertainties:
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes: [members max, active at 2015-11]
design: { method: sobol, points: 8 }
seeds: 1
analysis: [{ pawn: all, resamples: 20 }]
`
/** Town II with few people, so that a hundred runs take seconds. */
const SMALL = townText('town-2')
  .replace('id: town-2', 'id: small-town')
  .replace('population: 100000', 'population: 8000')
const folder = mkdtempSync(join(tmpdir(), 'page-studies-'))
const study = join(folder, 'shown')
const packed = join(folder, 'shown.zip')
let site: Visit
let page: Page

beforeAll(async () => {
  mkdirSync(study)
  writeFileSync(join(study, 'study.yaml'), STUDY)
  for (const act of [
    ['run', study, '--quiet'],
    ['report', study],
    ['pack', study, '--out', packed, '--author', 'A. Example'],
  ])
    expect(await command(['study', ...act])).toMatchObject({ code: 0 })
  cpSync(join(ROOT, 'scenarios/plans/town-3.json'), join(study, 'plans.json'))
  mkdirSync(join(folder, 'photos'))
  writeFileSync(join(folder, 'photos', 'one.jpg'), '')
  site = await visit(TAB)
  page = site.page
  await fromMenu(page, 'Eigene Dateien')
  const buffer = Buffer.from(SMALL)
  await page.locator('own-files input').setInputFiles({ name: 'small.yaml', mimeType: '', buffer })
  await page.waitForFunction(() => location.hash.includes('small-town'))
  await page.keyboard.press('Escape')
  await page.waitForSelector('.run-status', { state: 'detached' })
  await page.locator('study-fit .compute').waitFor()
}, 400_000)

afterAll(async () => {
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

const opened = () => page.locator('study-folder')
const title = () => opened().locator('h3.title')

/** Drops what lies at a path onto the place for studies, as a hand would. */
async function drop(path: string): Promise<void> {
  const box = await opened().boundingBox()
  if (!box) throw new Error('the place for studies is not to be seen')
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + 30 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}

async function saved(button: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.locator(button).click()
  return readFileSync(await (await waiting).path(), 'utf8')
}

test('a folder of the command line that is dropped shows what was asked, run and found', async () => {
  await drop(study)
  await title().waitFor()
  expect(await title().innerText()).toBe('What a page shows')
  expect(await opened().locator('blockquote').innerText()).toBe('Does openness keep circles?')
  expect(await opened().locator('dl').innerText()).toContain('8 (sobol)')
  expect(await opened().locator('.notes').count()).toBe(0)
  const plans = opened().locator('table.plans tbody th')
  expect((await plans.allInnerTexts()).slice(0, 2)).toEqual(['nothing', 'posts'])
  const figures = opened().locator('figure[data-figure]')
  expect(await figures.count()).toBeGreaterThan(2)
  const drawn = figures.locator('img')
  await expect
    .poll(() =>
      drawn.evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 100)),
    )
    .toBe(true)
  const captions = await figures.locator('figcaption').allInnerTexts()
  const names = await figures.evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset.figure),
  )
  expect(captions.filter((caption, at) => caption === names[at])).toEqual([])
  expect(await saved('study-folder figure[data-figure^=pawn] a[download$=".csv"] >> nth=0')).toBe(
    readFileSync(
      join(study, `results/figures/${names.find((name) => name?.startsWith('pawn'))}.csv`),
      'utf8',
    ),
  )
})

test('a table is read when it is opened', async () => {
  const table = opened().locator('details[data-table="sensitivity/pawn.csv"]')
  expect(await table.locator('td').count()).toBe(0)
  await table.locator('summary').click()
  await table.locator('td').first().waitFor()
  expect(await table.locator('thead th').first().innerText()).toBe('town')
})

test('the report opens in the page, in its language and look, and runs no script', async () => {
  await opened().locator('.read').click()
  const report = page.frameLocator('study-folder iframe')
  await report.locator('h1').waitFor()
  expect(await report.locator('h1').innerText()).toBe('What a page shows')
  expect(await report.locator('html').getAttribute('lang')).toBe('de')
  expect(await report.locator('script, .bar button, .links a').count()).toBe(0)
  const link = report.locator('nav a').last()
  await link.click()
  // The link leads within the report, and nowhere else.
  expect(await report.locator('h1').innerText()).toBe('What a page shows')
  await follow(page, `#/${TAB}&language=en&theme=dark`)
  await expect.poll(() => report.locator('html').getAttribute('lang')).toBe('en')
  expect(await report.locator('html').getAttribute('data-theme')).toBe('dark')
  await follow(page, `#/${TAB}`)
  await opened().locator('.read').click()
})

test('what is no study is told with all that is wrong, and what was open stays', async () => {
  await opened().locator('#folder').setInputFiles(join(folder, 'photos'))
  await opened().locator('.faults').waitFor()
  const told = await opened().locator('.faults').innerText()
  expect(told).toContain('photos')
  expect(told).toContain('keine study.yaml')
  expect(told).toContain('bleibt offen')
  expect(await title().innerText()).toBe('What a page shows')
})

test('a packed study is shown as its folder is', async () => {
  await opened().locator('.close').click()
  await title().waitFor({ state: 'detached' })
  await opened().locator('#packed').setInputFiles(packed)
  await title().waitFor()
  expect(await title().innerText()).toBe('What a page shows')
  expect(await opened().locator('figure[data-figure]').count()).toBeGreaterThan(2)
  expect(await opened().locator('.faults').count()).toBe(0)
})

test('a screening draws what moves, and is let go when it is not wanted', async () => {
  const screening = page.locator('study-screening')
  await screening.locator('#town').selectOption('1')
  await screening.locator('#moved').selectOption('levers')
  await screening.locator('#trajectories').selectOption('4')
  await screening.locator('.compute').click()
  await screening.locator('figure').first().waitFor({ timeout: 240_000 })
  const effects = csvParse(await saved('study-screening .effects'))
  expect(new Set(effects.map(({ index }) => index))).toEqual(new Set(['mu_star', 'mu', 'sigma']))
  const kept = page.locator('studies-view .kept li')
  expect(await kept.count()).toBe(1)
  await kept.locator('.forget').click()
  await expect.poll(() => kept.count()).toBe(0)
  expect(await screening.locator('figure').count()).toBe(0)
}, 400_000)

test('a small fit goes on after the page was loaded anew, to the numbers of the command line', async () => {
  const fit = page.locator('study-fit')
  await fit.locator('#town').selectOption('1')
  await fit.locator('#draws').selectOption('100')
  await fit.locator('#seed').fill('page test')
  await fit.locator('#seed').blur()
  // The present plan as it is when the fit begins; it goes on with it, whatever is there later.
  const present = await fit.evaluate(
    (element) => (element as unknown as { readonly scenario: Scenario }).scenario,
  )
  await fit.locator('.compute').click()
  const kept = page.locator('studies-view .kept li')
  /** Runs that the browser has kept. */
  const stored = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('helferkreise-studies')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const counting = opening.result.transaction('runs').objectStore('runs').count()
            counting.onsuccess = () => {
              opening.result.close()
              resolve(counting.result)
            }
          }
        }),
    )
  await kept.first().waitFor()
  await expect.poll(stored).toBeGreaterThan(3)
  await page.reload()
  await page.waitForSelector('helper-circles[data-ready]')
  await kept.first().waitFor()
  const before = Number(await kept.first().getAttribute('data-done'))
  expect(before).toBeGreaterThan(3)
  expect(before).toBeLessThan(100)
  expect(await fit.locator('figure').count()).toBe(0)
  await kept.locator('.go-on').click()
  await fit.locator('figure').first().waitFor({ timeout: 240_000 })
  expect(await kept.getAttribute('data-done')).toBe('100')
  expect(await fit.locator('section').innerText()).toContain('die 10 nächsten')

  const rows = csvParse(await saved('study-fit .particles'))
  expect(rows).toHaveLength(10)
  const own = prepare({
    kind: 'fit',
    title: 'A fit',
    seed: 'page test',
    town: 1,
    scenario: scenarioText(present),
    draws: 100,
  })
  const evaluate = evaluatorOf(own.study)
  for (const row of [valueAt(rows, 0), valueAt(rows, 9)]) {
    const key = valueAt(own.keys, Number(row.eval_index))
    const { point } = own.runOf(key)
    expect(Number(row.p_entryHazard)).toBe(
      point[own.study.factors.findIndex(({ name }) => name === 'entryHazard')],
    )
    const result = ended(evaluate(own.runOf(key)))
    if (result.status === 'failed') throw new Error(result.error)
    const target = own.study.calibration?.targets[0]
    const place = own.plan.values.indexOf(target?.outcome ?? '')
    const column = `s_${target?.name.replaceAll(/[^a-zA-Z0-9_]+/g, '_')}`
    expect(Number(row[column])).toBe(result.values[place])
  }
}, 400_000)

function ended(steps: Generator<unknown, StudyResult, undefined>): StudyResult {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

test.each(['theme=light', 'theme=dark', 'language=en', 'language=leicht'])(
  'nothing stands in the way, %s',
  async (look) => {
    await follow(page, `#/${TAB}&${look}`)
    await page.locator('studies-view .kept .go-on').click()
    await page.locator('study-fit figure').first().waitFor()
    await opened().locator('#packed').setInputFiles(packed)
    await title().waitFor()
    await opened().locator('.read').click()
    await settled(page)
    expect(await violationsOf(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 800 })
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.setViewportSize({ width: 1440, height: 900 })
    await opened().locator('.read').click()
  },
)
