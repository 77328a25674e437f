import type { RunKey } from '../../experiments/study/plan.ts'
import type { Evaluated, Kept } from './engine.ts'
import type { Journal } from './journal.ts'

/**
 * Runs of stages by their rows, as the journal has them: where its lines are is looked through once,
 * the lines themselves are read when a row is asked for.
 */
export class StagedRuns {
  readonly #journal: Journal
  /** Bytes of the journal at which runs of a stage are, by row; there are as many as lines. */
  readonly #known = new Map<string, Map<number, Set<number>>>()

  constructor(journal: Journal) {
    this.#journal = journal
    for (const { stage, key, at } of journal.found) this.#note(stage, key.row, at)
  }

  write(stage: string, runs: readonly Evaluated[]): void {
    const at = this.#journal.end
    this.#journal.write(stage, runs)
    for (const { key } of runs) this.#note(stage, key.row, at)
  }

  /** All runs of a row, each once, by town and seed: in whichever order they were made. */
  runsOf(stage: string, row: number): readonly Evaluated[] {
    const lines = [...(this.#known.get(stage)?.get(row) ?? [])]
    const runs = new Map<string, Evaluated>()
    for (const run of lines.flatMap((at) => this.#journal.runsAt(at))) {
      if (run.key.row !== row) continue
      const name = `${run.key.town} ${run.key.replicate}`
      if (!runs.has(name)) runs.set(name, run)
    }
    return [...runs.values()].sort(
      ({ key: one }, { key: other }) => one.town - other.town || one.replicate - other.replicate,
    )
  }

  /** The run of a key; undefined where it is not made. */
  runOf({ stage, key: { row, town, replicate } }: Kept): Evaluated | undefined {
    return this.runsOf(stage, row).find(
      ({ key }) => key.town === town && key.replicate === replicate,
    )
  }

  #note(stage: string, row: number, at: number): void {
    const rows = this.#known.get(stage) ?? new Map<number, Set<number>>()
    const lines = rows.get(row) ?? new Set<number>()
    lines.add(at)
    rows.set(row, lines)
    this.#known.set(stage, rows)
  }
}

/** Runs stage by stage, with their keys in the journal, by those under which they were asked for. */
export function byStage(
  runs: readonly Evaluated[],
  keptOf: (key: RunKey) => Kept,
): ReadonlyMap<string, readonly Evaluated[]> {
  const stages = new Map<string, Evaluated[]>()
  for (const run of runs) {
    const { stage, key } = keptOf(run.key)
    const told = stages.get(stage) ?? []
    told.push({ ...run, key })
    stages.set(stage, told)
  }
  return stages
}
