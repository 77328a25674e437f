import { type Formats, formatsOf } from '../../../figures/formats.ts'
import { de, type ReportWords } from './words/de.ts'
import { en } from './words/en.ts'

/** Languages of the report, the first one is shown first. */
export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Words and numbers of one language. */
export type Say = Formats & {
  readonly language: Language
  readonly words: ReportWords
  /** A number of any size, with three digits that say something. */
  number(value: number): string
  /** A chance; of a very small one only that it is. */
  chance(p: number): string
}

const WORDS: Readonly<Record<Language, ReportWords>> = { de, en }
/** From here on numbers are whole. */
const LARGE = 1000
/** Chances below it are not told apart. */
const LEAST = 0.001

/** What the report says things with in a language. */
export function sayIn(language: Language): Say {
  const words = WORDS[language]
  const formats = formatsOf(words.locale)
  const few = new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 3 })
  return {
    ...formats,
    language,
    words,
    chance: (p) => (p < LEAST ? `< ${few.format(LEAST)}` : formats.fine(p)),
    number: (value) => (Math.abs(value) >= LARGE ? formats.whole(value) : few.format(value)),
  }
}
