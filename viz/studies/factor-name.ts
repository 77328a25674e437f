import { LEVERS, PARAMETERS } from '../../sim/index.ts'
import { START_VALUES } from '../plan/start-values.ts'
import type { Speech } from '../words/index.ts'
import { studiesWords } from '../words/studies/index.ts'
import { leverFactor } from './study-text.ts'

/** What a factor of a study of the page, or a group of them, is called; its own name where nobody gave it another. */
export function factorName(name: string, say: Speech): string {
  const { names } = say
  const words: Readonly<Record<string, string>> = studiesWords(say).factor
  const row =
    PARAMETERS.find(({ key }) => key === name) ??
    LEVERS.find(({ key }) => leverFactor(key) === name) ??
    START_VALUES.find(({ key }) => key.replaceAll('.', '_') === name)
  return words[name] ?? row?.[names] ?? name
}
