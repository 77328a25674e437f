import type { Reading } from '../plan/reading.ts'

/** The tasks of the seminar, in the order in which they are set where nobody says otherwise. */
export const TASK_KEYS = ['conflict', 'plan', 'biography', 'comparison', 'fork'] as const
export type TaskKey = (typeof TASK_KEYS)[number]

/** What a teacher set for a class; it stands in the link that pupils are given. */
export type Lesson = {
  /** Tasks in the order in which they are to be done, each once; at least one. */
  readonly tasks: readonly TaskKey[]
  /** Hints can be unfolded beside the tasks. */
  readonly hints: boolean
  /** What the class is called; may be empty. */
  readonly className: string
}

/** Letters of the name of a class. */
export const LONGEST_CLASS = 40
/** Stands behind the tasks where no hints are given. */
const NO_HINTS = 'n'

/** Text for a link that needs no escapes: letters and digits as they are, others as `~` and their bytes. */
function escaped(text: string): string {
  return encodeURIComponent(text)
    .replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '~')
}

function unescaped(text: string): string | undefined {
  if (!/^(?:[A-Za-z0-9]|~[0-9A-F]{2})*$/.test(text)) return undefined
  try {
    return decodeURIComponent(text.replaceAll('~', '%'))
  } catch {
    return undefined
  }
}

/** A lesson as text: numbers of the tasks in their order, then the name, as in `135_Klasse~209b`. */
export function writeLesson({ tasks, hints, className }: Lesson): string {
  const numbers = tasks.map((task) => TASK_KEYS.indexOf(task) + 1).join('')
  return `${numbers}${hints ? '' : NO_HINTS}_${escaped(className)}`
}

/** The lesson of a text; undefined where it names no task. */
export function readLesson(text: string): Reading<Lesson> | undefined {
  const [, digits, without, rest] = /^([1-5]+)(n?)_(.*)$/.exec(text) ?? []
  const name = rest === undefined ? undefined : unescaped(rest)
  if (digits === undefined || name === undefined) return undefined
  const tasks = [...new Set(digits)].map((digit) => TASK_KEYS[Number(digit) - 1]!)
  const className = [...name].slice(0, LONGEST_CLASS).join('')
  const value = { tasks, hints: without === '', className }
  return { value, exact: tasks.length === digits.length && className === name }
}

/** The tasks that are to be done: those of the lesson, or all. */
export function tasksOf(lesson: Lesson | undefined): readonly TaskKey[] {
  return lesson?.tasks ?? TASK_KEYS
}
