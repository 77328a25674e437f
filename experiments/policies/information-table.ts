import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { weightedMean } from '../inference/weighted.ts'
import type { Factor } from '../study/study.ts'
import type { Comparison, PlanOutcomes, World } from './compare.ts'
import { partialInformation, perfectInformation } from './information.ts'
import type { Policies } from './policies.ts'
import type { States } from './read-states.ts'
import { oriented } from './regret.ts'

/** What knowing something before the choice of a plan is worth, for an aim. */
export type KnownRow = {
  /** Name of the aim, or `together`. */
  readonly aim: string
  /** `everything`, `future`, or the name of an uncertainty. */
  readonly known: string
  readonly value: number
  /** What chance alone would give; NaN where it is not estimated. */
  readonly floor: number
}

/** Shuffles that say what chance alone gives. */
const SHUFFLES = 40
/** Of fewer states nothing can be told one by one. */
const LEAST_STATES = 20

/** What a study came to, as far as the value of information depends on it. */
export type KnownWorlds = {
  readonly policies: Policies
  readonly states: States & { readonly factors: readonly Factor[] }
  readonly worlds: readonly World[]
  readonly outcomes: readonly PlanOutcomes[]
  readonly comparison: Comparison
  readonly seed: string
}

/**
 * What it is worth to know everything, which future comes, or one uncertainty alone, for each aim
 * in its own unit. Plans beyond the budget are no choice, unless all of them are.
 */
export function informationOf(known: KnownWorlds): KnownRow[] {
  const { policies, outcomes, comparison } = known
  const within = comparison.plans.flatMap(({ within }, at) => (within ? [at] : []))
  const choice = within.length > 0 ? within : outcomes.map((_, at) => at)
  const rows = policies.aims.flatMap(({ name, better }, aim) =>
    rowsOf(
      known,
      name,
      choice.map((at) =>
        valueAt(valueAt(outcomes, at).aims, aim).map((value) => oriented(value, better)),
      ),
    ),
  )
  const { utilities } = comparison
  if (utilities === undefined) return rows
  return [
    ...rows,
    ...rowsOf(
      known,
      'together',
      choice.map((at) => valueAt(utilities, at)),
    ),
  ]
}

function rowsOf(
  { policies, states, worlds, seed }: KnownWorlds,
  aim: string,
  utilities: readonly Float64Array[],
): KnownRow[] {
  const told = worlds.flatMap((world, at) =>
    utilities.some((row) => Number.isNaN(valueAt(row, at))) ? [] : [{ ...world, at }],
  )
  if (told.length === 0) return []
  const all = utilities.map((row) => told.map(({ at }) => valueAt(row, at)))
  const weights = told.map(({ weight }) => weight)
  const everything: KnownRow = {
    aim,
    known: 'everything',
    value: perfectInformation(all, weights),
    floor: Number.NaN,
  }
  const future = grouped(
    all,
    weights,
    told.map((world) => world.future),
  )
  const rows = [everything]
  if (policies.futures.length > 1)
    rows.push({
      aim,
      known: 'future',
      value: perfectInformation(future.utilities, future.weights),
      floor: Number.NaN,
    })
  const byState = grouped(
    all,
    weights,
    told.map(({ state }) => state),
  )
  if (byState.groups.length < LEAST_STATES) return rows
  return [
    ...rows,
    ...states.factors.map(({ name, choices }, place): KnownRow => {
      const input = byState.groups.map((state) => valueAt(valueAt(states.points, state), place))
      const luck = {
        chance: new Chance(seed, 'policies', 'information', aim, name),
        shuffles: SHUFFLES,
      }
      const kind = choices === undefined ? 'number' : 'choice'
      const { value, floor } = partialInformation(
        input,
        kind,
        byState.utilities,
        byState.weights,
        luck,
      )
      return { aim, known: name, value, floor }
    }),
  ]
}

/** Means of utilities over the worlds of each group. */
function grouped(
  utilities: readonly (readonly number[])[],
  weights: readonly number[],
  groupOf: readonly number[],
) {
  const groups = [...new Set(groupOf)]
  const members = groups.map((group) => groupOf.flatMap((own, at) => (own === group ? [at] : [])))
  const pick = (values: readonly number[], at: readonly number[]) =>
    at.map((place) => valueAt(values, place))
  return {
    groups,
    weights: members.map((at) => pick(weights, at).reduce((sum, weight) => sum + weight, 0)),
    utilities: utilities.map((row) =>
      members.map((at) => weightedMean(pick(row, at), pick(weights, at))),
    ),
  }
}
