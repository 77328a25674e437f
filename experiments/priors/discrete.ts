import { valueAt } from '../../sim/index.ts'
import type { Prior } from './prior.ts'

type Discrete = { readonly values: readonly number[]; readonly weights?: readonly number[] }

/**
 * One of these values, each as probable as its weight says. The value of a share p is the first
 * whose cumulated probability is more than p, so that the cells of a design are met alike.
 */
export function discrete({ values, weights }: Discrete): Prior {
  const rows = values
    .map((value, at) => ({ value, weight: weights?.[at] ?? 1 }))
    .sort((one, other) => one.value - other.value)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  const table = rows.map(({ value, weight }) => {
    sum += weight
    return { value, probability: weight / total, until: sum / total }
  })
  const expected = (of: (value: number) => number) =>
    table.reduce((all, { value, probability }) => all + probability * of(value), 0)
  const last = valueAt(table, table.length - 1)
  const mean = expected((value) => value)
  return {
    quantile: (p) => (table.find(({ until }) => until > p) ?? last).value,
    density: (value) => table.find((row) => row.value === value)?.probability ?? 0,
    mean,
    variance: expected((value) => (value - mean) ** 2),
    low: valueAt(table, 0).value,
    high: last.value,
  }
}

/** One of the whole numbers from `low` to `high`, all alike. */
export function whole({ low, high }: { readonly low: number; readonly high: number }): Prior {
  const count = high - low + 1
  return {
    quantile: (p) => low + Math.min(count - 1, Math.floor(p * count)),
    density: (value) => (Number.isInteger(value) && value >= low && value <= high ? 1 / count : 0),
    mean: (low + high) / 2,
    variance: (count * count - 1) / 12,
    low,
    high,
  }
}
