import type { Page } from 'playwright-core'
import { openChromium } from '../browser/chromium.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'

/** The built page, served and open in a Chromium of its own. */
export type Visit = {
  readonly server: ServedPage
  readonly browser: Awaited<ReturnType<typeof openChromium>>
  readonly page: Page
  close(): Promise<void>
}

/** Serves the page, opens a screen of it and waits until the towns are there. */
export async function visit(hash: string): Promise<Visit> {
  const server = await servePage()
  const browser = await openChromium()
  const { page } = browser
  await browser.visit(`${server.address}#/${hash}`)
  await page.waitForSelector('helper-circles[data-ready]')
  return {
    server,
    browser,
    page,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** Goes to an address as a link on the page does, and waits until what it names is shown. */
export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await settled(page)
}
