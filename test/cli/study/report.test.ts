import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { csvParse } from 'd3-dsv'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium } from '../../browser/chromium.ts'
import type { OpenPage } from '../../browser/open-page.ts'
import { command } from '../command.ts'

import { expectLegible } from './legible.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
const results = (...path: string[]) => join(folder, 'results', ...path)

/** Sixteen settings of two towns; one outcome is such that no run ever has it. */
const STUDY = `study: 1
title: Two <towns> & their circles
question: Does openness keep circles?
seed: report test
towns: [town-1, town-2]
weeks: 130
levers:
  openness: { set: leadership.openness, family: uniform, low: 0, high: 1 }
uncertainties:
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes:
  - members max
  - active at 2015-11
  - members mean every quarter
  - { id: late, of: members, reduce: firstAbove, level: 100000 }
design: { method: sobol, points: 16 }
seeds: 2
analysis:
  - { pawn: all, resamples: 20 }
  - { regional: members_max, above: median, permutations: 99 }
  - { prim: active_at_2015_11, above: median, town: town-1 }
`
const made = { run: '', report: '', refused: '', analysed: 0 as number | null }
let browser: OpenPage & { readonly page: Page }

beforeAll(async () => {
  writeFileSync(join(folder, 'study.yaml'), STUDY)
  const run = await command(['study', 'run', folder, '--quiet', '--workers', '2'])
  expect(run.err).toBe('')
  made.run = run.out
  const analysed = await command(['study', 'analyse', folder])
  made.analysed = analysed.code
  made.refused = analysed.err
  const report = await command(['study', 'report', folder])
  expect(report.code).toBe(0)
  made.report = report.out
  browser = await openChromium()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const table = (...path: string[]) => csvParse(readFileSync(results(...path), 'utf8'))

test('the tables have a row for every factor, value and town, in the columns of all studies', () => {
  const pawn = table('sensitivity', 'pawn.csv')
  expect(pawn.columns).toEqual(
    'town metric parameter parameter_2 index estimate ci_low ci_high n method'.split(' '),
  )
  const of = pawn.filter(({ metric, index }) => metric === 'members_max' && index === 'median')
  expect(of.map(({ town, parameter }) => `${town} ${parameter}`)).toEqual([
    ...['openness', 'trust', 'dummy'].map((name) => `town-1 ${name}`),
    ...['openness', 'trust', 'dummy'].map((name) => `town-2 ${name}`),
  ])
  expect(new Set(pawn.map(({ metric }) => metric)).size).toBeGreaterThan(5)
  const regional = table('sensitivity', 'regional.csv')
  expect(new Set(regional.map(({ index }) => index))).toEqual(
    new Set(['distance', 'at', 'p', 'p_of_any']),
  )
  const boxes = table('discovery', 'boxes.csv')
  expect(boxes.columns).toEqual(
    'town metric cases box parameter low high values p_low p_high coverage density mass'.split(' '),
  )
  expect(boxes.every(({ town }) => town === 'town-1')).toBe(true)
})

test('the value of a setting is the mean of its runs', () => {
  const runs = table('runs.csv').filter(({ town }) => town === 'town-2')
  const means = Array.from({ length: 16 }, (_, setting) => {
    const own = runs.filter(({ design_id }) => Number(design_id) === setting)
    expect(own).toHaveLength(2)
    return own.reduce((sum, run) => sum + Number(run.m_members_max), 0) / own.length
  })
  const [row] = table('figures', 'distribution-members_max.csv').filter(
    ({ town }) => town === 'town-2',
  )
  expect(Number(row?.mean)).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / 16, 9)
})

test('at a glance stands what came out, and what matters most', () => {
  const html = readFileSync(results('report.html'), 'utf8')
  const [row = ''] =
    /<tr role="row"><td[^>]*>Mitglieder in Helferkreisen, größter Wert \(town-1\).*?<\/tr>/.exec(
      html,
    ) ?? []
  const [distribution] = table('figures', 'distribution-members_max.csv')
  const mean = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 3 })
  expect(row).toContain(`>${mean.format(Number(distribution?.mean))}<`)
  const most = table('sensitivity', 'regional.csv')
    .filter(
      ({ town, index, estimate }) =>
        town === 'town-1' && index === 'p_of_any' && Number(estimate) < 0.05,
    )
    .map(({ parameter }) => parameter)
  expect(row).toContain(most.join(', ') || 'keine erkennbar')
})

test('what is asked of values that no run has is refused, with the runs and exit code 2', () => {
  expect(made.analysed).toBe(2)
  expect(made.refused).toContain('pawn of late (town-1): 32 runs have no value: 0, 1, 4, 5')
  expect(made.refused).toContain('and 12 more')
  const html = readFileSync(results('report.html'), 'utf8')
  expect(html).toContain('Nicht berechnet: late (town-1)')
  expect(html).toContain('Not computed: late (town-1)')
})

test('verify computes the tables of analyses again, and names one that is not so', async () => {
  const verify = () => command(['study', 'verify', folder, '--runs', '1'])
  expect((await verify()).out).toContain('the tables are whole, 3 of them computed again, and 1 of')
  const path = results('discovery', 'boxes.csv')
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, `${before.trimEnd()}1\n`)
  const { code, err } = await verify()
  writeFileSync(path, before)
  expect(code).toBe(1)
  expect(err).toContain('discovery/boxes.csv is not what the runs give; "study analyse" writes')
})

test('every figure of the report has its picture in both languages and its numbers', () => {
  const html = readFileSync(results('report.html'), 'utf8')
  const files = [...html.matchAll(/href="(figures\/[^"]+)"/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter((file) => !existsSync(results(file)))).toEqual([])
  for (const file of new Set(files)) {
    const text = readFileSync(results(file), 'utf8')
    expect(text, file).not.toMatch(/NaN|undefined/)
    if (!file.endsWith('.svg')) continue
    expect(text, file).toContain(file.endsWith('.en.svg') ? 'Model, not a' : 'Modell, keine')
  }
})

test('the report needs nothing but itself, and the title of a study cannot be markup', async () => {
  const address = pathToFileURL(results('report.html')).href
  await browser.visit(address)
  expect(await browser.page.title()).toBe('Two <towns> & their circles · Bericht einer Studie')
  expect(browser.foreignRequests(address)).toEqual([])
  expect(browser.errors).toEqual([])
})

test.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)(
  'at %i pixels by %s all of it has room, and everybody can read it',
  async (width, colorScheme) => {
    const { page } = browser
    for (const [language, title] of [
      ['de', 'Was herauskam'],
      ['en', 'What came out'],
    ] as const) {
      await expectLegible(browser, results('report.html'), { width, colorScheme, language })
      expect(await page.locator('h2:visible').allInnerTexts()).toContain(title)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    }
    expect(browser.errors).toEqual([])
  },
)

test('the switches change language and theme, and print shows the chosen language by day', async () => {
  const { page } = browser
  await page.emulateMedia({ colorScheme: 'light' })
  await browser.visit('about:blank')
  await browser.visit(pathToFileURL(results('report.html')).href)
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const day = await ground()
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.getByRole('heading', { name: 'What was asked' }).isVisible()).toBe(true)
  expect(await page.getByRole('heading', { name: 'Was gefragt wurde' }).isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Light or dark' }).click()
  expect(await ground()).not.toBe(day)
  await page.emulateMedia({ media: 'print' })
  expect(await ground()).toBe('rgb(255, 255, 255)')
  expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
})

/** Where the least delay is above the largest one the scenario cannot be used: ends alone can. */
const FAILING = `study: 1
title: Delays
seed: failures
towns: [town-1]
weeks: 60
uncertainties:
  least: { set: parameters.delayMin, family: whole, low: 1, high: 6 }
  most: { set: parameters.delayMax, family: whole, low: 4, high: 8 }
outcomes: [members max]
design: { method: sobol, points: 64 }
seeds: 1
`

test('runs that fail are told one by one, and what stands for them has to be said', async () => {
  const own = join(folder, 'failing')
  mkdirSync(own)
  writeFileSync(join(own, 'study.yaml'), FAILING)
  const run = await command(['study', 'run', own, '--quiet', '--workers', '2'])
  const [, failed] = /64 of them now, (\d+) failed/.exec(run.out) ?? []
  expect(Number(failed)).toBeGreaterThan(0)
  const refused = await command(['study', 'report', own])
  expect(refused.code).toBe(0)
  expect(refused.err).toContain(`${failed} runs have no value`)
  const page = () => readFileSync(join(own, 'results/report.html'), 'utf8')
  expect(page()).toContain('Gescheiterte Läufe')
  expect(page().match(/expected at most delayMax/g)?.length).toBe(2 * Number(failed))
  writeFileSync(
    join(own, 'study.yaml'),
    `${FAILING}analysis: [{ pawn: all, impute: nearest, resamples: 5 }]\n`,
  )
  // What is looked for is no part of what was run: the results stay.
  const mended = await command(['study', 'analyse', own])
  expect(mended.code).toBe(0)
  expect(mended.err).not.toContain('Refused')
  expect((await command(['study', 'report', own])).err).not.toContain('Refused')
  expect(page()).toContain(`Für ${failed} Werte einzelner Läufe, die fehlen, stehen andere`)
  expect(page()).not.toContain('Nicht berechnet')
})

test('a study that is not whole yet is told so far, and one without results not at all', async () => {
  const own = join(folder, 'part')
  mkdirSync(own)
  writeFileSync(join(own, 'study.yaml'), FAILING.replace('high: 6', 'high: 4'))
  const none = await command(['study', 'report', own])
  expect(none).toMatchObject({ code: 2, out: '' })
  expect(none.err).toContain('no results yet; "study run" makes them')
  await command(['study', 'run', own, '--quiet', '--workers', '2'])
  const longer = FAILING.replace('high: 6', 'high: 4').replace('points: 64', 'points: 128')
  writeFileSync(join(own, 'study.yaml'), longer)
  expect((await command(['study', 'report', own])).code).toBe(0)
  const page = readFileSync(join(own, 'results/report.html'), 'utf8')
  expect(page).toContain('Bisher 64 von 128 Einstellungen')
})

test('the command says what it wrote', () => {
  expect(made.run).toContain('64 runs, 64 of them now, 0 failed')
  expect(made.report).toContain(results('report.html'))
  expect(made.report).toContain('Model, not a prediction')
})
