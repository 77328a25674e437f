import type { Draw } from '../../experiments/bands.ts'
import { townMetrics } from '../../experiments/town-metrics.ts'
import { type Trajectory, valueAt } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import type { Crowd } from '../session/crowd.ts'
import { runOf } from '../session/drawn-task.ts'
import { weeklyQuantiles } from '../session/ensemble.ts'
import { contentKey } from '../session/runs.ts'
import { Job } from './job.ts'
import { OBSERVED, QUANTITIES, type Quantity } from './observed.ts'
import {
  comparisons,
  type PatternRow,
  patternRows,
  type SurveyRow,
  seriesOf,
  surveyRow,
  weekOfSurvey,
} from './residuals.ts'

/** Runs of each town where the page asks for no other number. */
export const RUNS = 20

/** What many runs of the three towns have to say about the data. */
export type Fit = {
  readonly key: string
  readonly runs: number
  readonly surveys: readonly SurveyRow[]
  readonly patterns: readonly PatternRow[]
  /** Of each town, lines of `LEVELS` over the share of active helpers among residents. */
  readonly active: readonly (readonly Float64Array[])[]
}

type Series = Readonly<Record<Quantity, Float64Array>>

/** Holds many runs of the three towns against surveys and patterns; the last result stays. */
export class Calibration extends Job {
  fit: Fit | undefined
  #crowd: Crowd

  constructor(crowd: Crowd) {
    super()
    this.#crowd = crowd
  }

  /** Runs the three towns of a plan under as many draws, each with luck of its own; events are needed, so none of the ensembles serves. */
  compute(towns: readonly RunTask[], runs: number): void {
    const key = fitKey(towns, runs)
    void this.start(async (signal, onProgress) => {
      const tasks = Array.from({ length: runs }, (_, run) =>
        towns.map((first) => runOf(first, run + 1)),
      ).flat()
      const metrics = tasks.map((): Draw[number] | undefined => undefined)
      const series = towns.map((): Series[] => [])
      const done = (index: number, run: Trajectory): void => {
        metrics[index] = townMetrics(run)
        valueAt(series, index % towns.length).push(
          Object.fromEntries(QUANTITIES.map((each) => [each, seriesOf(run, each)])) as Series,
        )
      }
      await this.#crowd.each(tasks, done, { signal, onProgress })
      const draws = Array.from(
        { length: runs },
        (_, run) => metrics.slice(3 * run, 3 * run + 3) as unknown as Draw,
      )
      this.fit = {
        key,
        runs,
        patterns: patternRows(draws),
        surveys: comparisons(OBSERVED).map(({ observed, town }) => {
          const week = weekOfSurvey(observed, valueAt(towns, town).scenario.start)
          const values = valueAt(series, town).map(
            (each) => each[observed.model!][week] ?? Number.NaN,
          )
          return surveyRow(observed, town, values)
        }),
        active: series.map((each) => {
          const weeks = valueAt(each, 0).active.length
          const all = new Float64Array(each.length * weeks)
          each.forEach(({ active }, run) => {
            all.set(active, run * weeks)
          })
          return weeklyQuantiles(all, weeks)
        }),
      }
    })
  }
}

/** Equal for equal content. */
export function fitKey(towns: readonly RunTask[], runs: number): string {
  return `${towns.map(contentKey).join()} ${runs}`
}
