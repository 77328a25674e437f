import type { Language } from '../words/index.ts'
import { encodeState } from './address.ts'
import { type Lesson, TASK_KEYS } from './lesson.ts'
import { INITIAL } from './state.ts'

/** What is set where a teacher has set nothing yet. */
export const WHOLE_LESSON: Lesson = { tasks: TASK_KEYS, hints: true, className: '' }

/** The address that a class is given: its tasks, in its language or else that of who gives it, from a starting point. */
export function classAddress(
  { language, preset = 'observed', ...lesson }: Lesson,
  own: Language,
): string {
  const a = { preset, changes: [] }
  return encodeState({ ...INITIAL, route: 'seminar', language: language ?? own, a, lesson })
}
