import {
  CERTAINTY_WORDS,
  CHOICE_NAMES,
  QUESTION_TITLES,
  SETTING_NAMES,
  type Words,
} from '../../../sim/index.ts'

type In<T> = T extends Words ? string : { readonly [K in keyof T]: In<T[K]> }

/** A table of words of the model in one language. */
function inLanguage<T extends object>(table: T, language: 'de' | 'en'): In<T> {
  const rows = Object.entries(table).map(([key, row]: [string, object]) => [
    key,
    'de' in row ? (row as Words)[language] : inLanguage(row, language),
  ])
  // Each row is its text or a table of such rows.
  return Object.fromEntries(rows) as In<T>
}

/** The questions, their choices, what they set and how sure that is, as the model has them. */
export const questionsIn = (language: 'de' | 'en') => ({
  questions: inLanguage(QUESTION_TITLES, language),
  choices: inLanguage(CHOICE_NAMES, language),
  settings: inLanguage(SETTING_NAMES, language),
  certainty: inLanguage(CERTAINTY_WORDS, language),
})
