import { seedOfRun } from '../../experiments/seed-of-run.ts'
import { EXPERIMENTS, type Experiment, type SignRow, signRows } from '../../experiments/signs.ts'
import { type TownMetrics, townMetrics } from '../../experiments/town-metrics.ts'
import { type Scenario, valueAt } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import type { Crowd } from '../session/crowd.ts'
import { Job } from './job.ts'

/** Seeds under which an experiment runs each of its towns. */
export const PAIRS = 8

function seedsOf({ once }: Experiment): number {
  return once ? 1 : PAIRS
}

/** Runs of all experiments together. */
export const DIRECTION_RUNS = EXPERIMENTS.reduce(
  (sum, experiment) => sum + experiment.towns.length * seedsOf(experiment),
  0,
)

/** What of a plan counts for the experiments: they bring their own towns and levers. */
export type Rules = Pick<Scenario, 'parameters' | 'structure'>

/** Equal for equal rules. */
export function rulesKey({ parameters, structure }: Rules): string {
  return JSON.stringify([parameters, structure])
}

/** Runs the experiments of the study, whose towns differ in one thing each; the last result stays. */
export class Directions extends Job {
  result: { readonly key: string; readonly rows: readonly SignRow[] } | undefined
  #crowd: Crowd

  constructor(crowd: Crowd) {
    super()
    this.#crowd = crowd
  }

  compute({ parameters, structure }: Rules): void {
    void this.start(async (signal, onProgress) => {
      // The reader of scenario files is not needed before.
      const { delivered } = await import('./delivered.ts')
      const load = (name: string): Scenario => ({ ...delivered(name), parameters, structure })
      const tasks: RunTask[] = []
      const places: { readonly town: TownMetrics[]; readonly seed: number }[] = []
      const made = EXPERIMENTS.map((experiment) => {
        const runs = experiment.towns.map((make): TownMetrics[] => {
          const scenario = make(load)
          const town: TownMetrics[] = []
          for (let seed = 0; seed < seedsOf(experiment); seed++) {
            tasks.push({ scenario, seed: seedOfRun(scenario.seed, seed) })
            places.push({ town, seed })
          }
          return town
        })
        return { experiment, runs }
      })
      const done: Parameters<Crowd['each']>[1] = (run, trajectory) => {
        const { town, seed } = valueAt(places, run)
        town[seed] = townMetrics(trajectory)
      }
      await this.#crowd.each(tasks, done, { signal, onProgress })
      const rows = made.flatMap(({ experiment, runs }) => signRows(experiment, runs))
      this.result = { key: rulesKey({ parameters, structure }), rows }
    })
  }
}
