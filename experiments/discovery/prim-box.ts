import { valueAt } from '../../sim/index.ts'
import { binomialTail } from './binomial-tail.ts'
import { type Cut, isSameSide, rowsWithin, type Side } from './sides.ts'

/** A limit of a box in one factor; what it does not limit is not told. */
export type PrimLimit = {
  readonly name: string
  /** Least and greatest value in the box, or the choices that are in it. */
  readonly side: Side
  /**
   * Quasi-p-values (Bryant and Lempert 2010): chance of as many cases in the box if the limit meant
   * nothing. `low` and `high` of each end, NaN where that end is open; `choice` of a choice.
   */
  readonly p: { readonly low: number; readonly high: number } | { readonly choice: number }
}

/** A box: in it lies the share `coverage` of all cases, and it is the share `mass` of all rows. */
export type PrimBox = {
  /** Share of all cases that lie in the box. */
  readonly coverage: number
  /** Share of the rows in the box that are cases. */
  readonly density: number
  /** Share of all rows that lie in the box. */
  readonly mass: number
  readonly limits: readonly PrimLimit[]
  /** Rows that lie in the box. */
  readonly rows: readonly number[]
}

/** What a box is measured against. */
export type Ground = {
  readonly names: readonly string[]
  readonly points: readonly ArrayLike<number>[]
  readonly isCase: ArrayLike<boolean>
  /** Rows that no earlier box has taken. */
  readonly rows: readonly number[]
  readonly whole: readonly Side[]
}

/** How many of the rows are cases. */
export function casesAmong(rows: readonly number[], isCase: ArrayLike<boolean>): number {
  return rows.reduce((sum, row) => sum + (isCase[row] ? 1 : 0), 0)
}

/** A cut with its measures and the quasi-p-values of its limits. */
export function primBox(ground: Ground, { sides, rows }: Cut): PrimBox {
  const { names, points, isCase, whole } = ground
  const cases = casesAmong(rows, isCase)
  const all = casesAmong(
    points.map((_, row) => row),
    isCase,
  )
  /** Chance of as many cases if one side were as wide as this. */
  const without = (factor: number, wider: Side) => {
    const open = rowsWithin(ground.rows, points, sides.with(factor, wider))
    return binomialTail(cases, rows.length, casesAmong(open, isCase) / open.length)
  }
  const limits = sides.flatMap((side, factor): PrimLimit[] => {
    const wide = valueAt(whole, factor)
    if (isSameSide(side, wide)) return []
    const name = valueAt(names, factor)
    if ('values' in side || 'values' in wide)
      return [{ name, side, p: { choice: without(factor, wide) } }]
    const low = side.low === wide.low ? Number.NaN : without(factor, { ...side, low: wide.low })
    const high =
      side.high === wide.high ? Number.NaN : without(factor, { ...side, high: wide.high })
    return [{ name, side, p: { low, high } }]
  })
  return {
    coverage: cases / all,
    density: cases / rows.length,
    mass: rows.length / points.length,
    limits,
    rows,
  }
}
