import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words of the screen that makes a town of eight answers; loaded with it, and like other texts not brought by a language pack. */
export type OwnWords = Widen<typeof de>

export const OWN_WORDS = { de, en, leicht } as const satisfies Record<TextLanguage, OwnWords>

export function ownWords({ texts }: Pick<Speech, 'texts'>): OwnWords {
  return OWN_WORDS[texts]
}
