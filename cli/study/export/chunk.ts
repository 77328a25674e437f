import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { valueAt } from '../../../sim/index.ts'
import { InputError } from '../../failure.ts'
import { writeAll } from '../../write-all.ts'
import type { Kept } from '../engine.ts'
import { Journal } from '../journal.ts'
import { modelName } from '../model-name.ts'
import { runShownStage } from '../shown-stage.ts'
import { byStage } from '../staged-runs.ts'
import { threadEngine } from '../threads.ts'
import { doneFile, type Exported, runsOf, shardFile, shardLines } from './exported.ts'

export type ChunkOptions = {
  readonly workers: number
  readonly quiet: boolean
  readonly signal: AbortSignal
}

/**
 * Makes the runs of a chunk that are not in its shards yet.
 *
 * @returns how many runs it has, and how many of them were made now.
 * @throws InputError where there is no such chunk, or this program has another model.
 */
export async function runChunk(
  exported: Exported,
  chunk: number,
  { workers, quiet, signal }: ChunkOptions,
): Promise<{ readonly runs: number; readonly now: number }> {
  const { folder, identity, studies } = exported
  const model = await modelName()
  if (identity.model !== model)
    throw new InputError(
      `${folder} was exported with model ${identity.model}; this program has ${model}, whose results would be others.`,
    )
  const all = runsOf(exported, chunk)
  const done = new Set<string>()
  for (const { stage, runs } of shardLines(exported, chunk))
    for (const { key } of runs) done.add(nameOf({ stage, key }))
  const left = all.filter((run) => !done.has(nameOf(run)))
  if (left.length > 0) {
    const shard = new Journal(join(folder, shardFile(chunk, randomBytes(8).toString('hex'))))
    const engine = threadEngine(workers)
    try {
      for (const [hash, study] of studies) {
        const runs = left.filter((run) => run.hash === hash)
        await runShownStage({
          label: `chunk ${chunk}`,
          quiet,
          before: 0,
          all: runs.length,
          engine,
          // Runs of several stages are made together, by their places in this list.
          keys: runs.map((_, row) => ({ row, town: 0, replicate: 0 })),
          chunkOf: (keys) => ({
            hash,
            study,
            runs: keys.map((key) => ({ key, run: valueAt(runs, key.row).run() })),
          }),
          pace: undefined,
          onDone(made) {
            for (const [stage, told] of byStage(made, ({ row }) => valueAt(runs, row)))
              shard.write(stage, told)
          },
          signal,
        })
      }
    } finally {
      await engine.close()
      shard.close()
    }
  }
  writeAll(folder, [[doneFile(chunk), `${JSON.stringify({ runs: all.length })}\n`]])
  return { runs: all.length, now: left.length }
}

function nameOf({ stage, key: { row, town, replicate } }: Kept): string {
  return `${stage} ${row} ${town} ${replicate}`
}
