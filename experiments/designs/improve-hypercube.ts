import { valueAt } from '../../sim/index.ts'
import type { Chance } from '../chance.ts'

/** What swaps of points are to better: the distance of the nearest ones, or the correlation of factors. */
export type Improvement = 'maximin' | 'correlation'

/** The cells of the points, one list for each factor. */
type Cells = readonly Int32Array[]
/** Cost after a swap of two points in a factor, less the cost before. */
type Change = (factor: number, one: number, other: number) => number

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
  const change = improvement === 'maximin' ? nearness(cells) : correlation(cells)
  for (let swap = 0; swap < swaps; swap++) {
    const factor = chance.below(cells.length)
    const one = chance.below(points)
    // Another point than the first, all alike.
    const other = (one + 1 + chance.below(points - 1)) % points
    if (change(factor, one, other) < 0) exchange(valueAt(cells, factor), one, other)
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
function nearness(cells: Cells): Change {
  return (factor, one, other) => {
    const own = valueAt(cells, factor)
    const [from, to] = [valueAt(own, one), valueAt(own, other)]
    let change = 0
    for (let point = 0; point < own.length; point++) {
      if (point === one || point === other) continue
      const cell = valueAt(own, point)
      const swapped = (to - cell) ** 2 - (from - cell) ** 2
      const fromOne = squaredDistance(cells, one, point)
      const fromOther = squaredDistance(cells, other, point)
      change += weight(fromOne + swapped) - weight(fromOne)
      change += weight(fromOther - swapped) - weight(fromOther)
    }
    return change
  }
}

function squaredDistance(cells: Cells, one: number, other: number): number {
  let sum = 0
  for (const own of cells) sum += (valueAt(own, one) - valueAt(own, other)) ** 2
  return sum
}

function weight(squared: number): number {
  const fourth = squared * squared
  const eighth = fourth * fourth
  return 1 / (eighth * eighth * fourth)
}

/** The sum of squared correlations of all pairs of factors, up to a constant. */
function correlation(cells: Cells): Change {
  const middle = ((cells[0]?.length ?? 1) - 1) / 2
  const product = (one: Int32Array, other: Int32Array) =>
    one.reduce((sum, cell, at) => sum + (cell - middle) * (valueAt(other, at) - middle), 0)
  return (factor, one, other) => {
    const own = valueAt(cells, factor)
    const step = valueAt(own, other) - valueAt(own, one)
    return cells.reduce((change, opposite, at) => {
      if (at === factor) return change
      const before = product(own, opposite)
      const after = before + step * (valueAt(opposite, one) - valueAt(opposite, other))
      return change + after * after - before * before
    }, 0)
  }
}
