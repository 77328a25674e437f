import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words of shipped ranges; loaded with them, and like other texts not brought by a language pack. */
export type RangesWords = Widen<typeof de>

export const RANGES_WORDS = { de, en, leicht } as const satisfies Record<TextLanguage, RangesWords>

export function rangesWords({ texts }: Pick<Speech, 'texts'>): RangesWords {
  return RANGES_WORDS[texts]
}
