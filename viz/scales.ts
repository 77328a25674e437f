import type { OutcomeKey } from '../sim/index.ts'
import { roundNumber, type Scales } from './stage/strips.ts'
import type { Towns } from './towns.ts'

/** Dots and squares a panel has room for at the fullest week of all towns. */
const DOTS = 90
const SQUARES = 80

const known = new WeakMap<Towns, Scales>()

/** Scales that hold for all towns and weeks: the fullest week fits. Measured once. */
export function scalesOf(towns: Towns): Scales {
  const scales = known.get(towns) ?? measured(towns)
  known.set(towns, scales)
  return scales
}

function measured(towns: Towns): Scales {
  const most = (
    measure: (column: (key: OutcomeKey, week: number) => number, week: number) => number,
  ): number => {
    let highest = 0
    for (const { trajectory, weeks } of towns.replays) {
      const column = (key: OutcomeKey, week: number): number =>
        trajectory.outcomes[key]?.[week] ?? 0
      for (let week = 0; week < weeks; week++) highest = Math.max(highest, measure(column, week))
    }
    return highest
  }
  const needHours = most(
    (column, week) =>
      column('metMunicipal', week) + column('metVolunteers', week) + column('unmet', week),
  )
  const people = most((column, week) => column('independents', week))
  const arrivals = 4 * most((column, week) => column('arrivals', week))
  return {
    needHours,
    dotPeople: roundNumber(people / DOTS),
    squarePeople: roundNumber(arrivals / SQUARES),
  }
}
