import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { openChromium } from '../../browser/chromium.ts'
import type { OpenPage } from '../../browser/open-page.ts'
import { command } from '../command.ts'
import { expectLegible } from './legible.ts'
import { type MadeModel, madeFit } from './made-fit.ts'

const root = mkdtempSync(join(tmpdir(), 'fits-'))

/**
 * Two towns whose observations follow two of five unknown numbers, one of them the other way round,
 * and a little luck; the third and fourth say nothing, and the null model says half.
 */
const towns: MadeModel = (
  { seed, town, point: [entry = 0, trust = 0, , , open = 0], set },
  { plan },
) => {
  const luck = new Chance(seed)
  const half = set?.includes('structure.null=true') ? 0.5 : 1
  return plan.values.map(
    (_, at) =>
      half * (0.03 + 3 * entry + (at % 2 === 0 ? 0.02 : -0.02) * trust + 0.01 * open) +
      0.002 * town +
      0.002 * luck.normal(),
  )
}

const observed = (date: string, value: number) =>
  `    - { outcome: active/residents, date: ${date}, value: ${value}, standard_error: 0.004, definition: made }`

const study = (calibration: string) => `study: 1
title: Fit of two <towns>
seed: fit report
towns: [town-1, town-2]
uncertainties:
  entry: { set: parameters.entryHazard, family: uniform, low: 0.003, high: 0.02 }
  trust: { set: administration.trust, family: beta, alpha: 2, beta: 2 }
  control: { set: leadership.control, family: triangular, low: 0, mode: 0.5, high: 1 }
  memory: { set: parameters.frictionMemory, family: whole, low: 26, high: 104 }
  disappointment: { set: structure.disappointment, values: [true, false] }
outcomes: [members max]
targets:
  town-1:
${[observed('2015-10', 0.066), observed('2015-12', 0.052), observed('2018-12', 0.06)].join('\n')}
    - { outcome: 'P4 value: mean circle size', value: 0.08, standard_error: 0.02, definition: made }
  town-2:
${[observed('2015-10', 0.068), observed('2015-12', 0.2)].join('\n')}
  town-1 - town-2:
    - { outcome: linking at 2016-09, value: 0, standard_error: 0.01, definition: made }
calibration:
  hold: { after: '2017' }
${calibration}`

const STUDIES = {
  populations: `  waves: { count: 2, points: 40, rank: 2, draws: 300 }
  abc: { particles: 60, stop: { generations: 2 } }
`,
  models: `  abc: { method: rejection, draws: 600, particles: 60 }
  models:
    as_it_is: []
    null_model: ['structure.null=true']
`,
  filter: '  abc: { method: filter, draws: 400, least: 3 }\n',
} as const
type Name = keyof typeof STUDIES

const results = (name: Name, ...path: string[]) => join(root, name, 'results', ...path)
const html = (name: Name) => readFileSync(results(name, 'report.html'), 'utf8')
const files: Partial<Record<Name, readonly string[]>> = {}
let browser: OpenPage & { readonly page: Page }

beforeAll(async () => {
  for (const name of Object.keys(STUDIES) as Name[]) {
    const fit = await madeFit(join(root, name), study(STUDIES[name]), towns)
    files[name] = fit.files
    const report = await command(['study', 'report', join(root, name)])
    expect(report.code, report.err).toBe(0)
  }
  browser = await openChromium()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  rmSync(root, { recursive: true, force: true })
})

const SHARED = ['targets-town-1', 'targets-town-2', 'targets-differences', 'held-out']
const LEARNT = ['marginals', 'contraction', 'pairs', 'rests']

test.each([
  ['populations', [...SHARED, ...LEARNT, 'path']],
  ['models', [...SHARED, ...LEARNT, 'models', 'ranks']],
  ['filter', [...SHARED, ...LEARNT, 'filter']],
] as const)('a fit by %s has its figures, each with its numbers', (name, figures) => {
  const there = [...html(name).matchAll(/href="(figures\/[^"]+)"/g)].map(([, file = '']) => file)
  const wanted = figures.flatMap((figure) =>
    ['.svg', '.en.svg', '.csv'].map((end) => `figures/fit-${figure}${end}`),
  )
  expect([...new Set(there)].sort()).toEqual([...wanted].sort())
  for (const file of there) {
    expect(existsSync(results(name, file)), file).toBe(true)
    expect(readFileSync(results(name, file), 'utf8'), file).not.toMatch(/NaN|undefined|Infinity/)
  }
  expect(html(name)).not.toMatch(/NaN|undefined|Infinity/)
})

test('patterns, held out observations and what lies outside are told in words', () => {
  for (const name of Object.keys(STUDIES) as Name[]) {
    expect(html(name)).toContain('P4: mittlere Größe der Kreise')
    expect(html(name)).toContain('P4: mean circle size')
    expect(html(name)).toContain('Probe: Beobachtungen, die zurückgehalten wurden')
    // The last observation of the second town is far from all that can be.
    expect(html(name)).toMatch(/0[.,]2 · außerhalb|20 % · außerhalb/)
  }
})

test('waves say who rules out, models whether they are found again, filters what they leave', () => {
  expect(html('populations')).toMatch(/rules out most \(alone\)[\s\S]*\(\d+%\)/)
  expect(html('models')).toMatch(/make-believe observations each, whose model is known/)
  expect(html('models')).toContain('Robert and others 2011')
  expect(html('models')).toMatch(/gewählt: null_model/)
  expect(html('filter')).toMatch(/patterns are shown by \d+ of 400 points/)
  expect(html('filter')).not.toContain('Robert')
})

test('a fit of an earlier version, which has fewer tables, is shown without them', async () => {
  const own = join(root, 'earlier')
  await madeFit(own, study(STUDIES.populations), towns)
  for (const name of ['ruling-out', 'prior-sensitivity'])
    rmSync(join(own, `results/calibration/${name}.csv`))
  const report = await command(['study', 'report', own])
  expect(report.code, report.err).toBe(0)
  const page = readFileSync(join(own, 'results/report.html'), 'utf8')
  expect(page).not.toContain('rules out most')
  expect(page).not.toContain('fit-rests')
  expect(page).toContain('fit-marginals')
})

test.each([
  [360, 'light', 'de'],
  [360, 'dark', 'en'],
  [1440, 'light', 'en'],
  [1440, 'dark', 'de'],
] as const)(
  'at %i pixels by %s in "%s" all of it has room, and everybody can read it',
  async (width, colorScheme, language) => {
    for (const name of Object.keys(STUDIES) as Name[])
      await expectLegible(browser, results(name, 'report.html'), { width, colorScheme, language })
    expect(browser.errors).toEqual([])
  },
)
