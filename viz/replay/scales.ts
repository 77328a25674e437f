import type { OutcomeKey } from '../../sim/index.ts'
import type { Replay } from './replay.ts'
import type { Towns } from './towns.ts'

/** Sizes shared by the three panels so that equal marks mean equal numbers. */
export type Scales = {
  readonly needHours: number
  readonly dotPeople: number
  readonly squarePeople: number
}

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

/** What the fullest week is found by: sums of outcomes. */
const MEASURES = {
  need: ['metMunicipal', 'metVolunteers', 'unmet'],
  people: ['independents'],
  arrivals: ['arrivals'],
} as const satisfies Record<string, readonly OutcomeKey[]>
type Measure = keyof typeof MEASURES

function measured(towns: Towns): Scales {
  const most = (measure: Measure): number =>
    Math.max(0, ...towns.replays.map((replay) => fullest(replay, measure).value))
  return {
    needHours: most('need'),
    dotPeople: roundNumber(most('people') / DOTS),
    squarePeople: roundNumber((4 * most('arrivals')) / SQUARES),
  }
}

/** The weeks of a run that scales go by, each with the outcomes read there. */
export function fullestWeeks(replay: Replay): (readonly [OutcomeKey, week: number])[] {
  return (Object.keys(MEASURES) as Measure[]).flatMap((measure) => {
    const { week } = fullest(replay, measure)
    return MEASURES[measure].map((outcome) => [outcome, week] as const)
  })
}

function fullest({ trajectory: { outcomes }, weeks }: Replay, measure: Measure) {
  const columns = MEASURES[measure].map((key) => outcomes[key])
  let most = { week: 0, value: 0 }
  for (let week = 0; week < weeks; week++) {
    let value = 0
    for (const column of columns) value += column?.[week] ?? 0
    if (value > most.value) most = { week, value }
  }
  return most
}

/** The next round number (1, 2, 5 times a power of ten) at or above a value. */
function roundNumber(value: number): number {
  let power = 1
  while (power * 10 <= value) power *= 10
  for (const factor of [1, 2, 5, 10]) if (factor * power >= value) return factor * power
  return power * 10
}
