import { valueAt } from '../../sim/index.ts'
import { dominates } from './dominance.ts'

/**
 * Volume that points dominate up to a reference point, all objectives the less the better: exact in
 * any number of dimensions (WFG: While, Bradstreet and Barone 2012; a sweep in two). Points that do
 * not reach below the reference in every objective add nothing.
 */
export function hypervolume(
  points: readonly ArrayLike<number>[],
  reference: ArrayLike<number>,
): number {
  const inside = points.filter((point) =>
    Array.from(point).every((value, at) => value < valueAt(reference, at)),
  )
  return volumeOf(undominated(inside), reference)
}

function volumeOf(points: readonly ArrayLike<number>[], reference: ArrayLike<number>): number {
  if (reference.length === 2) return sweep(points, reference)
  // The worst in the last objective first: its limit leaves little of the others.
  const last = reference.length - 1
  const order = [...points].sort((a, b) => valueAt(b, last) - valueAt(a, last))
  return order.reduce((sum, point, at) => {
    const whole = Array.from(point).reduce(
      (volume, value, objective) => volume * (valueAt(reference, objective) - value),
      1,
    )
    const shared = order
      .slice(at + 1)
      .map((other) => Array.from(other, (value, own) => Math.max(value, valueAt(point, own))))
    return sum + whole - volumeOf(undominated(shared), reference)
  }, 0)
}

function sweep(points: readonly ArrayLike<number>[], reference: ArrayLike<number>): number {
  const order = [...points].sort((a, b) => valueAt(a, 0) - valueAt(b, 0))
  let height = valueAt(reference, 1)
  let sum = 0
  for (const point of order) {
    const [x, y] = [valueAt(point, 0), valueAt(point, 1)]
    if (y >= height) continue
    sum += (valueAt(reference, 0) - x) * (height - y)
    height = y
  }
  return sum
}

/** Points that no other dominates, of equal ones the first. */
function undominated(points: readonly ArrayLike<number>[]): ArrayLike<number>[] {
  return points.filter((point, at) =>
    points.every((other, place) => {
      if (place === at) return true
      const same = Array.from(point).every((value, own) => value === other[own])
      return same ? place > at : !dominates(other, point)
    }),
  )
}
