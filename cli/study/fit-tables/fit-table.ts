import type { Cell } from '../../csv.ts'

/** A table of a fit: names of its columns, and its rows. */
export type FitTable = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
