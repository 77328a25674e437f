import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words of the hour that the desk leads through, and of its boards; loaded with them, and like other texts not brought by a language pack. */
export type AgendaWords = Widen<typeof de>

export const AGENDA_WORDS = { de, en, leicht } as const satisfies Record<TextLanguage, AgendaWords>

export function agendaWords({ texts }: Pick<Speech, 'texts'>): AgendaWords {
  return AGENDA_WORDS[texts]
}
