import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM } from '../browser/chromium.ts'
import { fromMenu } from '../browser/from-menu.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'
import { violationsOf } from './axe.ts'
import { pressWhenThere } from './press-when-there.ts'
import { follow } from './visit.ts'

let server: ServedPage
let browser: Browser
let page: Page
let address: string
const requests: string[] = []
const errors: string[] = []

beforeAll(async () => {
  server = await servePage()
  address = server.address
  browser = await chromium.launch(CHROMIUM)
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  page.on('request', (request) => requests.push(request.url()))
  page.setDefaultTimeout(WAIT_MS)
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${address}#/stage`)
  await page.waitForSelector('helper-circles[data-ready]', { timeout: 120_000 })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const week = async (): Promise<number> =>
  Number(new URLSearchParams(new URL(page.url()).hash.replace(/^.*\?/, '')).get('week'))
const settle = (): Promise<void> => settled(page)
const open = (hash: string): Promise<void> => follow(page, hash)

describe('the page in Chromium', () => {
  test('steps by keys and keeps the week in the address', async () => {
    await open('#v=1&week=100')
    const start = await week()
    await page.keyboard.press('ArrowRight')
    await settle()
    expect(await week()).toBe(start + 1)
    await page.keyboard.press('Shift+ArrowLeft')
    await settle()
    expect(await week()).toBe(start - 3)
    await page.keyboard.press('End')
    await settle()
    const last = await week()
    expect(last).toBeGreaterThan(500)
    await page.keyboard.press('Home')
    await settle()
    expect(await week()).toBe(0)
    await page.keyboard.press('PageDown')
    await settle()
    const event = await week()
    expect(event).toBeGreaterThan(0)
  })

  test('plays with Space and stops with Space', async () => {
    const before = await week()
    const play = page.locator('control-bar .play')
    await page.keyboard.press('Space')
    await expect.poll(week).toBeGreaterThan(before + 3)
    expect(await play.getAttribute('aria-label')).toBe('Anhalten')
    await page.keyboard.press('Space')
    await settle()
    expect(await play.getAttribute('aria-label')).toBe('Abspielen')
    const after = await week()
    await settle()
    expect(await week()).toBe(after)
  })

  test('draws filled dots on all three stages', async () => {
    await open('#v=1&week=143')
    const inked = await page.locator('canvas').evaluateAll((all) =>
      all.map((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement
        const { data } = (canvas as HTMLCanvasElement)
          .getContext('2d')!
          .getImageData(0, 0, width, height)
        return data.some((value) => value > 0)
      }),
    )
    expect(inked).toEqual([true, true, true])
  })

  test('switches to English and keeps the week', async () => {
    await page.locator('.open-menu').click()
    await page.locator('#language').selectOption('en')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await settle()
    expect(await page.locator('.brand').innerText()).toContain('Helper circles')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await week()).toBe(143)
  })

  test('reads the charts by keys, in words', async () => {
    const chart = page.locator('line-chart').getByRole('slider').first()
    await chart.focus()
    await chart.press('End')
    const last = await chart.getAttribute('aria-valuetext')
    // The numbers of the run that is shown, each within the range of many.
    const told = 'in 16 of 20 runs [\\d,]+ to [\\d,]+; on the stage [\\d,]+'
    expect(last).toMatch(
      new RegExp(`December 2023.*Town I: ${told}.*Town II: ${told}.*Town III: ${told}`),
    )
    await chart.press('PageDown')
    expect(await chart.getAttribute('aria-valuetext')).toContain('December 2022')
    expect(await week()).toBe(143)
  })

  test('tells friction and thanks in the log, newest first', async () => {
    await page.getByLabel('Show:').selectOption('friction')
    await settle()
    const lines = await page
      .getByRole('region', { name: 'Events, Town I', exact: true })
      .locator('li')
      .allInnerTexts()
    expect(lines.length).toBe(100)
    expect(lines[0]).toMatch(
      /2016[\s\S]*Person \d+ of Circle [A-Z][a-z]+(?: [A-Z])? and “.+” do not come to terms\. The office has .*work.* can do\./,
    )
    await page.getByLabel('Show:').selectOption('recognition')
    await settle()
    expect(
      await page.getByRole('region', { name: 'Events, Town II', exact: true }).innerText(),
    ).toContain('Public thanks')
    await page.getByLabel('Show:').selectOption('all')
  })

  test('plays as 12 stills where less motion is asked for', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const start = await week()
    await page.keyboard.press('Space')
    await settle()
    const stills = page.locator('flip-book button')
    expect(await stills.count()).toBe(36)
    expect(await week()).toBe(start)
    await stills.nth(11).click()
    await settle()
    expect(await week()).toBeGreaterThan(500)
    expect(await stills.count()).toBe(0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await open('#v=1&week=143&language=en')
  })

  test('says so when a link names what does not exist, and shows the nearest state', async () => {
    await open('#v=1&week=143&theme=purple')
    expect(await page.locator('.notice').innerText()).toContain('gibt: Farben.')
    expect(await week()).toBe(143)
    await page.getByRole('button', { name: 'Schließen' }).first().click()
    await open('#/stage?v=2&week=99999')
    expect(await page.locator('.notice').innerText()).toContain('gibt: Woche.')
    expect(await week()).toBeGreaterThan(500)
    await page.getByRole('button', { name: 'Schließen' }).first().click()
    await open('#/story?v=2&step=99')
    await page.locator('.notice', { hasText: 'gibt: Schritt der Geschichte.' }).waitFor()
    await page.getByRole('button', { name: 'Schließen' }).first().click()
  })

  test('opens the start with the question and three doors', async () => {
    await open('')
    expect(await page.locator('h1').first().innerText()).toContain('2015 halfen viele')
    await page.getByRole('link', { name: 'Geschichte ansehen' }).click()
    await settle()
    expect(page.url()).toContain('#/story')
    expect(await page.locator('story-screen h1').innerText()).toMatch(/\S/)
    await page.goBack()
    await settle()
    expect(await page.locator('start-screen').count()).toBe(1)
  })

  test('a lever runs the town anew while the old run stays; undo brings it back', async () => {
    await open('#/stage?v=2&week=300&levers=1')
    const prints = () =>
      page
        .locator('[data-fingerprint]')
        .evaluateAll((codes) => codes.map((code) => code.getAttribute('data-fingerprint')))
    const before = await prints()
    const forum = page.locator('lever-row').first()
    await page.getByRole('button', { name: 'Stadt I', exact: true }).click()
    expect(await forum.locator('.small').innerText()).toContain('entscheidet die Verwaltung selbst')
    await forum.getByRole('spinbutton').fill('0')
    await forum.getByRole('spinbutton').press('Enter')
    // The new run takes a moment or a minute; all towns are there all the while.
    let after = before
    while (after[0] === before[0]) {
      expect(await page.locator('town-panel canvas').count()).toBe(3)
      after = await prints()
    }
    await page.waitForSelector('.run-status', { state: 'detached' })
    // The other towns may have come later.
    after = await prints()
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
    expect(page.url()).toContain('a=observed*1_forum_0')
    expect(await forum.locator('.small').innerText()).toContain('keine · sonst entscheidet')
    expect(await page.locator('line-chart .baseline-name').first().textContent()).toBe(
      'Vergleichslauf',
    )
    await page.keyboard.press('Escape')
    await page.locator('.brand').focus()
    await page.keyboard.press('Control+z')
    await settle()
    expect(await prints()).toEqual(before)
    await page.keyboard.press('Control+y')
    await settle()
    expect(await prints()).toEqual(after)
    await page.keyboard.press('Control+z')
  })

  test('shows what those at the head are inclined to, and lets one set it', async () => {
    await open('#/lab?v=2')
    const openness = page.locator('lever-row', { hasText: 'Offenheit der Spitze' })
    await openness.getByRole('spinbutton').fill('20')
    await openness.getByRole('spinbutton').press('Enter')
    await settle()
    expect(page.url()).toContain('a=observed*123_leadership.openness_0.2')
    expect(await page.locator('.differences').innerText()).toContain('Offenheit der Spitze: 20')
    await open('#/stage?v=2&a=observed*123_leadership.openness_0.2')
    await page.locator('details.levers').first().locator('summary').click()
    expect(await page.locator('details.levers').first().innerText()).toContain(
      'Offenheit der Spitze 20',
    )
    await open('#/lab?v=2')
    expect(await page.locator('lever-panel').innerText()).not.toContain('anderer Wert')
  })

  test('says of a lever that the towns pull differently what each does, and moves all beyond the most', async () => {
    await open('#/stage?v=2&week=260&levers=1&town=2')
    const thanks = page.locator('lever-row', { hasText: 'Öffentliche Wertschätzung' })
    const told = await thanks.locator('.small').innerText()
    expect(told).toMatch(/verschieden: I \d+\s%, II \d+\s%, III \d+\s%/)
    const values = [...told.matchAll(/I (\d+)\s%/g)].map(([, each]) => Number(each))
    expect(await thanks.getByRole('spinbutton').inputValue()).toBe('')
    await thanks.getByRole('button', { name: 'mehr' }).click()
    await settle()
    const set = Number(await thanks.getByRole('spinbutton').inputValue())
    expect(set).toBeGreaterThan(Math.max(...values))
  })

  test('counts what is changed beside the levers', async () => {
    await open('#/lab?v=2&a=observed*1_leadership.openness_0.9*1_forum_1')
    await settle()
    expect(await page.locator('lever-panel [role=status]').first().innerText()).toBe(
      '1 von 14 Hebeln geändert, dazu 1 anderer Wert',
    )
    await open('#/lab?v=2')
  })

  test('money for levers runs out, is told of in the log, and is without limit when emptied', async () => {
    await open('#/stage?v=2&week=520&levers=1&log=policy&a=observed*1_orientation_1')
    await page.getByRole('button', { name: 'Stadt I', exact: true }).click()
    const funds = page.locator('lever-row', { hasText: 'Geld für diese Hebel' })
    const amount = funds.getByRole('spinbutton')
    await expect.poll(() => amount.inputValue()).toBe('')
    expect(await funds.locator('.name').innerText()).toContain('ohne Grenze')
    await funds.getByRole('button', { name: 'weniger' }).click()
    await expect.poll(() => amount.inputValue()).toBe('200000')
    await settle()
    await amount.fill('6000')
    await amount.press('Enter')
    await settle()
    await expect.poll(() => page.url()).toContain('1_funds_6000')
    const told = page.getByText('Orientierung endet: das Geld für dieses Jahr ist ausgegeben')
    await expect.poll(() => told.count()).toBeGreaterThan(0)
    await amount.fill('')
    await amount.press('Enter')
    await settle()
    await expect.poll(() => page.url()).not.toContain('funds')
    await expect.poll(() => told.count()).toBe(0)
    await open('#/lab?v=2')
  })

  test('a lever waits for what it is told to, ends by itself, and the link keeps both', async () => {
    await open('#/lab?v=2&a=observed*123_forum_0.5')
    const forum = page.locator('lever-conditions').first()
    await forum.locator('summary').click()
    const starts = forum.getByRole('group', { name: 'Beginnt, sobald' })
    await starts.getByLabel('Zahl').selectOption('Auslastung der Verwaltung')
    await starts.getByText('Es fehlt eine Schwelle').waitFor()
    await starts.getByLabel('unter').fill('')
    await starts.getByLabel('über').fill('1.2')
    await starts.getByLabel('über').press('Enter')
    const ends = forum.getByRole('group', { name: 'Endet, sobald' })
    await ends.getByLabel('Zahl').selectOption('Deckung des Bedarfs')
    await ends.getByLabel('unter (%)').fill('50')
    await ends.getByLabel('unter (%)').press('Enter')
    await ends.getByLabel('Wochen am Stück').fill('4')
    await ends.getByLabel('Wochen am Stück').press('Enter')
    await settle()
    const link = 'when-load-above-1.2-8_until-coverage-below-0.5-4'
    expect(page.url()).toContain(`a=observed*123_forum_0.5_${link}`)
    expect(await forum.locator('summary').innerText()).toContain('Ende, sobald 4 Wochen')
    expect(await violationsOf(page)).toEqual([])
    expect(await page.locator('.differences').innerText()).toContain(
      'Beginn, sobald 8 Wochen am Stück gilt: Auslastung der Verwaltung über 1,2',
    )
    await open('#/lab?v=2&a=observed*123_forum_0.5_when-none')
    await open(`#/lab?v=2&a=observed*123_forum_0.5_${link}`)
    expect(await ends.getByLabel('unter (%)').inputValue()).toBe('50')
    await ends.getByLabel('Zahl').selectOption('keine Bedingung')
    await settle()
    expect(page.url()).toMatch(/when-load-above-1\.2-8(?:&|$)/)
  })

  test('a run can be cancelled, and taken up again', async () => {
    await open('#/lab?v=2')
    // A run is over in a moment: the page itself presses the button as soon as it is there.
    await page.locator('lab-screen').evaluate(pressWhenThere, { words: 'Abbrechen' })
    await open('#/lab?v=2&a=observed*1_steering_0.9')
    await page.locator('.run-status', { hasText: 'abgebrochen' }).waitFor()
    await page.getByRole('button', { name: 'Rechnen', exact: true }).click()
    await page.waitForSelector('.run-status', { state: 'detached' })
    expect(await page.locator('.differences').innerText()).toContain('Steuerung')
  })

  test('lists the steps and keeps bookmarks', async () => {
    await fromMenu(page, 'Schritte und Lesezeichen')
    await page.getByLabel('Name des Lesezeichens').fill('viel Steuerung')
    await page.getByRole('button', { name: 'Merken' }).click()
    await page.locator('history-panel').getByRole('button', { name: 'Schließen' }).click()
    await open('#/stage')
    await fromMenu(page, 'Schritte und Lesezeichen')
    await page.getByRole('button', { name: 'viel Steuerung', exact: true }).click()
    await settle()
    expect(page.url()).toContain('steering')
  })

  test('shows all keys and finds them', async () => {
    await open('#/stage')
    await page.locator('.brand').focus()
    await page.keyboard.press('?')
    const list = page.locator('shortcut-list')
    await list.getByRole('dialog').waitFor()
    const all = await list.locator('dt').count()
    expect(all).toBeGreaterThan(20)
    await list.getByRole('searchbox').fill('leertaste')
    expect(await list.locator('dd').allInnerTexts()).toEqual(['Abspielen oder anhalten'])
    await page.keyboard.press('Escape')
    expect(await list.getByRole('dialog').count()).toBe(0)
  })

  test.each([
    [1280, 720],
    [1024, 768],
  ])('on a projector of %d by %d words are large and nothing is cut off', async (width, height) => {
    await page.setViewportSize({ width, height })
    await open('#/stage?v=2&week=143')
    await page.locator('.brand').focus()
    await page.keyboard.press('p')
    await settle()
    expect(page.url()).toContain('projector=1')
    const found = await page.evaluate(measureWords)
    expect(found.words.length).toBeGreaterThan(15)
    expect(found.words.filter(({ size, least }) => size < least)).toEqual([])
    expect(found.words.filter(({ outside }) => outside)).toEqual([])
    expect(found.lines.filter((line) => line < 2.5)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      height,
    )
    await page.keyboard.press('p')
    await settle()
    expect(page.url()).not.toContain('projector')
  })

  test('shows one town at a time on a small screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await open('#/stage?v=2&week=143')
    expect(await page.locator('town-panel:visible').count()).toBe(1)
    await page.getByRole('tab').nth(2).click()
    await settle()
    expect(await page.locator('town-panel:visible h2').innerText()).toContain('III')
    expect(await violationsOf(page)).toEqual([])
  })

  test('fits stage and controls on a screen of 1280 by 720 without scrolling', async () => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await settle()
    const bottom = await page
      .locator('stage-screen .controls')
      .evaluate((bar) => bar.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThanOrEqual(720)
  })

  test('needs at most 75 KB of script, packed, before the first screen is shown', () => {
    const { folder } = server
    const assets = join(folder, 'assets')
    const entry = /import\('\.\/assets\/(index-[^']+)'/.exec(
      readFileSync(join(folder, 'index.html'), 'utf8'),
    )![1]
    const start = readdirSync(assets).find((file) => file.startsWith('start-'))!
    const seen = new Set<string>()
    const visit = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      const text = readFileSync(join(assets, file), 'utf8')
      for (const [, other] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
        visit(other!)
    }
    visit(entry!)
    visit(start)
    expect(seen.size).toBeGreaterThan(2)
    const packed = [...seen].map((file) => gzipSync(readFileSync(join(assets, file))).length)
    const sum = packed.reduce((all, size) => all + size, 0)
    console.log(`first screen: ${[...seen].length} files, ${sum} bytes packed`)
    expect(sum).toBeLessThanOrEqual(75 * 1024)
  })

  test('asks no other host for anything and raises no error', () => {
    const foreign = requests.filter(
      (url) => !url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'),
    )
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })
})

/** Runs in the page: size of every visible word, whether it leaves its box or the screen, and widths of lines. */
function measureWords() {
  const words: { text: string; size: number; least: number; outside: boolean }[] = []
  const lines: number[] = []
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot)
      if (element.closest('.hidden, title, dialog, style, script')) continue
      const style = getComputedStyle(element)
      if (
        /^(path|line|circle)$/.test(element.tagName) &&
        element.matches('.pipe, .bridge, .ring, .head, .met')
      )
        lines.push(Number.parseFloat(style.strokeWidth))
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent!.trim())
        .join('')
      const box = element.getBoundingClientRect()
      if (text === '' || box.width === 0) continue
      const cut = element.scrollWidth > element.clientWidth + 1 && style.overflow === 'hidden'
      const beyond = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1
      // Names on the picture have the room that circles leave them.
      const least = element.closest('.circle, .offices') ? 9 : 22
      const size = Number.parseFloat(style.fontSize)
      words.push({ text, size, least, outside: cut || beyond })
    }
  }
  visit(document)
  return { words, lines }
}
