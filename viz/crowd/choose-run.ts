import { weekOf } from '../../sim/index.ts'
import { type Ensemble, valuesAt } from '../session/ensemble.ts'

export const CHOICES = ['first', 'typical', 'favourable', 'unfavourable'] as const
export type Choice = (typeof CHOICES)[number]

/** The week by whose members runs are called favourable or not. */
const JUDGED_ON = '2019-12-30'
/** Share of runs beyond a favourable and below an unfavourable one. */
const TAIL = 0.1

/** The number of the run (of `runOf`) that a choice among those of an ensemble means; `start` is the first day of the town. */
export function chosenRun(ensemble: Ensemble, choice: Choice, start: string): number {
  if (choice === 'first') return 0
  if (choice === 'typical') return ensemble.typical + 1
  const { values } = ensemble.outcomes.members!
  const { weeks, seeds } = ensemble
  const week = Math.min(weeks - 1, weekOf(JUDGED_ON, start))
  const level = choice === 'favourable' ? 1 - TAIL : TAIL
  const wanted = valuesAt(values, weeks, week)[Math.round(level * (seeds.length - 1))]
  return 1 + seeds.findIndex((_, run) => values[run * weeks + week] === wanted)
}

/** What a run of an ensemble is called; undefined for one without a name. */
export function choiceOf(ensemble: Ensemble, run: number, start: string): Choice | undefined {
  const order = ['typical', 'favourable', 'unfavourable'] as const
  return order.find((choice) => chosenRun(ensemble, choice, start) === run)
}
