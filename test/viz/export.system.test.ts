import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SINGLE_FILE } from '../../bundle/single-file.ts'
import { run } from '../../sim/index.ts'
import { packTemplate } from '../../viz/words/pack.ts'
import { openChromium } from '../browser/chromium.ts'
import { fromMenu } from '../browser/from-menu.ts'
import { putPage } from '../browser/page-once.ts'
import { scenario } from '../scenarios.ts'

const folder = mkdtempSync(join(tmpdir(), 'export-'))
const NOTE = 'Modell, keine Vorhersage / Model, not a prediction'
let browser: Awaited<ReturnType<typeof openChromium>>
let page: Page
const town = scenario('town-1')
const expected = run(town, town.seed)

beforeAll(async () => {
  await putPage(folder, 'single')
  browser = await openChromium()
  page = browser.page
  await browser.visit(`${pathToFileURL(join(folder, SINGLE_FILE)).href}#/stage?v=2&week=143`)
  await page.waitForSelector('[data-fingerprint]')
  await fromMenu(page, 'Exportieren')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function saved(button: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).press('Enter')
  const download = await waiting
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

test('weekly values say where they come from and are those of the run', async () => {
  await page.locator('#format').selectOption('en')
  const { name, content } = await saved('Wochenwerte (CSV)')
  expect(name).toBe(`helferkreise-town-1-series-wie-beschrieben-${expected.fingerprint}.csv`)
  const lines = content.toString().trim().split('\n')
  const comments = lines.filter((line) => line.startsWith('# '))
  expect(comments).toContain(`# note: ${NOTE}`)
  for (const fact of [
    'scenario: town-1',
    `seed: ${town.seed}`,
    `fingerprint: ${expected.fingerprint}`,
    'plan: Wie beschrieben',
  ])
    expect(comments).toContain(`# ${fact}`)
  const [head, ...rows] = lines.slice(comments.length).map((line) => line.split(','))
  expect(rows.length).toBe(expected.weeks)
  const column = head!.indexOf('active')
  expect(rows.map((row) => Number(row[column]))).toEqual([...expected.outcomes.active!])
})

test('weekly values are written for programs in German, too', async () => {
  await page.locator('#format').selectOption('de')
  const { name, content } = await saved('Wochenwerte (CSV)')
  // Another file than the one for all others.
  expect(name).toBe(`helferkreise-town-1-series-wie-beschrieben-${expected.fingerprint}.de.csv`)
  const lines = content.toString().split('\n')
  expect(lines[0]).toBe('\ufeff# numbers: de')
  expect(lines.find((line) => line.startsWith('week;date;'))).toBeDefined()
  expect(lines.at(-2)).toMatch(/;\d+,\d+;/)
})

test('a table has the whole address of the page where others can open it', async () => {
  const linkIn = async () => {
    const { content } = await saved('Wochenwerte (CSV)')
    return /^# link: (.*)$/m.exec(content.toString())?.[1]
  }
  expect(await linkIn()).toMatch(/^#\/stage\?v=2/)
  await page.evaluate(() => {
    const home = document.head.appendChild(document.createElement('meta'))
    home.name = 'home'
    home.content = 'https://example.org/h/'
  })
  expect(await linkIn()).toMatch(/^https:\/\/example\.org\/h\/#\/stage\?v=2/)
  await page.evaluate(() =>
    document.querySelector('meta[content^="https://example.org"]')!.remove(),
  )
})

test('a chart is a picture, as fine as the one of the stage', async () => {
  const { name, content } = await saved('Verlauf (PNG)')
  expect(name).toMatch(/^helferkreise-aktive-helfende-alle-wie-beschrieben-.*\.png$/)
  expect(content.subarray(1, 4).toString()).toBe('PNG')
  // Width stands behind the first sixteen bytes.
  expect(content.readUInt32BE(16)).toBeGreaterThan(700)
})

test('JSON holds every event of the run', async () => {
  const { name, content } = await saved('Beides (JSON)')
  expect(name).toContain(expected.fingerprint)
  const data = JSON.parse(content.toString())
  expect(data).toMatchObject({ note: NOTE, ownScenario: false, fingerprint: expected.fingerprint })
  expect(data.events.week).toEqual([...expected.events.week.subarray(0, expected.events.length)])
  expect(data.series.members.length).toBe(expected.weeks)
})

test('a chart stands alone as SVG, with the note and all fingerprints', async () => {
  const { name, content } = await saved('Verlauf (SVG)')
  expect(name).toMatch(
    /^helferkreise-aktive-helfende-alle-wie-beschrieben-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}\.svg$/,
  )
  const text = content.toString()
  expect(text).toContain(NOTE)
  expect(text).toContain(expected.fingerprint)
  expect(text).not.toContain('var(--')
  expect(text).not.toContain('class=')
  // What is drawn says what it is.
  const said = [...text.matchAll(/<text x="12" [^>]*>([^<]*)/g)].map(([, line]) => line).join(' ')
  expect(said).toContain('Senkrechte Linie: Oktober 2016.')
  expect(said).toContain('Hell und dunkler: 90 und 80 % von 100 mitgelieferten Läufen')
  expect(said).toContain('Linie: der Lauf auf der Bühne.')
  // Nothing of what stands around is cut: every line ends within the drawing, also without the font of the page.
  const wide = await page.evaluate(async (svg) => {
    const frame = document.body.appendChild(document.createElement('div'))
    frame.innerHTML = svg
    const drawing = frame.querySelector('svg')!
    const { right } = drawing.getBoundingClientRect()
    const [, ...others] = drawing.getAttribute('font-family')!.split(',')
    const ends = [drawing.getAttribute('font-family')!, others.join(',')].flatMap((family) => {
      drawing.setAttribute('font-family', family)
      return [...drawing.querySelectorAll(':scope > text')].map(
        (line) => line.getBoundingClientRect().right,
      )
    })
    frame.remove()
    return Math.max(...ends) - right
  }, text)
  expect(wide).toBeLessThanOrEqual(0)
})

test('the picture of the stage is twice as fine and shows dots, ties and words', async () => {
  const { content } = await saved('Bild der Bühne (PNG)')
  const found = await page.evaluate(
    async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      const count = (red: number, green: number, blue: number): number => {
        let sum = 0
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) sum++
        return sum
      }
      return {
        width: canvas.width,
        active: count(0x00, 0x3f, 0x7f),
        linking: count(0xb5, 0x89, 0x00),
        words: count(0x1b, 0x24, 0x30),
      }
    },
    `data:image/png;base64,${content.toString('base64')}`,
  )
  expect(found.width).toBeGreaterThan(2700)
  expect(found.active).toBeGreaterThan(5000)
  expect(found.linking).toBeGreaterThan(5000)
  expect(found.words).toBeGreaterThan(3000)
})

test('the picture of the stage stands as the screen does, with all its words and no control', async () => {
  const whole = page.viewportSize()!
  // Three towns on a small laptop: here what holds a town together has no box of its own.
  await page.setViewportSize({ width: 1280, height: 800 })
  const panel = page.locator('town-panel').first()
  await expect.poll(() => panel.locator('.what').evaluate(displayOf)).toBe('contents')
  const read = ['town-panel h2', '.character', '.what strong', '.what span', '.legend > ul li']
  const seen = await Promise.all(read.map((each) => page.locator(each).evaluateAll(firstWords)))
  // The picture has a rim of 16 pixels.
  const corner = (await page.locator('.picture').boundingBox())!.x - 16
  await page.evaluate(() => {
    const write = CanvasRenderingContext2D.prototype.fillText
    const painted: Word[] = []
    CanvasRenderingContext2D.prototype.fillText = function (text, left, top, room) {
      painted.push({ text, left, top })
      return write.call(this, text, left, top, room)
    }
    Object.assign(window, { painted })
  })
  await saved('Bild der Bühne (PNG)')
  const painted = await page.evaluate(() => (window as unknown as { painted: Word[] }).painted)
  await page.setViewportSize(whole)
  const topsOf = (word: Word) =>
    painted
      .filter(({ text, left }) => text === word.text && Math.abs(left + corner - word.left) < 1)
      .map(({ top }) => top)
  for (const word of seen.flat()) expect(topsOf(word), word.text).not.toEqual([])
  const [heads, , , , signs] = seen.map((words) => words.map((word) => Math.min(...topsOf(word))))
  expect(new Set(heads).size).toBe(1)
  expect(Math.min(...signs!)).toBeGreaterThan(heads![0]!)
  expect(painted.map(({ text }) => text)).not.toContain('Mehr')
})

type Word = { readonly text: string; readonly left: number; readonly top: number }

function displayOf(element: Element): string {
  return getComputedStyle(element).display
}

/** The first word of each element, and where it stands. */
function firstWords(elements: Element[]): Word[] {
  return elements.flatMap((element) => {
    const text = [...element.childNodes].find(
      (node): node is Text => node instanceof Text && node.data.trim() !== '',
    )
    if (!text) return []
    const word = /\S+/.exec(text.data)!
    const range = document.createRange()
    range.setStart(text, word.index)
    range.setEnd(text, word.index + word[0].length)
    const { left, top } = range.getBoundingClientRect()
    return [{ text: word[0], left, top }]
  })
}

test('a clip of some weeks is a film', async () => {
  await page.getByLabel('bis Woche').fill('147')
  const { name, content } = await saved('Film aufnehmen')
  expect(name).toMatch(/^helferkreise-wochen-143-147-.*\.(mp4|webm)$/)
  expect(content.length).toBeGreaterThan(20_000)
  const start = content.subarray(0, 12).toString('latin1')
  expect(start.includes('ftyp') || content.readUInt32BE(0) === 0x1a45dfa3).toBe(true)
  await page.keyboard.press('Escape')
})

test('a wrong scenario is told with all its problems, a good one stands for its town', async () => {
  await fromMenu(page, 'Eigene Dateien')
  const input = page.locator('own-files input')
  const text = readFileSync(new URL('../../scenarios/town-2.yaml', import.meta.url), 'utf8')
  const forced = (lever: string) => `policy:\n  - lever: ${lever}\n    intensity: 1\n`
  const wrong = `${text.replace('population:', 'populaton:')}${forced('aliance')}`
  await input.setInputFiles({ name: 'wrong.yaml', mimeType: '', buffer: Buffer.from(wrong) })
  const problems = page.locator('own-files li')
  await problems.first().waitFor()
  expect((await problems.allInnerTexts()).join('\n')).toMatch(/populat[\s\S]*aliance/)
  const own = text.replace('id: town-2', 'id: my-town')
  await input.setInputFiles({ name: 'my.yaml', mimeType: '', buffer: Buffer.from(own) })
  await page.locator('own-files').getByText('Szenariodatei: my-town').waitFor()
  expect(await problems.count()).toBe(0)
  const odd = `${own}${forced('alliance')}    from: 2007-01-01\n    to: 2006-01-02\n`
  await input.setInputFiles({ name: 'odd.yaml', mimeType: '', buffer: Buffer.from(odd) })
  await page.locator('own-files .warnings', { hasText: 'odd.yaml wird verwendet' }).waitFor()
  const last = odd.trimEnd().split('\n').length
  expect(await problems.allInnerTexts()).toEqual([
    `Zeile ${last}, policy[0].to: zwischen 2007-01-01 und 2006-01-02 liegt keine Woche: Der Eintrag wirkt nie`,
  ])
  await input.setInputFiles({ name: 'my.yaml', mimeType: '', buffer: Buffer.from(own) })
  await problems.waitFor({ state: 'detached' })
  expect(page.url()).toMatch(/own=2_[0-9a-f]{8}_my-town/)
  await page.keyboard.press('Escape')
  await page.getByText('· eigenes Szenario').first().waitFor()
  // Its file still has the title of Town II.
  await page.locator('town-panel h2', { hasText: 'Eigene Stadt' }).waitFor()
  const link = page.url()
  await page.goto('about:blank')
  await page.goto(link)
  await page.getByText('Dieser Link gehört zu einem eigenen Szenario (my-town)').waitFor()
})

test('a language pack is used and what it lacks stays German', async () => {
  await fromMenu(page, 'Eigene Dateien')
  const pack = { languagePack: 1, name: 'Polski', locale: 'pl-PL', names: 'en' }
  const messages = { 'deliver.files.open': 'Otwórz plik', town: 'Miasto {0}', nothing: 'x' }
  const buffer = Buffer.from(JSON.stringify({ ...pack, messages }))
  await page.locator('own-files input').setInputFiles({ name: 'pl.json', mimeType: '', buffer })
  await page.getByRole('button', { name: 'Otwórz plik' }).waitFor()
  const told = await page.locator('own-files dialog').innerText()
  const all = Object.keys(JSON.parse(packTemplate()).messages).length
  expect(all).toBeGreaterThan(500)
  expect(told).toContain(`„Polski“: 4 von ${all} Texten`)
  expect(told).toContain('nothing')
})

test('the picture of a comparison is named by both runs', async () => {
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    location.hash = '#/compare?v=2&week=300&b=withoutForum'
  })
  await page.locator('[data-fates]').waitFor()
  await page.locator('compare-screen .run-status').waitFor({ state: 'detached' })
  await fromMenu(page, 'Exportieren')
  const { name } = await saved('Bild der Bühne (PNG)')
  const plans = 'a-wie-beschrieben-b-ohne-austauschforum'
  const prints = new RegExp(`^helferkreise-woche-300-${plans}-([0-9a-f]{8})-([0-9a-f]{8})\\.png$`)
  const [, a, b] = prints.exec(name) ?? []
  expect(a).toBe(expected.fingerprint.slice(0, 8))
  expect(b).not.toBe(a)
  expect(b).toBeDefined()
}, 150_000)
