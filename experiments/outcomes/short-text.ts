import { isDate } from './weeks-of.ts'

/** An outcome as it would be written with keys, not checked yet; or what is wrong with the text. */
export type ReadText =
  | { readonly raw: Readonly<Record<string, unknown>> }
  | { readonly message: string }

const FORM =
  'such as "members mean 2019", "active/residents at 2015-11", "survival circles share years 3" or "P9"'
/** Words behind which a value stands. */
const NUMBERS = ['level', 'ofPeak', 'smooth', 'years', 'least']
const WORDS = ['every', 'cause', 'never', 'over']
const MOMENTS = ['at', 'from', 'to']
/** What is expected behind a word. */
const VALUE: Readonly<Record<string, string>> = {
  every: 'month, quarter or year',
  cause: 'a cause',
  never: '"end"',
  over: 'a column',
  at: 'a day, month, year or "week 12"',
  from: 'a day, month, year or "week 12"',
  to: 'a day, month, year or "week 12"',
}
/** What begins with its own name, and how many words it is of. */
const HEADS: Readonly<Record<string, number>> = {
  survival: 1,
  spells: 1,
  transition: 2,
  first: 1,
  events: 1,
}
/** What has a level behind it without a word. */
const LEVELLED = ['quantile', 'firstBelow', 'firstAbove', 'weeksBelow', 'weeksAbove']

/** Reads the short form of an outcome: the same as with keys, word by word. */
export function readShortText(text: string): ReadText {
  const judged = /^([PE])(\d+)(?:\s+([a-z]+))?(?::\s*(.+))?$/i.exec(text.trim())
  if (judged) return { raw: judgedBy(judged) }
  const words = withMarks(text.trim()).split(/\s+/)
  const head = words[0] ?? ''
  const count = Object.hasOwn(HEADS, head) ? HEADS[head] : undefined
  if (count === undefined) {
    const [of = '', over] = head.split('/')
    if (of === '') return { message: `expected an outcome, ${FORM}, got nothing` }
    return readRest(
      { of: namesOf(of), ...(over === undefined ? {} : { over: namesOf(over) }) },
      words.slice(1),
    )
  }
  const own = words.slice(1, 1 + count)
  const told = head === 'first' || head === 'events' ? namesOf(own[0] ?? '') : own[0]
  return readRest({ [head]: head === 'transition' ? own : told }, words.slice(1 + count))
}

function judgedBy([, letter = '', number = '', give, check]: RegExpExecArray) {
  const id = `${letter.toUpperCase()}${number}`
  return {
    [id.startsWith('P') ? 'pattern' : 'effect']: id,
    ...(give === undefined ? {} : { give }),
    ...(check === undefined ? {} : { check }),
  }
}

function namesOf(text: string): string | string[] {
  return text.includes('+') ? text.split('+') : text
}

function readRest(head: Record<string, unknown>, words: readonly string[]): ReadText {
  const raw = { ...head }
  const name = 'of' in head ? 'reduce' : 'give'
  const put = (key: string, value: unknown): string | undefined => {
    if (key in raw) return `"${key}" is said twice`
    raw[key] = value
    return undefined
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const next = words[at + 1] ?? ''
    const taken = readWord(word, next, name, raw)
    if (taken === undefined)
      return { message: `"${word}" is not understood; an outcome is ${FORM}` }
    if (taken === 'behind')
      return { message: `expected ${VALUE[word] ?? 'a number'} behind "${word}", got "${next}"` }
    for (const [key, value] of Object.entries(taken.put)) {
      const problem = put(key, value)
      if (problem) return { message: problem }
    }
    at += taken.more
  }
  return { raw }
}

type Taken = { readonly put: Readonly<Record<string, unknown>>; readonly more: 0 | 1 }

/** What a word says, with the next one where it stands before a value. */
function readWord(
  word: string,
  next: string,
  name: 'reduce' | 'give',
  raw: Readonly<Record<string, unknown>>,
): Taken | 'behind' | undefined {
  if (MOMENTS.includes(word)) {
    const moment = momentOf(next)
    if (moment === undefined) return 'behind'
    return { put: { [word]: moment, ...(word === 'at' ? { reduce: 'at' } : {}) }, more: 1 }
  }
  if (NUMBERS.includes(word))
    return isNumber(next) ? { put: { [word]: Number(next) }, more: 1 } : 'behind'
  if (WORDS.includes(word)) {
    if (next === '') return 'behind'
    return { put: { [word]: word === 'over' ? namesOf(next) : next }, more: 1 }
  }
  if (LEVELLED.includes(String(raw.reduce)) && !('level' in raw) && isNumber(word))
    return { put: { level: Number(word) }, more: 0 }
  const span = spanOf(word)
  if (span) return { put: span, more: 0 }
  if (raw[name] === undefined && /^[a-z]+$/i.test(word)) return { put: { [name]: word }, more: 0 }
  return undefined
}

/** Weeks are written with a word more, which is taken away before words are looked at one by one. */
function withMarks(text: string): string {
  return text.replaceAll(/\bweeks?\s+(\d+)(?:\.\.(\d+))?(?=\s|$)/g, (_, from, to) =>
    to === undefined ? `#${from}` : `#${from}..#${to}`,
  )
}

function momentOf(word: string): string | number | undefined {
  if (/^#\d+$/.test(word)) return Number(word.slice(1))
  return isDate(word) ? word : undefined
}

function spanOf(word: string): { from: string | number; to: string | number } | undefined {
  const [first = '', second = first] = word.split('..')
  const from = momentOf(first)
  const to = momentOf(second)
  return from === undefined || to === undefined ? undefined : { from, to }
}

function isNumber(word: string): boolean {
  return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(word)
}
