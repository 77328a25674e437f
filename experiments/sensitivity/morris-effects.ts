import { valueAt } from '../../sim/index.ts'
import { type Design, pointsOf } from '../designs/design.ts'
import type { Group } from '../designs/groups.ts'
import { complete, type Impute, type Imputed } from './complete.ts'
import { bootstrap, deviation, type Estimate, type Resampling } from './estimate.ts'

/** How far an outcome moves with a group of factors, per whole range of what is believed of them. */
export type MorrisEffect = {
  /** Name of the group; of the factor where it moved alone. */
  readonly name: string
  /** Mean effect; NaN where several factors moved at once, as their directions differed. */
  readonly mu: number
  /** Mean size of the effect, whatever its direction: how much the group matters at all. */
  readonly muStar: Estimate
  /** Standard deviation of the effect: how much it depends on the other factors, or bends; NaN as mu. */
  readonly sigma: number
}

/** The effects of all groups of factors on one outcome. */
export type MorrisEffects = {
  readonly effects: readonly MorrisEffect[]
  readonly trajectories: number
  /** Rows that had no outcome, where that was allowed. */
  readonly imputed?: Imputed
}

/**
 * Elementary effects of one outcome of a `morris` design, by its rows (Morris 1991; mu* and groups:
 * Campolongo, Cariboni and Saltelli 2007). Intervals of mu* by bootstrap over trajectories.
 *
 * @throws RangeError for another design, and with the list of rows that have no outcome.
 */
export function morrisEffects(
  design: Design,
  outcomes: ArrayLike<number>,
  options: Resampling & { readonly impute?: Impute },
): MorrisEffects {
  const { groups, block } = design
  if (design.method !== 'morris' || !groups || !block)
    throw new RangeError(`elementary effects need a design "morris", got "${design.method}"`)
  const { values, imputed } = complete(design, outcomes, options.impute)
  const trajectories = design.rows / block
  const all = Array.from({ length: trajectories }, (_, at) => {
    const [from, to] = [at * block, (at + 1) * block]
    return elementary(pointsOf(design, from, to), values.subarray(from, to), groups)
  })
  const ofGroup = (group: number) => all.map((effects) => valueAt(effects, group))
  const muStar = bootstrap(
    trajectories,
    (rows) =>
      Float64Array.from(groups, (_, group) => {
        let sum = 0
        for (const row of rows) sum += Math.abs(valueAt(valueAt(all, row), group))
        return sum / rows.length
      }),
    options,
  )
  const effects = groups.map(({ name, members }, group) => {
    const own = ofGroup(group)
    const alone = members.length === 1
    return {
      name,
      mu: alone ? own.reduce((sum, effect) => sum + effect, 0) / trajectories : Number.NaN,
      muStar: valueAt(muStar, group),
      sigma: alone ? deviation(own) : Number.NaN,
    }
  })
  return { effects, trajectories, ...(imputed && { imputed }) }
}

/** Effects of one trajectory by group: change of the outcome per change of the share that moved. */
function elementary(
  points: readonly Float64Array[],
  values: Float64Array,
  groups: readonly Group[],
): Float64Array {
  const effects = new Float64Array(groups.length)
  for (let step = 1; step < points.length; step++) {
    const moved = (factor: number) =>
      valueAt(valueAt(points, step), factor) - valueAt(valueAt(points, step - 1), factor)
    const group = groups.findIndex(({ members }) => members.some((factor) => moved(factor) !== 0))
    const { members } = valueAt(groups, group)
    const change = valueAt(values, step) - valueAt(values, step - 1)
    const share = moved(valueAt(members, 0))
    effects[group] = members.length === 1 ? change / share : Math.abs(change / share)
  }
  return effects
}
