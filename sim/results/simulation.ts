import { canonical } from '../exact/canonical.ts'
import { Fingerprint } from '../exact/fingerprint.ts'
import { valueAt } from '../exact/value-at.ts'
import { Engine, type EngineName } from '../fast/engine.ts'
import type { RunOptions } from '../run.ts'
import { LEVERS_COUNT } from '../terms/levers.ts'
import { OUTCOME, OUTCOMES, type OutcomeKey } from '../terms/outcomes.ts'
import { OFFICIAL_ROLES } from '../terms/roles.ts'
import type { Scenario } from '../terms/scenario.ts'
import { MODEL_VERSION } from '../terms/version.ts'
import { copyUnder } from '../world/other-scenario.ts'
import { copyWorld, digestWorld, type World } from '../world/world.ts'
import { EventRecorder } from './recorder.ts'
import type { Trajectory } from './trajectory.ts'

const WIDTH = OUTCOMES.length

/**
 * A run that can be stopped, copied and continued: a world and what was recorded of its
 * weeks. Recording is one row of outcomes, the load of the offices and the levers per week; it only reads.
 *
 * While weeks are simulated the world lives in an engine; `rest` lets it move out, after which
 * the engine serves others and the run can go on at any time.
 *
 * @example
 * ```ts
 * import { Simulation } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const { scenario } = loadScenario('town-1')
 * const simulation = Simulation.start(scenario, 'example')
 * while (simulation.week < 20) simulation.advance()
 * const parameters = { ...scenario.parameters, entryHazard: 0 }
 * const twin = simulation.fork({ ...scenario, parameters })
 * for (const each of [simulation, twin]) while (each.week < 30) each.advance()
 * console.log(simulation.trajectory().weeks, twin.trajectory().weeks) // => 30 30
 * for (const each of [simulation, twin]) each.end()
 * ```
 */
export class Simulation {
  /** The state of the town, to be read. */
  readonly world: World
  private readonly seed: string
  private readonly engineName: EngineName | undefined
  private readonly weeks: number
  /** Outcomes, row-major [week][outcome]. */
  private readonly rows: Float64Array
  private readonly officeLoad: Float32Array
  private readonly leverIntensity: Float32Array
  private readonly offices: number
  private engine: Engine | undefined

  private constructor(world: World, seed: string, engine: EngineName | undefined) {
    this.world = world
    this.seed = seed
    this.engineName = engine
    this.weeks = world.scenario.weeks
    this.offices = world.scenario.administration.offices.length
    this.rows = new Float64Array(this.weeks * WIDTH)
    this.officeLoad = new Float32Array(this.weeks * this.offices)
    this.leverIntensity = new Float32Array(this.weeks * LEVERS_COUNT)
  }

  /** A town before its first week. */
  static start(scenario: Scenario, seed: string, engine?: EngineName): Simulation {
    const host = new Engine(engine)
    const simulation = new Simulation(host.found(scenario, seed), seed, engine)
    simulation.engine = host
    return simulation
  }

  /** The week that `advance` simulates next; 0 before the first one. */
  get week(): number {
    return this.world.count.week
  }

  /** Simulates and records one week. */
  advance(): void {
    const { world, offices } = this
    const { week } = world.count
    this.awake().step(world)
    this.rows.set(world.outcome.value, week * WIDTH)
    this.officeLoad.set(world.office.load.subarray(0, offices), week * offices)
    this.leverIntensity.set(world.lever.intensity.subarray(0, LEVERS_COUNT), week * LEVERS_COUNT)
  }

  /** The engine in which the world lives. */
  private awake(): Engine {
    if (this.engine) return this.engine
    this.engine = new Engine(this.engineName)
    this.engine.take(this.world)
    return this.engine
  }

  /** Lets the world move out of its engine, which then serves others. */
  rest(): void {
    this.engine?.leave(this.world)
    this.end()
  }

  /** Gives the engine back for good: nothing of the world may be used any more. */
  end(): void {
    this.engine?.end()
    this.engine = undefined
  }

  /** An independent twin in the same week; with another scenario it goes on under that one's rules. */
  fork(scenario: Scenario = this.world.scenario): Simulation {
    const { world } = this
    const recorder = this.recorderOfTwin()
    const copy =
      scenario === world.scenario
        ? copyWorld(world, recorder)
        : copyUnder(world, recorder, scenario)
    return this.twin(copy)
  }

  /** An independent twin that has gone on until before `week`, at rest. */
  forkUntil(week: number): Simulation {
    if (week <= this.week) return this.fork()
    const engine = new Engine(this.engineName)
    const twin = this.twin(engine.copy(this.world, this.recorderOfTwin()))
    twin.engine = engine
    while (twin.week < week) twin.advance()
    twin.rest()
    return twin
  }

  private recorderOfTwin(): EventRecorder {
    this.world.recorder.take(this.world)
    return this.world.recorder.copy()
  }

  private twin(world: World): Simulation {
    const twin = new Simulation(world, this.seed, this.engineName)
    const done = this.week
    twin.rows.set(this.rows.subarray(0, done * WIDTH))
    twin.officeLoad.set(this.officeLoad.subarray(0, done * this.offices))
    twin.leverIntensity.set(this.leverIntensity.subarray(0, done * LEVERS_COUNT))
    return twin
  }

  /** What the weeks so far leave behind. Changes nothing; `outcomes` are all when absent. */
  trajectory({
    outcomes,
    columnsOnly,
  }: Pick<RunOptions, 'outcomes' | 'columnsOnly'> = {}): Trajectory {
    const { world, seed, week } = this
    const { scenario } = world
    world.recorder.take(world)
    const keys = outcomes ?? OUTCOMES.map((outcome) => outcome.key)
    const { length, ...columns } = world.recorder.view()
    const digest = new Fingerprint()
      .text(MODEL_VERSION)
      .text(canonical(scenario))
      .text(seed)
      .add(this.rows.subarray(0, week * WIDTH))
    for (const column of Object.values(columns)) digest.add(column)
    digestWorld(world, digest)
    return {
      version: MODEL_VERSION,
      scenario: {
        id: scenario.id,
        title: scenario.title,
        town: scenario.town,
        allianceSince: scenario.society.allianceSince,
        leadership: scenario.leadership,
      },
      seed,
      start: scenario.start,
      weeks: week,
      population: scenario.place.population,
      residents: world.size.residents,
      places: Array.from({ length: scenario.place.municipalities }, (_, place) =>
        String(place + 1),
      ),
      offices: scenario.administration.offices.map(({ name, role }) => ({
        name,
        coordination: role === 'coordination',
      })),
      officials: officialRecords(world),
      outcomes: Object.fromEntries(keys.map((key) => [key, this.column(key)])),
      officeLoad: this.officeLoad.slice(0, columnsOnly ? 0 : week * this.offices),
      leverIntensity: this.leverIntensity.slice(0, columnsOnly ? 0 : week * LEVERS_COUNT),
      events: columnsOnly ? new EventRecorder(0).log() : world.recorder.log(),
      policy: scenario.policy.map(({ lever, intensity, by }) => ({
        lever,
        intensity,
        by: by ?? '',
      })),
      fingerprint: digest.hex(),
    }
  }

  private column(key: OutcomeKey): Float64Array {
    const index = OUTCOME[key]
    return Float64Array.from({ length: this.week }, (_, week) =>
      valueAt(this.rows, week * WIDTH + index),
    )
  }
}

function officialRecords({ official, count }: World): Trajectory['officials'] {
  return Array.from({ length: count.officials }, (_, id) => ({
    office: valueAt(official.office, id),
    role: valueAt(OFFICIAL_ROLES, valueAt(official.role, id)),
    from: valueAt(official.from, id),
    to: official.active[id] ? -1 : valueAt(official.to, id),
  }))
}
