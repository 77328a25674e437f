import type { Speech } from '../words/index.ts'
import type { Plan } from './plan.ts'
import { writeChange } from './plan-text.ts'

/** A plan in few words: its preset, and how many changes came on top; one that several towns share is one. */
export function planName({ preset, changes }: Plan, { words, whole }: Speech): string {
  const { title } = words.preset[preset]
  if (changes.length === 0) return title
  const different = new Set(changes.map(writeChange))
  return words.comparison.ways.withChanges(title, whole(different.size))
}

/** Letters of the name of a plan in the name of a file. */
const LONGEST_SLUG = 60
const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Words as a part of a file name: small letters, digits and hyphens that every system takes. */
export function slugOf(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  const parts = plain.match(/[a-z0-9]+/g) ?? []
  return parts.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '')
}
