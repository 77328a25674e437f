import { valueAt } from '../../sim/index.ts'
import { sha256 } from '../digest.ts'
import { NotDeterministic } from '../failure.ts'
import type { Evaluated } from './engine.ts'
import { lineOf } from './journal.ts'

/** Digest of what runs gave, without how long they took. */
export function resultDigest(runs: readonly Evaluated[]): string {
  return sha256(
    lineOf(
      '',
      runs.map(({ key, result }) => ({ key, result, milliseconds: 0 })),
    ),
  )
}

/** What is said where a run that was made twice differs from itself. */
export function differs(runs: readonly Evaluated[], who: string): NotDeterministic {
  const { row, town, replicate } = valueAt(runs, 0).key
  const more = runs.length === 1 ? '' : ` or one of the ${runs.length - 1} made with it`
  return new NotDeterministic(
    `The same run gave two results: the run of setting ${row + 1}, town ${town + 1}, seed ${replicate + 1}${more} ${who}. One of the machines computes wrongly, or the model is not deterministic. Nothing of this study should be used before it is known which.`,
  )
}
