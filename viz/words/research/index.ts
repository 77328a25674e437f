import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words of the research views; loaded with them, and like other texts not brought by a language pack. */
export type ResearchWords = Widen<typeof de>

export const RESEARCH_WORDS = { de, en, leicht } as const satisfies Record<
  TextLanguage,
  ResearchWords
>

export function researchWords({ texts }: Pick<Speech, 'texts'>): ResearchWords {
  return RESEARCH_WORDS[texts]
}
