import type { Speech, TextLanguage, Widen } from '../index.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { leicht } from './leicht.ts'

/** Words of a lesson for pupils and those who teach; loaded with its screens, and like other texts not brought by a language pack. */
export type LessonWords = Widen<typeof de>

export const LESSON_WORDS = { de, en, leicht } as const satisfies Record<TextLanguage, LessonWords>

export function lessonWords({ texts }: Pick<Speech, 'texts'>): LessonWords {
  return LESSON_WORDS[texts]
}
