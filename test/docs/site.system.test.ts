import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { join, posix, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documents, pageOf } from '../../docs/site/documents.ts'
import { buildSite } from '../../docs/site/site.ts'
import { MODEL_VERSION } from '../../sim/index.ts'
import { openChromium } from '../browser/chromium.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { ROOT } from '../lint/rooms.ts'

let folder: string
let site: ServedPage
let chromium: Awaited<ReturnType<typeof openChromium>>

beforeAll(async () => {
  mkdirSync(join(ROOT, 'out'), { recursive: true })
  folder = mkdtempSync(join(ROOT, 'out/site-'))
  await buildSite(relative(ROOT, folder))
  site = await servePage()
  chromium = await openChromium()
}, 240_000)

afterAll(async () => {
  await chromium?.close()
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

const pages = () => documents().map(pageOf)
const read = (page: string) => readFileSync(join(folder, page), 'utf8')

test('every document is a page that says its version', () => {
  expect(pages().length).toBeGreaterThan(30)
  for (const page of pages()) {
    expect(read(page), page).toContain(`Version ${MODEL_VERSION} `)
    expect(read(page).match(/<h1 /g)?.length, page).toBe(1)
  }
  expect(JSON.parse(read('site.json'))).toEqual({ version: MODEL_VERSION })
})

test('every link leads to a page and to a place on it', () => {
  const ids = new Map(
    pages().map((page) => [
      page,
      new Set([...read(page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  )
  const broken = pages().flatMap((page) =>
    [...read(page).matchAll(/<a\b[^>]* href="([^"]+)"/g)].flatMap(([, href = '']) => {
      if (/^https?:/.test(href)) return []
      const [path = '', anchor] = decodeURI(href).split('#')
      const target = path === '' ? page : posix.join(posix.dirname(page), path)
      // The page of the model lies above the documents.
      if (target === '../index.html') return []
      const found = existsSync(join(folder, target))
      return found && (!anchor || ids.get(target)?.has(anchor)) ? [] : [`${page}: ${href}`]
    }),
  )
  expect(broken).toEqual([])
})

test('nothing is loaded from another host, and nothing from the root of this one', () => {
  for (const page of pages()) {
    const loaded = [...read(page).matchAll(/<(?:script|link|img)\b[^>]* (?:src|href)="([^"]+)"/g)]
    const files = loaded.flatMap(([, file = '']) => (file.startsWith('data:') ? [] : [file]))
    expect(files.filter((file) => /^(?:\w+:|\/)/.test(file))).toEqual([])
    const missing = files.filter((file) => !existsSync(join(folder, posix.dirname(page), file)))
    expect(missing, page).toEqual([])
  }
  const styles = readdirSync(folder).filter((file) => file.endsWith('.css'))
  for (const file of styles) expect(read(file)).not.toMatch(/url\(|@import/)
})

test('the page leads to the documents where they are served with it, and else says nothing', async () => {
  const context = await chromium.page.context().browser()!.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const link = page.locator('handbook-link a')
  const answered = page.waitForResponse((response) => response.url().endsWith('docs/site.json'))
  await page.goto(`${site.address}#/method?lang=de`)
  expect((await answered).status()).toBe(200)
  await page.locator('parameter-table').waitFor()
  expect(await link.count()).toBe(0)
  cpSync(folder, join(site.folder, 'docs'), { recursive: true })
  const languages = { de: /^Handbuch mit Suche/, en: /^Handbook/, leicht: /^Handbuch: Hier/ }
  for (const [language, words] of Object.entries(languages)) {
    await page.goto('about:blank')
    await page.goto(`${site.address}#/method?lang=${language}`)
    expect(await link.innerText()).toMatch(words)
    expect(await link.innerText()).toContain(MODEL_VERSION)
  }
  await link.click()
  await page.locator('h1', { hasText: 'Handbook' }).waitFor()
  await context.close()
}, 180_000)

test('a word is found, in a folder below, and the finding leads to its place', async () => {
  const { page } = chromium
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${site.address}docs/odd/people.html`)
  await page.locator('#search input').fill('organiserSlack')
  const found = page.locator('#search .pagefind-ui__result-link', { hasText: 'Motivation' })
  await found.first().click()
  await page.waitForURL(/docs\/odd\/work-and-relations\.html.*#motivation/)
  expect(errors).toEqual([])
  const foreign = requests.filter(
    (url) => !url.startsWith(site.address) && !/^(?:data|blob):/.test(url),
  )
  expect(foreign).toEqual([])
})

test('on a phone a page begins with its text, nothing is wider than the screen, and the contents open', async () => {
  const { page } = chromium
  await page.setViewportSize({ width: 360, height: 800 })
  for (const name of ['index', 'scenario', 'data', 'odd/tables']) {
    await page.goto(`${site.address}docs/${name}.html`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, name).toBe(360)
    expect((await page.locator('h1').boundingBox())?.y, name).toBeLessThan(300)
  }
  await page.locator('nav summary').click()
  expect(await page.locator('nav a[aria-current]').isVisible()).toBe(true)
})
