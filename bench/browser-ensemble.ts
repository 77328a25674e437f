import { openChromium } from '../test/browser/chromium.ts'
import { servePage } from '../test/browser/served-page.ts'

/** Many runs of Town I in Chromium on two workers: `node --import tsx bench/browser-ensemble.ts [runs]`. */
const runs = Number(process.argv[2] ?? 1000)
const server = await servePage('bench/browser')
const browser = await openChromium()
browser.page.setDefaultTimeout(0)
await browser.visit(server.address)
await browser.waitFor('the bench page', () => 'ensemble' in globalThis)
const told = await browser.page.evaluate(
  (count) =>
    (
      globalThis as unknown as {
        ensemble(runs: number, cores: number): Promise<{ seconds: number; reports: number }>
      }
    ).ensemble(count, 2),
  runs,
)
console.log(
  `${runs} runs of Town I in Chromium on 2 workers: ${told.seconds.toFixed(1)} s, ${((1000 * told.seconds) / runs).toFixed(0)} ms each, ${told.reports} reports of progress`,
)
await browser.close()
await server.close()
