import type { DSVRowString } from 'd3-dsv'
import { effectiveSampleSize } from '../../../../../experiments/inference/weighted.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'

/** A factor and the share of its variance that observations take away. */
export type Learnt = { readonly name: string; readonly contraction: number }

/** Standard errors of a variance within which many factors of which nothing was learnt lie. */
const BY_CHANCE = 3

/** Factors by how much was learnt of them, most first. */
export function learntFactors({ identification }: FitTables): readonly Learnt[] {
  return identification
    .map((row) => ({ name: row.parameter ?? '', contraction: numberIn(row, 'contraction') }))
    .sort((one, other) => other.contraction - one.contraction)
}

/** Up to here so few points would seem to say something of any factor; infinite where nothing was sampled. */
export function contractionByChance(tables: FitTables): number {
  return BY_CHANCE * Math.sqrt(2 / independentPoints(tables))
}

/** Points that are left, each once: some are there several times, under other luck. */
export function distinctPoints({ particles }: FitTables): {
  readonly rows: readonly DSVRowString[]
  readonly weights: readonly number[]
} {
  const known = new Map<string, { readonly row: DSVRowString; weight: number }>()
  const columns = Object.keys(particles[0] ?? {}).filter((name) => /^(p_|model$)/.test(name))
  for (const row of particles) {
    const name = columns.map((column) => row[column]).join()
    const own = known.get(name) ?? { row, weight: 0 }
    own.weight += numberIn(row, 'weight')
    known.set(name, own)
  }
  const all = [...known.values()]
  return { rows: all.map(({ row }) => row), weights: all.map(({ weight }) => weight) }
}

/** As many independent points say as much as those that are left. */
export function independentPoints(tables: FitTables): number {
  return effectiveSampleSize(distinctPoints(tables).weights)
}

/** Weights of the points that are left. */
export function weightsOf({ particles }: FitTables): readonly number[] {
  return particles.map((row) => numberIn(row, 'weight'))
}
