import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'
import type { Pack } from './pack.ts'

/** A catalogue of any words that has the keys of another one. */
export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [K in keyof T]: Widen<T[K]> }

/** A catalogue of words: every key of the German one, no more and no less. */
export type Words = Widen<typeof de>

export const CATALOGUES = { de, en, leicht } as const satisfies Record<string, Words>
/** A language of whole texts: stories, lives, rules. */
export type TextLanguage = keyof typeof CATALOGUES
/** A language of the page, or that of the pack that was loaded. */
export type Language = TextLanguage | 'pack'
export const LANGUAGES = [...(Object.keys(CATALOGUES) as Language[]), 'pack' as const]

let pack: Pack | undefined

/** Makes a loaded pack the words of the language `pack`. */
export function usePack(loaded: Pack): void {
  pack = loaded
  speeches.delete('pack')
}

/** Languages that can be chosen now, with their names. */
export function languages(): {
  readonly key: Language
  readonly name: string
  readonly tag: string
}[] {
  const own = pack ? [{ key: 'pack' as const, name: pack.name, tag: pack.words.locale }] : []
  const known = Object.entries(CATALOGUES).map(([key, { languageName, locale }]) => ({
    key: key as Language,
    name: languageName,
    tag: locale.slice(0, 2),
  }))
  return [...known, ...own]
}

/** Words and number formats of one language. */
export type Speech = {
  readonly language: Language
  readonly words: Words
  /** Language of the names that the model itself holds. */
  readonly names: 'de' | 'en'
  /** Language of texts, which a pack does not bring. */
  readonly texts: TextLanguage
  whole(value: number): string
  decimal(value: number): string
  /** Like `decimal`, but of a small number two digits stay. */
  fine(value: number): string
  /** A difference: with its sign and three digits. */
  signed(value: number): string
  percent(share: number): string
  /** Per cent with one digit after the point. */
  permille(share: number): string
  /** A date in few letters. */
  date(day: Date): string
  month(day: Date): string
  day(day: Date): string
}

/** Below this two digits after the point are too few. */
const SMALL = 0.1
/** No minus before what is rounded to nothing. */
const SIGN = { signDisplay: 'negative' } as const

const speeches = new Map<Language, Speech>()

/** Words and formats of a language, made once. */
export function speech(language: Language): Speech {
  const known = speeches.get(language)
  if (known) return known
  // Where no pack is loaded its language is German.
  const words: Words = language === 'pack' ? (pack?.words ?? de) : CATALOGUES[language]
  const whole = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0, ...SIGN })
  const decimal = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2, ...SIGN })
  const percentWith = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits, ...SIGN })
  const percent = percentWith(0)
  const permille = percentWith(1)
  const small = new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 2, ...SIGN })
  const signed = new Intl.NumberFormat(words.locale, {
    maximumSignificantDigits: 3,
    signDisplay: 'exceptZero',
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
    texts: language === 'pack' ? (pack?.names ?? 'de') : language,
    names: language === 'pack' ? (pack?.names ?? 'de') : language === 'en' ? 'en' : 'de',
    whole: (value) => whole.format(value),
    decimal: (value) => decimal.format(value),
    fine: (value) => (Math.abs(value) < SMALL ? small : decimal).format(value),
    signed: (value) => signed.format(value),
    percent: (value) => percent.format(value),
    permille: (value) => permille.format(value),
    date: (value) => date.format(value),
    month: (value) => month.format(value),
    day: (value) => day.format(value),
  }
  speeches.set(language, made)
  return made
}
