import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words for contested assumptions, and for what would have to be true; loaded with them, and like other texts not brought by a language pack. */
export type WhatifWords = Widen<typeof de>

export const WHATIF_WORDS = { de, en, leicht } as const satisfies Record<TextLanguage, WhatifWords>

export function whatifWords({ texts }: Pick<Speech, 'texts'>): WhatifWords {
  return WHATIF_WORDS[texts]
}
