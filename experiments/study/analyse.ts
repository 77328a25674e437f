import { valueAt } from '../../sim/index.ts'
import type { Design } from '../designs/design.ts'
import { type PrimTrajectory, prim } from '../discovery/prim.ts'
import { type RegionalSensitivity, regionalSensitivity } from '../discovery/regional.ts'
import type { FactorKind } from '../discovery/sides.ts'
import { medianOf } from '../quantile.ts'
import { complete } from '../sensitivity/complete.ts'
import { type MorrisEffects, morrisEffects } from '../sensitivity/morris-effects.ts'
import { type PawnIndices, pawnIndices } from '../sensitivity/pawn.ts'
import { type SobolIndices, sobolIndices } from '../sensitivity/sobol-indices.ts'
import type { Analysis, Split } from './analysis.ts'
import { type ResultTable, settingMeans } from './result-table.ts'
import type { Factor } from './study.ts'

/** What is analysed: the settings with the values of their factors, and what their runs gave. */
export type Analysed = {
  readonly design: Design
  /** Values of the factors by setting. */
  readonly points: readonly ArrayLike<number>[]
  readonly factors: readonly Pick<Factor, 'name' | 'prior' | 'choices'>[]
  readonly towns: readonly string[]
  /** Names of the values of a run, in order. */
  readonly values: readonly string[]
  readonly table: ResultTable
  /** Seed of the study: analyses that have none of their own take their luck from it. */
  readonly seed: string
}

type Threshold = {
  readonly split: Split
  readonly threshold: number
  /** Settings that behave as asked. */
  readonly cases: readonly boolean[]
}

/**
 * Why an analysis is refused: runs without a value, no value at all, none that differs, none on one
 * side of a threshold, or what is said.
 */
export type Refusal = 'missing' | 'nothing' | 'alike' | 'one-sided' | 'said'

/** What an analysis found for one value in one town, or why it is refused. */
export type Finding = {
  readonly town: string
  readonly value: string
  /** Runs without a value for which others stand, where that was allowed. */
  readonly stoodFor: number
} & (
  | { readonly method: 'sobol'; readonly found: SobolIndices }
  | { readonly method: 'morris'; readonly found: MorrisEffects }
  | { readonly method: 'pawn'; readonly found: PawnIndices }
  | ({ readonly method: 'regional'; readonly found: RegionalSensitivity } & Threshold)
  | ({ readonly method: 'prim'; readonly found: readonly PrimTrajectory[] } & Threshold)
  | {
      readonly method: 'refused'
      readonly asked: Analysis['method']
      readonly why: Refusal
      readonly reason: string
      /** Runs without a value, where these are the reason. */
      readonly runs: readonly number[]
    }
)

/**
 * Carries an analysis out for every value and town that it names. The value of a setting is the mean
 * over its seeds. An analysis that cannot be carried out is told as refused, with the reason: values
 * that are missing and nothing that may stand for them, or that do not differ.
 */
export function analyse(analysis: Analysis, analysed: Analysed): Finding[] {
  const { towns, values } = analysed
  return towns.flatMap((town, at) => {
    if (analysis.town !== undefined && analysis.town !== town) return []
    return analysis.of.map((value) =>
      findingOf(analysis, analysed, { town, at, value, column: values.indexOf(value) }),
    )
  })
}

type Place = {
  readonly town: string
  readonly at: number
  readonly value: string
  readonly column: number
}

/** Runs that are named one by one in a refusal. */
const NAMED = 20

function findingOf(
  analysis: Analysis,
  analysed: Analysed,
  { town, at, value, column }: Place,
): Finding {
  const { method, impute } = analysis
  const { means, missing } = settingMeans(
    analysed.table,
    { town: at, value: column },
    { rest: impute !== undefined },
  )
  const told = { town, value, stoodFor: missing.length }
  const refused = (why: Refusal, reason: string, runs: readonly number[] = []): Finding => ({
    ...told,
    method: 'refused',
    asked: method,
    why,
    reason,
    runs,
  })
  if (impute === undefined && missing.length > 0)
    return refused('missing', missingText(missing), missing)
  if (means.every(Number.isNaN)) return refused('nothing', 'no run has a value', missing)
  if (means.every((each) => each === means[0]))
    return refused('alike', `it is ${valueAt(means, 0)} in every setting`)
  try {
    return { ...told, ...carriedOut(analysis, analysed, means, `${town} ${value}`) }
  } catch (error) {
    if (error instanceof RangeError)
      return refused('split' in analysis ? 'one-sided' : 'said', error.message)
    throw error
  }
}

function missingText(missing: readonly number[]): string {
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : ''
  return `${missing.length} runs have no value: ${missing.slice(0, NAMED).join(', ')}${more}`
}

type Carried =
  | Pick<Extract<Finding, { method: 'sobol' }>, 'method' | 'found'>
  | Pick<Extract<Finding, { method: 'morris' }>, 'method' | 'found'>
  | Pick<Extract<Finding, { method: 'pawn' }>, 'method' | 'found'>
  | ({ readonly method: 'regional'; readonly found: RegionalSensitivity } & Threshold)
  | ({ readonly method: 'prim'; readonly found: readonly PrimTrajectory[] } & Threshold)

function carriedOut(
  analysis: Analysis,
  { design, points, factors, seed: own }: Analysed,
  means: Float64Array,
  purpose: string,
): Carried {
  const names = factors.map(({ name }) => name)
  if (analysis.method === 'regional' || analysis.method === 'prim') {
    const { values } = complete(design, means, analysis.impute)
    const split = thresholdOf(analysis.split, values)
    if (analysis.method === 'prim') {
      const found = boxesOf(analysis, { names, points, cases: split.cases, factors })
      return { method: 'prim', found, ...split }
    }
    const { permutations } = analysis
    const found = regionalSensitivity(names, points, split.cases, {
      seed: analysis.seed ?? `${own} ${purpose}`,
      ...(permutations === undefined ? {} : { permutations }),
    })
    return { method: 'regional', found, ...split }
  }
  const { resamples, level, impute } = analysis
  const options = {
    seed: analysis.seed ?? `${own} ${purpose}`,
    ...(resamples === undefined ? {} : { resamples }),
    ...(level === undefined ? {} : { level }),
    ...(impute === undefined ? {} : { impute }),
  }
  switch (analysis.method) {
    case 'sobol':
      return { method: 'sobol', found: sobolIndices(design, means, options) }
    case 'morris':
      return { method: 'morris', found: morrisEffects(design, means, options) }
    case 'pawn': {
      const { slices } = analysis
      const sliced = slices === undefined ? options : { ...options, slices }
      return { method: 'pawn', found: pawnIndices(design, means, sliced) }
    }
  }
}

function thresholdOf(split: Split, values: Float64Array): Threshold {
  const threshold = split.than === 'median' ? medianOf([...values]) : split.than
  const cases = Array.from(values, (value) =>
    split.side === 'above' ? value > threshold : value < threshold,
  )
  return { split, threshold, cases }
}

type Cases = {
  readonly names: readonly string[]
  readonly points: readonly ArrayLike<number>[]
  readonly cases: readonly boolean[]
  readonly factors: Analysed['factors']
}

/** One box after the other, each among the settings that no earlier one holds. */
function boxesOf(
  { peel, leastMass, boxes = 1 }: Extract<Analysis, { method: 'prim' }>,
  { names, points, cases, factors }: Cases,
): readonly PrimTrajectory[] {
  const kinds = Object.fromEntries(factors.map((factor) => [factor.name, kindOf(factor)]))
  const found: PrimTrajectory[] = []
  let among = points.map((_, row) => row)
  while (found.length < boxes) {
    // Without a case left there is no further box; without any at all prim says so.
    if (found.length > 0 && !among.some((row) => cases[row])) break
    const trajectory = prim(names, points, cases, {
      kinds,
      among,
      ...(peel === undefined ? {} : { peel }),
      ...(leastMass === undefined ? {} : { leastMass }),
    })
    found.push(trajectory)
    const held = new Set(valueAt(trajectory.boxes, trajectory.best).rows)
    among = among.filter((row) => !held.has(row))
    if (held.size === 0) break
  }
  return found
}

function kindOf({ prior, choices }: Analysed['factors'][number]): FactorKind {
  if (choices !== undefined) return 'choice'
  return prior.family === 'discrete' || prior.family === 'whole' ? 'discrete' : 'continuous'
}
