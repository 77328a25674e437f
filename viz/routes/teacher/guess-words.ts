import { outcomeFormat } from '../../charts/chart.ts'
import type { HandedGuess } from '../../seminar/hand-in.ts'
import type { Speech } from '../../words/index.ts'
import { numeralOf } from '../../words/names.ts'

/** A guessed line in words: whose it is, of what, and its values from the first half-year to the last. */
export function guessWords({ town, outcome, name, values }: HandedGuess, say: Speech): string {
  const format = outcomeFormat(outcome, say)
  const title = say.words.outcomeName[outcome]
  return `${name}, ${title}, ${say.words.town(numeralOf(town))}: ${values.map(format).join(' → ')}`
}
