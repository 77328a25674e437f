import { TASK_KEYS, type TaskKey } from '../state/lesson.ts'
import type { Keeper } from '../state/storage.ts'

const KEY = 'seminar'
/** Letters of a name, and of an answer. */
export const LONGEST_NAME = 40
export const LONGEST_ANSWER = 200

/** A text for each of some tasks. */
export type ByTask = Readonly<Partial<Record<TaskKey, string>>>

/** What is kept of who does the tasks. */
export type Sheet = {
  /** A name or a number, as the class agreed. */
  readonly name: string
  readonly className: string
  /** The address of what was seen when a task was done; tasks without one are open. */
  readonly found: ByTask
  readonly answers: ByTask
}

export const EMPTY: Sheet = { name: '', className: '', found: {}, answers: {} }

/** The sheet kept in this browser; undefined before somebody has begun. A text that cannot be read counts as an empty one. */
export function readSheet(keeper: Keeper): Sheet | undefined {
  const text = keeper.read(KEY)
  if (text === undefined || text === '') return undefined
  try {
    return sheetOf(JSON.parse(text))
  } catch {
    return EMPTY
  }
}

/** What of a value is a sheet. */
export function sheetOf(value: unknown): Sheet {
  const { name, className, found, answers } = (value ?? {}) as Partial<Record<keyof Sheet, unknown>>
  return {
    name: textOf(name),
    className: textOf(className),
    found: byTaskOf(found),
    answers: byTaskOf(answers),
  }
}

/** A sheet as it is handed in: it is kept as it is typed, with spaces that more words may follow. */
export function trimmed({ name, answers, ...sheet }: Sheet): Sheet {
  const bare = Object.entries(answers).map(([key, text]) => [key, text.trim()])
  return { ...sheet, name: name.trim(), answers: byTaskOf(Object.fromEntries(bare)) }
}

export function writeSheet(keeper: Keeper, sheet: Sheet): void {
  keeper.write(KEY, JSON.stringify(sheet))
}

/** Takes all back that is kept: nobody has begun. */
export function forgetSheet(keeper: Keeper): void {
  keeper.write(KEY, '')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function byTaskOf(value: unknown): ByTask {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    TASK_KEYS.flatMap((key) => {
      const text = textOf((value as Record<string, unknown>)[key])
      return text === '' ? [] : [[key, text]]
    }),
  )
}
