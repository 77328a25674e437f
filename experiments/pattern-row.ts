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
  readonly note?: string
}
