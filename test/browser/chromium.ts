import { chromium, type Page } from 'playwright-core'
import { type Driver, type OpenPage, pageOf, telling, WAIT_MS } from './open-page.ts'

/** How Debian's Chromium is started for tests and pictures: headless, without a word to the outside. */
export const CHROMIUM = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}

/** Starts Chromium with a profile of its own. `page` is Playwright's, 1440 x 900. */
export async function openChromium(): Promise<OpenPage & { readonly page: Page }> {
  const launched = chromium.launch({ ...CHROMIUM, timeout: WAIT_MS })
  const browser = await telling('Chromium did not start', launched)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(WAIT_MS)
  const driver: Driver = {
    name: 'Chromium',
    load: (address) => page.goto(address, { timeout: WAIT_MS }),
    wait: (condition) => page.waitForFunction(condition, undefined, { timeout: WAIT_MS }),
    evaluate: (ask, text = '') => page.evaluate(ask, text),
    onConsole: (listener) => page.on('console', listener),
    onError: (listener) => page.on('pageerror', listener),
    onRequest: (listener) => page.on('request', listener),
    close: () => browser.close(),
  }
  return { ...pageOf(driver), page }
}
