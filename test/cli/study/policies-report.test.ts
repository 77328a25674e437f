import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { readCompact } from '../../../experiments/policies/read-compact.ts'
import { openChromium } from '../../browser/chromium.ts'
import type { OpenPage } from '../../browser/open-page.ts'
import { command } from '../command.ts'
import { expectLegible } from './legible.ts'
import { smallPolicies } from './small-policies.ts'

const root = mkdtempSync(join(tmpdir(), 'plans in reports '))
const folder = join(root, 'small')
const compact = join(root, 'plans.json')
const results = (...path: string[]) => join(folder, 'results', ...path)
const html = () => readFileSync(results('report.html'), 'utf8')
const table = (...path: string[]) => csvParse(readFileSync(results(...path), 'utf8'))
let browser: OpenPage & { readonly page: Page }

async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await command(['study', ...args])
  expect(code, err).toBe(0)
  expect(err).toBe('')
  return out
}

beforeAll(async () => {
  smallPolicies(folder)
  await done('run', folder, '--quiet', '--workers', '2')
  await done('report', folder)
  await done('policies', folder, '--compact', compact)
  browser = await openChromium()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  rmSync(root, { recursive: true, force: true })
})

const TITLES = {
  de: [
    'Was gefragt wurde',
    'Die Pläne auf einen Blick',
    'Welche Pläne verglichen wurden',
    'Was die Pläne erreichen',
    'Was die Pläne kosten',
    'Wo es genügt, und wo ein Plan schadet',
    'Was gegenüber dem besten Plan jeder Welt fehlt',
    'Welche Pläne kein anderer übertrifft',
    'Wo ein Plan nicht genügt',
    'Was zu wissen sich lohnt',
    'Größen und Ergebnisse im Einzelnen',
    'Zitieren und nachprüfen',
  ],
  en: [
    'What was asked',
    'The plans at a glance',
    'Which plans were compared',
    'What the plans reach',
    'What the plans cost',
    'Where it is enough, and where a plan does harm',
    'What is missing to the best plan of each world',
    'Which plans no other dominates',
    'Where a plan is not enough',
    'What is worth knowing',
    'Factors and outcomes in detail',
    'How to cite and to verify',
  ],
} as const

describe('the report of a study of plans alone', () => {
  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'is whole at %i pixels by %s, has room, and everybody can read it',
    async (width, colorScheme) => {
      const { page } = browser
      for (const language of ['de', 'en'] as const) {
        await expectLegible(browser, results('report.html'), { width, colorScheme, language })
        expect(await page.locator('h2:visible').allInnerTexts()).toEqual(TITLES[language])
      }
      expect(browser.errors).toEqual([])
    },
  )

  it('says what was compared, and that shares of worlds are no probability', () => {
    expect(html()).toMatch(
      /Für small wurden 4 Pläne und [12], die eine Suche fand, in 24 Welten verglichen: 8 Zustände/,
    )
    expect(html()).toContain('Ein Anteil der Welten ist keine Wahrscheinlichkeit')
    expect(html()).toContain('A share of the worlds is no probability')
    expect(html()).toContain('Modell, keine Vorhersage')
    expect(html()).not.toMatch(/Nicht berechnet|Not computed/)
  })

  it('tells plans in words, those that were found too', () => {
    expect(html()).toContain('Koordinationsstellen zu 100\u00a0%, ab 01.06.2015')
    expect(html()).toContain('Kontrolle der Spitze: 0,05')
    expect(html()).toContain('Coordination posts at 100%, from 1\u00a0Jun\u00a02015')
    expect(html()).toMatch(
      /found_\d<\/td><td[^>]*>(Koordinationsstellen zu|Austauschforum zu|nichts)/,
    )
    expect(html()).not.toContain('policy[')
  })

  it('puts plans in no order but that of the study', () => {
    const order = table('policies', 'plans.csv').map(({ plan }) => plan)
    expect(order.slice(0, 4)).toEqual(['nothing', 'free', 'steered', 'provided'])
    const tables = [...html().matchAll(/<table role="table">.*?<\/table>/gs)].map(([all]) =>
      [...all.matchAll(/<tr role="row"><td[^>]*>([^<]*)</g)].map(([, first]) => first),
    )
    const ofPlans = tables.filter((rows) => rows.includes('steered'))
    expect(ofPlans.length).toBeGreaterThanOrEqual(14)
    for (const rows of ofPlans) expect(rows).toEqual(order)
  })

  it('has a picture in both languages and numbers of every figure', () => {
    const files = [...html().matchAll(/href="(figures\/[^"]+)"/g)].map(([, file = '']) => file)
    for (const name of [
      'aim-coverage',
      'cost',
      'hours',
      'enough',
      'harm-members',
      'regret-spent',
      'cost-and-members',
    ])
      expect(files, name).toContain(`figures/plans-${name}.csv`)
    expect(files.filter((file) => !existsSync(results(file)))).toEqual([])
    for (const file of new Set(files)) {
      const text = readFileSync(results(file), 'utf8')
      expect(text, file).not.toMatch(/NaN|undefined|Infinity/)
      if (!file.endsWith('.svg')) continue
      expect(text, file).toContain(file.endsWith('.en.svg') ? 'Model, not a' : 'Modell, keine')
    }
  })

  it('has the numbers of the tables in its figures', () => {
    const plans = table('policies', 'plans.csv')
    const column = (rows: readonly Record<string, string>[], name: string) =>
      rows.map((row) => row[name])
    const all = (figure: string) =>
      table('figures', `plans-${figure}.csv`).filter(({ future }) => future === 'all')
    expect(column(all('aim-members'), 'median')).toEqual(column(plans, 'members_median'))
    expect(column(all('enough'), 'share_of_worlds')).toEqual(column(plans, 'enough'))
    expect(column(all('harm-spent'), 'share_of_worlds')).toEqual(column(plans, 'spent_harm'))
    expect(column(all('cost'), 'q95')).toEqual(column(plans, 'dearest_year_cost_q95'))
    const regret = table('policies', 'regret.csv').filter(({ aim }) => aim === 'coverage')
    expect(column(table('figures', 'plans-regret-coverage.csv'), 'most')).toEqual(
      column(regret, 'most'),
    )
  })
})

test('the compact form is small, says what --json prints, and can be read', async () => {
  const text = readFileSync(compact, 'utf8')
  expect(text.length).toBeLessThan(10_000)
  expect(await done('policies', folder, '--json')).toBe(text)
  const read = readCompact(JSON.parse(text))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { plans, aims, worlds, source } = read.policies
  expect(plans.slice(0, 4).map(({ name }) => name)).toEqual([
    'nothing',
    'free',
    'steered',
    'provided',
  ])
  expect(plans.map(({ changes }) => changes.length).slice(0, 4)).toEqual([0, 2, 2, 0])
  expect(aims.map(({ outcome }) => outcome)[1]).toBe('members at 2019-06')
  expect(worlds).toBe(24)
  const manifest = JSON.parse(readFileSync(results('manifest.json'), 'utf8'))
  expect(source.hash).toBe(manifest.hash)
  const [free] = table('policies', 'plans.csv').filter(({ plan }) => plan === 'free')
  expect(plans[1]?.enough).toBeCloseTo(Number(free?.enough), 3)
  expect(plans[1]?.aims[1]?.range[1]).toBeCloseTo(Number(free?.members_median), 1)
})

describe('study verify of plans', () => {
  const verify = (...options: string[]) =>
    command(['study', 'verify', folder, '--runs', '3', ...options])

  it('computes tables and some runs again', async () => {
    expect((await verify()).out).toMatch(
      /the tables are whole, 6 of them computed again, and 3 of \d+ runs came out the same/,
    )
  })

  it('names a table that is not what the runs give, and one that is gone', async () => {
    const tables = ['regret', 'information'].map((name) => results('policies', `${name}.csv`))
    const [regret = '', information = ''] = tables
    const before = tables.map((path) => readFileSync(path, 'utf8'))
    writeFileSync(regret, before[0]!.replace(/,\d+/, ',17'))
    rmSync(information)
    const { code, err } = await verify()
    expect(code).toBe(1)
    expect(err.trim().split('\n').slice(1)).toEqual([
      '  policies/regret.csv is not what the runs give; "study policies" writes it anew',
      '  policies/information.csv is missing; "study policies" writes it',
    ])
    expect((await verify('--no-tables')).code).toBe(0)
    await done('policies', folder)
    expect(tables.map((path) => readFileSync(path, 'utf8'))).toEqual(before)
  })
})

test('when all runs of plans are made, nothing is left to be exported', async () => {
  const out = join(root, 'out')
  const { code, err } = await command(['study', 'export', folder, '--chunks', '2', '--out', out])
  expect(code).toBe(2)
  expect(err).toContain(
    'All runs of this study are made already, and no further ones follow from them: "study run" writes what came out.',
  )
})

test('beside a design plans that are not run yet are said to be missing, alone they are an error', async () => {
  const few = (text: string) =>
    text
      .replace(/^ {2}search:.*\n/m, '')
      .replace(/^ {4}(second|half):.*\n/gm, '')
      .replace('weeks: 300', 'weeks: 290')
      .replace('count: 8', 'count: 2')
  const more = (text: string) =>
    text.replace('    nothing: []\n', '    nothing: []\n    none: ["place.multiplier=0.1"]\n')
  const both = join(root, 'both')
  const designed = (text: string) =>
    `${few(text)}outcomes: [members max]\ndesign: { method: sobol, points: 2 }\nseeds: 1\n`
  smallPolicies(both, designed)
  await done('run', both, '--quiet', '--workers', '2')
  await done('report', both)
  const page = () => readFileSync(join(both, 'results/report.html'), 'utf8')
  expect(page()).toContain('Die Pläne auf einen Blick')
  expect(page()).toContain('Was herauskam')
  smallPolicies(both, (text) => more(designed(text)))
  await done('report', both)
  expect(page()).toContain('Die Pläne lassen sich noch nicht vergleichen: 2 runs of policies are')
  expect(page()).not.toContain('Die Pläne auf einen Blick')
  expect(page()).toContain('Was herauskam')
  const alone = join(root, 'alone')
  smallPolicies(alone, few)
  await done('run', alone, '--quiet', '--workers', '2')
  smallPolicies(alone, (text) => more(few(text)))
  const { code, err } = await command(['study', 'report', alone])
  expect(code).toBe(2)
  expect(err).toContain('2 runs of policies are missing; "study run" makes them.')
})
