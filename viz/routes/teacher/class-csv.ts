import type { Page } from '../../element/page.ts'
import { type Cell, csvText, type TableFormat } from '../../export/tables.ts'
import type { HandIn } from '../../seminar/hand-in.ts'
import { BUILT } from '../../seminar/tasks.ts'
import { TASK_KEYS } from '../../state/lesson.ts'
import { lessonWords } from '../../words/lesson/index.ts'
import { foundWords } from './found-words.ts'
import { guessWords } from './guess-words.ts'
import type { PlanRanges } from './plan-ranges.ts'

/** The hand-ins of a class as CSV: a row for each, per task what was found and answered. */
export function classCsv(
  page: Pick<Page, 'say' | 'session'>,
  handIns: readonly HandIn[],
  ranges: PlanRanges,
  format: TableFormat,
): string {
  const { teacher, marks } = lessonWords(page.say)
  const { words } = page.say
  const head = [
    teacher.className,
    teacher.name,
    teacher.ticks,
    ...TASK_KEYS.flatMap((key) => [
      `${marks[key]}: ${teacher.foundAs}`,
      `${marks[key]}: ${teacher.link2}`,
      `${marks[key]}: ${teacher.answer}`,
    ]),
    `${teacher.range2021}: > ${page.say.percent(BUILT.linking)}, n`,
    `${teacher.range2021}: n`,
    `${teacher.range2021}: 10 %`,
    `${teacher.range2021}: 90 %`,
    teacher.guesses,
  ]
  const rows = handIns.map((handIn): Cell[] => {
    const { found, answers, tasks, name, className, guesses } = handIn
    const range = ranges.get(found.plan ?? '')
    return [
      className,
      name,
      tasks.filter((key) => found[key] !== undefined).length,
      ...TASK_KEYS.flatMap((key): Cell[] => [
        tasks.includes(key) ? (foundWords(page, handIn, key) ?? teacher.open) : teacher.notSet,
        found[key],
        answers[key],
      ]),
      range?.above,
      range?.runs,
      range?.low,
      range?.high,
      guesses.map((guess) => guessWords(guess, page.say)).join('; '),
    ]
  })
  return csvText({ note: words.modelOnly, table: teacher.table }, [head, ...rows], format)
}
