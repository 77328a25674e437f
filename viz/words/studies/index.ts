import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words of studies; loaded with them, and like other texts not brought by a language pack. */
export type StudiesWords = Widen<typeof de>

export const STUDIES_WORDS = { de, en, leicht } as const satisfies Record<
  TextLanguage,
  StudiesWords
>

export function studiesWords({ texts }: Pick<Speech, 'texts'>): StudiesWords {
  return STUDIES_WORDS[texts]
}
