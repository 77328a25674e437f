import { valueAt } from '../../sim/index.ts'
import type { Chance } from '../chance.ts'

/** What swaps of points are to better: the distance of the nearest ones, or the correlation of factors. */
export type Improvement = 'maximin' | 'correlation'

/** Points up to which the distances of all pairs are kept. */
export const MAXIMIN_POINTS = 3000

/** The cells of the points, one list for each factor. */
type Cells = readonly Int32Array[]

/** What is to become smaller. */
type Criterion = {
  /** What it is after a swap of two points in a factor, less what it is before. */
  readonly change: (factor: number, one: number, other: number) => number
  /** Takes note of a swap that is about to be made. */
  readonly note: (factor: number, one: number, other: number) => void
}

/**
 * Swaps the cells of two points in one factor, in place, wherever that betters the design; so many
 * swaps are tried. A local search: it ends at a good design, not at the best one.
 */
export function improveHypercube(
  cells: Cells,
  improvement: Improvement,
  swaps: number,
  chance: Chance,
): void {
  const points = cells[0]?.length ?? 0
  if (points < 2) return
  const { change, note } = improvement === 'maximin' ? nearness(cells) : correlation(cells)
  for (let swap = 0; swap < swaps; swap++) {
    const factor = chance.below(cells.length)
    const one = chance.below(points)
    // Another point than the first, all alike.
    const other = (one + 1 + chance.below(points - 1)) % points
    if (change(factor, one, other) >= 0) continue
    note(factor, one, other)
    exchange(valueAt(cells, factor), one, other)
  }
}

function exchange(own: Int32Array, one: number, other: number): void {
  const cell = valueAt(own, one)
  own[one] = valueAt(own, other)
  own[other] = cell
}

/**
 * Morris and Mitchell (1995): the sum of distance^-p over all pairs, here with p = 20, in which the
 * nearest pair outweighs all others. Distances are in cells, so none is below 1.
 */
function nearness(cells: Cells): Criterion {
  const points = cells[0]?.length ?? 0
  const squares = new Float64Array(points * points)
  for (const own of cells)
    for (let one = 0; one < points; one++)
      for (let other = 0; other < points; other++)
        add(squares, one * points + other, (valueAt(own, one) - valueAt(own, other)) ** 2)

  /** Calls `each` with every other point, and what its squared distance to `one` gains and to `other` loses. */
  function forOthers(
    factor: number,
    one: number,
    other: number,
    each: (point: number, gain: number) => void,
  ): void {
    const own = valueAt(cells, factor)
    const [from, to] = [valueAt(own, one), valueAt(own, other)]
    for (let point = 0; point < points; point++) {
      if (point === one || point === other) continue
      const cell = valueAt(own, point)
      each(point, (to - cell) ** 2 - (from - cell) ** 2)
    }
  }

  return {
    change(factor, one, other) {
      let change = 0
      forOthers(factor, one, other, (point, gain) => {
        const fromOne = valueAt(squares, one * points + point)
        const fromOther = valueAt(squares, other * points + point)
        change += weight(fromOne + gain) - weight(fromOne)
        change += weight(fromOther - gain) - weight(fromOther)
      })
      return change
    },
    note(factor, one, other) {
      forOthers(factor, one, other, (point, gain) => {
        add(squares, one * points + point, gain)
        add(squares, point * points + one, gain)
        add(squares, other * points + point, -gain)
        add(squares, point * points + other, -gain)
      })
    },
  }
}

function add(sums: Float64Array, at: number, term: number): void {
  sums[at] = valueAt(sums, at) + term
}

/** Distance^-20 of a squared distance. */
function weight(squared: number): number {
  const fourth = squared * squared
  const eighth = fourth * fourth
  return 1 / (eighth * eighth * fourth)
}

/** The sum of squared correlations of all pairs of factors, up to a constant. */
function correlation(cells: Cells): Criterion {
  const middle = ((cells[0]?.length ?? 1) - 1) / 2
  const products = cells.map((own) =>
    Float64Array.from(cells, (opposite) =>
      own.reduce((sum, cell, at) => sum + (cell - middle) * (valueAt(opposite, at) - middle), 0),
    ),
  )
  const product = (factor: number, opposite: number) => valueAt(valueAt(products, factor), opposite)
  /** What a swap adds to the product of two factors. */
  const gain = (factor: number, opposite: number, one: number, other: number) => {
    const own = valueAt(cells, factor)
    const across = valueAt(cells, opposite)
    return (
      (valueAt(own, other) - valueAt(own, one)) * (valueAt(across, one) - valueAt(across, other))
    )
  }
  return {
    change: (factor, one, other) =>
      cells.reduce((change, _, opposite) => {
        if (opposite === factor) return change
        const before = product(factor, opposite)
        const after = before + gain(factor, opposite, one, other)
        return change + after * after - before * before
      }, 0),
    note(factor, one, other) {
      cells.forEach((_, opposite) => {
        if (opposite === factor) return
        const more = gain(factor, opposite, one, other)
        add(valueAt(products, factor), opposite, more)
        add(valueAt(products, opposite), factor, more)
      })
    },
  }
}
