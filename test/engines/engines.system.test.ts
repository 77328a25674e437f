import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnParameters } from '../../experiments/draws.ts'
import { run } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import { openChromium } from '../browser/chromium.ts'
import { openFirefox } from '../browser/firefox.ts'
import type { OpenPage } from '../browser/open-page.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { scenario } from '../scenarios.ts'

const towns = ['town-1', 'town-2', 'town-3'].map(scenario)

/** Twenty seeds in smaller towns, with other parameters each, until spring 2016. */
const tasks: readonly RunTask[] = Array.from({ length: 20 }, (_, n) => `engine-${n}`).flatMap(
  (seed) =>
    towns.map((town) => ({
      scenario: {
        ...town,
        place: { ...town.place, population: 30_000 },
        parameters: drawnParameters(seed),
      },
      seed,
      options: { weeks: 120 },
    })),
)

const fingerprintOf = ({ scenario, seed, options }: RunTask): string =>
  run(scenario, seed, options).fingerprint

let server: ServedPage
let bareServer: ServedPage
const browsers: OpenPage[] = []

beforeAll(async () => {
  server = await servePage()
  bareServer = await servePage('test/engines')
  browsers.push(await openFirefox(), await openChromium())
}, 180_000)

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await server?.close()
  await bareServer?.close()
})

test('the page shows the fingerprints of Node in Firefox and Chromium', async () => {
  const expected = towns.map((town) => fingerprintOf({ scenario: town, seed: town.seed }))
  for (const browser of browsers) {
    await browser.visit(server.address)
    await browser.waitFor('three fingerprints', () => {
      const root = document.querySelector('helper-circles')?.shadowRoot
      return root?.querySelectorAll('[data-fingerprint]').length === 3
    })
    const shown = await browser.evaluate(() => {
      const root = document.querySelector('helper-circles')!.shadowRoot!
      const codes = [...root.querySelectorAll('[data-fingerprint]')]
      return codes.map((code) => code.getAttribute('data-fingerprint'))
    })
    expect(shown, browser.name).toEqual(expected)
    expect(browser.errors, browser.name).toEqual([])
    expect(browser.foreignRequests(server.address), browser.name).toEqual([])
  }
}, 240_000)

test('workers in Firefox give the results of Node with other parameters and seeds', async () => {
  const [firefox] = browsers
  await firefox!.visit(bareServer.address)
  const asked = firefox!.evaluate(
    (text) => globalThis.fingerprints(JSON.parse(text)),
    JSON.stringify(tasks),
  )
  const expected = tasks.map(fingerprintOf)
  expect(await asked).toEqual(expected)
  expect(new Set(expected).size).toBe(tasks.length)
  expect(firefox!.errors).toEqual([])
}, 120_000)
