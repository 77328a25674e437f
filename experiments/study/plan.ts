import { valueAt } from '../../sim/index.ts'
import type { Design } from '../designs/design.ts'
import { designOf } from '../designs/design-of.ts'
import { inPeriods } from '../outcomes/periods.ts'
import { jointPrior } from '../priors/joint-prior.ts'
import type { JointPrior } from '../priors/prior.ts'
import { priorOf } from '../priors/prior-of.ts'
import type { StudyRun } from './evaluate.ts'
import type { Study } from './study.ts'

/** Which run of a study: row of the design, place of the town, number of the seed. */
export type RunKey = { readonly row: number; readonly town: number; readonly replicate: number }

/** All runs of a study, none of which is made before it is asked for. */
export type Plan = {
  readonly design: Design
  readonly prior: JointPrior
  /** Number of runs. */
  readonly runs: number
  /** Names of the values of a run, in order. */
  readonly values: readonly string[]
  /** Values of the factors in a row of the design. */
  readonly pointOf: (row: number) => Float64Array
  /** The key of the run at a place in the order of row, town, seed. */
  readonly keyOf: (place: number) => RunKey
  readonly runOf: (key: RunKey) => StudyRun
}

/** So many places are kept in memory, eight bytes each. */
const MOST_RUNS = 100_000_000

/**
 * What a study is to run; `table` is the text of the file that its design names.
 *
 * @throws RangeError where the design cannot be made, or has more runs than can be counted one by one.
 */
export function planOf(study: Study, table?: string): Plan {
  const { factors, correlations, towns, outcomes, weeks, seeds } = study
  const names = factors.map(({ name }) => name)
  const priors = factors.map(({ prior }) => priorOf(prior))
  const prior = jointPrior(names, priors, correlations)
  const seed = `${study.seed} design`
  const design = study.design
    ? designOf(study.design, { names, priors, seed, ...(table === undefined ? {} : { table }) })
    : nothing(names)
  const runs = design.rows * towns.length * seeds
  if (runs > MOST_RUNS) throw new RangeError(`expected at most ${MOST_RUNS} runs, got ${runs}`)
  const first = valueAt(towns, 0).scenario
  const extent = { start: first.start, weeks: weeks ?? first.weeks }
  const pointOf = (row: number) => {
    const point = design.pointOf(row)
    return design.space === 'values' ? point : prior.fromShares(point)
  }
  return {
    design,
    prior,
    runs,
    values: inPeriods(outcomes, extent).map(({ id }) => id),
    pointOf,
    keyOf: (place) => ({
      row: Math.floor(place / (towns.length * seeds)),
      town: Math.floor(place / seeds) % towns.length,
      replicate: place % seeds,
    }),
    runOf: ({ row, town, replicate }) => ({
      town,
      seed: seedOf(study, replicate, row),
      point: [...pointOf(row)],
    }),
  }
}

/** The design of a study that has none. */
function nothing(names: readonly string[]): Design {
  return {
    method: 'none',
    names,
    rows: 0,
    space: 'shares',
    pointOf: () => new Float64Array(names.length),
    roleOf: () => '',
  }
}

/** The seed of a run: what it is called is all that its luck depends on. */
export function seedOf({ seed, luck }: Study, replicate: number, row: number): string {
  return luck === 'shared' ? `${seed} r${replicate + 1}` : `${seed} r${replicate + 1} d${row + 1}`
}
