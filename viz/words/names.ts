import { valueAt } from '../../sim/index.ts'

/** What the languages of the page call themselves, whether their words are loaded or not. */
export const LANGUAGE_NAMES = {
  de: 'Deutsch',
  en: 'English',
  leicht: 'Leichte Sprache',
} as const

/** What the title of a scenario of the reader says, in both languages that names have. */
export const OWN_SCENARIO = { de: 'eigenes Szenario', en: 'own scenario' } as const

/** The towns, as they are counted on the page. */
export const NUMERALS = ['I', 'II', 'III'] as const

/** The numeral of a town. */
export const numeralOf = (town: number): string => valueAt(NUMERALS, town)
