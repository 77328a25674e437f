import type { Speech } from '../words/index.ts'
import type { Plan } from './plan.ts'

/** A plan in few words: its preset, and how many changes came on top. */
export function planName({ preset, changes }: Plan, { words, whole }: Speech): string {
  const { title } = words.preset[preset]
  if (changes.length === 0) return title
  return words.comparison.ways.withChanges(title, whole(changes.length))
}
