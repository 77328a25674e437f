import type { LitElement } from 'lit'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedPlans } from '../../viz/policies/shipped-plans.ts'
import { decodeState } from '../../viz/state/address.ts'
import { CHROMIUM } from '../browser/chromium.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'
import { violationsOf } from './axe.ts'
import { follow } from './visit.ts'

const SHIPPED = await shippedPlans()
let server: ServedPage
let browser: Browser
let context: BrowserContext
let page: Page
/** The window that the desk leads. */
let wall: Page
const errors: string[] = []

beforeAll(async () => {
  server = await servePage()
  browser = await chromium.launch(CHROMIUM)
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
  })
  page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS)
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  await page.goto(`${server.address}#/story`)
  await page.waitForSelector('helper-circles[data-ready]', { timeout: 120_000 })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const settle = (): Promise<void> => settled(page)
const open = (hash: string): Promise<void> => follow(page, hash)
const state = (of: Page = page) => decodeState(new URL(of.url()).hash).state
/** Pages of a PDF of what is open, once it can be printed, and their sizes in millimetres. */
async function pdfOf(): Promise<{ pages: number; sizes: string[] }> {
  await page.locator('button:enabled', { hasText: /^Drucken|^Print/ }).waitFor()
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    'latin1',
  )
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  const millimetres = (points: string): number => Math.round((Number(points) / 72) * 25.4)
  return {
    pages: Number(/\/Count (\d+)/.exec(pdf)?.[1]),
    sizes: boxes.map(([, width, height]) => `${millimetres(width!)} × ${millimetres(height!)}`),
  }
}

/** A table of plans of a study: their names, and what the row of one says. */
function plansOf(within: Locator) {
  const rows = within.locator('tbody tr')
  return {
    names: () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-plan'))),
    row: (name: string) => within.locator(`tr[data-plan="${name}"]`).innerText(),
  }
}

async function pdfPages(): Promise<number> {
  return (await pdfOf()).pages
}

describe('a workshop in Chromium', () => {
  test('walks through a story by keys, each step with its state, and prints a page per step', async () => {
    await open('#/story?v=2&tale=town-1')
    const titles = new Set<string>()
    for (let step = 0; step < 7; step++) {
      expect(state()).toMatchObject({ route: 'story', tale: 'town-1', step })
      expect(state().week).toBeDefined()
      titles.add(await page.locator('story-screen h1').innerText())
      expect(await page.locator('story-screen article .text').innerText()).not.toMatch(/[{}…]/)
      await page.keyboard.press('ArrowRight')
      await settle()
    }
    expect(titles.size).toBe(7)
    // Behind the last step the next story begins.
    expect(await page.getByRole('button', { name: 'Weiter: Stadt II' }).isEnabled()).toBe(true)
    expect(await pdfPages()).toBe(7)
    await page.keyboard.press('ArrowLeft')
    await settle()
    expect(state().step).toBe(5)
  })

  test('lets people explore and brings them back to the same step as it was', async () => {
    const before = state()
    await page.getByRole('link', { name: 'Selbst erkunden' }).click()
    await settle()
    expect(state()).toMatchObject({ route: 'stage', week: before.week, chart: before.chart })
    await page.keyboard.press('ArrowRight')
    await settle()
    await page.getByRole('link', { name: /Zurück zur Geschichte, Schritt 6/ }).click()
    await settle()
    expect(state()).toMatchObject({ route: 'story', step: 5, week: before.week })
  })

  test('tells a step of another plan with the figures of that plan', async () => {
    await open('#/story?v=2&tale=across&step=7')
    const text = page.locator('story-screen article .text')
    // Over the pairs that come with the page.
    const figures =
      /darum (\d+) Paare, .* Beobachtungen passen: In (\d+) davon .* im Median (\d+) statt (\d+)/
    await expect.poll(() => text.innerText()).toMatch(figures)
    const [, pairs, fewer, now, before] = figures.exec(await text.innerText())!.map(Number)
    expect([pairs, fewer! <= pairs!]).toEqual([100, true])
    expect(now).not.toBe(before)
    expect(state().a.preset).toBe('withoutForum')
  })

  test('leaves alone what is looked at after it, whatever comes to it late', async () => {
    // Screens that are known already take each other's place at once.
    await open('#/lab?v=2')
    await open('#/story?v=2&tale=across&step=7')
    const left = await page.locator('story-screen').elementHandle()
    await open('#/lab?v=2&week=300')
    await left!.evaluate(async (left) => {
      const screen = left as LitElement
      screen.requestUpdate()
      await screen.updateComplete
    })
    await settle()
    expect(state()).toMatchObject({ route: 'lab', week: 300, a: { preset: 'observed' }, step: 0 })
    await open('#/story')
  })

  test('keeps a guess that was drawn by keys and by pointer, and tells its distance', async () => {
    await open('#/story?v=2&tale=town-2&step=2')
    const board = page.locator('guess-board')
    const line = board.getByRole('slider')
    await line.focus()
    await line.press('ArrowRight')
    await line.press('PageUp')
    await line.press('ArrowUp')
    expect(Number(await line.getAttribute('aria-valuenow'))).toBeGreaterThan(50)
    expect(await line.getAttribute('aria-valuetext')).toMatch(/^Juli 2015: \d+$/)
    expect(state().step).toBe(1)
    await board.getByLabel('Name der Gruppe').fill('Fensterseite')
    await board.getByRole('button', { name: 'Linie merken' }).click()
    const box = (await line.boundingBox())!
    await page.mouse.move(box.x + 80, box.y + 150)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 30, box.y + 60, { steps: 12 })
    await page.mouse.up()
    await board.getByLabel('Name der Gruppe').fill('Türseite')
    await board.getByRole('button', { name: 'Linie merken' }).click()
    expect(await board.locator('path.run').count()).toBe(0)
    await board.getByRole('button', { name: 'Auflösen' }).click()
    expect(await board.locator('path.run').count()).toBe(1)
    expect(await board.locator('path.kept').count()).toBe(2)
    const told = await board.locator('li').allInnerTexts()
    expect(told[0]).toMatch(/Fensterseite: Insgesamt .* im Mittel \d+ daneben/)
    expect(told[0]).not.toBe(told[1]!.replace('Türseite', 'Fensterseite'))
  })

  test('leads a second window, which can be made black', async () => {
    await open('#/facilitate?v=2&tale=town-3')
    const waiting = context.waitForEvent('page')
    await page.getByRole('button', { name: 'Leinwand in zweitem Fenster öffnen' }).click()
    wall = await waiting
    await wall.waitForSelector('helper-circles[data-ready]')
    await page.getByText('Zweites Fenster verbunden.').waitFor()
    await page.getByText('Anderes auf die Leinwand').click()
    await page.getByRole('button', { name: 'Einen Schritt weiter' }).click()
    const led = { route: 'story', tale: 'town-3', step: 1, projector: true }
    await expect.poll(() => state(wall)).toMatchObject(led)
    await settled(wall)
    await wall.keyboard.press('ArrowRight')
    await expect.poll(() => state()).toMatchObject({ route: 'facilitate', step: 2 })
    await page.locator('.brand').focus()
    await page.keyboard.press('b')
    await wall.waitForSelector('.blank')
    await page.keyboard.press('b')
    await wall.waitForSelector('.blank', { state: 'detached' })
  })

  test('shows the plans of a study when it is asked to, sends them to the second window and notes it', async () => {
    const board = page.locator('plans-board')
    expect(await board.locator('table').count()).toBe(0)
    await board.getByRole('button', { name: 'Zeigen', exact: true }).click()
    const told = plansOf(board)
    await board.locator('tbody tr').first().waitFor()
    expect(await told.names()).toEqual(SHIPPED.plans.map(({ name }) => name))
    const { enough } = SHIPPED.plans.find(({ name }) => name === 'posts')!
    expect(await told.row('posts')).toMatch(/Koordinationsstellen: 100.%, ab Juni 2015/)
    expect(await told.row('posts')).toContain(`${Math.round(enough! * 100)}\u00a0%`)
    expect(await board.locator('.first').innerText()).toMatch(
      /keine Vorhersage.*Wahrscheinlichkeit.*Stadt III/,
    )
    expect(await violationsOf(page)).toEqual([])
    await board.getByRole('button', { name: 'Auf die Leinwand' }).click()
    await page.getByText('Zu sehen ist: Pläne zum Vergleich.').waitFor()
    expect(state(wall)).toMatchObject({ route: 'plans', projector: true })
    await wall.setViewportSize({ width: 1280, height: 720 })
    const shown = wall.locator('plans-screen .told')
    await shown.locator('tbody tr').first().waitFor()
    await settled(wall)
    expect(await plansOf(shown).row('posts')).not.toContain('Koordinationsstellen')
    expect(await shown.getAttribute('data-cut')).toBe(null)
    expect(state()).toMatchObject({ route: 'facilitate', tale: 'town-3' })
    await wall.close()
  })

  test('counts the hours of a team and gives its plan as a link', async () => {
    await page.getByRole('button', { name: 'Team hinzufügen' }).click()
    await page.getByRole('spinbutton', { name: 'Austauschforum, Team 1, Prozent' }).fill('50')
    await page.getByRole('spinbutton', { name: 'Austauschforum, Team 1, Prozent' }).press('Tab')
    const spent = page.locator('team-board [data-spent]')
    expect(Number(await spent.getAttribute('data-spent'))).toBe(870)
    expect(await spent.innerText()).toMatch(/58 Stunden\s+3\.630 EUR \(242 Stunden\) frei/)
    await page.getByRole('spinbutton', { name: 'Personal, Team 1, Prozent' }).fill('30')
    await page.getByRole('spinbutton', { name: 'Personal, Team 1, Prozent' }).press('Tab')
    expect(await spent.innerText()).toContain('über dem Budget')
    expect(await page.locator('.spread').innerText()).toMatch(/Austauschforum\s+50.%/)
    await page.getByRole('link', { name: 'Plan öffnen' }).click()
    await settle()
    expect(state().a.changes).toContainEqual({ town: 0, key: 'forum', value: 0.5, from: undefined })
  })

  test('writes a receipt of one page: who decided, guesses, link as QR code, results as k of 20', async () => {
    // The server of the test is found by nobody else: those who made the page say where it is online.
    await page.evaluate(() => {
      const home = document.createElement('meta')
      home.name = 'home'
      home.content = 'https://example.org/helferkreise/'
      document.head.append(home)
    })
    await open('#/receipt?v=2&week=412&a=observed*1_forum_0.5')
    const receipt = page.locator('receipt-screen')
    expect(await receipt.locator('.address').innerText()).toContain(
      'https://example.org/helferkreise/#/stage?v=2&week=412&a=observed',
    )
    expect(await receipt.locator('.teams').innerText()).toMatch(/Team 1: .*Austauschforum 50/)
    await receipt.locator('ul.benchmark').waitFor()
    expect(await receipt.locator('.benchmark li').count()).toBe(SHIPPED.plans.length)
    await receipt.getByRole('button', { name: 'Nicht ins Protokoll' }).click()
    expect(await receipt.locator('ul.benchmark').count()).toBe(0)
    await receipt.getByLabel('Ort', { exact: true }).fill('Rathaus')
    const text = (await receipt.locator('h1, p, li').allInnerTexts()).join('\n')
    expect(text).toContain('Modell, keine Vorhersage')
    expect(text).toContain('nur ein einzelner Lauf')
    expect(text).toMatch(/Fensterseite, Mitglieder in Helferkreisen, Stadt II: Insgesamt/)
    expect(await receipt.getByLabel(/Wer entschied/).inputValue()).toBe('Team 1')
    expect(
      await receipt.getByRole('img', { name: 'QR-Code' }).locator('svg path').count(),
    ).toBeGreaterThan(0)
    await receipt.getByRole('button', { name: '20 Läufe je Stadt rechnen' }).click()
    await receipt.locator('.results', { hasText: 'von 20 Läufen' }).waitFor({ timeout: 480_000 })
    expect(await receipt.locator('.results li').allInnerTexts()).toHaveLength(3)
    expect(await pdfPages()).toBe(1)
  }, 560_000)

  test.each(
    ['de', 'en', 'leicht'].flatMap((language) => [1, 2, 3].map((town) => [town, language])),
  )('prints a hand-out of three pages on A4 and on A3, Stadt %i, %s', async (town, language) => {
    await open(`#/handout?v=2&town=${town}&language=${language}`)
    expect(await page.locator('handout-screen still-picture').count()).toBe(12)
    expect(await page.locator('handout-screen line-chart').count()).toBe(3)
    expect(await pdfOf()).toEqual({ pages: 3, sizes: Array(3).fill('210 × 297') })
    await page.getByRole('button', { name: 'A3' }).click()
    await settle()
    expect(await pdfOf()).toEqual({ pages: 3, sizes: Array(3).fill('297 × 420') })
    expect(state().paper).toBe('A3')
  })

  test('lets nobody print a hand-out that still lacks its questions', async () => {
    const own = await browser.newContext({ serviceWorkers: 'block' })
    const reader = await own.newPage()
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await own.route(/town-1\.de-/, async (route) => {
      await released
      await route.continue()
    })
    await reader.goto(`${server.address}#/handout?v=2&town=1`)
    await reader.locator('handout-screen .charts[aria-busy=false]').waitFor()
    const button = reader.getByRole('button', { name: 'Drucken' })
    expect(await button.isDisabled()).toBe(true)
    release()
    await expect.poll(() => button.isEnabled()).toBe(true)
    expect(await reader.locator('handout-screen .frame').count()).toBe(1)
    await own.close()
  })

  test('asks for a guess before the hand-out shows the answer', async () => {
    await open('#/handout?v=2&town=2')
    const places = await page.locator('handout-screen').evaluate((screen) => {
      const all = [...screen.shadowRoot!.querySelectorAll('.frame, still-picture, line-chart')]
      return all.map(({ localName }) => localName)
    })
    expect(places.indexOf('div')).toBe(0)
    expect(places.filter((name) => name === 'div')).toHaveLength(1)
  })

  test('ticks a task of the seminar by itself', async () => {
    await open('#/seminar')
    await page.getByRole('button', { name: 'Anfangen' }).click()
    expect(await page.locator('li.done').count()).toBe(0)
    await open('#/stage?v=2&look=person_1_4')
    // It is ticked when the page has rested for a moment.
    await page.locator('.strip', { hasText: '1 von 5' }).waitFor()
    await open('#/seminar')
    expect(await page.locator('li.done').getAttribute('data-task')).toBe('biography')
  })

  const screens = [
    'story?v=2&tale=town-1&step=2',
    'facilitate?v=2',
    'seminar?v=2',
    'handout?v=2',
    'receipt?v=2',
    'plans?v=2',
    'teacher?v=2',
    'lesson?v=2',
    'teams?v=2',
    'teams?v=2&board=table',
    'duel?v=2',
    'duel?v=2&hidden=bofreirq*6_sbehz_5',
    'lab?v=2&study=contest',
    'lab?v=2&study=backwards',
  ]
  test.each(screens.flatMap((screen) => ['light', 'dark'].map((theme) => [screen, theme])))(
    'has no accessibility violations on "%s" in %s, and does not scroll sideways on a phone',
    async (screen, theme) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await open(`#/${screen}&theme=${theme}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      expect(await violationsOf(page)).toEqual([])
    },
  )

  test('raises no error', () => {
    expect(errors).toEqual([])
  })
})
