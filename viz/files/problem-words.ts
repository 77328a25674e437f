import { type Problem, placeText } from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import { GERMAN_FAULTS, GERMAN_PHRASES, type Rule } from './german-faults.ts'

/** A problem of a file of the reader, in the language of the page where there are words for it. */
export type ProblemTold = {
  readonly place: string
  readonly text: string
  readonly lang: 'de' | 'en'
}

/**
 * Where something in a file is wrong and what, for those who read the page. The model tells it in
 * English; in German it is said by rule. What no rule knows, such as a rare fault of YAML, stays
 * English and says that it is.
 */
export function problemWords(problem: Problem, { names, words }: Speech): ProblemTold {
  if (names === 'en') return { place: placeText(problem), text: problem.message, lang: 'en' }
  const place = placeText(problem)
    .replace(/\bline (\d+)/, 'Zeile $1')
    .replace(/\bcolumn (\d+)/, 'Spalte $1')
    .replace('(file)', words.deliver.files.wholeFile)
    .replace('(and)', words.deliver.files.further)
  const told = byRule(problem.message, GERMAN_FAULTS)
  if (told !== undefined) return { place, text: told, lang: 'de' }
  return { place, text: words.deliver.files.untranslated(problem.message), lang: 'de' }
}

/** A text by the first rule that fits; what a rule takes out of it is said by phrases. */
function byRule(text: string, rules: readonly Rule[]): string | undefined {
  for (const [pattern, told] of rules) {
    const found = pattern.exec(text)
    if (found) return told(...found.slice(1).map((part = '') => phrase(part)))
  }
  return undefined
}

/** A piece of a text in German; numbers, names and values stand for themselves. */
function phrase(text: string): string {
  return byRule(text, GERMAN_PHRASES) ?? text
}
