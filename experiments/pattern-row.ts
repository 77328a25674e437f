/** One line of the table of patterns. */
export type PatternRow = {
  readonly id: string
  readonly what: string
  readonly band: string
  /** Median over seeds; share of seeds for orders. */
  readonly median: number
  /** 5 % and 95 % quantiles over seeds. */
  readonly low: number
  readonly high: number
  /** Undefined where a quantity is reported only. */
  readonly met: boolean | undefined
  /** Share of pairs whose difference has the wanted sign, where one is wanted. */
  readonly signs?: number
  /** 0 well inside the band, 1 at its edge, more beyond; absent where nothing is wanted or known. */
  readonly score?: number
  readonly note?: string
}
