import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { RunKey } from '../../../experiments/study/plan.ts'
import { InputError } from '../../failure.ts'
import { writeAll } from '../../write-all.ts'
import { Journal } from '../journal.ts'
import { modelName } from '../model-name.ts'
import { chunksOf, DESIGN } from '../run-study.ts'
import { runShownStage } from '../shown-stage.ts'
import { threadEngine } from '../threads.ts'
import { doneFile, type Exported, shardFile, shardLines, stretchesOf } from './exported.ts'
import { placesIn } from './stretches.ts'

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
  const { folder, identity, plan } = exported
  const model = await modelName()
  if (identity.model !== model)
    throw new InputError(
      `${folder} was exported with model ${identity.model}; this program has ${model}, whose results would be others.`,
    )
  const places = [...placesIn(stretchesOf(exported, chunk))]
  const done = new Set<string>()
  for (const { runs } of shardLines(exported, chunk))
    for (const { key } of runs) done.add(nameOf(key))
  const keys = places.map(plan.keyOf).filter((key) => !done.has(nameOf(key)))
  let made = 0
  if (keys.length > 0) {
    const shard = new Journal(join(folder, shardFile(chunk, randomBytes(8).toString('hex'))))
    const engine = threadEngine(workers)
    try {
      await runShownStage({
        label: `chunk ${chunk}`,
        quiet,
        before: 0,
        all: keys.length,
        engine,
        keys,
        chunkOf: chunksOf(exported),
        pace: undefined,
        onDone(runs) {
          shard.write(DESIGN, runs)
          made += runs.length
        },
        signal,
      })
    } finally {
      await engine.close()
      shard.close()
    }
  }
  writeAll(folder, [[doneFile(chunk), `${JSON.stringify({ runs: places.length })}\n`]])
  return { runs: places.length, now: made }
}

function nameOf({ row, town, replicate }: RunKey): string {
  return `${row} ${town} ${replicate}`
}
