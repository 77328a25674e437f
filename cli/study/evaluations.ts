import type { Statistic } from '../../experiments/inference/target.ts'
import type { AbcSettings, StudyTarget } from '../../experiments/study/calibration.ts'
import type { RunKey } from '../../experiments/study/plan.ts'
import { keysOfPoints, seedOfPoint, statisticsOfPoint } from '../../experiments/study/point-runs.ts'
import { canonical } from '../../sim/index.ts'
import { sha256 } from '../digest.ts'
import type { Chunk, Evaluated } from './engine.ts'
import type { Journal } from './journal.ts'
import type { OpenStudy } from './open-study.ts'
import { StagedRuns } from './staged-runs.ts'

/** How what waves leave is searched; searched otherwise, its points are others, and so are its stages. */
const SEARCH = 'different points'

/** A point of a stage that is to be run in every town, perhaps with further changes of scenarios. */
export type Wanted = { readonly point: readonly number[]; readonly set?: readonly string[] }

/**
 * Points that a calibration asks for, stage by stage: what the journal has of them, the chunks that
 * are missing, and what they say together. Its luck is that of the stage and the number of a point.
 */
export class Evaluations {
  #open: OpenStudy
  #runs: StagedRuns
  #targets: readonly StudyTarget[]
  #seeds: number

  constructor(open: OpenStudy, journal: Journal) {
    const { calibration } = open.study
    this.#open = open
    this.#runs = new StagedRuns(journal)
    this.#targets = calibration?.targets ?? []
    this.#seeds = calibration?.seeds ?? 1
  }

  /** The name of a stage. Stages of other settings are other stages: nothing of them is mixed up. */
  stageOf(kind: 'wave' | 'abc', number: number): string {
    const { calibration } = this.#open.study
    const fitted = this.#targets
      .filter(({ held }) => !held)
      .map(({ source: _, ...target }) => target)
    const { count, ...each } = calibration?.waves ?? { count: 0 }
    const models = calibration?.models?.map(({ set, weight }) => [set, weight])
    const settings =
      kind === 'wave'
        ? [each]
        : [
            ...(calibration?.waves ? [SEARCH] : []),
            runsOf(calibration?.abc),
            each,
            count,
            ...(models ? [models] : []),
          ]
    const digest = sha256(canonical([fitted, this.#seeds, ...settings]))
    return `${kind} ${digest.slice(0, 8)} ${number}`
  }

  /** Keys of all runs of points. */
  keysOf(rows: Iterable<number>): RunKey[] {
    return keysOfPoints(rows, this.#open.study.towns.length, this.#seeds)
  }

  /** The chunk of a stage that makes runs of points. */
  chunkOf(stage: string, wanted: ReadonlyMap<number, Wanted>): (keys: readonly RunKey[]) => Chunk {
    const { study, hash } = this.#open
    const luck = stage.replace(/ [0-9a-f]{8} /, ' ')
    return (keys) => ({
      hash,
      study,
      runs: keys.map((key) => {
        const asked = wanted.get(key.row)
        if (asked === undefined) throw new Error(`${stage} has no point ${key.row}`)
        const run = { town: key.town, seed: seedOfPoint(study, luck, key), ...asked }
        return { key, run, kept: { stage, key } }
      }),
    })
  }

  write(stage: string, runs: readonly Evaluated[]): void {
    this.#runs.write(stage, runs)
  }

  /** What a point says of each target, the mean over its seeds; null where a run failed, undefined while runs are missing. */
  statisticsOf(stage: string, row: number): readonly Statistic[] | null | undefined {
    const runs = this.#runsOf(stage, row)
    const { study, plan } = this.#open
    if (runs.length < study.towns.length * this.#seeds) return undefined
    return statisticsOfPoint(runs, this.#targets, plan.values)
  }

  /** Keys of the runs of a point that are not made yet. */
  missing(stage: string, row: number): RunKey[] {
    const done = this.#runsOf(stage, row).map(({ key }) => `${key.town} ${key.replicate}`)
    return this.keysOf([row]).filter(
      ({ town, replicate }) => !done.includes(`${town} ${replicate}`),
    )
  }

  #runsOf(stage: string, row: number): readonly Evaluated[] {
    // Of a study that had more seeds some are too many.
    return this.#runs.runsOf(stage, row).filter(({ key }) => key.replicate < this.#seeds)
  }
}

/** Settings of a sampler that its runs depend on: more generations or draws begin with those that were run before. */
function runsOf(abc: AbcSettings | undefined): object {
  // Bands are held against runs that do not know of them.
  if (abc?.method === 'filter') return { method: abc.method }
  const { stop: _, draws: _draws, ...how } = { stop: undefined, draws: 0, ...abc }
  return how
}
