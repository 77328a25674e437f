import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SINGLE_FILE } from '../../bundle/single-file.ts'
import { agendaOf } from '../../viz/facilitate/agenda.ts'
import type { RunBook } from '../../viz/facilitate/team-results.ts'
import { decodeState } from '../../viz/state/address.ts'
import { CHROMIUM } from '../browser/chromium.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { putPage } from '../browser/page-once.ts'
import { settled } from '../browser/settled.ts'

/** A folder for a picture of the wall and the desk at every step; none are taken without it. */
const { HOUR_PICTURES } = process.env
const WALLS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
] as const
const PICTURES = agendaOf(60).flatMap(({ key, wall }) => wall.map((shown) => ({ key, shown })))

const folder = mkdtempSync(join(tmpdir(), 'hour-'))
let browser: Browser
let context: BrowserContext
let desk: Page
let wall: Page
const errors: string[] = []

beforeAll(async () => {
  await putPage(folder, 'single')
  browser = await chromium.launch(CHROMIUM)
  context = await browser.newContext({
    viewport: WALLS[0],
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  await context.setOffline(true)
  context.on('weberror', (error) => errors.push(String(error.error())))
  desk = await context.newPage()
  desk.setDefaultTimeout(WAIT_MS)
  await desk.goto(`${pathToFileURL(join(folder, SINGLE_FILE))}#/facilitate?v=2`)
  await desk.waitForSelector('helper-circles[data-ready]', { timeout: WAIT_MS })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const state = (of: Page) => decodeState(new URL(of.url()).hash).state
const next = () => desk.locator('agenda-board').getByRole('button', { name: 'Weiter', exact: true })
const board = () => desk.locator('team-board')

async function picture(name: string): Promise<void> {
  if (!HOUR_PICTURES) return
  const { width } = wall.viewportSize()!
  await wall.screenshot({ path: join(HOUR_PICTURES, `${name}-wall-${width}.png`) })
  if (width === WALLS[0].width)
    await desk.screenshot({ path: join(HOUR_PICTURES, `${name}-desk.png`) })
}

/** What of the wall does not fit: a page that scrolls, a text that is cut or leaves its window. */
function tooLarge(): Promise<string[]> {
  return wall.evaluate(() => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ])
    const { scrollWidth, scrollHeight } = document.documentElement
    const page =
      scrollWidth > innerWidth || scrollHeight > innerHeight
        ? [`the page: ${scrollWidth} x ${scrollHeight}`]
        : []
    const cut = within(document).filter((element) => {
      if (element.hasAttribute('data-cut')) return true
      if (!element.matches('h1, p, li, td, th, blockquote') || !element.checkVisibility())
        return false
      const { right, bottom, width } = element.getBoundingClientRect()
      const hidden = getComputedStyle(element).clipPath !== 'none'
      return !hidden && width > 0 && (right > innerWidth + 1 || bottom > innerHeight + 1)
    })
    return [...page, ...cut.map(({ localName, textContent }) => `${localName}: ${textContent}`)]
  })
}

/** Waits until the wall shows a picture of the agenda and is at rest, and looks at it. */
async function looksAt(at: number): Promise<void> {
  const { key, shown } = PICTURES[at]!
  await expect.poll(() => state(wall)).toMatchObject({ ...shown, projector: true })
  // Steps of stories and screens of the page have tests of their own in both sizes; boards do not.
  const both = shown.route === 'teams' || HOUR_PICTURES
  const sizes = both ? WALLS.toReversed() : WALLS.slice(0, 1)
  for (const size of sizes) {
    await wall.setViewportSize(size)
    await settled(wall)
    await picture(`${String(at + 1).padStart(2, '0')}-${key}`)
    expect([key, size.width, await tooLarge()]).toEqual([key, size.width, []])
  }
}

/** How many circles of each town are drawn, and how many of those rest. */
function drawn(page: Page, host: 'wall-picture field-picture' | 'town-panel'): Promise<number[][]> {
  return page
    .locator(host)
    .evaluateAll((all) =>
      all.map(({ shadowRoot }) =>
        ['.ring', '.ring.dormant'].map((name) => shadowRoot!.querySelectorAll(name).length),
      ),
    )
}

/** The desk sees the towns of the wall, and none where it shows something else. */
async function mirrors(): Promise<void> {
  await settled(wall)
  const seen = (await drawn(wall, 'town-panel')).filter(([circles]) => circles! > 0)
  await expect.poll(() => drawn(desk, 'wall-picture field-picture')).toEqual(seen)
}

async function pull(lever: string, team: string, share: string): Promise<void> {
  const field = board().getByRole('spinbutton', { name: `${lever}, ${team}, Prozent` })
  await field.fill(share)
  await field.press('Tab')
}

/** Runs of the teams' plans that this browser keeps. */
async function keptRuns(): Promise<number> {
  const text = await desk.evaluate(() => localStorage.getItem('helferkreise.teamRuns'))
  const { made } = JSON.parse(text ?? '{"made":{}}') as RunBook
  return Object.values(made).flatMap((runs) => runs.filter((value) => value !== null)).length
}

describe('the hour of a facilitator, in the single file without a network', () => {
  test('teams plan within a budget: what is over it is kept, but not final', async () => {
    for (const _ of ['Team 1', 'Team 2'])
      await board().getByRole('button', { name: 'Team hinzufügen' }).click()
    await pull('Austauschforum', 'Team 1', '100')
    await pull('Personal', 'Team 2', '100')
    const final = board().getByRole('checkbox', { name: 'Plan steht: Team 2' })
    expect(await final.isDisabled()).toBe(true)
    expect(await board().locator('[data-spent]').nth(1).innerText()).toMatch(
      /17\.393 EUR.*12\.893 EUR \(860 Stunden\) über dem Budget/s,
    )
    await pull('Personal', 'Team 2', '')
    await pull('Koordinationsstellen', 'Team 2', '50')
    await board().getByRole('button', { name: 'Wann? Austauschforum, Team 1' }).click()
    const from = board().getByLabel('Ab', { exact: true })
    await from.fill('2016-03-01')
    await from.press('Tab')
    await board().getByRole('button', { name: 'Fertig' }).click()
    expect(await board().getByText('ab März 2016').count()).toBe(1)
    for (const [team, hunch] of [
      ['Team 1', '150'],
      ['Team 2', '90'],
    ] as const) {
      await board()
        .getByRole('checkbox', { name: `Plan steht: ${team}` })
        .check()
      const field = board().getByRole('spinbutton', { name: `Vermutung von ${team}` })
      await field.fill(hunch)
      await field.press('Tab')
    }
  })

  test('plans are computed, and go on where they were after a reload', async () => {
    const results = desk.locator('results-board')
    await results.getByRole('button', { name: 'Pläne rechnen, je 20 Läufe' }).click()
    await expect.poll(keptRuns, { timeout: WAIT_MS }).toBeGreaterThan(0)
    await desk.reload()
    await desk.waitForSelector('helper-circles[data-ready]', { timeout: WAIT_MS })
    await results
      .getByText(/Wird gerechnet/)
      .first()
      .waitFor()
    expect(await keptRuns()).toBeGreaterThan(0)
  })

  test('a second window is opened, and the agenda begins there', async () => {
    const waiting = context.waitForEvent('page')
    await desk.getByRole('button', { name: 'Leinwand in zweitem Fenster öffnen' }).click()
    wall = await waiting
    wall.setDefaultTimeout(WAIT_MS)
    await desk.getByText('Zweites Fenster verbunden.').waitFor()
    await desk.getByRole('button', { name: 'Anfangen' }).click()
    await looksAt(0)
  })

  test('each step goes to the wall by one button, and fits it', async () => {
    for (let at = 1; at < PICTURES.length; at++) {
      await next().click()
      await looksAt(at)
      expect(state(desk).route).toBe('facilitate')
      await mirrors()
      const { key } = PICTURES[at]!
      if (key === 'summer') continue
      const clock = wall.locator('wall-clock')
      expect([key, await clock.count()]).toEqual([key, key === 'planning' ? 1 : 0])
    }
    expect(await next().isDisabled()).toBe(true)
  }, 300_000)

  test('a reload of the desk loses neither place nor time, nor that the wall is black', async () => {
    await desk.getByText('Alle Schritte').click()
    await desk.getByRole('button', { name: 'Zu „Die Teams planen“ springen' }).click()
    await wall.locator('wall-clock').waitFor()
    await desk.getByRole('button', { name: 'Leinwand schwarz (B)' }).click()
    await wall.locator('.blank').waitFor()
    await desk.reload()
    await desk.waitForSelector('helper-circles[data-ready]', { timeout: WAIT_MS })
    await desk.getByRole('heading', { name: 'Die Teams planen' }).waitFor()
    await desk.getByText('schwarz', { exact: false }).first().waitFor()
    await desk.locator('wall-picture').getByRole('img', { name: 'schwarz' }).waitFor()
    expect(await desk.locator('countdown-clock [role=timer]').innerText()).toMatch(/^13:\d\d$/)
    await desk.getByRole('button', { name: 'Leinwand zeigen (B)' }).click()
    await wall.locator('.blank').waitFor({ state: 'detached' })
  })

  test('the plans stand on the wall, each with its 20 runs', async () => {
    const results = desk.locator('results-board')
    await results.getByText('Alle Pläne, die stehen, sind gerechnet.').waitFor({ timeout: 240_000 })
    await results.getByRole('button', { name: 'Tabelle auf die Leinwand' }).click()
    await expect.poll(() => state(wall)).toMatchObject({ route: 'teams', board: 'table' })
    const rows = wall.locator('teams-screen tbody tr')
    await expect
      .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-plan'))))
      .toEqual(['', 'Team 1', 'Team 2'])
    for (const row of await rows.all()) {
      expect(await row.locator('circle').count()).toBe(20)
      expect(await row.locator('.best').innerText()).toMatch(/^in \d+ von 20$/)
    }
    const best = await rows.locator('.best').allInnerTexts()
    const counts = best.map((told) => Number(/\d+/.exec(told)![0]))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(20)
    for (const size of WALLS) {
      await wall.setViewportSize(size)
      await settled(wall)
      await picture('20-computed')
      expect(await tooLarge()).toEqual([])
    }
  }, 300_000)

  test('the plan of a team goes to the wall, and the desk goes on leading', async () => {
    await board().getByRole('button', { name: 'Auf die Leinwand: Team 2' }).click()
    await expect
      .poll(() => state(wall))
      .toMatchObject({
        route: 'stage',
        a: { changes: [{ key: 'posts', value: 0.5 }] },
      })
    await desk.getByText(/Zu sehen ist: Bühne · .* · Plan von Team 2/).waitFor()
    expect(await drawn(wall, 'town-panel')).toHaveLength(3)
    // It is told whose plan is seen, in the month that plans are told of; the desk sees that it was sent.
    const told = wall.locator('stage-screen .date')
    await expect.poll(() => told.innerText()).toMatch(/^Dezember 2021.*Team 2/s)
    const sent = board().getByRole('button', { name: 'Auf die Leinwand: Team 2' })
    await expect.poll(() => sent.getAttribute('aria-pressed')).toBe('true')
    await mirrors()
    expect(state(desk).route).toBe('facilitate')
  })

  test('the minutes hold all of it, and go on as a file where no code can lead back', async () => {
    await desk.getByRole('link', { name: 'Protokoll des Workshops' }).click()
    const minutes = desk.locator('receipt-screen')
    await minutes.getByLabel('Ort', { exact: true }).fill('Rathaus')
    await minutes.getByLabel('Ort', { exact: true }).press('Tab')
    expect(await minutes.getByRole('img', { name: 'QR-Code' }).count()).toBe(0)
    const waiting = desk.waitForEvent('download')
    await minutes.getByRole('button', { name: 'Protokoll als Datei speichern' }).click()
    const file = await (await waiting).path()
    const text = readFileSync(file, 'utf8').replaceAll('&nbsp;', '\u00a0')
    for (const told of [
      'Rathaus',
      'Team 1: Austauschforum 100\u00a0%, ab März 2016. Kosten 1.739 von 4.500 Euro im Monat',
      'Vermutet: 150 Menschen',
      'Modell, keine Vorhersage',
    ])
      expect(text).toContain(told)
    expect(
      text.match(/Team [12]: [^<]*am meisten von allen in \d+ von 20 Läufen, Bedauern/g),
    ).toHaveLength(2)
    expect(text).not.toMatch(/<script|<button|file:/)
  })

  test('raises no error', () => {
    expect(errors).toEqual([])
  })
})
