import type { RunKey } from '../../experiments/study/plan.ts'
import { WorkerError } from '../../workers/errors.ts'
import type { Chunk, Engine, Evaluated } from './engine.ts'
import { together } from './together.ts'

/** A chunk takes about so long, so that a stop loses little and asking costs little. */
const CHUNK_MS = 1000
const MOST_IN_CHUNK = 500
/** A chunk that is lost so often with the worker that made it is not to blame on the worker. */
const ATTEMPTS = 3

/** What is to be run, by whom, and who is told. */
export type StageOptions = {
  readonly engine: Engine
  /** Keys of the runs, those that are done left out. */
  readonly keys: Iterable<RunKey>
  readonly chunkOf: (keys: readonly RunKey[]) => Chunk
  /** Milliseconds that a run takes, as far as known. */
  readonly pace: number | undefined
  readonly onDone: (runs: readonly Evaluated[]) => void
  readonly signal: AbortSignal
}

/**
 * Makes runs in chunks, as many at the same time as the engine can. When it is cancelled, what is
 * done is told; a chunk whose worker is lost is tried again, in the end run by run.
 */
export async function runStage(options: StageOptions): Promise<void> {
  const { engine, onDone, signal } = options
  const keys = options.keys[Symbol.iterator]()
  let { pace } = options
  const take = (): RunKey[] => {
    const most = pace === undefined ? 1 : Math.max(1, Math.round(CHUNK_MS / pace))
    const taken: RunKey[] = []
    while (taken.length < Math.min(most, MOST_IN_CHUNK)) {
      const next = keys.next()
      if (next.done) break
      taken.push(next.value)
    }
    return taken
  }
  const told = (runs: readonly Evaluated[]) => {
    const time = runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / runs.length
    // What came last counts for half, as settings differ in what they cost.
    pace = pace === undefined ? time : (pace + time) / 2
    onDone(runs)
  }
  await together(engine, signal, async () => {
    const taken = take()
    if (taken.length > 0) await evaluateChunk(options, taken, told)
    return taken.length > 0
  })
  signal.throwIfAborted()
}

/** Makes one chunk of runs, and tells them; one whose worker is lost is tried again. */
export async function evaluateChunk(
  options: Pick<StageOptions, 'engine' | 'chunkOf' | 'signal'>,
  keys: readonly RunKey[],
  told: (runs: readonly Evaluated[]) => void,
  attempt = 1,
): Promise<void> {
  const { engine, chunkOf, signal } = options
  try {
    const runs = await engine.evaluate(chunkOf(keys), signal)
    if (runs.length > 0) told(runs)
  } catch (error) {
    if (!(error instanceof WorkerError) || signal.aborted) throw error
    if (attempt < ATTEMPTS) return evaluateChunk(options, keys, told, attempt + 1)
    if (keys.length === 1) return told(keys.map((key) => lost(key, error)))
    for (const key of keys) await evaluateChunk(options, [key], told)
  }
}

function lost(key: RunKey, { message }: WorkerError): Evaluated {
  return { key, milliseconds: 0, result: { status: 'failed', error: message } }
}
