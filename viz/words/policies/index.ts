import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words of compared plans; loaded with them, and like other texts not brought by a language pack. */
export type PoliciesWords = Widen<typeof de>

export const POLICIES_WORDS = { de, en, leicht } as const satisfies Record<
  TextLanguage,
  PoliciesWords
>

export function policiesWords({ texts }: Pick<Speech, 'texts'>): PoliciesWords {
  return POLICIES_WORDS[texts]
}
