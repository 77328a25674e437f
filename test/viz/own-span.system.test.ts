import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES, type RouteName } from '../../viz/state/state.ts'
import { fromMenu } from '../browser/from-menu.ts'
import { settled } from '../browser/settled.ts'
import { violationsOf } from './axe.ts'
import { follow, type Visit, visit } from './visit.ts'

let shown: Visit
let page: Page

const shipped = (town: string): string =>
  readFileSync(new URL(`../../scenarios/${town}.yaml`, import.meta.url), 'utf8')

/** A scenario as shipped, with another span; its place, own arrivals and heads stay. */
function spanning(town: string, id: string, start: string, weeks: number): string {
  return shipped(town)
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^start: .*$/m, `start: ${start}`)
    .replace(/^weeks: .*$/m, `weeks: ${weeks}`)
}

/** Arrivals of the town in three years to come. */
const LATER = {
  name: 'later.csv',
  text: `# scope: local\nmonth,arrivals\n${Array.from({ length: 36 }, (_, month) => `${2030 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},40\n`).join('')}`,
}

beforeAll(async () => {
  shown = await visit('stage?v=2&week=50')
  page = shown.page
}, 240_000)

afterAll(() => shown?.close())

/** Opens the page anew with scenarios of the reader for some towns. */
async function openOwn(files: readonly string[]): Promise<void> {
  await page.goto('about:blank')
  await shown.browser.visit(`${shown.server.address}#/stage?v=2&week=50`)
  await page.waitForSelector('helper-circles[data-ready]')
  await fromMenu(page, 'Eigene Dateien')
  const named = [LATER, ...files.map((text, index) => ({ name: `own-${index}.yaml`, text }))]
  await page
    .locator('own-files input')
    .setInputFiles(
      named.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })),
    )
  const used = page.locator('own-files').getByText('steht für diese Sitzung als')
  await expect.poll(() => used.count()).toBe(files.length)
  expect(await page.locator('own-files .problems').allInnerTexts()).toEqual([])
  await page.locator('own-files').getByRole('button', { name: 'Schließen' }).click()
  await settled(page)
}

const own = async (): Promise<string> => /own=[^&]*/.exec(page.url())![0]

const SPANS = {
  'starts in 2030': [
    spanning('town-1', 'far', '2030-01-07', 104).replace(/^inflow: .*$/m, 'inflow: later'),
  ],
  'lasts one week': [spanning('town-2', 'one-week', '2014-01-06', 1)],
  'ends before the others': [spanning('town-3', 'short', '2014-01-06', 60)],
  'lasts one week in every town': ['town-1', 'town-2', 'town-3'].map((town, index) =>
    spanning(town, `week-${index}`, '2014-01-06', 1),
  ),
}

/** Spans that every screen is seen with; the others with those that have a clock. */
const WHOLE: ReadonlySet<string> = new Set<keyof typeof SPANS>([
  'ends before the others',
  'lasts one week in every town',
])
const CLOCKED: readonly RouteName[] = ['stage', 'compare', 'lab', 'story']

/** What is looked at, and on which screens alone it says something else. */
const VIEWS: readonly { readonly at: string; readonly on?: readonly RouteName[] }[] = [
  { at: '&week=0' },
  {
    at: '&week=500&table=1',
    on: ['stage', 'compare', 'lab', 'story', 'handout', 'facilitate', 'embed', 'duel'],
  },
  { at: '&week=300&stills=1', on: ['stage', 'compare', 'embed'] },
  {
    at: '&week=40&tale=town-1&step=3&guess=1&chart=members',
    on: ['stage', 'story', 'facilitate', 'handout', 'receipt'],
  },
]

test.each(Object.entries(SPANS))(
  'every screen stands when an own scenario %s',
  async (span, files) => {
    await openOwn(files)
    const file = await own()
    for (const route of WHOLE.has(span) ? ROUTES : CLOCKED)
      for (const more of VIEWS.filter(({ on }) => !on || on.includes(route)).map(({ at }) => at)) {
        await follow(page, `#/${route}?v=2&${file}${more}`)
        const words = await page.locator(`${route}-screen`).evaluate(textOf)
        expect([route, more, words.length > 100]).toEqual([route, more, true])
        expect([route, more, shown.browser.errors]).toEqual([route, more, []])
        // The licences of packages speak of NaN and null.
        const odd = route === 'method' ? null : /undefined|NaN|Infinity|null/.exec(words)
        expect([route, more, odd?.[0]]).toEqual([route, more, undefined])
      }
  },
  600_000,
)

test.each(['lasts one week', 'ends before the others'] as const)(
  'every story is told to its end when an own scenario %s',
  async (span) => {
    await openOwn(SPANS[span])
    const file = await own()
    for (const tale of ['across', 'town-1', 'town-2', 'town-3'])
      for (const step of [0, 2, 4, 5]) {
        await follow(page, `#/story?v=2&${file}&tale=${tale}&step=${step}`)
        const words = await page.locator('story-screen').evaluate(textOf)
        expect(words).toContain('Diese Geschichte erzählt von den Städten, die zur Seite gehören')
        expect([tale, step, shown.browser.errors]).toEqual([tale, step, []])
      }
  },
  600_000,
)

test('a run that has ended shows no state and no arrivals under dates it does not have', async () => {
  await openOwn(SPANS['starts in 2030'])
  const panels = page.locator('town-panel')
  await settled(page)
  const words = await Promise.all([0, 1, 2].map((town) => panels.nth(town).evaluate(textOf)))
  expect(words[0]).toContain('gedeckt')
  for (const town of [1, 2]) {
    expect(words[town]).toMatch(/Der Lauf endet in der Woche vom .*2023/)
    expect(words[town]).toContain('Die gemeinsame Uhr beginnt erst am')
    expect(words[town]).not.toContain('gedeckt')
    expect(await panels.nth(town).locator('.name, .need, .offices').count()).toBe(0)
    expect(await panels.nth(town).locator('canvas').isVisible()).toBe(false)
  }
  await follow(page, `#/stage?v=2&${await own()}&week=20&table=1`)
  const cells = page.locator('data-table table').first().locator('tbody tr').first().locator('td')
  expect((await cells.allInnerTexts()).slice(1).map((cell) => cell === '–')).toEqual([
    false,
    true,
    true,
  ])
  expect(await violationsOf(page)).toEqual([])
})

test('a shorter run is shown to its last week and says after it that it has ended', async () => {
  await openOwn(SPANS['ends before the others'])
  const file = await own()
  const panel = page.locator('town-panel').nth(2)
  await follow(page, `#/stage?v=2&${file}&week=59`)
  expect(await panel.evaluate(textOf)).not.toContain('Der Lauf endet')
  expect(await panel.locator('canvas').isVisible()).toBe(true)
  await follow(page, `#/stage?v=2&${file}&week=60`)
  expect(await panel.evaluate(textOf)).toContain('Der Lauf endet in der Woche vom')
  expect(await panel.locator('canvas').isVisible()).toBe(false)
  expect(await page.locator('line-chart').first().evaluate(textOf)).toContain('Lauf zu Ende')
  await follow(page, `#/stage?v=2&${file}&week=30`)
  expect(await panel.locator('canvas').isVisible()).toBe(true)
  expect(await panel.evaluate(textOf)).toContain('gedeckt')
})

/** Runs in the page: all words of an element, shadow roots included. */
function textOf(element: Element): string {
  const words = (node: Node): string => {
    if (node instanceof Element && /^(?:style|script)$/.test(node.localName)) return ''
    if (node.nodeType === Node.TEXT_NODE) return `${node.textContent} `
    const roots = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : []
    return [...roots, ...node.childNodes].map(words).join('')
  }
  return words(element)
}
