/**
 * Both engines in Chromium and Firefox: `node --import tsx bench/browser-engine.ts [rounds]`.
 * Each round starts a fresh browser per town and engine, so that the first run is cold.
 * Prints the lowest milliseconds by the clock of all rounds: what else the machine does only adds.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig, preview } from 'vite'
import { scenarios } from '../bundle/scenarios.ts'
import { alignedTable } from '../cli/table.ts'
import { openChromium } from '../test/chromium.ts'
import { openFirefox } from '../test/firefox.ts'
import { milliseconds } from './case.ts'
import { compile, findClang } from './engine/compile.ts'
import type { Answer, Asked } from './engine/page/page.ts'
import { spread } from './interleaved.ts'
import { TOWNS } from './towns.ts'

const rounds = Number(process.argv[2] ?? 5)
const SEEDS = Array.from({ length: 12 }, (_, seed) => `browser-${seed}`)
const BROWSERS = { Chromium: openChromium, Firefox: openFirefox } as const

if (findClang() === undefined) {
  console.error('clang and wasm-ld are needed to compile the C part; nothing was measured')
  process.exit(2)
}
const module = Buffer.from(compile()).toString('base64')
const folder = mkdtempSync(join(tmpdir(), 'page-'))
// Not by vite.config.ts: the policy of the page lets no WebAssembly in.
const page: InlineConfig = {
  root: join(import.meta.dirname, 'engine/page'),
  configFile: false,
  logLevel: 'error',
  plugins: [scenarios()],
  build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
}
await build(page)
const server = await preview({ ...page, preview: { port: 0, host: '127.0.0.1' } })
const rows = [
  ['browser', 'town', 'run', 'TypeScript', 'WebAssembly', 'times as fast', 'range of rounds'],
]
for (const [browser, open] of Object.entries(BROWSERS))
  for (const town of TOWNS) {
    const ours: Answer[] = []
    const theirs: Answer[] = []
    for (let round = 0; round < rounds; round++) {
      console.error(`${browser}, ${town}, round ${round + 1} of ${rounds}`)
      ours.push(await ask(open, { town, seeds: SEEDS }))
      theirs.push(await ask(open, { town, seeds: SEEDS, module }))
      if (ours[round].fingerprints.join() !== theirs[round].fingerprints.join())
        throw new Error(`${browser}, ${town}: fingerprints differ`)
    }
    const picks = {
      cold: (answer: Answer) => answer.cold,
      warm: (answer: Answer) => Math.min(...answer.warm),
    }
    for (const [name, pick] of Object.entries(picks)) {
      const [lowest, lowestOfTheirs] = [ours, theirs].map((all) => Math.min(...all.map(pick)))
      const ratios = spread(ours.map((answer, round) => pick(answer) / pick(theirs[round])))
      rows.push([
        browser,
        town,
        name,
        milliseconds(lowest),
        milliseconds(lowestOfTheirs),
        (lowest / lowestOfTheirs).toFixed(2),
        `${ratios.low.toFixed(2)} to ${ratios.high.toFixed(2)}`,
      ])
    }
  }
await server.close()
rmSync(folder, { recursive: true })
console.log(alignedTable(rows))

/** Measures one engine in a browser that has just been started. */
async function ask(open: (typeof BROWSERS)[keyof typeof BROWSERS], asked: Asked): Promise<Answer> {
  const browser = await open()
  try {
    await browser.visit(server.resolvedUrls!.local[0])
    await browser.waitFor('the bench page', () => 'measure' in globalThis)
    return await browser.evaluate(
      (text) =>
        (globalThis as unknown as { measure(asked: Asked): Promise<Answer> }).measure(
          JSON.parse(text),
        ),
      JSON.stringify(asked),
    )
  } finally {
    await browser.close()
  }
}
