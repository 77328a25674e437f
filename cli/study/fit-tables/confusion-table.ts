import type { Table } from '../../../experiments/study/fit-tables.ts'
import type { ModelConfusion } from '../../../experiments/study/model-confusion.ts'
import { valueAt } from '../../../sim/index.ts'

/** What becomes of make-believe observations by the model that made them: a row for each pair of models. */
export function confusionTable(confusion: readonly ModelConfusion[]): Table {
  return {
    head: ['made_by', 'fits', 'model', 'chosen', 'share_chosen', 'mean_probability'],
    rows: confusion.flatMap(({ name, fits, chosen, probability }) =>
      confusion.map((other, at) => [
        name,
        fits,
        other.name,
        valueAt(chosen, at),
        fits > 0 ? valueAt(chosen, at) / fits : null,
        valueAt(probability, at),
      ]),
    ),
  }
}
