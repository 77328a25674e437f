import { expect } from 'vitest'
import { OUTCOMES, PARAMETERS } from '../../../sim/index.ts'
import { slugOf } from '../../../viz/plan/plan-name.ts'
import { de as agenda } from '../../../viz/words/agenda/de.ts'
import { de } from '../../../viz/words/de.ts'
import { en } from '../../../viz/words/en.ts'
import type { World } from './world.ts'

/** A part of the page as a person uses it. Steps follow each other in one tab. */
export type Step = readonly [name: string, walk: (world: World) => Promise<void>]

const { crowd } = de.comparison
const { guess, lead } = de.workshop
const exports = de.deliver.export
const WEEK = 150

export const STEPS: readonly Step[] = [
  [
    'the stage plays, steps, is scrubbed and shows who is looked at',
    async ({ hand }) => {
      await hand.go(`#/stage?v=2&week=${WEEK}`)
      await hand.prints()
      await hand.at({ week: WEEK })
      await hand.click('control-bar >>> button', de.stepForward)
      await hand.at({ week: WEEK + 1 })
      await hand.press('Shift+ArrowLeft')
      await hand.at({ week: WEEK - 3 })
      await hand.click('control-bar >>> button', de.play)
      await hand.until(
        'weeks to pass',
        () => hand.state(),
        ({ week }) => week! > WEEK + 3,
      )
      await hand.click('control-bar >>> button', de.pause)
      await hand.see('control-bar >>> button', de.play)
      const line = await hand.see('time-line >>> svg')
      const [left, right] = [line.x - line.width / 4, line.x + line.width / 4]
      await hand.drag([left, line.y], [right, line.y])
      const { week } = await hand.until(
        'the dragged week',
        () => hand.state(),
        (state) => state.week! > 250,
      )
      expect(week).toBeLessThan(500)
      await hand.go(`#/stage?v=2&week=${WEEK}`)
      await hand.click('town-panel >>> [data-office]')
      await hand.at({ selection: { kind: 'office', town: 0, id: 0 } })
      await hand.see('understand-drawer >>> h2')
      await hand.press('Escape')
      await hand.at({ selection: undefined })
    },
  ],
  [
    'a lever runs its town anew at once; undo and redo bring both runs back',
    async ({ hand }) => {
      const before = await hand.prints()
      await hand.press('l')
      await hand.write('lever-row >>> input[type=number]', undefined, '0')
      // Every town would have decided by itself.
      const changed = (prints: readonly string[]) =>
        prints.every((print, town) => print !== before[town])
      const after = await hand.until('another run', () => hand.prints(), changed)
      await hand.press('Control+z')
      await hand.until(
        'the run before',
        () => hand.prints(),
        (prints) => prints.join() === before.join(),
      )
      await hand.press('Control+y')
      expect(await hand.until('the run after', () => hand.prints(), changed)).toEqual(after)
      await hand.press('Control+z', 'l')
      await hand.until(
        'the run before',
        () => hand.prints(),
        (prints) => prints.join() === before.join(),
      )
    },
  ],
  [
    'many runs tell how far they are and end as twenty dots',
    async ({ hand }) => {
      await hand.click('button', crowd.offer('20'))
      await hand.see('.crowd progress')
      // It takes as long as it takes, while it goes on.
      const dots = await hand.until(
        'headlines',
        () => hand.all('.crowd progress, .crowd [data-runs] li'),
        ({ length }) => length === 12,
      )
      expect(dots[0]!.text).toMatch(/\d/)
      expect((await hand.all('.crowd [data-runs="20"] svg.dots')).length).toBe(12)
      await hand.click('button', crowd.clear)
      await hand.gone('.crowd [data-runs]')
    },
  ],
  [
    'the drawer tells a life, and why a circle faded',
    async ({ hand }) => {
      await hand.go('#/stage?v=2&week=300&look=circle_3_1')
      await hand.see('understand-drawer >>> .cause')
      const percents = (await hand.all('understand-drawer >>> .cause-count')).map(({ text }) =>
        Number(/(\d+)\s*%/.exec(text)![1]),
      )
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100)
      await hand.click('understand-drawer >>> .cause summary')
      await hand.click('understand-drawer >>> .cause[open] .to')
      const { selection } = await hand.until(
        'a person',
        () => hand.state(),
        (state) => state.selection?.kind === 'person',
      )
      const person = await hand.see('understand-drawer >>> h2', String(selection!.id))
      expect(person.text).toContain('Person')
      expect((await hand.all('understand-drawer >>> li')).length).toBeGreaterThanOrEqual(2)
      await hand.press('Escape')
      await hand.gone('understand-drawer')
    },
  ],
  [
    'a branch leaves its run in the week it is made in',
    async ({ hand }) => {
      await hand.go(`#/stage?v=2&week=${WEEK}`)
      const parent = await hand.prints()
      await hand.press('f')
      await hand.until(
        'a branch',
        () => hand.state(),
        ({ tree }) => tree.branches.length === 2,
      )
      await hand.see('fork-panel >>> li[aria-current]')
      // Nothing is changed yet: the same run.
      expect(await hand.prints()).toEqual(parent)
      const { tree } = await hand.state()
      expect(tree.branches[1]!.week).toBe(WEEK)
      await hand.press('Control+z')
      await hand.gone('fork-panel')
    },
  ],
  [
    'a story goes on by keys, and a guess is drawn by keys before it is solved',
    async ({ hand }) => {
      await hand.go('#/story?v=2&tale=town-2')
      const first = await hand.see('story-screen >>> h1')
      await hand.press('ArrowRight')
      await hand.at({ route: 'story', step: 1 })
      await hand.until(
        'another step',
        () => hand.see('story-screen >>> h1'),
        ({ text }) => text !== first.text,
      )
      await hand.go('#/story?v=2&tale=town-2&step=2')
      await hand.click('guess-board >>> svg[role=slider]')
      const before = await hand.see('guess-board >>> svg[role=slider]')
      await hand.press('ArrowRight', 'PageUp', 'ArrowUp')
      const up = ({ value }: { value: string }) => value !== before.value
      await hand.until('the line to move', () => hand.see('guess-board >>> svg[role=slider]'), up)
      await hand.click('guess-board >>> button', guess.keep)
      await hand.click('guess-board >>> button', guess.reveal)
      await hand.see('guess-board >>> path.run')
      expect((await hand.see('guess-board >>> li')).text).toMatch(/\d/)
    },
  ],
  [
    'a second window is led, and the receipt has a link, but no code for a page that is online nowhere',
    async ({ hand, second }) => {
      await hand.go('#/facilitate?v=2&tale=town-3')
      const screen = await second(() => hand.click('button', lead.open))
      // On the wall nothing but the stage is seen.
      await screen.hand.at({ route: 'story', projector: true })
      await screen.hand.see('story-screen >>> town-panel')
      await hand.see('[role=status]', lead.paired)
      await hand.click('summary', agenda.wall.byHand)
      await hand.click('button', agenda.wall.stepOn)
      await screen.hand.at({ route: 'story', tale: 'town-3', step: 1 })
      await hand.click('button', lead.blank)
      await screen.hand.see('.blank')
      await screen.close()
      await hand.click('button', lead.unblank)
      await hand.click('a', de.workshop.receipt)
      expect((await hand.see('receipt-screen >>> .address')).text).toContain('#/stage')
      await hand.gone('receipt-screen >>> [role=img]')
    },
  ],
  [
    'a task of the seminar ticks itself',
    async ({ hand }) => {
      await hand.go('#/seminar')
      await hand.click('seminar-screen >>> button', de.workshop.tasks.begin)
      await hand.gone('seminar-screen >>> li.done')
      await hand.go('#/stage?v=2&look=person_1_4')
      await hand.see('.strip p', '1')
      await hand.go('#/seminar')
      await hand.see('seminar-screen >>> li.done[data-task=biography]')
    },
  ],
  [
    'numbers, charts and pictures are saved with their fingerprints',
    async ({ hand, saved }) => {
      await hand.go(`#/stage?v=2&week=${WEEK}`)
      const [print] = (await hand.prints()) as [string]
      await hand.click('.open-menu')
      await hand.click('#menu button', exports.title)
      const table = await saved(() => hand.click('export-panel >>> button', exports.series))
      expect(table.name).toBe(
        `helferkreise-town-1-series-${slugOf(de.preset.observed.title)}-${print}.de.csv`,
      )
      expect(table.content.toString()).toContain(`# fingerprint: ${print}`)
      const chart = await saved(() => hand.click('export-panel >>> button', exports.chartSave))
      expect(chart.content.toString()).toMatch(/^<svg[\s\S]*<path/)
      expect(chart.content.toString()).toContain(print)
      const picture = await saved(() => hand.click('export-panel >>> button', exports.pictureSave))
      expect(picture.content.subarray(1, 4).toString()).toBe('PNG')
      expect(picture.content.length).toBeGreaterThan(50_000)
      await hand.press('Escape')
    },
  ],
  [
    'another language keeps the state',
    async ({ hand }) => {
      await hand.go(`#/stage?v=2&week=${WEEK}&town=2&table=1`)
      await hand.see('data-table')
      await hand.click('.open-menu')
      await hand.choose('#language', 'en')
      await hand.see('.brand', en.title)
      await hand.at({ language: 'en', week: WEEK, town: 1, table: true })
      await hand.press('Escape')
    },
  ],
  [
    'the method page tells every parameter and outcome, and what the model does not know',
    async ({ hand }) => {
      await hand.go('#/method')
      await hand.see('method-screen >>> h2', de.deliver.method.unknowns)
      const rows = await hand.all('parameter-table >>> tbody tr')
      expect(rows.length).toBeGreaterThanOrEqual(PARAMETERS.length)
      await hand.click('method-screen >>> summary', de.deliver.method.outcomes)
      await hand.see('method-screen >>> details[open] code', OUTCOMES.at(-1)!.key)
    },
  ],
]
