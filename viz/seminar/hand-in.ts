import type { OutcomeKey } from '../../sim/index.ts'
import { TASK_KEYS, type TaskKey } from '../state/lesson.ts'
import { CHARTED } from '../state/state.ts'
import { LONGEST_ANSWER, LONGEST_NAME, type Sheet, sheetOf } from './sheet.ts'

/** A line that was guessed before it was shown: one value per half-year. */
export type HandedGuess = {
  readonly town: number
  readonly outcome: OutcomeKey
  readonly name: string
  readonly values: readonly number[]
}

/** What a pupil hands in: the sheet, the tasks that were set, and the lines that were guessed. */
export type HandIn = Sheet & {
  readonly tasks: readonly TaskKey[]
  readonly guesses: readonly HandedGuess[]
}

/** Lines that are handed in, and their values; more would make a code too long to be shown as a picture. */
const MOST_GUESSES = 4
const MOST_VALUES = 30
/** Digits of a guessed value: a finger draws no more. */
const DIGITS = 3
/** Letters of an address. */
const LONGEST_ADDRESS = 1600

/** A hand-in as a value for JSON, without what is not needed. */
export function handInData({ guesses, ...handIn }: HandIn): unknown {
  const short = guesses.slice(0, MOST_GUESSES).map(({ values, ...guess }) => ({
    ...guess,
    values: values.map((value) => Number(value.toPrecision(DIGITS))),
  }))
  return { v: 1, ...handIn, guesses: short }
}

/** The hand-in of a value that somebody may have changed: too long texts are cut, what is none is left out; undefined where it is no hand-in. */
export function readHandIn(value: unknown): HandIn | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { v, tasks, guesses } = value as Record<string, unknown>
  if (v !== 1 || !Array.isArray(tasks) || !Array.isArray(guesses)) return undefined
  const { name, className, found, answers } = sheetOf(value)
  return {
    name: cut(name, LONGEST_NAME),
    className: cut(className, LONGEST_NAME),
    found: cutAll(found, LONGEST_ADDRESS),
    answers: cutAll(answers, LONGEST_ANSWER),
    tasks: TASK_KEYS.filter((key) => tasks.includes(key)).sort(
      (one, other) => tasks.indexOf(one) - tasks.indexOf(other),
    ),
    guesses: guesses.filter(isGuess).slice(0, MOST_GUESSES),
  }
}

function cut(text: string, longest: number): string {
  return [...text].slice(0, longest).join('')
}

function cutAll(texts: Sheet['found'], longest: number): Sheet['found'] {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, cut(text, longest)]))
}

function isGuess(value: unknown): value is HandedGuess {
  const { town, outcome, name, values } = (value ?? {}) as Partial<HandedGuess>
  return (
    [0, 1, 2].includes(town ?? -1) &&
    CHARTED.some((key) => key === outcome) &&
    typeof name === 'string' &&
    name.length <= LONGEST_NAME &&
    Array.isArray(values) &&
    values.length <= MOST_VALUES &&
    values.every((each) => Number.isFinite(each))
  )
}
