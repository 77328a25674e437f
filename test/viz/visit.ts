import type { Page } from 'playwright-core'
import { openChromium } from '../chromium.ts'
import { type ServedPage, servePage } from '../served-page.ts'

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
  await page.waitForSelector('helper-circles[data-ready]', { timeout: 90_000 })
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
