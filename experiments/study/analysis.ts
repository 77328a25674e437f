import type { Impute } from '../sensitivity/complete.ts'

/** Which settings behave as asked: those whose value lies above or below a threshold. */
export type Split = {
  readonly side: 'above' | 'below'
  /** The threshold; `median` is the median of the settings themselves. */
  readonly than: number | 'median'
}

/** What all analyses have in common. */
type Common = {
  /** Names of the values that are looked at, those of a series one by one. */
  readonly of: readonly string[]
  /** The only town that is looked at; all when absent. */
  readonly town?: string
  /** What stands in for settings that have no value; without it they are refused. */
  readonly impute?: Impute
}

/** How intervals are made. */
type Intervals = {
  readonly resamples?: number
  readonly level?: number
  /** Luck of the resampling, apart from that of the runs. */
  readonly seed?: string
}

/** What a study looks for in its results. */
export type Analysis =
  | (Common & Intervals & { readonly method: 'sobol' })
  | (Common & Intervals & { readonly method: 'morris' })
  | (Common & Intervals & { readonly method: 'pawn'; readonly slices?: number })
  | (Common & {
      readonly method: 'regional'
      readonly split: Split
      readonly permutations?: number
      readonly seed?: string
    })
  | (Common & {
      readonly method: 'prim'
      readonly split: Split
      readonly peel?: number
      readonly leastMass?: number
      /** Boxes that are looked for, one after the other, each among what the earlier ones left. */
      readonly boxes?: number
    })

/** An outcome by the names of its values: one, or of a series one for each period. */
export type NamedValues = { readonly id: string; readonly values: readonly string[] }

/**
 * What is looked for where a study says nothing: Sobol indices of a `saltelli` design, elementary
 * effects of a `morris` design, of all others PAWN indices and which factors separate settings above the
 * median of an outcome from those below it.
 */
export function usualAnalyses(design: string, outcomes: readonly NamedValues[]): Analysis[] {
  const all = outcomes.flatMap(({ values }) => values)
  if (design === 'none') return []
  if (design === 'saltelli') return [{ method: 'sobol', of: all }]
  if (design === 'morris') return [{ method: 'morris', of: all }]
  const single = outcomes.flatMap(({ values }) => (values.length === 1 ? values : []))
  const usual: Analysis[] = [{ method: 'pawn', of: all }]
  if (single.length > 0) usual.push({ method: 'regional', of: single, split: ABOVE_MEDIAN })
  return usual
}

/** How a regional analysis splits the settings where it does not say. */
export const ABOVE_MEDIAN: Split = { side: 'above', than: 'median' }
