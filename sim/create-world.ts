import { keyFromSeed } from './exact/seed-key.ts'
import { EventRecorder } from './results/recorder.ts'
import { LEVERS } from './terms/levers.ts'
import { OUTCOMES } from './terms/outcomes.ts'
import type { Scenario } from './terms/scenario.ts'
import { EARLY_WEEKS } from './terms/sizes.ts'
import { begin } from './world/begin.ts'
import { type Given, givenBy } from './world/given.ts'
import { FIXED_ROWS } from './world/layout.ts'
import { pairsOf } from './world/pairs.ts'
import { residentTables } from './world/tables.ts'
import { type Capacity, World, type WorldParts } from './world/world.ts'

/**
 * Builds the town before its first week: residents, officials, offices, first circles, old ties.
 *
 * @example
 * ```ts
 * import { createWorld, step } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const world = createWorld(loadScenario('town-1').scenario, 'example')
 * step(world)
 * console.log(world.count.week) // => 1
 * ```
 */
export function createWorld(scenario: Scenario, seed: string): World {
  const { parts, capacity } = planTown(scenario, seed)
  const world = new World(parts, capacity)
  begin(world)
  return world
}

/** What a town is made of in which nobody lives yet, and the rows that it begins with. */
export function planTown(scenario: Scenario, seed: string, capacity?: Partial<Capacity>) {
  const key = keyFromSeed(seed)
  const given = givenBy(scenario)
  const residents = residentTables(given, key)
  const recorder = new EventRecorder(FIRST_EVENTS)
  const parts: WorldParts = { key, scenario, given, residents, recorder }
  return { parts, capacity: { ...usualCapacity(given), ...capacity } }
}

const FIRST_EVENTS = 1 << 17
const FIRST_CIRCLES = 256

/** Rows that a town of the study seldom outgrows in ten years. */
function usualCapacity({ size }: Given): Capacity {
  return {
    ...FIXED_ROWS,
    helper: Math.ceil(size.residents * 0.32) + 256,
    member: Math.ceil(size.residents * 0.04) + 512,
    circle: FIRST_CIRCLES,
    pair: pairsOf(FIRST_CIRCLES),
    official: size.posts * 5,
    place: size.municipalities,
    person: size.residents,
    resident: size.residents,
    // Chains are tidied when all nodes are taken: two or three times in ten years.
    waiting: size.residents * 2 + 1024,
    cohort: EARLY_WEEKS,
    week: size.weeks + 2,
    lever: LEVERS.length,
    policy: Math.max(1, size.entries),
    outcome: OUTCOMES.length,
  }
}
