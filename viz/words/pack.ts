import { de } from './de.ts'
import type { Words } from './index.ts'

/** A language that was loaded as a file: what it says itself, the rest is German. */
export type Pack = {
  readonly name: string
  /** Language of the names that the model itself holds. */
  readonly names: 'de' | 'en'
  readonly words: Words
  /** Texts the pack holds, of all there are. */
  readonly used: number
  readonly all: number
  readonly unknown: readonly string[]
}

/** What is wrong with a pack: the key and a sentence. */
type PackProblem = { readonly path: string; readonly message: string }
type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

type Say = (...values: readonly string[]) => string
type Text = string | Say

/** `{0}` stands for the first value; `{0?yes:no}` says one thing where there is one, or it is true. */
const PLACE = /\{(\d+)(?:\?([^{}:]*):([^{}]*))?\}/g

/** Every text of the German catalogue by its path, as in `export.title`. */
function texts(branch: object, path = ''): [string, Text][] {
  return Object.entries(branch).flatMap(([key, value]): [string, Text][] =>
    typeof value === 'object' ? texts(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  )
}

/** The German texts as a pack to translate; texts with values hold their places. */
export function packTemplate(): string {
  const messages = texts(de).map(([path, text]) => {
    if (typeof text === 'string') return [path, text]
    return [path, text(...Array.from({ length: text.length }, (_, place) => `{${place}}`))]
  })
  const pack = {
    languagePack: 1,
    name: de.languageName,
    locale: de.locale,
    names: 'de',
    messages: Object.fromEntries(messages),
  }
  return `${JSON.stringify(pack, undefined, 2)}\n`
}

/** True when JSON data says of itself that it is a pack. */
export function isPack(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && 'languagePack' in data
}

/** Checks a pack: all problems at once; keys nobody knows are told, missing ones stay German. */
export function readPack(data: Readonly<Record<string, unknown>>): PackReading {
  const problems: PackProblem[] = []
  const say = (path: string, message: string): void => void problems.push({ path, message })
  const { languagePack, name, locale, names, messages } = data
  if (languagePack !== 1) say('languagePack', `expected 1, got ${JSON.stringify(languagePack)}`)
  if (typeof name !== 'string' || name === '') say('name', 'expected the name of the language')
  if (typeof locale !== 'string' || !isLocale(locale))
    say('locale', `expected a language tag as pl-PL, got ${JSON.stringify(locale)}`)
  if (names !== 'de' && names !== 'en')
    say('names', `expected "de" or "en", got ${JSON.stringify(names)}`)
  const known = new Map(texts(de))
  const said = new Map<string, string>()
  const unknown: string[] = []
  if (typeof messages !== 'object' || messages === null) say('messages', 'expected an object')
  else
    for (const [path, message] of Object.entries(messages)) {
      const german = known.get(path)
      if (german === undefined) unknown.push(path)
      else if (typeof message !== 'string') say(`messages.${path}`, 'expected a text')
      else {
        const places = typeof german === 'string' ? 0 : german.length
        for (const [place, number] of message.matchAll(PLACE))
          if (Number(number) >= places)
            say(`messages.${path}`, `${place} has no value; there are ${places}`)
        said.set(path, message)
      }
    }
  if (problems.length > 0) return { ok: false, problems }
  said.set('languageName', String(name))
  said.set('locale', String(locale))
  // The tree has the shape of the German one; every leaf is a text of the same kind.
  const words = translated(de, said, '') as Words
  const pack = { name: String(name), names: names as Pack['names'], words, unknown }
  return { ok: true, pack: { ...pack, used: said.size, all: known.size } }
}

function translated(branch: object, said: ReadonlyMap<string, string>, path: string): object {
  const entries = Object.entries(branch).map(([key, german]): [string, unknown] => {
    const here = `${path}${key}`
    if (typeof german === 'object') return [key, translated(german, said, `${here}.`)]
    const message = said.get(here)
    if (message === undefined) return [key, german]
    return [key, typeof german === 'string' ? message : filler(message)]
  })
  return Array.isArray(branch) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

function filler(message: string): (...values: readonly unknown[]) => string {
  return (...values) =>
    message.replace(PLACE, (_, place: string, yes?: string, no?: string) => {
      const value = values[Number(place)]
      return yes === undefined ? String(value) : (value ? yes : no)!
    })
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
