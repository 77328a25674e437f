import type { EventRecorder } from '../results/recorder.ts'
import type { Scenario } from '../terms/scenario.ts'
import { givenBy } from './given.ts'
import { World } from './world.ts'

/**
 * An independent copy of a world under another scenario from its week on. People keep the traits they were
 * drawn with; policy entries keep their state where the same lever has an entry of the same
 * rank, so that a forum whose parity changes need not be prepared anew. Another leadership takes
 * office in that week.
 *
 * Throws where the other scenario is not of the same town: population, offices and
 * municipalities are given with the people.
 */
export function copyUnder(world: World, recorder: EventRecorder, scenario: Scenario): World {
  const before = world.scenario
  const same =
    before.place.population === scenario.place.population &&
    before.place.adultShare === scenario.place.adultShare &&
    before.place.municipalities === scenario.place.municipalities &&
    before.start === scenario.start &&
    JSON.stringify(before.administration.offices) ===
      JSON.stringify(scenario.administration.offices)
  if (!same) throw new RangeError('a branch keeps start, population, municipalities and offices')
  const capacity = {
    ...world.capacity,
    week: scenario.weeks + 2,
    policy: Math.max(1, scenario.policy.length),
  }
  const given = givenBy(scenario)
  if (JSON.stringify(before.leadership) !== JSON.stringify(scenario.leadership))
    takeOfficeFrom(given.head.begins, world.count.week)
  const parts = { ...world.parts, scenario, given, recorder }
  const other = new World(parts, capacity)
  other.takeFrom(world)
  carryPolicy(world, other)
  return other
}

/** Heads whose time has come take office now, in their order, so that the last of them stays. */
function takeOfficeFrom(begins: Int32Array, week: number): void {
  for (const [row, from] of begins.entries()) begins[row] = Math.max(from, week)
}

/** State of policy entries by lever and rank. */
function carryPolicy(from: World, to: World): void {
  const rank = (policy: Scenario['policy'], index: number) =>
    policy.slice(0, index).filter((entry) => entry.lever === policy[index].lever).length
  to.policy.state.fill(0)
  to.policy.streak.fill(0)
  to.policy.began.fill(0)
  to.scenario.policy.forEach((entry, index) => {
    const wanted = rank(to.scenario.policy, index)
    const old = from.scenario.policy.findIndex(
      (known, at) => known.lever === entry.lever && rank(from.scenario.policy, at) === wanted,
    )
    if (old < 0) return
    to.policy.state[index] = from.policy.state[old]
    to.policy.streak.set(from.policy.streak.subarray(2 * old, 2 * old + 2), 2 * index)
    to.policy.began[index] = from.policy.began[old]
  })
}
