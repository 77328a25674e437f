import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OUTCOMES, run } from '../../sim/index.ts'
import { BASELINE, type Plan, scenariosOf } from '../../viz/plan/plan.ts'
import { forkAt } from '../../viz/plan/tree.ts'
import { fatesOf } from '../../viz/replay/fates.ts'
import { decodeState, encodeState } from '../../viz/state/address.ts'
import { INITIAL, type State } from '../../viz/state/state.ts'
import { settled } from '../browser/settled.ts'
import { scenario } from '../scenarios.ts'
import { violationsOf } from './axe.ts'
import { follow, type Visit, visit } from './visit.ts'

const WITHOUT: Plan = { preset: 'withoutForum', changes: [] }
/** Many people differ in this week. */
const MANY = 412
/** The first week in which some people of Town I differ without a forum. */
const FEW = (() => {
  const town = scenario('town-1')
  const [shown, without] = [BASELINE, WITHOUT].map((plan) => {
    const [first] = scenariosOf(plan, [town])
    return run(first!, town.seed)
  })
  const weeks = Array.from({ length: MANY }, (_, week) => week)
  return weeks.find((week) => fatesOf(shown!, without!, week).length > 2)!
})()

let site: Visit
let page: Page

beforeAll(async () => {
  site = await visit('compare?v=2')
  page = site.page
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
  await page.locator('[data-fates]').waitFor()
}, 180_000)

afterAll(async () => {
  await site?.close()
})

/** Opens a comparison and waits until both runs are on the stages. */
const open = (changed: Partial<State>): Promise<void> =>
  follow(page, encodeState({ ...INITIAL, route: 'compare', ...changed }))

const settle = (): Promise<void> => settled(page)

const state = () => decodeState(new URL(page.url()).hash).state

/** The four numbers that have to be one: counted, listed, coloured on A and on B. */
async function numbers(): Promise<number[]> {
  const counted = Number(await page.locator('[data-fates]').getAttribute('data-fates'))
  const listed = await page.locator('fate-list li').count()
  const coloured = await page
    .locator('town-panel canvas')
    .evaluateAll((all) => all.map((canvas) => Number((canvas as HTMLElement).dataset.coloured)))
  return [counted, listed, ...coloured]
}

/** Patches of colour on each stage, read from its pixels: dots that do not touch are one each. */
function patches(): Promise<number[]> {
  return page.locator('town-panel canvas').evaluateAll((all) =>
    all.map((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const context = (canvas as HTMLCanvasElement).getContext('2d')!
      const { data } = context.getImageData(0, 0, width, height)
      const coloured = new Set<number>()
      for (let at = 0; at < width * height; at++) {
        const [red, green, blue, alpha] = data.subarray(4 * at, 4 * at + 4)
        const chroma = Math.max(red!, green!, blue!) - Math.min(red!, green!, blue!)
        if (alpha! > 60 && chroma > 30) coloured.add(at)
      }
      let found = 0
      for (const first of coloured) {
        found++
        const open = [first]
        while (open.length > 0) {
          const at = open.pop()!
          coloured.delete(at)
          for (const row of [-width, 0, width])
            for (const column of [-1, 0, 1])
              if (coloured.delete(at + row + column)) open.push(at + row + column)
        }
      }
      return found
    }),
  )
}

/** The differences of the pair on the stages, as the strip says them. */
async function gaps(): Promise<number[]> {
  const told = await page.locator('[data-gap] line-chart p').allInnerTexts()
  return told.map((text) => {
    const [, gap] = /in diesem (?:einen )?Paar ([+−]?[\d.,]+)/.exec(text) ?? []
    return Number(gap!.replace('.', '').replace(',', '.').replace('−', '-'))
  })
}

describe('nothing changed', () => {
  test('nobody is coloured, listed or counted', async () => {
    await open({ week: MANY })
    expect(await numbers()).toEqual([0, 0, 0, 0])
    expect(await patches()).toEqual([0, 0])
    expect(await page.locator('[data-fates]').innerText()).toContain('bleibt niemand in einem Lauf')
    expect(await gaps()).toEqual([0, 0, 0])
  })

  test('a branch without a change is its parent', async () => {
    const forked = forkAt({ tree: INITIAL.tree, a: WITHOUT }, 100)!
    await open({ ...forked, against: 0, week: MANY })
    expect(await numbers()).toEqual([0, 0, 0, 0])
    expect(await patches()).toEqual([0, 0])
  })
})

describe('something changed', () => {
  test('as many are coloured on either stage as are counted and listed', async () => {
    for (const week of [FEW, MANY]) {
      await open({ b: WITHOUT, week })
      const [counted, ...others] = await numbers()
      expect(counted).toBeGreaterThan(0)
      expect(others).toEqual([counted, counted, counted])
      if (week === FEW) expect(await patches()).toEqual([counted, counted])
    }
    expect(await page.locator('.top .differences').innerText()).toContain('Austauschforum')
  })

  test('a lever that is moved here colours people, and undone it colours nobody', async () => {
    await open({ week: MANY })
    const more = page.getByRole('button', { name: 'Öffentliche Wertschätzung: mehr' })
    for (let press = 0; press < 4; press++) await more.click()
    await settle()
    expect(state().b.changes.length).toBeGreaterThan(0)
    const [counted, ...others] = await numbers()
    expect(counted).toBeGreaterThan(0)
    expect(others).toEqual([counted, counted, counted])
    await page.getByRole('button', { name: 'B: Stadt unverändert' }).click()
    await settle()
    expect(await numbers()).toEqual([0, 0, 0, 0])
    expect(state()).toMatchObject({ b: BASELINE, against: undefined })
  })

  test('a branch differs from its parent from its week on, not before', async () => {
    const { tree } = forkAt({ tree: INITIAL.tree, a: BASELINE }, 200)!
    const changes = [{ town: 0, key: 'forum', value: 0, from: undefined }] as const
    const forked = { tree, a: { preset: 'observed', changes }, against: 0 } as const
    await open({ ...forked, week: 200 })
    expect(await numbers()).toEqual([0, 0, 0, 0])
    await open({ ...forked, week: MANY })
    const [counted, ...others] = await numbers()
    expect(counted).toBeGreaterThan(0)
    expect(others).toEqual([counted, counted, counted])
    const titles = await page.locator('town-panel h2').allInnerTexts()
    expect(titles).toEqual(['A: Zweig 1', 'B: Stamm'])
  })

  test('a person has the same place in A and B and is marked in both and in the list', async () => {
    await open({ b: WITHOUT, week: MANY })
    const people = await page.locator('fate-list li').all()
    let together = 0
    for (const row of people.slice(0, 25)) {
      await row.hover()
      const rings = await page.locator('town-panel .chosen-ring').evaluateAll((all) =>
        all.map((ring) => ({
          seat: ring.getAttribute('data-seat'),
          place: [ring.getAttribute('cx'), ring.getAttribute('cy')],
        })),
      )
      expect(rings).toHaveLength(2)
      if (rings[0]!.seat !== rings[1]!.seat) continue
      together++
      expect(rings[0]!.place).toEqual(rings[1]!.place)
    }
    expect(together).toBeGreaterThan(20)
    const person = await people[3]!.getAttribute('data-person')
    await people[3]!.hover()
    const ring = page.locator("town-panel[data-side='b'] .chosen-ring")
    const across = Number(await ring.getAttribute('cx'))
    const down = Number(await ring.getAttribute('cy'))
    await page.locator('[data-fates]').hover()
    expect(await page.locator('town-panel .chosen-ring').count()).toBe(0)
    const stage = (await page.locator("town-panel[data-side='b'] .stage").boundingBox())!
    await page.mouse.move(stage.x + across, stage.y + down)
    expect(await page.locator('fate-list li[data-near]').getAttribute('data-person')).toBe(person)
    expect(await page.locator('town-panel .chosen-ring').count()).toBe(2)
  })

  test('a chosen person tells their life, first of the run they were chosen in', async () => {
    const box = (await page.locator("town-panel[data-side='b'] .chosen-ring").boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const drawer = page.locator('understand-drawer')
    await drawer.locator('ol.story li').first().waitFor()
    const { selection, side } = state()
    expect(side).toBe('b')
    expect(await drawer.locator('h2').innerText()).toBe(`Person ${selection!.id}`)
    const life = await drawer.locator('ol.story').innerText()
    await drawer.getByRole('button', { name: 'In A' }).click()
    await settle()
    expect(state().side).toBe('a')
    expect(await drawer.locator('ol.story').innerText()).not.toBe(life)
    const pressed = page.locator("fate-list button[aria-pressed='true']")
    expect(await pressed.textContent()).toBe(`Person ${selection!.id}`)
    await page.keyboard.press('Escape')
  })

  test('swapped, the same people differ and every difference has the other sign', async () => {
    await open({ b: WITHOUT, week: MANY })
    const [before, told] = [await gaps(), await numbers()]
    expect(before.some((gap) => gap !== 0)).toBe(true)
    await page.getByRole('button', { name: 'A und B tauschen' }).click()
    await settle()
    expect(await gaps()).toEqual(before.map((gap) => 0 - gap))
    expect(await numbers()).toEqual(told)
    expect(state().a).toEqual(WITHOUT)
  })

  test('all other differences are there when asked for', async () => {
    await open({ b: WITHOUT, week: MANY })
    expect(await page.locator('difference-strip tbody tr').count()).toBe(0)
    await page.getByRole('button', { name: 'Alle Unterschiede zeigen' }).click()
    expect(await page.locator('difference-strip tbody tr').count()).toBe(OUTCOMES.length - 3)
    expect(state().table).toBe(true)
    expect(await page.locator('difference-strip thead').textContent()).not.toContain('95 %')
  })
})

describe('many pairs', () => {
  test('one pair is called one pair; twenty tell in how many of them, with a band', async () => {
    await open({ b: WITHOUT, week: MANY })
    const strip = page.locator('difference-strip')
    const words = () => strip.locator('line-chart p').allInnerTexts()
    for (const each of await words()) expect(each).toContain('in diesem einen Paar')
    expect(await strip.locator('.band').count()).toBe(0)
    // What a hundred pairs say comes with the page, also above the stages.
    const shipped = /^\p{L}+ \d{4}: In \d+ von 100 Paaren .*(weniger|mehr)/u
    const often = page.locator('.often')
    await expect.poll(() => often.innerText()).toMatch(shipped)
    for (const each of await strip.locator('.told').allInnerTexts()) expect(each).toMatch(shipped)
    await strip.getByRole('button', { name: '20 Paare rechnen' }).click()
    await often.getByText('von 20 Paaren').waitFor({ timeout: 240_000 })
    const told = await strip.locator('.told').allInnerTexts()
    expect(told).toHaveLength(3)
    for (const [index, sentence] of told.entries()) {
      const [, count, less] = /^In (\d+) von 20 Paaren .*?(weniger|mehr)/.exec(sentence)!
      const dots = strip.locator('[data-gap]').nth(index).locator('.dots')
      const look = less === 'weniger' ? 'hollow' : 'full'
      expect(await dots.locator(`.${look}`).count()).toBe(Number(count))
      expect(await dots.locator('circle').count()).toBe(20)
    }
    // Without a forum there is less linking, whatever is drawn of what is not known; in some draws nobody calls one anyway.
    const [, linking] = /^In (\d+) von 20 Paaren hat B weniger/.exec(told[2]!)!
    expect(Number(linking)).toBeGreaterThanOrEqual(14)
    expect(await strip.locator('.band').count()).toBe(3)
    for (const each of await words())
      expect(each).toMatch(/in 90 % der Paare \S+ bis \S+; in diesem Paar/)
    await strip.getByRole('button', { name: 'Alle Unterschiede zeigen' }).click()
    const last = strip.locator('tbody tr').last()
    await last.getByText('von 20 Paaren').waitFor({ timeout: 240_000 })
    expect(await strip.locator('tbody').textContent()).not.toContain('noch nicht gerechnet')
  }, 300_000)

  test('swapped, as many pairs lie below as lay above', async () => {
    const linking = page.locator("[data-gap='linking'] .told")
    const [, count, less] = /In (\d+) von 20 Paaren hat B (weniger|mehr)/.exec(
      await linking.innerText(),
    )!
    await page.getByRole('button', { name: 'A und B tauschen' }).click()
    await settle()
    const other = less === 'weniger' ? 'mehr' : 'weniger'
    await linking
      .getByText(`In ${count} von 20 Paaren hat B ${other}`)
      .waitFor({ timeout: 240_000 })
  }, 300_000)

  test('pairs one after the other stand beside each other where nothing may move', async () => {
    await page.clock.install()
    await page.getByRole('button', { name: 'ein Lauf nach dem anderen' }).click()
    const line = page.locator("[data-gap='linking'] path.alone")
    const before = await line.getAttribute('d')
    await page.clock.runFor(900)
    expect(await line.getAttribute('d')).not.toBe(before)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await settle()
    const pictures = page.locator("[data-gap='linking'] ol.pictures li")
    expect(await pictures.count()).toBe(20)
    const still = await pictures
      .locator('path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')))
    expect(new Set(still).size).toBeGreaterThan(15)
    await page.clock.runFor(9000)
    expect(
      await pictures
        .locator('path')
        .evaluateAll((all) => all.map((path) => path.getAttribute('d'))),
    ).toEqual(still)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  })
})

test('where nothing may move, play shows 12 stills of A and 12 of B', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open({ b: WITHOUT, week: MANY })
  await page.getByRole('button', { name: 'Daumenkino zeigen' }).click()
  await settle()
  const stills = page.locator('flip-book button')
  expect(await stills.count()).toBe(24)
  expect(await page.locator('flip-book h2').allInnerTexts()).toEqual([
    expect.stringMatching(/^A: Wie beschrieben/),
    'B: Ohne Austauschforum',
  ])
  const week = Number(await stills.nth(20).getAttribute('data-week'))
  await stills.nth(20).click()
  await settle()
  expect(await page.locator('town-panel').count()).toBe(2)
  expect(state()).toMatchObject({ week, stills: false })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
})

test('while the clock runs only those who parted last are listed, then all of them again', async () => {
  await open({ b: WITHOUT, week: 380 })
  const rows = page.locator('fate-list li')
  const all = await rows.count()
  expect(all).toBeGreaterThan(40)
  await page.keyboard.press('Space')
  await expect.poll(() => rows.count()).toBe(40)
  await page.keyboard.press('Space')
  await settle()
  const [counted, listed] = await numbers()
  expect(counted).toBeGreaterThan(40)
  expect(listed).toBe(counted)
})

const looks: readonly Partial<State>[] = [
  { theme: 'light', table: true },
  { theme: 'dark', language: 'en' },
  { projector: true },
]
test.each(looks)('nothing stands in the way in %o', async (look) => {
  await open({ b: WITHOUT, week: MANY, ...look })
  expect(await violationsOf(page)).toEqual([])
})

test('on a phone the stages lie one below the other, and nothing scrolls sideways', async () => {
  await page.setViewportSize({ width: 360, height: 800 })
  await open({ b: WITHOUT, week: MANY, table: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const [a, b] = await page
    .locator('town-panel')
    .evaluateAll((all) => all.map((panel) => panel.getBoundingClientRect().toJSON()))
  expect(b.top).toBeGreaterThan(a.bottom)
  expect(b.left).toBe(a.left)
  const [counted, ...others] = await numbers()
  expect(others).toEqual([counted, counted, counted])
})

test('the page complained of nothing', () => {
  expect(site.browser.errors).toEqual([])
})
