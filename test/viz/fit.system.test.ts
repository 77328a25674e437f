import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EDGE } from '../../viz/stage/names.ts'
import { decodeState } from '../../viz/state/address.ts'
import { ROUTES } from '../../viz/state/state.ts'
import { settled } from '../browser/settled.ts'
import { follow, type Visit, visit } from './visit.ts'

const DESK = { width: 1440, height: 900 } as const
const PHONE = { width: 360, height: 800 } as const
const SMALL = { width: 1024, height: 768 } as const
/** A4 less its margins. */
const PAPER = { width: 680, height: 1000 } as const

let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit('stage?v=2&week=143')
  page = site.page
}, 120_000)

afterAll(async () => {
  await site?.close()
})

const open = (hash: string): Promise<void> => follow(page, `#/${hash}`)

describe('on a phone', () => {
  beforeEach(() => page.setViewportSize(PHONE))

  test.each(ROUTES.flatMap((route) => ['de', 'en', 'leicht'].map((language) => [route, language])))(
    '%s does not scroll sideways, %s',
    async (route, language) => {
      await open(`${route}?v=2&week=143&language=${language}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    },
  )

  test.each(['de', 'en', 'leicht'])(
    'words in the bar of the clock meet no others, %s',
    async (language) => {
      for (const week of [298, 300]) {
        await open(`stage?v=2&week=${week}&language=${language}`)
        const [date, levers] = await Promise.all(
          ['.bar control-bar .date', '.bar > button'].map((one) => page.locator(one).boundingBox()),
        )
        expect(date!.x + date!.width).toBeLessThanOrEqual(levers!.x)
        expect(levers!.x + levers!.width).toBeLessThanOrEqual(PHONE.width)
      }
    },
  )

  test('the menu leads to every screen, and closes on the way', async () => {
    await open('stage?v=2')
    await page.locator('.open-menu').click()
    const present = page.locator('#menu [aria-current]')
    expect(await present.innerText()).toBe('Bühne')
    await page.locator('#menu a', { hasText: 'Seminar' }).click()
    await settled(page)
    expect(await page.locator('#menu:popover-open').count()).toBe(0)
    expect(new URL(page.url()).hash).toMatch(/^#\/seminar/)
  })
})

/** Runs in the page: what of the screen in view is no use on paper, leaves the sheet, or could be read on only by scrolling. */
function wrongOnPaper(): string[] {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ])
  const { clientWidth } = document.documentElement
  return within(document.body).flatMap((element) => {
    const { width, height, right } = element.getBoundingClientRect()
    const { clipPath, overflow } = getComputedStyle(element)
    if (!element.checkVisibility() || width * height === 0 || clipPath !== 'none') return []
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`
    const pressed = 'button, input, select, textarea, progress, [role=tab], a[href^="#"]'
    const hidden = /auto|scroll/.test(overflow)
    const deeper = element.scrollHeight > element.clientHeight + 1
    return [
      ...(element.matches(pressed) && !element.matches('.printed') ? [`${name} to press`] : []),
      ...(right > clientWidth + 1 ? [`${name} leaves the sheet`] : []),
      ...(hidden && (deeper || element.scrollWidth > element.clientWidth + 1)
        ? [`${name} scrolls`]
        : []),
    ]
  })
}

describe('on paper', () => {
  beforeAll(async () => {
    await page.setViewportSize(PAPER)
    await page.emulateMedia({ media: 'print' })
  })
  afterAll(() => page.emulateMedia({ media: 'screen' }))

  test.each([
    ...ROUTES.map((route) => `${route}?v=2&week=143`),
    'stage?v=2&week=300&levers=1&table=1&theme=dark&look=circle_3_1',
    'compare?v=2&week=300&b=withoutForum&table=1',
    'lab?v=2&week=143&study=calibration&language=en',
  ])('%s has what is to be read, and all of it', async (hash) => {
    await open(hash)
    expect(await page.evaluate(wrongOnPaper)).toEqual([])
  })
})

describe('the stage', () => {
  test.each([
    ['three towns on a desk', DESK, 'stage?v=2&week=143'],
    ['three towns beside levers', DESK, 'stage?v=2&week=143&levers=1'],
    ['three towns in a story', DESK, 'story?v=2&tale=across'],
    ['three towns in a story on a projector', DESK, 'story?v=2&tale=across&projector=1'],
    ['three towns on a small projector', SMALL, 'stage?v=2&week=143&projector=1'],
    ['them in plain German', SMALL, 'stage?v=2&week=143&projector=1&language=leicht'],
  ])('gives %s rooms of one size, so that dots mean the same', async (_, size, hash) => {
    await page.setViewportSize(size)
    await open(hash)
    const heights = await page
      .locator('town-panel .stage')
      .evaluateAll((stages) => stages.map((stage) => stage.clientHeight))
    expect(heights).toHaveLength(3)
    expect(new Set(heights).size).toBe(1)
    expect(await page.locator('town-panel canvas:not([hidden])').count()).toBe(3)
  })

  test('gives one town all the room, says so in the link, and gives it back', async () => {
    await page.setViewportSize(DESK)
    await open('stage?v=2&week=143')
    await page.getByRole('button', { name: 'Stadt II groß zeigen' }).click()
    await settled(page)
    expect(decodeState(new URL(page.url()).hash).state).toMatchObject({ alone: true, town: 1 })
    expect(await page.locator('town-panel:visible').count()).toBe(1)
    await page.keyboard.press('e')
    await settled(page)
    expect(await page.locator('town-panel:visible').count()).toBe(3)
  })
})

/** Names under the circles of a town that lie over each other, or leave their panel. */
function crowdedWords(): Promise<string[]> {
  return page.locator('town-panel:visible').evaluateAll(
    (panels, edge) =>
      panels.flatMap((panel) => {
        const texts = [...panel.shadowRoot!.querySelectorAll('.name')]
        const boxes = texts.map((text) => ({
          box: text.getBoundingClientRect(),
          told: text.textContent ?? '',
        }))
        const room = panel.getBoundingClientRect()
        const outside = boxes.filter(
          ({ box }) => box.left < room.left - edge || box.right > room.right + edge,
        )
        const over = boxes.flatMap(({ box, told }, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (other) =>
                box.left < other.box.right &&
                other.box.left < box.right &&
                box.top + 3 < other.box.bottom &&
                other.box.top + 3 < box.bottom,
            )
            .map((other) => `${told} over ${other.told}`),
        )
        return [...outside.map(({ told }) => `${told} leaves its panel`), ...over]
      }),
    EDGE,
  )
}

test.each([
  ['stage?v=2&week=143', DESK],
  ['stage?v=2&week=143&levers=1', DESK],
  ['stage?v=2&week=143', { width: 1280, height: 720 }],
  ['stage?v=2&week=143', SMALL],
  ['stage?v=2&week=143', PHONE],
  ['story?v=2&tale=across&step=6', { width: 1280, height: 720 }],
  ['story?v=2&tale=town-1&step=6', PHONE],
  ['compare?v=2&week=143&b=withoutForum', { width: 1280, height: 720 }],
] as const)('words below the circles have room: %s at %o', async (hash, size) => {
  await page.setViewportSize(size)
  for (const language of ['de', 'en', 'leicht']) {
    await open(`${hash}&language=${language}`)
    expect([language, await crowdedWords()]).toEqual([language, []])
  }
})

describe('a story on a small screen', () => {
  /** Whether heading, first words and a part of the picture are seen above the bar. */
  const firstScreen = async () => {
    const boxes = ['.way', 'h1', '.words .told > :first-child', 'town-panel[data-shown]'].map(
      (one) => page.locator(`.story ${one}`).boundingBox(),
    )
    const [bar, heading, words, picture] = (await Promise.all(boxes)).map((box) => box!)
    return {
      heading: heading!.y > 0 && heading!.y + heading!.height <= bar!.y,
      // Two lines of them.
      words: words!.y + 48 <= bar!.y,
      picture: picture!.y > 0 && picture!.y + 100 <= bar!.y,
    }
  }

  test.each([
    [360, 740, 'de'],
    [360, 740, 'en'],
    [360, 740, 'leicht'],
    [390, 844, 'de'],
    [900, 700, 'en'],
    [740, 360, 'leicht'],
  ] as const)(
    'is read on the first screen, step by step: %i × %i, %s',
    async (width, height, language) => {
      await page.setViewportSize({ width, height })
      const seen = { heading: true, words: true, picture: true }
      await open(`story?v=2&tale=across&language=${language}`)
      expect(await firstScreen()).toEqual(seen)
      const steps = await page.locator('.story .dots button').count()
      for (let step = 2; step <= steps; step++) {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
        await page.locator('.story .way .primary').click()
        await settled(page)
        expect([step, await firstScreen()]).toEqual([step, seen])
      }
    },
  )
})

test.each([DESK, { width: 1280, height: 800 }, { width: 1280, height: 720 }, SMALL])(
  'the signs beside one town stay above the time line at %o',
  async (size) => {
    await page.setViewportSize(size)
    for (const language of ['de', 'en', 'leicht'])
      for (const shown of ['', '&ties=1', '&levers=1', '&ties=1&levers=1']) {
        await open(`stage?v=2&week=260&alone=1${shown}&language=${language}`)
        const lowest = await page
          .locator(':is(.tabs, .legend > :not(ul), .legend > ul > li):visible')
          .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom)))
        const line = (await page.locator('time-line').boundingBox())!
        expect(lowest, `${language} ${shown}`).toBeLessThanOrEqual(line.y)
      }
  },
)

/** What of the screen in view is too small for a wall: words below 22 px, lines below 2.5 px, words that are cut off (names may go `EDGE` beyond their panel). */
function unreadable(): Promise<string[]> {
  return page.evaluate(() => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ])
    const seen = within(document).filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 3 &&
        getComputedStyle(element).clipPath === 'none' &&
        !element.matches('title, style, option'),
    )
    return seen.flatMap((element) => {
      const style = getComputedStyle(element)
      const told = [...element.childNodes].some(
        (node) => node instanceof Text && node.data.trim() !== '',
      )
      const name = `${element.localName}.${element.getAttribute('class') ?? ''}`
      const problems: string[] = []
      // Names on the picture have the room that circles leave them.
      const least = element.closest('.circle, .offices') ? 9 : 22
      if (told && Number.parseFloat(style.fontSize) < least)
        problems.push(`${name}: ${style.fontSize}`)
      const cut = element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden'
      if (told && element instanceof HTMLElement && cut) problems.push(`${name}: cut off`)
      const drawing = element instanceof SVGTextElement && element.ownerSVGElement
      const [left, edge] = [element, drawing || element].map(
        (one) => one.getBoundingClientRect().left,
      )
      if (left! < edge! - 4) problems.push(`${name}: leaves its drawing`)
      const line = element.matches(
        '.line, .baseline, .sample, .draft, .run, .head, .pipe, .bridge, .ring, .met',
      )
      if (line && element instanceof SVGElement && Number.parseFloat(style.strokeWidth) < 2.5)
        problems.push(`${name}: line of ${style.strokeWidth}`)
      return problems
    })
  })
}

describe.each([
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
])('on a projector of $width × $height', (size) => {
  beforeEach(() => page.setViewportSize(size))

  test.each([
    ['stage?v=2&week=143', 'time-line'],
    ['stage?v=2&week=143&alone=1&town=1', 'time-line'],
    ['story?v=2&tale=town-1&step=2&week=143', '.dots'],
    ['story?v=2&tale=town-1&step=1&week=86&chart=members', '.dots'],
    ['story?v=2&tale=town-1&step=1&week=86&chart=members&guess=1', 'guess-board'],
    ['story?v=2&tale=across&step=1', '.dots'],
    ['compare?v=2&week=300&b=withoutForum', 'time-line'],
    ['lab?v=2&week=143', 'line-chart'],
  ])('%s is read from afar, and %s is on the screen', async (hash, lowest) => {
    for (const language of ['de', 'en', 'leicht']) {
      await open(`${hash}&projector=1&language=${language}`)
      const box = await page.locator(lowest).first().boundingBox()
      expect(box!.y + box!.height).toBeLessThanOrEqual(size.height)
      if (hash.startsWith('stage')) {
        // That it is a model is read in full, beside the button.
        const model = (await page.locator('.date small').first().boundingBox())!
        const button = (await page.getByRole('button', { name: '(P)' }).boundingBox())!
        expect(model.x + model.width).toBeLessThanOrEqual(button.x)
        expect(model.y + model.height).toBeLessThanOrEqual(60)
      }
      expect(await unreadable()).toEqual([])
      const { width, height } = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return { width: scrollWidth, height: scrollHeight }
      })
      expect(width).toBe(size.width)
      if (!/^(compare|lab)/.test(hash)) expect(height).toBe(size.height)
    }
  })

  test.each(['de', 'en', 'leicht'])('our town is read from afar, %s', async (language) => {
    await open(`own?v=2&projector=1&language=${language}`)
    await page.locator('line-chart').waitFor()
    await settled(page)
    expect(await unreadable()).toEqual([])
  })

  test('a number of people has the range of many runs below it, in each language', async () => {
    for (const language of ['de', 'en', 'leicht']) {
      await open(`stage?v=2&week=143&projector=1&language=${language}`)
      const told = () =>
        page
          .locator('town-range')
          .evaluateAll((ranges) =>
            ranges.map((range) =>
              /(\d+) (?:bis|to) (\d+)/.exec(range.shadowRoot!.textContent)?.slice(1).map(Number),
            ),
          )
      await expect.poll(told).toEqual([0, 1, 2].map(() => [expect.any(Number), expect.any(Number)]))
      for (const range of await told()) expect(range![0]).toBeLessThan(range![1]!)
    }
  })

  test('lines of four groups are seen with what they were off by, all at once', async () => {
    // Lines of another size are forgotten.
    await open('stage?v=2')
    await page.evaluate(() => localStorage.clear())
    await open('story?v=2&tale=town-1&step=1&week=86&chart=members&guess=1&projector=1')
    const board = page.locator('guess-board')
    for (let group = 1; group <= 4; group++) {
      await board.getByRole('button', { name: 'Linie merken' }).click()
      await board.getByText(`Gruppe ${group}`, { exact: true }).first().waitFor()
    }
    await board.getByRole('button', { name: 'Auflösen' }).click()
    await board
      .getByText(/im Mittel .* daneben/)
      .nth(3)
      .waitFor()
    const scrolls = await board.evaluate((element) => {
      const around = (one: Element): Element[] => {
        const root = one.getRootNode()
        const outer = one.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined)
        return outer ? [one, ...around(outer)] : [one]
      }
      return around(element).filter(
        (one) =>
          one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === 'auto',
      ).length
    })
    expect(scrolls).toBe(0)
  })

  test('three towns of a story have room for their circles', async () => {
    // A story that is open already goes to the week of its step.
    await open('stage?v=2')
    await open('story?v=2&tale=across&step=1&week=143&chart=arrivals&projector=1')
    await page.locator('town-panel .ring').first().waitFor()
    const rings = () =>
      page
        .locator('town-panel')
        .evaluateAll((panels) =>
          panels.map((panel) => panel.shadowRoot!.querySelectorAll('.ring').length > 3),
        )
    await expect.poll(rings).toEqual([true, true, true])
  })
})

/** Charts of the screen in view without a range, and what their head says of how many runs they show. */
function bareCharts(): Promise<string[]> {
  return page.evaluate(() => {
    type Shown = Element & {
      chart?: { unit: string; facets: { bands?: unknown }[] }
    }
    const within = (root: ParentNode): Shown[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName === 'line-chart' ? [element] : []),
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ])
    return within(document).flatMap(({ chart, shadowRoot }) =>
      chart?.facets.some(({ bands }) => bands === undefined) ? [shadowRoot?.textContent ?? ''] : [],
    )
  })
}

test.each([
  'stage?v=2&week=143&a=withoutForum',
  'story?v=2&tale=town-1&step=2&week=143&chart=members',
  'handout?v=2&tale=town-1',
  'lab?v=2&week=143',
])('every chart of %s has the range that comes with the page', async (hash) => {
  await page.setViewportSize(DESK)
  await open(hash)
  await page.locator('line-chart').first().waitFor()
  await expect.poll(bareCharts, { timeout: 30_000 }).toEqual([])
})

test.each(['stage?v=2&week=143&a=observed*1_forum_0.5', 'compare?v=2&week=143&b=withoutForum'])(
  'no chart of %s shows a number without saying how many runs it comes from',
  async (hash) => {
    await page.setViewportSize(DESK)
    await open(hash)
    const told = await bareCharts()
    expect(told.length).toBeGreaterThan(0)
    for (const text of told) expect(text).toMatch(/ein Lauf|einem Paar|einen Paar/)
  },
)

describe('what the bands of charts mean', () => {
  beforeAll(() => page.setViewportSize(DESK))

  test.each(['story?v=2&tale=across&step=2', 'handout?v=2&tale=town-1', 'lab?v=2&week=143'])(
    'is a note on %s',
    async (hash) => {
      await open(hash)
      const looks = ['.chart-note', '.muted'].map((one) =>
        page
          .locator(one)
          .first()
          .evaluate((words) => [getComputedStyle(words).fontSize, getComputedStyle(words).color]),
      )
      const [note, muted] = await Promise.all(looks)
      expect(note).toEqual(muted)
    },
  )

  test('is not told where no chart has any', async () => {
    await open('story?v=2&tale=across&step=1')
    await page.locator('line-chart').first().waitFor()
    expect(await bareCharts()).toHaveLength(1)
    expect(await page.locator('.chart-note').count()).toBe(0)
  })
})

test('nothing goes wrong', () => {
  expect(site.browser.errors).toEqual([])
})
