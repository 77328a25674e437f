import { type Formats, formatsOf } from '../../figures/formats.ts'
import type { de } from './de.ts'
import { LANGUAGE_NAMES } from './names.ts'
import { opening } from './opening.de.ts'
import type { Pack } from './pack.ts'
import { type OwnTitles, type TownNames, townNames } from './town-names.ts'

/** A catalogue of any words that has the keys of another one. */
export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [K in keyof T]: Widen<T[K]> }

/** A catalogue of words: every key of the German one, no more and no less. */
export type Words = Widen<typeof de>

/** A language of whole texts: stories, lives, rules. */
export type TextLanguage = keyof typeof LANGUAGE_NAMES
/** A language of the page, or that of the pack that was loaded. */
export type Language = TextLanguage | 'pack'
export const LANGUAGES = [...(Object.keys(LANGUAGE_NAMES) as TextLanguage[]), 'pack'] as const

/** Words that are loaded when somebody reads them. */
const LOADERS: Readonly<Record<TextLanguage, () => Promise<Words>>> = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
  leicht: async () => (await import('./leicht.ts')).leicht,
}
/** How much `speech` has of the words of a language, from what the first screen and the frame of the page say. */
const EXTENTS = ['start', 'stage', 'all'] as const
type Extent = (typeof EXTENTS)[number]
let pack: Pack | undefined
/** German begins with what the first screen says: nothing is read beyond what `hasWords` says. */
const catalogues = new Map<TextLanguage, { readonly words: Words; readonly extent: Extent }>([
  ['de', { words: opening as Words, extent: 'start' }],
])
const speeches = new Map<Language, Speech>()
let ownTitles: OwnTitles = []

/** Makes all words of a language known, as `loadWords` does. */
export function provideWords(language: TextLanguage, words: Words): void {
  provide(language, words, 'all')
}

function provide(language: TextLanguage, words: Words, extent: Extent): void {
  if (reaches(catalogues.get(language)?.extent, extent)) return
  catalogues.set(language, { words, extent })
  speeches.clear()
}

function reaches(known: Extent | undefined, extent: Extent): boolean {
  return known !== undefined && EXTENTS.indexOf(known) >= EXTENTS.indexOf(extent)
}

/** Where no pack is loaded its language is German, which a pack holds with all its words. */
function textsOf(language: Language): TextLanguage {
  return language === 'pack' ? 'de' : language
}

/** Whether `speech` has the words of a language, all of them or those that a screen says as it opens. */
export function hasWords(language: Language, extent: Extent = 'all'): boolean {
  if (language === 'pack' && pack !== undefined) return true
  return reaches(catalogues.get(textsOf(language))?.extent, extent)
}

/** Loads words of a language, those the stage opens with before all others where they have a file of their own; rejects when it cannot be had. */
export async function loadWords(language: Language, extent: Extent = 'all'): Promise<void> {
  if (hasWords(language, extent)) return
  const texts = textsOf(language)
  if (extent === 'stage' && texts === 'de') {
    const { stage } = await import('./stage.de.ts')
    provide(texts, stage as Words, 'stage')
  } else provide(texts, await LOADERS[texts](), 'all')
}

/** Makes a loaded pack the words of the language `pack`. */
export function usePack(loaded: Pack): void {
  pack = loaded
  speeches.delete('pack')
}

/** Says which towns are those of the reader, so that all that speaks of them calls them by their names. */
export function nameTowns(titles: OwnTitles): void {
  if (JSON.stringify(titles) === JSON.stringify(ownTitles)) return
  ownTitles = titles
  speeches.clear()
}

/** Languages that can be chosen now, with their names. */
export function languages(): {
  readonly key: Language
  readonly name: string
  readonly tag: string
}[] {
  const own = pack ? [{ key: 'pack' as const, name: pack.name, tag: pack.words.locale }] : []
  const known = Object.entries(LANGUAGE_NAMES).map(([key, name]) => ({
    key: key as Language,
    name,
    tag: key === 'en' ? 'en' : 'de',
  }))
  return [...known, ...own]
}

/** Words, number formats and names of towns of one language. */
export type Speech = Formats &
  TownNames & {
    readonly language: Language
    readonly words: Words
    /** Language of the names that the model itself holds. */
    readonly names: 'de' | 'en'
    /** Language of texts, which a pack does not bring. */
    readonly texts: TextLanguage
  }

/** Words and formats of a language, made once; its words have to be loaded. */
export function speech(language: Language): Speech {
  const known = speeches.get(language)
  if (known) return known
  const own = language === 'pack' ? pack?.words : undefined
  const words = own ?? catalogues.get(textsOf(language))?.words
  if (!words) throw new Error(`the words of "${language}" are not loaded`)
  const texts = language === 'pack' ? (pack?.names ?? 'de') : language
  const names = texts === 'en' ? 'en' : 'de'
  const called = townNames(words, names, ownTitles)
  const made: Speech = { ...formatsOf(words.locale), ...called, language, words, texts, names }
  speeches.set(language, made)
  return made
}
