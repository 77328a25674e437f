import type { Statistic } from '../../experiments/inference/target.ts'
import type { StudyTarget } from '../../experiments/study/calibration.ts'
import type { RunKey } from '../../experiments/study/plan.ts'
import { keysOfPoints, seedOfPoint, statisticsOfPoint } from '../../experiments/study/point-runs.ts'
import { canonical } from '../../sim/index.ts'
import { sha256 } from '../digest.ts'
import type { Chunk, Evaluated } from './engine.ts'
import type { Journal } from './journal.ts'
import type { OpenStudy } from './open-study.ts'

/** A point of a stage that is to be run in every town: by its number there. */
export type Wanted = { readonly row: number; readonly point: readonly number[] }

/**
 * Points that a calibration asks for, stage by stage: what the journal has of them, the chunks that
 * are missing, and what they say together. Its luck is that of the stage and the number of a point.
 */
export class Evaluations {
  #open: OpenStudy
  #journal: Journal
  #targets: readonly StudyTarget[]
  #seeds: number
  /** Bytes of the journal at which runs of a stage are, by row; there are as many as lines. */
  #known = new Map<string, Map<number, number[]>>()

  constructor(open: OpenStudy, journal: Journal) {
    const { calibration } = open.study
    this.#open = open
    this.#journal = journal
    this.#targets = calibration?.targets ?? []
    this.#seeds = calibration?.seeds ?? 1
    for (const { stage, key, at } of journal.found) this.#note(stage, key.row, at)
  }

  /** The name of a stage. Stages of other settings are other stages: nothing of them is mixed up. */
  stageOf(kind: 'wave' | 'abc', number: number): string {
    const { calibration } = this.#open.study
    const fitted = this.#targets
      .filter(({ held }) => !held)
      .map(({ source: _, ...target }) => target)
    // More waves, generations or draws begin with those that were run before.
    const { stop: _, draws: _draws, ...how } = { stop: undefined, draws: 0, ...calibration?.abc }
    const { count, ...each } = calibration?.waves ?? { count: 0 }
    const settings = kind === 'wave' ? [each] : [how, each, count]
    const digest = sha256(canonical([fitted, this.#seeds, ...settings]))
    return `${kind} ${digest.slice(0, 8)} ${number}`
  }

  /** Keys of all runs of points. */
  keysOf(rows: Iterable<number>): RunKey[] {
    return keysOfPoints(rows, this.#open.study.towns.length, this.#seeds)
  }

  /** The chunk of a stage that makes runs of points. */
  chunkOf(
    stage: string,
    wanted: ReadonlyMap<number, readonly number[]>,
  ): (keys: readonly RunKey[]) => Chunk {
    const { study, hash } = this.#open
    const luck = stage.replace(/ [0-9a-f]{8} /, ' ')
    return (keys) => ({
      hash,
      study,
      runs: keys.map((key) => {
        const point = wanted.get(key.row)
        if (point === undefined) throw new Error(`${stage} has no point ${key.row}`)
        return { key, run: { town: key.town, seed: seedOfPoint(study, luck, key), point } }
      }),
    })
  }

  write(stage: string, runs: readonly Evaluated[]): void {
    const before = this.#journal.found.length
    this.#journal.write(stage, runs)
    for (const { key, at } of this.#journal.found.from(before)) this.#note(stage, key.row, at)
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

  #runsOf(stage: string, row: number): Evaluated[] {
    const lines = this.#known.get(stage)?.get(row) ?? []
    const runs = lines.flatMap((at) =>
      this.#journal.runsAt(at).filter(({ key }) => key.row === row),
    )
    const seen = new Set<string>()
    return runs.filter(({ key: { town, replicate } }) => {
      const name = `${town} ${replicate}`
      if (replicate >= this.#seeds || seen.has(name)) return false
      seen.add(name)
      return true
    })
  }

  #note(stage: string, row: number, at: number): void {
    const rows = this.#known.get(stage) ?? new Map<number, number[]>()
    const lines = rows.get(row) ?? []
    if (!lines.includes(at)) lines.push(at)
    rows.set(row, lines)
    this.#known.set(stage, rows)
  }
}
