import { type FitTables, numberIn } from '../../../read-fit.ts'

/** Ranks of true values of one factor among draws of their posteriors, in bins. */
export type RankCounts = {
  readonly name: string
  readonly counts: readonly number[]
  readonly fits: number
  /** Chance of so uneven ranks if all is well. */
  readonly probability: number
}

/** What fits to make-believe observations say of each factor. */
export function rankCounts({ check }: FitTables): readonly RankCounts[] {
  return check.map((row) => ({
    name: row.parameter ?? '',
    counts: Object.keys(row).flatMap((key) => (key.startsWith('bin_') ? numberIn(row, key) : [])),
    fits: numberIn(row, 'fits'),
    probability: numberIn(row, 'probability'),
  }))
}
