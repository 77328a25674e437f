import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { meanOf } from '../course.ts'
import type { Design } from '../designs/design.ts'
import { quantile } from '../quantile.ts'

/** What is told of a sample of values: so many of them, their mean and quantiles. */
export type Sample = {
  readonly count: number
  readonly mean: number
  readonly low: number
  readonly median: number
  readonly high: number
}

/** Shares of the values below the ends of a sample that are told: eight of ten lie between. */
export const OUTER = [0.1, 0.9] as const

/** Mean and quantiles of values; those that are not known are left out. */
export function sampleOf(values: ArrayLike<number>): Sample {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort()
  return {
    count: sorted.length,
    mean: meanOf(sorted),
    low: quantile(sorted, OUTER[0]),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, OUTER[1]),
  }
}

/** Parts of the settings that are held against all of them. */
const PARTS = [0.25, 0.5, 1] as const

/** Settings of a part of a design, and the design of these alone. */
export type Part = { readonly rows: readonly number[]; readonly design: Design }

/**
 * A quarter, a half and all of a design. What can be extended begins with its smaller designs, so
 * the first rows are taken, in whole blocks; of others rows are drawn, since their first ones lie
 * on one side. Parts without a block are left out.
 */
export function partsOf(design: Design, seed: string): readonly Part[] {
  const { rows, block = 1, extend } = design
  const order = Array.from({ length: rows }, (_, row) => row)
  if (extend === undefined && block === 1) new Chance(seed, 'part of a design').shuffle(order)
  return PARTS.flatMap((part) => {
    const count = Math.floor((rows * part) / block) * block
    if (count === 0) return []
    const own = order.slice(0, count).sort((one, other) => one - other)
    return [{ rows: own, design: rowsOfDesign(design, own) }]
  })
}

/** The design of some of its rows. */
export function rowsOfDesign(design: Design, rows: readonly number[]): Design {
  const { extend: _, ...kept } = design
  const at = (row: number) => valueAt(rows, row)
  return {
    ...kept,
    rows: rows.length,
    pointOf: (row) => design.pointOf(at(row)),
    roleOf: (row) => design.roleOf(at(row)),
  }
}

/** Numbers of seeds that are held against all: 1, 2, 4 and so on. */
export function seedCounts(seeds: number): number[] {
  const counts: number[] = []
  for (let count = 1; count < seeds; count *= 2) counts.push(count)
  return [...counts, seeds]
}
