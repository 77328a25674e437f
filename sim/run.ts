import { createWorld } from './create-world.ts'
import { Fingerprint } from './fingerprint.ts'
import { OUTCOMES, type OutcomeKey } from './outcomes.ts'
import { OFFICIAL_ROLES, type Scenario } from './scenario.ts'
import { step } from './step.ts'
import type { Trajectory } from './trajectory.ts'
import { MODEL_VERSION } from './version.ts'
import type { World } from './world.ts'

/** Plain data, so that it can travel to a worker. */
export type RunOptions = {
  /** Weeks to simulate instead of the scenario's. */
  readonly weeks?: number
  /** Outcomes to keep; all when absent. Changes no result and no fingerprint. */
  readonly outcomes?: readonly OutcomeKey[]
}

/**
 * Simulates a scenario: the only way in for command line, page, workers and studies.
 *
 * `onProgress` is told every 26 weeks how many weeks are done. Pure otherwise: the same
 * scenario, seed and model version give the same trajectory and fingerprint everywhere.
 */
export function run(
  scenario: Scenario,
  seed: string,
  options: RunOptions = {},
  onProgress?: (done: number, total: number) => void,
): Trajectory {
  const weeks = Math.min(options.weeks ?? scenario.weeks, scenario.weeks)
  const world = createWorld(scenario, seed)
  const collection = collect(world, weeks, options.outcomes)
  for (let week = 0; week < weeks; week++) {
    step(world)
    collection.take(week)
    if (onProgress && (week % 26 === 25 || week === weeks - 1)) onProgress(week + 1, weeks)
  }
  return collection.finish(seed)
}

/** Keeps weekly rows and builds the trajectory. Reads the world only. */
function collect(world: World, weeks: number, wanted?: readonly OutcomeKey[]) {
  const { scenario } = world
  const keys = wanted ?? OUTCOMES.map((outcome) => outcome.key)
  const kept = keys.map((key) => ({
    key,
    index: OUTCOMES.findIndex((o) => o.key === key),
    values: new Float64Array(weeks),
  }))
  const offices = scenario.administration.offices.length
  const officeLoad = new Float32Array(weeks * offices)
  const digest = new Fingerprint().text(MODEL_VERSION).text(JSON.stringify(scenario))
  return {
    take(week: number): void {
      for (const column of kept) column.values[week] = world.row[column.index]
      officeLoad.set(world.office.load.subarray(0, offices), week * offices)
      digest.add(world.row)
    },
    finish(seed: string): Trajectory {
      const events = world.recorder.log()
      digest.text(seed)
      for (const column of [
        events.week,
        events.kind,
        events.person,
        events.circle,
        events.other,
        events.cause,
        events.cause2,
        events.value,
      ])
        digest.add(column)
      return {
        version: MODEL_VERSION,
        scenario: { id: scenario.id, title: scenario.title, town: scenario.town },
        seed,
        start: scenario.start,
        weeks,
        population: scenario.place.population,
        residents: world.residents.count,
        places: Array.from({ length: scenario.place.municipalities }, (_, place) =>
          String(place + 1),
        ),
        offices: scenario.administration.offices.map(({ name, role }) => ({
          name,
          coordination: role === 'coordination',
        })),
        officials: officialRecords(world),
        outcomes: Object.fromEntries(kept.map(({ key, values }) => [key, values])),
        officeLoad,
        events,
        policy: scenario.policy.map(({ lever, intensity, by }) => ({
          lever,
          intensity,
          by: by ?? '',
        })),
        fingerprint: digest.add(new Uint8Array(world.buffer)).hex(),
      }
    },
  }
}

function officialRecords(world: World): Trajectory['officials'] {
  const { official, count } = world
  return Array.from({ length: count.officials }, (_, id) => ({
    office: official.office[id],
    role: OFFICIAL_ROLES[official.role[id]],
    from: official.from[id],
    to: official.active[id] ? -1 : official.to[id],
  }))
}
