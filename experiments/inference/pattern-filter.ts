import { type Band, within } from '../score.ts'

/** A pattern that a run must show: a number within a band. */
export type NamedBand = Band & { readonly name: string }

/** What a set of patterns leaves of many draws. */
export type PatternFilter = {
  /** Per draw, per pattern: is it met? A value that is missing meets nothing. */
  readonly met: readonly (readonly boolean[])[]
  /** Draws that meet all patterns, by number. */
  readonly all: readonly number[]
  readonly patterns: readonly PatternCount[]
  /** Draws that meet two patterns together; `together[a][a]` is what `a` meets alone. */
  readonly together: readonly (readonly number[])[]
}

/** Draws that meet one pattern. */
export type PatternCount = {
  readonly name: string
  /** Draws that meet it, whatever else they do. */
  readonly alone: number
  /** Draws that would meet all patterns if this one were not asked for; beyond `all`, it is what filters. */
  readonly without: number
}

/**
 * Which draws show which patterns, alone and together (pattern-oriented modelling, Grimm and
 * Railsback 2012). `values[draw][pattern]` in the order of `bands`.
 *
 * @example
 * ```ts
 * import { filterByPatterns } from 'helferkreise/experiments'
 *
 * const { all, patterns } = filterByPatterns(
 *   [
 *     [0.1, 20],
 *     [0.1, 90],
 *   ],
 *   [
 *     { name: 'one in ten is active', low: 0.05, high: 0.15 },
 *     { name: 'circles are small', high: 45 },
 *   ],
 * )
 * console.log(all, patterns.map(({ alone }) => alone)) // => [ 0 ] [ 2, 1 ]
 * ```
 */
export function filterByPatterns(
  values: readonly ArrayLike<number>[],
  bands: readonly NamedBand[],
): PatternFilter {
  const met = values.map((row) => bands.map((band, at) => within(row[at] ?? Number.NaN, band)))
  const count = (test: (row: readonly boolean[]) => boolean) => met.filter(test).length
  return {
    met,
    all: met.flatMap((row, draw) => (row.every(Boolean) ? [draw] : [])),
    patterns: bands.map(({ name }, at) => ({
      name,
      alone: count((row) => row[at] === true),
      without: count((row) => row.every((shown, other) => shown || other === at)),
    })),
    together: bands.map((_, one) =>
      bands.map((_, other) => count((row) => row[one] === true && row[other] === true)),
    ),
  }
}
