import { createWorld, type PolicyEntry, type Scenario, type World } from '../sim/index.ts'
import { policy as resolve } from '../sim/mechanisms/policy.ts'
import { scenario } from './scenarios.ts'

/** The neutral town with 20,000 inhabitants and a policy. */
export function town(policy: readonly PolicyEntry[]): Scenario {
  const base = scenario('neutral')
  return { ...base, policy, place: { ...base.place, population: 20_000 } }
}

/** A world before its first week with the given policy in force. */
export function ready(policy: readonly PolicyEntry[]): World {
  const world = createWorld(town(policy), 'mechanisms')
  resolve(world)
  return world
}
