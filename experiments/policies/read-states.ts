import { csvParseRows } from 'd3-dsv'
import { valueAt } from '../../sim/index.ts'
import type { Chance } from '../chance.ts'
import { normalised, systematicResample } from '../inference/weighted.ts'
import type { Factor } from '../study/study.ts'

/** A table: names of the columns, and rows of cells as text or numbers. */
export type StateTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** Points of the factors that are states of the world, with weights that add up to 1. */
export type States = {
  readonly points: readonly (readonly number[])[]
  readonly weights: readonly number[]
}

/** A table of the text of a CSV file; lines with `#` are remarks. */
export function stateTable(text: string): StateTable {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'))
  const [columns = [], ...rows] = csvParseRows(lines.join('\n'))
  return { columns, rows }
}

/**
 * States of a table with a column `p_<name>` for each factor, and `weight` where rows differ in
 * what they count; rows without weight are left out.
 *
 * @throws RangeError with all that is missing or cannot be read.
 */
export function statesOf({ columns, rows }: StateTable, factors: readonly Factor[]): States {
  const missing = factors.filter(({ name }) => !columns.includes(`p_${name}`))
  if (missing.length > 0)
    throw new RangeError(
      `expected a column for each uncertainty, got none for ${missing.map(({ name }) => `p_${name}`).join(', ')}`,
    )
  if (rows.length === 0) throw new RangeError('expected at least one row, got none')
  const places = factors.map(({ name }) => columns.indexOf(`p_${name}`))
  const weightAt = columns.indexOf('weight')
  const weights = rows.map((row) => (weightAt < 0 ? 1 : Number(row[weightAt])))
  const points = rows.map((row, line) =>
    factors.map((factor, at) => {
      const cell = row[valueAt(places, at)]
      const value = cellValue(factor, cell)
      if (value === undefined)
        throw new RangeError(`row ${line + 1}: expected a value of ${factor.name}, got ${cell}`)
      return value
    }),
  )
  const shares = normalised(weights)
  const kept = points.flatMap((point, at) => {
    const weight = valueAt(shares, at)
    return weight > 0 ? [{ point, weight }] : []
  })
  return { points: kept.map(({ point }) => point), weights: kept.map(({ weight }) => weight) }
}

function cellValue({ choices }: Factor, cell: unknown): number | undefined {
  if (choices !== undefined) {
    const at = choices.findIndex((choice) => String(choice) === String(cell))
    return at < 0 ? undefined : at
  }
  const value = cell === '' || cell === null || cell === undefined ? Number.NaN : Number(cell)
  return Number.isFinite(value) ? value : undefined
}

/** At most `count` of the states, drawn by weight; who is drawn twice counts twice. */
export function fewer(states: States, count: number | undefined, chance: Chance): States {
  if (count === undefined || count >= states.points.length) return states
  const times = new Map<number, number>()
  for (const at of systematicResample(states.weights, count, chance.uniform()))
    times.set(at, (times.get(at) ?? 0) + 1)
  return {
    points: [...times.keys()].map((at) => valueAt(states.points, at)),
    weights: [...times.values()].map((time) => time / count),
  }
}

/** States in an order by chance, since tables mostly begin with what fits best. */
export function shuffled({ points, weights }: States, chance: Chance): States {
  const order = chance.shuffle(points.map((_, at) => at))
  return {
    points: order.map((at) => valueAt(points, at)),
    weights: order.map((at) => valueAt(weights, at)),
  }
}
