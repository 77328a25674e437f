import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVENT, eventIndex, run } from '../../sim/index.ts'
import { ROUTES } from '../../viz/state/state.ts'
import { settled } from '../browser/settled.ts'
import { scenario } from '../scenarios.ts'
import { AXE } from './axe.ts'
import { follow, type Visit, visit } from './visit.ts'

/** Somebody whose life in the shown run of Town I has something to tell: the first organiser. */
function someOrganiser(): number {
  const town = scenario('town-1')
  const trajectory = run(town, town.seed)
  const [first] = eventIndex(trajectory).ofKind(EVENT.organiser)
  return trajectory.events.person[first!]!
}

const STAGE = 'stage?v=2&week=143'

let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit(STAGE)
  page = site.page
  await page.evaluate(AXE)
}, 120_000)

afterAll(async () => {
  await site?.close()
})

const open = (hash: string): Promise<void> => follow(page, `#/${hash}`)

/** Runs in the page: what stands in the way in the part that holds an element. */
async function violations(within: Element) {
  type Finding = { id: string; nodes: { html: string }[] }
  const engine = globalThis as unknown as {
    axe: { run(part: Element, options: object): Promise<{ violations: Finding[] }> }
  }
  const root = within.getRootNode()
  const part = within.closest('[popover]') ?? (root instanceof ShadowRoot ? root.host : within)
  const { violations: found } = await engine.axe.run(part, { resultTypes: ['violations'] })
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Every look and every language; what is light in one language is light in the other. */
const PAIRED = [
  ['theme=light', 'de'],
  ['theme=dark', 'en'],
  ['projector=1', 'de'],
] as const
const views = ROUTES.flatMap((route) =>
  PAIRED.map(([look, language]) => [route, look, language] as const),
)
test.each(views)(
  'nothing stands in the way, and one thing stands out, on %s, %s, %s',
  async (route, look, language) => {
    await open(`${route}?v=2&week=143&${look}&language=${language}`)
    expect(await page.locator('html').evaluate(violations)).toEqual([])
    // One thing to do stands out at most.
    const due = page.locator('.primary:not(:disabled)').filter({ visible: true })
    expect(await due.count()).toBeLessThan(2)
  },
)

/** What opens beside or over a screen: an address, what appears, and how it is asked for if the address does not. */
const OPENED: readonly {
  readonly name: string
  readonly hash: string
  readonly shown: string
  readonly ask?: () => Promise<unknown>
  /** There on a projector, too. */
  readonly projected?: boolean
}[] = [
  {
    name: 'a person',
    hash: `${STAGE}&look=person_1_${someOrganiser()}`,
    shown: 'understand-drawer .story li',
  },
  {
    name: 'a circle',
    hash: 'stage?v=2&week=300&look=circle_3_1',
    shown: 'understand-drawer .cause',
  },
  {
    name: 'a circle without a reason',
    hash: 'stage?v=2&week=300&look=circle_3_1&without=1',
    shown: 'understand-drawer #answer button',
  },
  { name: 'an office', hash: `${STAGE}&look=office_1_1`, shown: 'understand-drawer .officials' },
  {
    name: 'a meeting',
    hash: `${STAGE}&log=friction`,
    shown: 'understand-drawer .reading',
    ask: () => page.locator('event-log .line').first().click(),
  },
  {
    name: 'the evidence',
    hash: `${STAGE}&evidence=active`,
    shown: 'evidence-dialog dialog[open]',
    projected: true,
  },
  {
    name: 'the steps',
    hash: STAGE,
    shown: 'history-panel dialog[open]',
    ask: () => menu(2),
  },
  { name: 'own files', hash: STAGE, shown: 'own-files dialog[open]', ask: () => menu(3) },
  { name: 'export', hash: STAGE, shown: 'export-panel dialog[open]', ask: () => menu(4) },
  {
    name: 'the keys',
    hash: STAGE,
    shown: 'shortcut-list dialog[open]',
    ask: () => page.keyboard.press('?'),
    projected: true,
  },
  { name: 'the menu', hash: STAGE, shown: '#menu:popover-open', ask: () => openMenu() },
  {
    name: 'the branches',
    hash: 'lab?v=2&week=143',
    shown: 'fork-panel li >> nth=1',
    ask: () => page.keyboard.press('f'),
  },
  { name: 'table and levers', hash: `${STAGE}&table=1&levers=1`, shown: 'data-table table' },
  { name: 'the flip-book', hash: `${STAGE}&stills=1`, shown: 'flip-book button', projected: true },
  {
    name: 'a guess',
    hash: 'story?v=2&tale=town-1&step=2&week=90&chart=members&guess=1',
    shown: 'guess-board svg',
    projected: true,
  },
]

function openMenu(): Promise<void> {
  return page.locator('.open-menu').press('Enter')
}

/** Presses what stands at a place in the menu. */
async function menu(place: number): Promise<void> {
  await openMenu()
  await page.locator('#menu .acts button').nth(place).press('Enter')
}

const opened = OPENED.flatMap((each) => ['de', 'en'].map((language) => ({ ...each, language })))
test.each(opened)(
  'nothing stands in the way where $name is open, $language, in its looks',
  async ({ hash, language, shown, ask, projected }) => {
    await open('seminar?v=2')
    await open(`${hash}&language=${language}&${PAIRED[0][0]}`)
    await ask?.()
    const first = page.locator(shown).first()
    for (const [look, spoken] of PAIRED) {
      if (spoken !== language || (look === 'projector=1' && !projected)) continue
      await page.evaluate((to) => {
        location.hash = location.hash.replace(/theme=\w+/, to)
      }, look)
      await first.waitFor()
      await settled(page)
      expect(await first.evaluate(violations), look).toEqual([])
    }
    await page.keyboard.press('Escape')
  },
)

test.each(ROUTES)('Tab leads through %s to its end, and is always seen', async (route) => {
  await open(`${route}?v=2&week=143`)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page
    .locator(route === 'embed' ? 'summary' : '.brand')
    .first()
    .focus()
  const seen = new Set<string>()
  const unseen: string[] = []
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('Tab')
    const { name, shown, ended } = await page.evaluate(focused)
    if (ended) break
    if (!shown) unseen.push(name)
    seen.add(name)
  }
  expect(unseen).toEqual([])
  expect(seen.size).toBeGreaterThan(6)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

/** Runs in the page: what has the focus, and whether an outline or stroke shows it. */
function focused() {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  if (!element || element === document.body) return { name: '', shown: true, ended: true }
  const marks = [element, ...element.querySelectorAll('*')]
  const shown = marks.some((mark) => {
    const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(mark)
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return outlined || (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2)
  })
  const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
  return { name: `${element.localName} ${label.slice(0, 60)}`, shown, ended: false }
}
