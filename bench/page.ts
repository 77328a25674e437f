/**
 * What the page costs: `npm run build && npm run bench:page`.
 *
 * Bytes of both builds, time until the stage can be used on a slow profile, work to seek a
 * week and draw its dots (without the SVG layers), outside requests.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, preview } from 'vite'
import { SINGLE_FILE } from '../bundle/single-file.ts'
import { openChromium } from '../test/browser/chromium.ts'
import { PRESSES, press, watch } from './page-marks.ts'

/** First visits on the slow profile. */
const VISITS = 7
const ROOT = join(import.meta.dirname, '..')
const dist = join(ROOT, 'dist')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
  // Documents stand beside the app and are not kept.
  (name) => statSync(join(dist, name)).isFile() && name !== SINGLE_FILE && !name.startsWith('docs'),
)
const sizeOf = (name: string) => statSync(join(dist, name)).size
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const first = [...page.matchAll(/import\('\.\/(assets\/[^']+\.js)'\)/g)].map(([, name]) => name)
const zipped = (name: string) => gzipSync(readFileSync(join(dist, name))).length
const row = (what: string, value: string) => console.log(`| ${what} | ${value} |`)
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

console.log('| figure | value |\n| --- | --- |')
row('first JS, gzip', kilobytes(first.reduce((sum, name) => sum + zipped(name!), 0)))
row('whole app, as kept offline', kilobytes(files.reduce((sum, name) => sum + sizeOf(name), 0)))
row('single file', kilobytes(sizeOf(SINGLE_FILE)))

const server = await preview({
  configFile: join(ROOT, 'vite.config.ts'),
  logLevel: 'error',
  preview: { port: 0, host: '127.0.0.1' },
})
const address = server.resolvedUrls!.local[0]
await loading()
await server.close()
await frames()

/**
 * Fast 3G as the developer tools have it (1.6 Mbit/s, 150 ms), and a processor a quarter as fast.
 * Each visit has a browser of its own, with nothing kept; medians, with the lowest and the highest.
 */
async function loading(): Promise<void> {
  const visits: Visit[] = []
  const pressed = { play: [] as Visit[], levers: [] as Visit[], screen: [] as Visit[] }
  for (let round = 0; round < VISITS; round++) {
    visits.push(await firstVisit())
    for (const what of PRESSES) pressed[what].push(await firstVisit(what))
  }
  const told = (what: string, figures: readonly number[]) => {
    const sorted = figures.map(Math.round).sort((a, b) => a - b)
    const middle = sorted[VISITS >> 1]
    row(`slow profile: ${what}`, `${middle} ms (${sorted[0]} to ${sorted.at(-1)})`)
  }
  const seen = (name: string, of = visits) => of.map((visit) => visit.seen[name]!)
  told('bar with the ways to all screens', seen('bar'))
  told('first town drawn', seen('first'))
  told('stage painted, all three towns', seen('painted'))
  told('names under the circles and the time line there, too', seen('words'))
  told('play, pressed then, has answered', seen('answered', pressed.play))
  told('levers, pressed then, have answered', seen('answered', pressed.levers))
  told('levers, pressed then, are open', seen('open', pressed.levers))
  told('another screen, pressed then, has answered', seen('answered', pressed.screen))
  told('three towns computed, drawn and ready to use', seen('all'))
  const late = visits.map(({ seen: { all }, tasks }) => tasks.filter(([begin]) => begin > all!))
  const counts = late.map(({ length }) => length).sort((a, b) => a - b)
  row(
    'slow profile: tasks of the page over 50 ms from then on',
    `${counts[VISITS >> 1]} (${counts[0]} to ${counts.at(-1)})`,
  )
  told(
    'the longest of them',
    late.map((tasks) => Math.max(0, ...tasks.map(([, length]) => length))),
  )
  row('requests to other hosts', String(visits.reduce((sum, { foreign }) => sum + foreign, 0)))
}

/** What one visit has shown: when things were there, and tasks of the page over 50 ms. */
type Visit = {
  readonly seen: typeof globalThis.seen
  readonly tasks: typeof globalThis.tasks
  readonly foreign: number
}

/** Opens the stage and waits for all that follows, or presses something and waits for its answer. */
async function firstVisit(what?: (typeof PRESSES)[number]): Promise<Visit> {
  const slow = await openChromium()
  const session = await slow.page.context().newCDPSession(slow.page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await slow.page.addInitScript(watch)
  if (what) await slow.page.addInitScript(press, what)
  await slow.page.goto(`${address}#/stage`, { waitUntil: 'commit' })
  await slow.page.waitForFunction(
    (mark) => globalThis.seen[mark] !== undefined,
    what ? 'open' : 'all',
    {
      timeout: 90_000,
    },
  )
  // What is below the stage follows by itself, the charts last.
  if (!what) await slow.page.waitForSelector('.charts[aria-busy=false]')
  const told = await slow.page.evaluate(() => ({
    seen: globalThis.seen,
    tasks: globalThis.tasks,
  }))
  const foreign = slow.foreignRequests(address!).length
  await slow.close()
  return { ...told, foreign }
}

/** Dots and seeks in a page of their own, with as many seats as wanted. */
async function frames(): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-page-'))
  const shared = {
    root: join(ROOT, 'bench/frames'),
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  } as const
  await build(shared)
  const bench = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await openChromium()
  await browser.visit(bench.resolvedUrls!.local[0]!)
  const { page: tab } = browser
  for (const dots of [5_000, 10_000]) {
    const { frame, scrub, count } = await tab.evaluate((least) => globalThis.measure(least), dots)
    const told = ([middle, most]: readonly number[]) =>
      `${middle!.toFixed(1)} / ${most!.toFixed(1)} ms`
    row(`dots of the next week, ${count} seats, p50 / p95`, told(frame))
    row(`dots of any week, ${count} seats, p50 / p95`, told(scrub))
  }
  row(
    '1,000 random seeks that equal the straight run',
    String(await tab.evaluate(() => globalThis.seeks())),
  )
  await browser.close()
  await bench.close()
  rmSync(outDir, { recursive: true, force: true })
}
