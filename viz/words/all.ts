import { de } from './de.ts'
import { en } from './en.ts'
import { provideWords, type TextLanguage, type Words } from './index.ts'
import { leicht } from './leicht.ts'

/** The words of all languages at once, for what is not the page. */
export const CATALOGUES: Readonly<Record<TextLanguage, Words>> = { de, en, leicht }

for (const [language, words] of Object.entries(CATALOGUES))
  provideWords(language as TextLanguage, words)
