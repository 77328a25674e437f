import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

type Widen<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [K in keyof T]: Widen<T[K]> }

/** A catalogue of words: every key of the German one, no more and no less. */
export type Words = Widen<typeof de>

export const CATALOGUES = { de, en, leicht } as const satisfies Record<string, Words>
export type Language = keyof typeof CATALOGUES

/** Words and number formats of one language. */
export type Speech = {
  readonly language: Language
  readonly words: Words
  /** Language of the names that the model itself holds. */
  readonly names: 'de' | 'en'
  whole(value: number): string
  decimal(value: number): string
  percent(share: number): string
  /** A date in few letters. */
  date(day: Date): string
  month(day: Date): string
  day(day: Date): string
}

/** No minus before what is rounded to nothing. */
const SIGN = { signDisplay: 'negative' } as const

const speeches = new Map<Language, Speech>()

/** Words and formats of a language, made once. */
export function speech(language: Language): Speech {
  const known = speeches.get(language)
  if (known) return known
  const words: Words = CATALOGUES[language]
  const whole = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0, ...SIGN })
  const decimal = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2, ...SIGN })
  const percent = new Intl.NumberFormat(words.locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    ...SIGN,
  })
  const month = new Intl.DateTimeFormat(words.locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const date = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(words.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const made: Speech = {
    language,
    words,
    names: language === 'en' ? 'en' : 'de',
    whole: (value) => whole.format(value),
    decimal: (value) => decimal.format(value),
    percent: (value) => percent.format(value),
    date: (value) => date.format(value),
    month: (value) => month.format(value),
    day: (value) => day.format(value),
  }
  speeches.set(language, made)
  return made
}
