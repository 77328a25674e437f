import { valueAt } from '../../sim/index.ts'
import { type Cut, type FactorKind, isSameSide, isWithin, rowsWithin, type Side } from './sides.ts'

/** What cuts are made of. */
export type Field = {
  readonly points: readonly ArrayLike<number>[]
  readonly kinds: readonly FactorKind[]
  /** Rows that no earlier box has taken. */
  readonly rows: readonly number[]
  /** Sides of the box that holds everything. */
  readonly whole: readonly Side[]
  /** Share of rows that a cut takes away or adds. */
  readonly alpha: number
}

/** All boxes that are a little smaller than this one: without the highest or lowest values of a factor, or a choice. */
export function peels(field: Field, { sides, rows }: Cut): Cut[] {
  return sides.flatMap((side, factor) => {
    const column = sortedColumn(field, rows, factor)
    const cut = (smaller: Side) => withSide(field, { sides, rows }, factor, smaller)
    if ('values' in side) {
      if (side.values.length < 2) return []
      return side.values.map((taken) =>
        cut({ values: side.values.filter((value) => value !== taken) }),
      )
    }
    return [
      cut({ low: side.low, high: quantileBetween(column, 1 - field.alpha) }),
      cut({ low: quantileBetween(column, field.alpha), high: side.high }),
    ]
  })
}

/** All boxes that are a little larger than this one: with further values of a factor, or a choice. */
export function pastes(field: Field, { sides }: Cut): Cut[] {
  const { rows, whole, alpha } = field
  return sides.flatMap((side, factor) => {
    const all = valueAt(whole, factor)
    if (isSameSide(side, all)) return []
    const open = rowsWithin(rows, field.points, sides.with(factor, all))
    const cut = (larger: Side) => withSide(field, { sides, rows: open }, factor, larger)
    if ('values' in side || 'values' in all) {
      if (!('values' in side) || !('values' in all)) return []
      const others = all.values.filter((value) => !side.values.includes(value))
      return others.map((value) =>
        cut({ values: [...side.values, value].sort((one, other) => one - other) }),
      )
    }
    const column = sortedColumn(field, open, factor)
    const below = column.filter((value) => value < side.low)
    const above = column.filter((value) => value > side.high)
    return [
      cut({ low: below.length > 0 ? quantileBetween(below, 1 - alpha) : all.low, high: side.high }),
      cut({ low: side.low, high: above.length > 0 ? quantileBetween(above, alpha) : all.high }),
    ]
  })
}

/**
 * The box with another side, of rows that lie within all others; sides of discrete factors end at
 * values that there are.
 */
function withSide({ points, kinds }: Field, { sides, rows }: Cut, factor: number, side: Side): Cut {
  const valueOfRow = (row: number) => valueAt(valueAt(points, row), factor)
  const within = rows.filter((row) => isWithin(side, valueOfRow(row)))
  if (kinds[factor] !== 'discrete' || within.length === 0)
    return { sides: sides.with(factor, side), rows: within }
  const ends = within
    .map(valueOfRow)
    .reduce(
      ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
      { low: Infinity, high: -Infinity },
    )
  return { sides: sides.with(factor, ends), rows: within }
}

function sortedColumn({ points }: Field, rows: readonly number[], factor: number): Float64Array {
  return Float64Array.from(rows, (row) => valueAt(valueAt(points, row), factor)).sort()
}

/**
 * A limit between two values, so that none lies on it: halfway between the neighbours of a
 * quantile. Where these are alike, the next other value towards the middle is taken, so that a limit
 * always cuts something off, if there is anything to cut (as in sdtoolkit and the EMA Workbench).
 */
function quantileBetween(sorted: Float64Array, level: number): number {
  const place = (sorted.length - 1) * level
  let below = Math.floor(place)
  let above = Math.ceil(place)
  const alike = () => valueAt(sorted, below) === valueAt(sorted, above)
  if (level > 0.5) {
    while (below > 0 && alike()) below--
  } else {
    while (above < sorted.length - 1 && alike()) above++
  }
  return (valueAt(sorted, below) + valueAt(sorted, above)) / 2
}
