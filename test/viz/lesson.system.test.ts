import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCodes } from '../../viz/seminar/code.ts'
import { de } from '../../viz/words/de.ts'
import { de as lesson } from '../../viz/words/lesson/de.ts'
import { leicht } from '../../viz/words/lesson/leicht.ts'
import { CHROMIUM } from '../browser/chromium.ts'
import { WAIT_MS } from '../browser/open-page.ts'
import { type ServedPage, servePage } from '../browser/served-page.ts'
import { settled } from '../browser/settled.ts'
import { violationsOf } from './axe.ts'

const PHONE = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  colorScheme: 'light',
} as const
const LAPTOP = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const
const CLASS = 'Klasse 9b'
const NAMES = ['Ada', '7', 'Bo', 'Çem', 'Ädi'] as const
const { tasks } = de.workshop

let server: ServedPage
let browser: Browser
const contexts: BrowserContext[] = []
const errors: string[] = []
let laptop: Page
/** The link that the teacher gives away. */
let link: string
const codes: string[] = []

/** A page in a context of its own: another device, which shares nothing with the others. */
async function device(kind: typeof PHONE | typeof LAPTOP): Promise<Page> {
  const context = await browser.newContext(kind)
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS / 3)
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  return page
}

beforeAll(async () => {
  server = await servePage()
  browser = await chromium.launch(CHROMIUM)
  laptop = await device(LAPTOP)
  await laptop.goto(`${server.address}#/seminar`)
  await laptop.waitForSelector('helper-circles[data-ready]', { timeout: 120_000 })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Opens the link on a phone, begins and enters a name. */
async function arrive(name: string): Promise<Page> {
  const phone = await device(PHONE)
  await phone.goto(link)
  await phone.getByRole('button', { name: tasks.begin, exact: true }).click()
  await phone.getByLabel(lesson.pupil.name).fill(name)
  await phone.getByLabel(lesson.pupil.name).blur()
  return phone
}

async function codeOf(phone: Page): Promise<string> {
  const field = phone.getByLabel(lesson.pupil.code)
  await expect.poll(() => field.inputValue()).toMatch(/^HK1\./)
  return field.inputValue()
}

/** Goes from the list to where a task is done. */
async function goTo(phone: Page, task: string): Promise<void> {
  await phone.locator(`seminar-screen li[data-task=${task}] a`).first().click()
  await settled(phone)
}

/** Goes back to the list by the strip, once it says how many are done. */
async function backWith(phone: Page, done: number, all = 5): Promise<void> {
  const told = tasks.progress(String(done), String(all))
  await phone.locator('.strip', { hasText: told }).waitFor()
  await phone.locator('.strip a').click()
  await phone.locator('seminar-screen').waitFor()
}

describe('a lesson on a laptop and five phones', () => {
  test('the teacher makes a link with tasks and the name of the class', async () => {
    await laptop.getByRole('link', { name: lesson.pupil.teachers }).click()
    await laptop.getByLabel(lesson.teacher.className).fill(CLASS)
    await laptop.getByLabel(lesson.teacher.className).blur()
    await laptop.getByRole('button', { name: lesson.teacher.down(lesson.marks.conflict) }).click()
    await settled(laptop)
    const end = await laptop.getByLabel(lesson.teacher.link, { exact: true }).inputValue()
    link = `${server.address}${end.slice(end.indexOf('#'))}`
    expect(link).toContain('lesson=21345_Klasse~209b')
    expect(await laptop.locator('class-table p').innerText()).toBe(lesson.teacher.none)
    expect(await violationsOf(laptop)).toEqual([])
  })

  test('one pupil does all five tasks by hand, and each ticks itself', async () => {
    const phone = await arrive(NAMES[0])
    await phone.waitForSelector('helper-circles[data-ready]')
    const set = phone.locator('seminar-screen li')
    expect(
      await set.evaluateAll((all) => all.map((each) => each.getAttribute('data-task'))),
    ).toEqual(['plan', 'conflict', 'biography', 'comparison', 'fork'])
    expect(await phone.getByText(lesson.key.conflict).count()).toBe(0)
    expect(await phone.locator('seminar-screen li.done').count()).toBe(0)
    expect(await violationsOf(phone)).toEqual([])
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

    await goTo(phone, 'plan')
    await phone.locator('lever-panel select').first().selectOption('room')
    await phone.locator('.strip', { hasText: tasks.found('1') }).waitFor()
    await backWith(phone, 1)

    await goTo(phone, 'conflict')
    const chart = phone.locator('task-chart svg')
    await chart.waitFor()
    const peak = await chart.evaluate((drawn) => {
      const path = drawn.querySelector<SVGPathElement>('.line')!
      const box = drawn.getBoundingClientRect()
      const line = path.getBoundingClientRect()
      const length = path.getTotalLength()
      let top = path.getPointAtLength(0)
      for (let at = 0; at <= length; at += 0.5) {
        const point = path.getPointAtLength(at)
        if (point.y < top.y) top = point
      }
      return { x: line.left + top.x, y: box.top + box.height / 2, bottom: box.bottom }
    })
    // The line and the clock that it sets are in one view.
    expect(peak.bottom).toBeLessThan(780)
    await phone.mouse.click(peak.x, peak.y)
    await backWith(phone, 2)

    await goTo(phone, 'biography')
    const circle = phone.locator('town-panel[data-shown] .circle .target').first()
    const box = (await circle.boundingBox())!
    // The founders sit around the middle, the first of them to its right.
    await phone.mouse.click(box.x + box.width / 2 + 2, box.y + box.height / 2)
    await backWith(phone, 3)

    await goTo(phone, 'comparison')
    // Plan A is the one of the second task: who stays with it and leaves as the towns are?
    await phone.locator('fate-list button').first().click()
    await backWith(phone, 4)

    await goTo(phone, 'fork')
    await phone.getByRole('button', { name: new RegExp(de.comparison.fork.here) }).click()
    await phone.getByRole('button', { name: de.leverPanel.more(de.leverName.orientation) }).click()
    await phone.locator('.strip', { hasText: tasks.all }).waitFor()
    await phone.locator('.strip').getByRole('link', { name: tasks.handIn }).click()
    expect(await phone.locator('seminar-screen li.done').count()).toBe(5)
    await phone.getByLabel(lesson.questions.plan).fill('Mehr Freiraum.')
    await phone.getByLabel(lesson.questions.plan).blur()
    codes.push(await codeOf(phone))
  })

  test('four others come to different ends, each with a code of their own', async () => {
    for (const name of NAMES.slice(1)) {
      const phone = await arrive(name)
      await phone.getByLabel(lesson.questions.biography).fill(`Antwort von ${name}`)
      await phone.getByLabel(lesson.questions.biography).blur()
      codes.push(await codeOf(phone))
      await phone.context().close()
    }
    expect(new Set(codes).size).toBe(5)
  })

  test('the teacher pastes all codes and sees whose is damaged, then the whole class', async () => {
    const field = laptop.getByLabel(lesson.teacher.paste)
    const take = laptop.getByRole('button', { name: lesson.teacher.take })
    const [first, ...others] = codes
    await field.fill([first, others[0]!.slice(0, -3), ...others.slice(1)].join('\n\n'))
    await take.click()
    const told = laptop.locator('take-in [role=status]')
    await expect.poll(() => told.innerText()).toContain(lesson.teacher.damaged('2'))
    const rows = laptop.locator('class-table tbody tr')
    expect(await rows.count()).toBe(4)
    await field.fill(`Von 7: ${others[0]}`)
    await take.click()
    await expect.poll(() => rows.count()).toBe(5)
    const row = laptop.locator(`class-table tr[data-name="${NAMES[0]}"]`)
    const text = await row.innerText()
    expect(text).toContain(lesson.teacher.of('5', '5'))
    expect(text).toContain('Mehr Freiraum.')
    expect(await laptop.locator('class-table table').innerText()).toContain('Antwort von Çem')
    expect(text).toMatch(/Person \d+, /)
    expect(await laptop.locator('class-table caption').innerText()).toContain(CLASS)
    const guessed = laptop.getByRole('columnheader', { name: lesson.teacher.guesses })
    expect(await guessed.isVisible()).toBe(true)
    await laptop.emulateMedia({ media: 'print' })
    // Nobody has guessed a line: on paper there is no column for them.
    expect(await guessed.isVisible()).toBe(false)
    expect(await laptop.getByText(lesson.marks.fork, { exact: true }).isVisible()).toBe(true)
    await laptop.emulateMedia({ media: 'screen' })
    expect(await violationsOf(laptop)).toEqual([])
  })

  test('the table is still there after a reload, asks before it replaces, and can be forgotten', async () => {
    await laptop.reload()
    await laptop.waitForSelector('helper-circles[data-ready]')
    const rows = laptop.locator('class-table tbody tr')
    await expect.poll(() => rows.count()).toBe(5)
    const phone = await arrive(NAMES[2])
    const again = await codeOf(phone)
    await laptop.getByLabel(lesson.teacher.paste).fill(again)
    await laptop.getByRole('button', { name: lesson.teacher.take }).click()
    const asked = laptop.locator(`take-in [data-again="${NAMES[2]}"]`)
    await asked.getByRole('button', { name: lesson.teacher.replace }).click()
    await expect.poll(() => laptop.locator('class-table table').innerText()).not.toContain('von Bo')
    expect(await rows.count()).toBe(5)
    await laptop.getByRole('button', { name: lesson.teacher.forget }).click()
    await laptop.getByRole('button', { name: lesson.teacher.forget }).click()
    await expect.poll(() => laptop.locator('class-table p').innerText()).toBe(lesson.teacher.none)
  })

  test('a press right after typing does what it says, with what was typed', async () => {
    const phone = await arrive(NAMES[0])
    await phone.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await codeOf(phone)
    const answer = phone.getByLabel(lesson.questions.fork)
    await answer.pressSequentially('Ab Mai: ')
    await phone.reload()
    await answer.pressSequentially('zu spät.')
    await phone.getByRole('button', { name: lesson.pupil.copy }).click()
    const told = phone.locator('hand-in-section [role=status]')
    await expect.poll(() => told.innerText()).toBe(lesson.pupil.copied)
    const { handIns } = await readCodes(await phone.evaluate(() => navigator.clipboard.readText()))
    expect(handIns[0]?.answers.fork).toBe('Ab Mai: zu spät.')
    await phone.context().close()
  })

  test('the class has its language on the sheet, in the link, and after a reload', async () => {
    const desk = await device(LAPTOP)
    await desk.goto(`${server.address}#/teacher`)
    await desk.getByLabel(lesson.teacher.language).selectOption('leicht')
    await desk.getByLabel(lesson.teacher.className).pressSequentially('10 b')
    await desk.getByRole('link', { name: lesson.teacher.sheet }).click()
    const work = desk.locator('lesson-screen .work')
    await expect.poll(() => work.locator('h1').innerText()).toBe(leicht.sheet.work)
    expect(await work.innerText()).toContain('10 b')
    expect(await work.innerText()).not.toContain('#/')
    const told = await desk.locator('lesson-screen p.screen').innerText()
    expect(told).toContain(lesson.teacher.atHome)
    expect(await desk.locator('lesson-screen h1').first().innerText()).toBe(lesson.sheet.plan('45'))
    await desk.goBack()
    await desk.reload()
    const given = await desk.getByLabel(lesson.teacher.link, { exact: true }).inputValue()
    expect(told).toContain(given)
    expect(given).toContain('language=leicht&lesson=12345_10~20b')
    await desk.context().close()
  })

  test('raises no error', () => {
    expect(errors).toEqual([])
  })
})
