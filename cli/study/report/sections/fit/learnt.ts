import { type FitTables, numberIn } from '../../../read-fit.ts'

/** A factor and the share of its variance that observations take away. */
export type Learnt = { readonly name: string; readonly contraction: number }

/** Standard errors of a variance within which many factors of which nothing was learnt lie. */
const BY_CHANCE = 3

/** Factors by how much was learnt of them, most first. */
export function learntFactors({ identification }: FitTables): readonly Learnt[] {
  return identification
    .map((row) => ({ name: row.parameter ?? '', contraction: numberIn(row, 'contraction') }))
    .sort((one, other) => other.contraction - one.contraction)
}

/** Up to here so few points would seem to say something of any factor; NaN where nothing was sampled. */
export function contractionByChance({ generations }: FitTables): number {
  const last = generations.at(-1)
  return last ? BY_CHANCE * Math.sqrt(2 / numberIn(last, 'ess')) : Number.NaN
}

/** Weights of the points that are left. */
export function weightsOf({ particles }: FitTables): readonly number[] {
  return particles.map((row) => numberIn(row, 'weight'))
}
