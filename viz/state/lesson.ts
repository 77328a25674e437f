import { PRESET_KEYS, type PresetKey } from '../plan/presets.ts'
import type { Reading } from '../plan/reading.ts'
import { LANGUAGES, type Language } from '../words/index.ts'

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
  /** The language that the class reads; where it is not said, that of the page. For the teacher: pupils have it in the language of their own link. */
  readonly language?: Language
  /** Where the class starts, likewise. */
  readonly preset?: PresetKey
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

/** A lesson as text: numbers of the tasks in their order, then the name, as in `135_Klasse~209b`, then language and start where they are set. */
export function writeLesson({ tasks, hints, className, language, preset }: Lesson): string {
  const numbers = tasks.map((task) => TASK_KEYS.indexOf(task) + 1).join('')
  const given = [language, preset].filter((each) => each !== undefined)
  return [`${numbers}${hints ? '' : NO_HINTS}`, escaped(className), ...given].join('_')
}

/** The lesson of a text; undefined where it names no task. */
export function readLesson(text: string): Reading<Lesson> | undefined {
  const [, digits, without, rest = ''] = /^([1-5]+)(n?)_(.*)$/.exec(text) ?? []
  const [called = '', ...given] = rest.split('_')
  const name = unescaped(called)
  if (digits === undefined || name === undefined) return undefined
  const tasks = [...new Set(digits)].map((digit) => TASK_KEYS[Number(digit) - 1]!)
  const className = [...name].slice(0, LONGEST_CLASS).join('')
  const language = LANGUAGES.find((each) => given.includes(each))
  const preset = PRESET_KEYS.find((each) => given.includes(each))
  const value: Lesson = {
    ...{ tasks, hints: without === '', className },
    ...(language && { language }),
    ...(preset && { preset }),
  }
  return { value, exact: writeLesson(value) === text }
}

/** The tasks that are to be done: those of the lesson, or all. */
export function tasksOf(lesson: Lesson | undefined): readonly TaskKey[] {
  return lesson?.tasks ?? TASK_KEYS
}
