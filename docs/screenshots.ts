/** Takes the pictures of the page in `docs/`: `node --import tsx docs/screenshots.ts`. */
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { CHROMIUM } from '../test/chromium.ts'

const pictures = [
  { file: 'docs/page.png', width: 1440, height: 900, hash: '#v=1&week=143&theme=light' },
] as const

await build({ configFile: 'vite.config.ts', logLevel: 'error' })
const server = await preview({
  configFile: 'vite.config.ts',
  logLevel: 'error',
  preview: { port: 0, host: '127.0.0.1' },
})
const browser = await chromium.launch(CHROMIUM)
for (const { file, width, height, hash } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(`${server.resolvedUrls!.local[0]}${hash}`)
  await page.waitForSelector('[data-fingerprint]', { timeout: 120_000 })
  await page.waitForTimeout(500)
  await page.screenshot({ path: file })
  console.log(file)
}
await browser.close()
await server.close()
