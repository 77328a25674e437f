import type { Groups } from './groups.ts'
import type { Improvement } from './improve-hypercube.ts'
import type { Scramble } from './sobol-sequence.ts'

/** A design as a file says it: the method and its numbers. */
export type DesignSpec =
  /** Points of a Sobol sequence, best a power of two of them; made random by `owen` when not said. */
  | { readonly method: 'sobol'; readonly points: number; readonly scramble?: Scramble }
  /** Points drawn independently. */
  | { readonly method: 'random'; readonly points: number }
  /** One point in each of as many equal shares of every factor. */
  | {
      readonly method: 'latin-hypercube'
      readonly points: number
      readonly improve?: Improvement
      readonly centred?: boolean
    }
  /** Every combination of levels: so many of each factor, or for each factor so many or these values. */
  | {
      readonly method: 'factorial'
      readonly levels: number | Readonly<Record<string, number | readonly number[]>>
    }
  /** Trajectories for elementary effects, G + 1 rows each for G groups of factors. */
  | {
      readonly method: 'morris'
      readonly trajectories: number
      readonly levels?: number
      readonly groups?: Groups
      readonly chosenFrom?: number
      readonly margin?: number
    }
  /** Rows for Sobol indices, G + 2 for each point, or 2 G + 2 with pairs (as when not said). */
  | {
      readonly method: 'saltelli'
      readonly points: number
      readonly secondOrder?: boolean
      readonly groups?: Groups
      readonly scramble?: Scramble
    }
  /** Points of a CSV file with a column for each factor. */
  | { readonly method: 'table'; readonly file: string }
