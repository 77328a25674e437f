/** Takes the picture of the page and the gallery of every screen: `npm run gallery`; of some of them: `npm run gallery -- start own`. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { mentorAfterCircle } from '../cli/examples.ts'
import { loadScenario } from '../cli/load.ts'
import { NOTE } from '../cli/note.ts'
import { run, valueAt } from '../sim/index.ts'
import { CHROMIUM } from '../test/browser/chromium.ts'
import { settled } from '../test/browser/settled.ts'
import { encodeState } from '../viz/state/address.ts'
import { INITIAL, ROUTES, type RouteName, STUDIES, type State } from '../viz/state/state.ts'
import '../viz/words/all.ts'
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
  all: true,
  b: { preset: 'withoutForum', changes: [] },
}
/** What some screens are seen with: people go different ways, and the opening has come to its question. */
const SEEN: Readonly<Partial<Record<RouteName, Partial<State>>>> = {
  compare: { week: 300 },
  start: { motion: 'still' },
}
/** What is taken: every screen, and the studies of the laboratory. */
const VIEWS = [
  ...ROUTES.map((route) => ({
    name: route,
    state: { route, ...SEEN[route] },
    study: undefined,
  })),
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
/** Looks of what opens on a screen. */
const PAIRED = [
  ['light', 'de'],
  ['dark', 'en'],
] as const
/** Somebody of Town I with a story worth a picture. */
function mentor(): number {
  const { scenario } = loadScenario('town-1')
  const person = mentorAfterCircle(run(scenario, scenario.seed))
  if (person === undefined) throw new Error('nobody of Town I left a circle as a mentor')
  return person
}

/** What opens on a screen: its names, its state, and what has to be there and in sight. */
const OPENED: readonly {
  readonly name: string
  readonly titles: readonly [german: string, english: string]
  readonly state: Partial<State>
  readonly seen: string
  /** A button that makes it appear, pressed once. */
  readonly press?: string
}[] = [
  {
    name: 'guess',
    titles: ['Erst raten, dann sehen', 'Guess first'],
    state: { route: 'story', tale: 'town-1', step: 1, week: 86, chart: 'members', guess: true },
    seen: 'guess-board svg',
  },
  {
    name: 'person',
    titles: ['Weg einer Person', 'The way of a person'],
    state: { route: 'stage', week: 300, selection: { kind: 'person', town: 0, id: mentor() } },
    seen: 'understand-drawer .story',
  },
  {
    name: 'circle',
    titles: ['Warum wurde dieser Kreis kleiner?', 'Why did this circle become smaller?'],
    state: { route: 'stage', week: 300, selection: { kind: 'circle', town: 2, id: 1 } },
    seen: 'understand-drawer .cause',
  },
  {
    name: 'evidence',
    titles: ['Von der Zahl zum Beleg', 'From a number to its evidence'],
    state: { route: 'stage', evidence: 'active' },
    seen: 'evidence-dialog section',
  },
  {
    name: 'runs',
    titles: ['Wie sicher ist das?', 'How sure is that?'],
    state: { route: 'lab', a: { preset: 'withoutForum', changes: [] }, crowd: 20 },
    seen: '.headlines',
  },
  {
    name: 'teams',
    titles: ['Stunden-Budget der Teams', 'Budgets of the teams'],
    state: { route: 'facilitate' },
    seen: 'team-board table',
    press: 'team-board button:text-matches("Team hinzufügen|Add a team")',
  },
]

await build({ configFile: 'vite.config.ts', logLevel: 'error' })
const server = await preview({
  configFile: 'vite.config.ts',
  logLevel: 'error',
  preview: { port: 0, host: '127.0.0.1' },
})
const browser = await chromium.launch(CHROMIUM)
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
// What loads this file puts a helper around functions, also around those that go to the page.
await page.addInitScript('globalThis.__name = (it) => it')
const converter = await browser.newPage()
await page.goto(valueAt(server.resolvedUrls?.local ?? [], 0))
await page.waitForSelector('helper-circles[data-ready]', { timeout: 120_000 })

await show({ ...SHOWN, route: 'stage', theme: 'light' })
await page.screenshot({ path: 'docs/page.png' })
console.log('docs/page.png')

/** Names of the views to be taken anew; all where none is named. */
const named = process.argv.slice(2)
const wanted = (name: string): boolean => named.length === 0 || named.includes(name)
if (named.length === 0) rmSync(GALLERY, { recursive: true, force: true })
mkdirSync(GALLERY, { recursive: true })
const largest = { file: '', size: 0 }
for (const { name, width, height, projector } of SCREENS) {
  await page.setViewportSize({ width, height })
  for (const { name: view, state } of VIEWS.filter(({ name }) => wanted(name)))
    for (const theme of THEMES)
      for (const language of LANGUAGES) {
        await show({ ...SHOWN, ...state, theme, language, projector })
        await keep(`${view}-${name}-${theme}-${language}.webp`)
      }
  for (const { name: opened, state, seen, press } of OPENED) {
    if (projector || !wanted(opened)) continue
    for (const [theme, language] of PAIRED) {
      await show({ ...SHOWN, ...state, theme, language })
      const first = page.locator(seen).first()
      if (press && (await first.count()) === 0) await page.locator(press).click()
      await first.waitFor({ timeout: 120_000 })
      await first.scrollIntoViewIfNeeded()
      await drawn()
      await keep(`${opened}-${name}-${theme}-${language}.webp`)
    }
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
  await settled(page)
  // A study is computed once; its result stays for the other looks. Directions are a study of their own.
  const compute = page.locator('.compute').first()
  if (state.study !== undefined && (await compute.count()) > 0) await compute.click()
  await page.waitForSelector('.computing', { state: 'detached', timeout: 600_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => scrollTo(0, 0))
  await drawn()
}

/** Waits until all is drawn, and no stage holds a mark of another week. */
async function drawn(): Promise<void> {
  await page.waitForSelector('[data-held]', { state: 'detached' })
  await settled(page)
}

/** Keeps a picture of what is seen. */
async function keep(file: string): Promise<void> {
  const picture = await small(await page.screenshot())
  writeFileSync(`${GALLERY}/${file}`, picture)
  if (picture.length > largest.size) Object.assign(largest, { file, size: picture.length })
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
      const context = canvas.getContext('2d')
      if (!context) throw new Error('the browser cannot draw')
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/webp', wanted).replace(/^.*,/, '')
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
  const screens = VIEWS.map((view) => {
    const [german, english] = LANGUAGES.map((language) => titleOf(view, language))
    const looks = THEMES.flatMap((theme) => LANGUAGES.map((each) => [theme, each] as const))
    return tableOf(view.name, `${german} (${english})`, SCREENS, looks)
  })
  const opened = OPENED.map(({ name, titles: [german, english] }) => {
    const sizes = SCREENS.filter(({ projector }) => !projector)
    return tableOf(name, `${german} (${english})`, sizes, PAIRED)
  })
  return `# Gallery

Every screen of the page, and what opens on them, as \`npm run gallery\` takes it. ${NOTE}.

${[...screens, ...opened].join('\n\n')}
`
}

/** A heading and a table of pictures: a row per size of the screen, a column per look. */
function tableOf(
  name: string,
  title: string,
  sizes: readonly { readonly name: string; readonly width: number; readonly height: number }[],
  looks: readonly (readonly [theme: string, language: string])[],
): string {
  const rows = sizes.map(({ name: size, width, height }) => {
    const cells = looks.map(([theme, language]) => {
      const file = `${name}-${size}-${theme}-${language}.webp`
      return `[![${title}, ${size}, ${theme}, ${language}](${file})](${file})`
    })
    return `| ${size} ${width} × ${height} | ${cells.join(' | ')} |`
  })
  return [
    `## ${title}`,
    '',
    `| | ${looks.map((look) => look.join(', ')).join(' | ')} |`,
    `|---|${looks.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n')
}
