import type { Words } from './index.ts'
import { NUMERALS, numeralOf } from './names.ts'

/** What a scenario is called, in both languages that names have. */
export type Title = { readonly de: string; readonly en: string }
/** By town, the title of the scenario of the reader that stands for it. */
export type OwnTitles = readonly (Title | undefined)[]

/** What towns are called wherever they are spoken of. */
export type TownNames = {
  /** One town: its numeral with the word, or the name that the file of the reader gives. */
  readonly town: (town: number) => string
  /** Some towns in one list. */
  readonly towns: (towns: readonly number[]) => string
  /** Where the word is understood: the numeral alone, or the name. */
  readonly townShort: (town: number) => string
  /** Where there is room for three letters. */
  readonly townMark: (town: number) => string
}

/** Stands between a town and its place in titles. */
export const PLACE = ' · '
/** What a title says behind the name of the town: where it lies, or that it is one of the reader. */
export function placeIn(title: string): string {
  return title.split(PLACE).slice(1).join(PLACE)
}

/** A town by its name, with what its title says behind that. */
export function placed(name: string, title: string): string {
  const place = placeIn(title)
  return place === '' ? name : `${name}${PLACE}${place}`
}

/** Most characters of a name: on a phone three names stand side by side, in two lines each. */
const LONGEST = 20
/** Letters of a mark. */
const MARK = 3

/** The names of towns in a language; those of the reader keep their place among the three. */
export function townNames(words: Words, names: keyof Title, own: OwnTitles): TownNames {
  const nameOf = (town: number): string | undefined => {
    const title = own[town]
    if (!title) return undefined
    const name = shortName(title[names], words)
    const alike = own.filter((other) => other && shortName(other[names], words) === name)
    return alike.length > 1 ? `${name} (${numeralOf(town)})` : name
  }
  const town = (index: number): string => nameOf(index) ?? words.town(numeralOf(index))
  const townShort = (index: number): string => nameOf(index) ?? numeralOf(index)
  const towns = (list: readonly number[]): string => {
    const mine = list.filter((index) => own[index])
    const rest = list.filter((index) => !own[index]).map(numeralOf)
    return [...mine.map(town), ...(rest.length > 0 ? [words.town(rest.join(', '))] : [])].join(', ')
  }
  const townMark = (index: number): string => {
    const name = nameOf(index)
    if (name === undefined) return numeralOf(index)
    const letters = [...name]
    return letters.length > MARK ? `${letters.slice(0, MARK).join('').trim()}.` : name
  }
  return { town, towns, townShort, townMark }
}

/** What a title begins with, cut between words; one that names no town, or one of the three, is the town of the reader. */
function shortName(title: string, words: Words): string {
  const name = (title.split(PLACE)[0] ?? '').trim()
  if (name === '' || NUMERALS.some((numeral) => words.town(numeral) === name)) return words.ownTown
  if (name.length <= LONGEST) return name
  const end = name.slice(0, LONGEST).lastIndexOf(' ')
  return `${name.slice(0, end > 0 ? end : LONGEST - 1).trim()}…`
}
