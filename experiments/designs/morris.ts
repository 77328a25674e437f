import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { checkSize, type Design } from './design.ts'
import { type Group, type Groups, groupsOf } from './groups.ts'
import { keepLast } from './keep-last.ts'
import { spreadOut } from './spread-out.ts'

export type MorrisOptions = {
  /** Levels of each factor, an even number; 4 when not said. */
  readonly levels?: number
  /** Factors that move together; each alone when not said. */
  readonly groups?: Groups
  /** Of so many drawn trajectories those are taken that lie farthest apart; none are left out when not said. */
  readonly chosenFrom?: number
  /** Share of what is believed that lies outside the outermost levels on either side; 0 when not said. */
  readonly margin?: number
  readonly seed: string
}

/**
 * Trajectories for elementary effects (Morris 1991; groups: Campolongo, Cariboni and Saltelli 2007).
 * Each begins at a drawn point of a grid of `levels` and moves one group of factors after the other, in
 * drawn order, by half the levels up or down: G + 1 rows for G groups, with role
 * `trajectory/step`. Numbers without limits need a `margin`, since shares of 0 and 1 are infinite
 * there. Can be extended by further trajectories, but not where they were chosen from more: the
 * choice would be another one.
 *
 * @throws RangeError where levels are not even, a margin is no share below a half, or groups
 * contradict each other.
 */
export function morris(
  names: readonly string[],
  trajectories: number,
  options: MorrisOptions,
): Design {
  const { levels = 4, margin = 0, chosenFrom, seed } = options
  checkSize('trajectories', trajectories)
  checkSize('levels', levels, 2)
  if (levels % 2 === 1) throw new RangeError(`levels: expected an even number, got ${levels}`)
  if (!(margin >= 0 && margin < 0.5))
    throw new RangeError(`margin: expected a share from 0 to below 0.5, got ${margin}`)
  const groups = groupsOf(names, options.groups)
  const drawn = (number: number) =>
    trajectory(new Chance(seed, 'trajectory', number), names.length, groups, levels)
  if (chosenFrom !== undefined) checkSize('chosenFrom', chosenFrom, trajectories)
  const chosen =
    chosenFrom === undefined
      ? undefined
      : spreadOut(
          Array.from({ length: chosenFrom }, (_, number) => drawn(number)),
          trajectories,
        )
  const trajectoryOf = chosen ? (number: number) => valueAt(chosen, number) : keepLast(drawn)

  const length = groups.length + 1
  const design: Design = {
    method: 'morris',
    names,
    rows: trajectories * length,
    space: 'shares',
    groups,
    block: length,
    pointOf(row) {
      const steps = trajectoryOf(Math.floor(row / length))
      return valueAt(steps, row % length).map((share) => margin + (1 - 2 * margin) * share)
    },
    roleOf: (row) => `${Math.floor(row / length)}/${row % length}`,
  }
  return chosen ? design : { ...design, extend: (more) => morris(names, more, options) }
}

/** Points of one trajectory, in shares of the grid. */
function trajectory(
  chance: Chance,
  factors: number,
  groups: readonly Group[],
  levels: number,
): Float64Array[] {
  const step = levels / 2
  const rises = Array.from({ length: factors }, () => chance.uniform() < 0.5)
  const place = rises.map((rising) => chance.below(levels - step) + (rising ? 0 : step))
  const order = chance.shuffle(groups.map((_, at) => at))
  const shares = () => Float64Array.from(place, (level) => level / (levels - 1))
  return [
    shares(),
    ...order.map((group) => {
      for (const factor of valueAt(groups, group).members)
        place[factor] = valueAt(place, factor) + (rises[factor] ? step : -step)
      return shares()
    }),
  ]
}
