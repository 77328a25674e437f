import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import type { ElementHandle } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM } from '../browser/chromium.ts'
import { openFirefox } from '../browser/firefox.ts'
import { fromMenu } from '../browser/from-menu.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'
import { ROOT } from '../lint/rooms.ts'

/** What pages of others do to everything on them. */
const HOSTILE = `
  * { margin: 9px !important; padding: 13px !important; box-sizing: content-box !important; color: red !important; }
  iframe { width: 50px !important; height: 40px !important; border: 9px solid red !important; }
  #plain { width: 700px !important; height: auto; }
  button, p, h2, section { display: none !important; font-size: 60px !important; }
`

let site: ServedPage
let host: Server
let hostAddress: string
/** What a person pasted into a page of theirs. */
let pasted = ''
let browser: Browser
let page: Page
const requests: string[] = []
const errors: string[] = []

/** The page around: both ways to embed, and a listener as docs/embed.md shows it. */
function hostPage(): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt</title><style>${HOSTILE}</style></head><body>
    <h1 id="title">Eine Seite</h1>
    <helferkreise-town id="element" town="1" week="90" scenario="observed" lang="de"></helferkreise-town>
    <iframe id="plain" title="Helferkreise" src="${site.address}#/embed?v=2&amp;town=2&amp;week=143&amp;a=withoutForum&amp;language=en&amp;theme=dark"></iframe>
    <script src="${site.address}embed.js" async></script>
    <script>
      window.told = []
      addEventListener('message', ({ data, origin, source }) => {
        const frame = document.getElementById('plain')
        told.push({ data, origin })
        if (source === frame.contentWindow && data?.type === 'helferkreise:height')
          frame.style.setProperty('height', data.height + 'px', 'important')
      })
    </script></body></html>`
}

beforeAll(async () => {
  site = await servePage()
  host = createServer((request, answer) => {
    const pages: Record<string, () => string> = { '/': hostPage, '/pasted': () => pasted }
    const text = pages[request.url!]?.()
    if (text === undefined) answer.writeHead(404).end()
    else answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
  })
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  hostAddress = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`
  browser = await chromium.launch(CHROMIUM)
  page = await browser.newPage({ viewport: { width: 1000, height: 900 }, colorScheme: 'light' })
  page.setDefaultTimeout(WAIT_MS)
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(hostAddress)
  await (await inside('#element')).waitForSelector('helper-circles[data-ready]')
  await (await inside('#plain')).waitForSelector('helper-circles[data-ready]')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  host?.close()
  await site?.close()
})

/** The page in the frame of the element, or in the plain frame. */
async function inside(selector: '#element' | '#plain'): Promise<Frame> {
  const handle = await page.waitForSelector(selector === '#plain' ? '#plain' : '#element iframe', {
    state: 'attached',
  })
  return (await handle.contentFrame())!
}

async function attributes(values: Record<string, string>): Promise<void> {
  await page.locator('#element').evaluate((element, all) => {
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value)
  }, values)
}

/** Height of the page inside, and that of its frame: in sight, since out of it a frame of another origin is not drawn anew. */
async function heights(selector: '#element' | '#plain'): Promise<{ page: number; frame: number }> {
  await page.locator(selector).scrollIntoViewIfNeeded()
  const frame = await inside(selector)
  const handle = await frame.frameElement()
  return {
    page: await frame.evaluate(() =>
      Math.ceil(document.documentElement.getBoundingClientRect().height),
    ),
    frame: await handle.evaluate((element) =>
      Number.parseFloat(getComputedStyle(element as Element).height),
    ),
  }
}

const search = (frame: Frame) => new URLSearchParams(new URL(frame.url()).hash.replace(/^.*\?/, ''))

describe('an embedded stage in a hostile page', () => {
  test.each([
    ['#element', /Stadt I\b/, 'September 2015', 'Modell, keine Vorhersage', 'Wie beschrieben'],
    [
      '#plain',
      /Town II\b/,
      'October 2016',
      'A model, not a prediction',
      'Without the exchange forum',
    ],
  ] as const)('%s shows what was asked', async (selector, town, date, model, scenario) => {
    const frame = await inside(selector)
    expect(await frame.locator('town-panel').count()).toBe(1)
    expect(await frame.locator('town-panel h2').innerText()).toMatch(town)
    expect(await frame.locator('control-bar .date').innerText()).toBe(date)
    expect(await frame.locator('.about').innerText()).toContain(model)
    expect(await frame.locator('.about').innerText()).toContain(scenario)
    expect(await frame.locator('.notice').count()).toBe(0)
    const colour = await frame.locator('.about').evaluate((about) => getComputedStyle(about).color)
    expect(colour).not.toBe('rgb(255, 0, 0)')
  })

  test.each(['#element', '#plain'] as const)('%s is as high as what it shows', async (selector) => {
    await expect.poll(async () => (await heights(selector)).page).toBeGreaterThan(500)
    await expect
      .poll(async () => {
        const { page: inner, frame } = await heights(selector)
        return frame - inner
      })
      .toBe(0)
  })

  test('tells its height and nothing else', async () => {
    const told = await page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told)
    expect(told.length).toBeGreaterThan(1)
    for (const each of told)
      expect(each).toEqual({
        data: { type: 'helferkreise:height', height: expect.any(Number) },
        origin: new URL(site.address).origin,
      })
  })

  test('the element takes a height from its own page only', async () => {
    const before = await heights('#element')
    await page.evaluate(() => window.postMessage({ type: 'helferkreise:height', height: 333 }, '*'))
    await (await inside('#plain')).evaluate(() =>
      window.parent.postMessage({ type: 'helferkreise:height', height: 344 }, '*'),
    )
    const told = () =>
      page.evaluate(() =>
        (globalThis as unknown as { told: { data: { height: number } }[] }).told.map(
          ({ data }) => data.height,
        ),
      )
    // Who is told last has let all others know.
    await expect.poll(told).toEqual(expect.arrayContaining([333, 344]))
    expect((await heights('#element')).frame).toBe(before.frame)
  })

  test('plays, pauses and is scrubbed without a step in the history of the page around', async () => {
    const steps = await page.evaluate(() => history.length)
    const frame = await inside('#element')
    await frame.getByRole('button', { name: 'Abspielen' }).click()
    await expect.poll(() => Number(search(frame).get('week'))).toBeGreaterThan(93)
    await frame.getByRole('button', { name: 'Anhalten' }).click()
    await settled(frame)
    const stopped = Number(search(frame).get('week'))
    await frame.getByRole('button', { name: 'Eine Woche vor' }).click()
    await expect.poll(() => Number(search(frame).get('week'))).toBe(stopped + 1)
    const line = (await frame.locator('time-line svg').boundingBox())!
    await page.mouse.click(line.x + line.width * 0.8, line.y + line.height - 30)
    await expect.poll(() => Number(search(frame).get('week'))).toBeGreaterThan(350)
    expect(await page.evaluate(() => history.length)).toBe(steps)
    expect(page.url()).toBe(hostAddress)
  })

  test('leads to the whole page in the same state', async () => {
    const frame = await inside('#plain')
    const link = frame.getByRole('link', { name: 'See it on the whole page' })
    const waiting = page.context().waitForEvent('page')
    await link.click()
    const opened = await waiting
    await opened.waitForSelector('stage-screen')
    expect(await opened.locator('nav').first().innerText()).toContain('Laboratory')
    const { hash } = new URL(opened.url())
    expect(hash).toMatch(/^#\/stage\?/)
    for (const part of ['week=143', 'town=2', 'a=withoutForum', 'language=en', 'theme=dark'])
      expect(hash).toContain(part)
    await opened.close()
  })

  test('follows its attributes without loading anew', async () => {
    const frame = await inside('#element')
    await frame.evaluate(() => Object.assign(globalThis, { marked: true }))
    await attributes({ town: '3', week: '250', lang: 'en', theme: 'dark' })
    await expect.poll(() => frame.locator('town-panel h2').innerText()).toMatch(/Town III\b/)
    expect(await frame.locator('control-bar .date').innerText()).toMatch(/2018/)
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await attributes({ town: 'all' })
    await expect.poll(() => frame.locator('town-panel').count()).toBe(3)
    expect(await frame.evaluate(() => 'marked' in globalThis)).toBe(true)
    await expect
      .poll(async () => {
        const { page: inner, frame: outer } = await heights('#element')
        return outer - inner
      })
      .toBe(0)
  })

  test('shows the nearest valid state of wrong attributes and says so', async () => {
    const frame = await inside('#element')
    await attributes({ town: '9', week: 'soon', scenario: 'nothing', lang: 'xx', theme: 'pink' })
    const told = frame.locator('.notice')
    await told.waitFor()
    expect(await told.innerText()).toContain(': Stadt, Woche, Plan A, Sprache, Farben.')
    expect(await frame.locator('town-panel h2').innerText()).toMatch(/Stadt III\b/)
    expect(await frame.locator('.about').innerText()).toContain('Wie beschrieben')
    await attributes({ town: '1', week: '99999', scenario: 'observed', lang: 'de', theme: 'light' })
    await expect.poll(() => frame.locator('control-bar .date').innerText()).toBe('Dezember 2023')
    await expect.poll(() => told.innerText()).toContain(': Woche.')
  })

  test.each(['element', 'frame'])('is offered as code to copy: %s', async (kind) => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const reader = await context.newPage()
    reader.setDefaultTimeout(WAIT_MS)
    try {
      await reader.goto(
        `${site.address}#/stage?v=2&week=143&town=2&a=forum2015*2_forum_0.5&language=en`,
      )
      await reader.waitForSelector('helper-circles[data-ready]')
      await fromMenu(reader, 'Export')
      const section = reader.locator('embed-section')
      const button = section.getByRole('button', { name: 'Copy code' })
      await button.nth(kind === 'element' ? 0 : 1).press('Enter')
      await section.getByText('The code is copied.').waitFor()
      pasted = await reader.evaluate(() => navigator.clipboard.readText())
      expect(pasted).toBe(await section.locator(`#${kind}`).inputValue())
      pasted = `<!doctype html><title>x</title>${pasted}`
      await reader.goto(`${hostAddress}pasted`)
      const frame = reader.frameLocator(kind === 'element' ? 'helferkreise-town iframe' : 'iframe')
      expect(await frame.locator('town-panel h2').innerText()).toMatch(/Town II\b/)
      expect(await frame.locator('control-bar .date').innerText()).toBe('October 2016')
      expect(await frame.locator('.about').innerText()).toMatch(
        /Network meetings from 2015 · .*50%/,
      )
      expect(await frame.locator('.notice').count()).toBe(0)
    } finally {
      await context.close()
    }
  })

  test('works as the documents show it', async () => {
    const document = readFileSync(join(ROOT, 'docs/embed.md'), 'utf8')
    const codes = [...document.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code]) => code)
    expect(codes.length).toBe(2)
    pasted = codes.join('').replaceAll('https://example.org/helferkreise/', site.address)
    const reader = await browser.newPage({ viewport: { width: 900, height: 900 } })
    reader.setDefaultTimeout(WAIT_MS)
    await reader.goto(`${hostAddress}pasted`)
    for (const selector of ['helferkreise-town iframe', '#town']) {
      const frame = reader.frameLocator(selector)
      expect(await frame.locator('town-panel h2').innerText()).toMatch(/Stadt I\b/)
      expect(await frame.locator('control-bar .date').innerText()).toBe('September 2015')
      const inner = () =>
        frame.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
      const outer = () => reader.locator(selector).evaluate((each) => each.clientHeight)
      await expect.poll(async () => (await outer()) - (await inner())).toBe(0)
      expect(await outer()).not.toBe(680)
    }
    await reader.close()
  })

  test('changes nothing of the page around, and asks no other host', async () => {
    const changed = await page.evaluate(() => {
      const { told: _, ...globals } = globalThis as unknown as Record<string, unknown>
      const blank = document.body.appendChild(document.createElement('iframe'))
      const names = Object.keys(globals).filter(
        (name) => !(name in blank.contentWindow!) && !/^\d+$/.test(name),
      )
      blank.remove()
      return {
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        colour: getComputedStyle(document.querySelector('#title')!).color,
        themed: document.documentElement.hasAttribute('data-theme'),
        styled:
          document.documentElement.hasAttribute('style') || document.body.hasAttribute('style'),
        names,
      }
    })
    expect(changed).toEqual({
      sheets: 1,
      colour: 'rgb(255, 0, 0)',
      themed: false,
      styled: false,
      names: [],
    })
    const foreign = requests.filter(
      (url) =>
        ![site.address, hostAddress, 'data:', 'blob:'].some((known) => url.startsWith(known)),
    )
    expect(foreign).toEqual([])
    expect(requests.filter((url) => url.endsWith('/sw.js'))).toEqual([])
    expect(errors).toEqual([])
  })
})

test('both ways work in Firefox: the town is drawn, played and as high as its frame', async () => {
  const firefox = await openFirefox()
  try {
    await firefox.visit(hostAddress)
    const framed = async (selector: string) => {
      const find = `document.querySelector('${selector}')`
      const handle = await firefox.page.waitForFunction(
        `(${find}?.shadowRoot?.querySelector('iframe') ?? ${find})`,
      )
      return (await (handle.asElement() as ElementHandle<HTMLIFrameElement>).contentFrame())!
    }
    for (const [selector, town] of [
      ['#element', /Stadt I\b/],
      ['#plain', /Town II\b/],
    ] as const) {
      const frame = await framed(selector)
      await frame.waitForFunction(() => document.querySelector('helper-circles[data-ready]'))
      const drawn = await frame.waitForFunction(() => {
        const app = document.querySelector('helper-circles')!.shadowRoot!
        const panel = app.querySelector('embed-screen')?.shadowRoot?.querySelector('town-panel')
        const canvas = panel?.shadowRoot?.querySelector('canvas')
        if (!canvas?.width) return null
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        const title = panel!.shadowRoot!.querySelector('h2')!.textContent
        return data.some((value) => value > 0) ? title : null
      })
      expect(await drawn.jsonValue()).toMatch(town)
      const inner = () =>
        frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))
      const outer = () =>
        firefox.page.evaluate((which) => {
          const element = document.querySelector(which)!
          const frame = element.shadowRoot?.querySelector('iframe') ?? element
          return Number.parseFloat(getComputedStyle(frame).height)
        }, selector)
      await expect.poll(inner).toBeGreaterThan(500)
      await expect.poll(async () => (await outer()) - (await inner())).toBe(0)
    }
    const element = await framed('#element')
    const week = () => Number(new URLSearchParams(element.url().replace(/^.*\?/, '')).get('t'))
    await expect.poll(week).toBe(90)
    await firefox.evaluate(() => document.querySelector('#element')!.setAttribute('week', '250'))
    await expect.poll(() => element.evaluate(() => location.hash)).toMatch(/(week|t)=250/)
    expect(firefox.errors).toEqual([])
  } finally {
    await firefox.close()
  }
}, 180_000)
