/** Takes the picture of the page and the gallery of every screen: `npm run gallery`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { CHROMIUM } from '../test/chromium.ts'
import { encodeState } from '../viz/state/address.ts'
import { INITIAL, ROUTES, STUDIES, type State } from '../viz/state/state.ts'
import { type Language, speech } from '../viz/words/index.ts'

const GALLERY = 'docs/gallery'
/** Largest picture, in bytes, and what is tried until one fits: quality and scale. */
const MOST = 80_000
const TRIALS = [
  [0.75, 1],
  [0.5, 1],
  [0.6, 0.75],
  [0.4, 0.75],
  [0.3, 0.66],
] as const
/** A week with much to see, and something changed, so that charts have a baseline. */
const SHOWN: State = {
  ...INITIAL,
  week: 143,
  step: 2,
  b: { preset: 'withoutForum', changes: [] },
}
/** What is taken: every screen, and the studies of the laboratory. */
const VIEWS = [
  ...ROUTES.map((route) => ({ name: route, state: { route }, study: undefined })),
  ...STUDIES.map((study) => ({
    name: `lab-${study}`,
    state: { route: 'lab', study } as const,
    study,
  })),
] as const
const SCREENS = [
  { name: 'desktop', width: 1440, height: 900, projector: false },
  { name: 'projector', width: 1280, height: 720, projector: true },
  { name: 'phone', width: 360, height: 740, projector: false },
] as const
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['de', 'en'] as const

await build({ configFile: 'vite.config.ts', logLevel: 'error' })
const server = await preview({
  configFile: 'vite.config.ts',
  logLevel: 'error',
  preview: { port: 0, host: '127.0.0.1' },
})
const browser = await chromium.launch(CHROMIUM)
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
const converter = await browser.newPage()
await page.goto(server.resolvedUrls!.local[0]!)
await page.waitForSelector('helper-circles[data-ready]', { timeout: 120_000 })

await show({ ...SHOWN, route: 'stage', theme: 'light' })
await page.screenshot({ path: 'docs/page.png' })
console.log('docs/page.png')

rmSync(GALLERY, { recursive: true, force: true })
mkdirSync(GALLERY, { recursive: true })
const largest = { file: '', size: 0 }
for (const { name, width, height, projector } of SCREENS) {
  await page.setViewportSize({ width, height })
  for (const { name: view, state } of VIEWS)
    for (const theme of THEMES)
      for (const language of LANGUAGES) {
        await show({ ...SHOWN, ...state, theme, language, projector })
        const file = `${view}-${name}-${theme}-${language}.webp`
        const picture = await small(await page.screenshot())
        writeFileSync(`${GALLERY}/${file}`, picture)
        if (picture.length > largest.size) Object.assign(largest, { file, size: picture.length })
      }
  console.log(`${GALLERY}: ${name}`)
}
console.log(`largest: ${largest.file}, ${largest.size} bytes`)
writeFileSync(`${GALLERY}/README.md`, index())
await browser.close()
await server.close()

/** Opens a state and waits until everything it shows is computed and drawn. */
async function show(state: State): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, encodeState(state))
  await page.waitForTimeout(500)
  await page.waitForSelector('.run-status', { state: 'detached', timeout: 120_000 })
  // A study is computed once; its result stays for the other looks.
  const compute = page.locator('.compute')
  if (state.study !== undefined && (await compute.count()) > 0) await compute.click()
  await page.waitForSelector('.computing', { state: 'detached', timeout: 600_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(700)
}

/** A picture as WebP that is small enough; throws when none is. */
async function small(png: Buffer): Promise<Buffer> {
  for (const [quality, scale] of TRIALS) {
    const text = await convert(converter, png.toString('base64'), quality, scale)
    const picture = Buffer.from(text, 'base64')
    if (picture.length <= MOST) return picture
  }
  throw new Error(`a picture stays above ${MOST} bytes`)
}

function convert(on: Page, png: string, quality: number, scale: number): Promise<string> {
  return on.evaluate(
    async ([source, wanted, times]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(image.width * times)
      canvas.height = Math.round(image.height * times)
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/webp', wanted).split(',')[1]!
    },
    [png, quality, scale] as const,
  )
}

function titleOf({ state, study }: (typeof VIEWS)[number], language: Language): string {
  const { route, research } = speech(language).words
  return study === undefined ? route[state.route] : research[study]
}

/** The pictures, screen by screen, as Markdown. */
function index(): string {
  const rows = VIEWS.map((view) => {
    const [german, english] = LANGUAGES.map((language) => titleOf(view, language))
    const tables = SCREENS.map(({ name, width, height }) => {
      const cells = THEMES.flatMap((theme) =>
        LANGUAGES.map(
          (language) =>
            `[![${english}, ${name}, ${theme}, ${language}](${view.name}-${name}-${theme}-${language}.webp)](${view.name}-${name}-${theme}-${language}.webp)`,
        ),
      )
      return `| ${name} ${width} × ${height} | ${cells.join(' | ')} |`
    })
    const head = THEMES.flatMap((theme) => LANGUAGES.map((language) => `${theme}, ${language}`))
    return [
      `## ${german} (${english})`,
      '',
      `| | ${head.join(' | ')} |`,
      `|---|${head.map(() => '---|').join('')}`,
      ...tables,
    ].join('\n')
  })
  return `# Gallery

Every screen of the page, as \`npm run gallery\` takes it. Model, not a prediction.

${rows.join('\n\n')}
`
}
