import { once } from 'node:events'
import { addAbortSignal, type Readable, type Writable } from 'node:stream'
import { createPool } from '../../workers/node/pool.ts'
import { answer, type Desk } from './answer.ts'
import { hello } from './knowledge.ts'
import { linesOf } from './lines.ts'
import { scenarioReader } from './resolve.ts'
import { studyReader } from './study.ts'

/** Requests that are read ahead, per worker: enough that none waits for the next. */
const AHEAD = 4

export type Session = {
  readonly input: Readable
  readonly output: Writable
  readonly workers: number
  /** Whether answers come in the order of the requests. */
  readonly ordered: boolean
  readonly signal: AbortSignal
}

/**
 * Says hello and answers every line of the input that is not blank, until it ends. Reads no
 * further than `AHEAD` requests per worker, nor while nobody takes the answers. When `signal`
 * aborts, whole lines that were read are answered with an error, and the session rejects with an
 * AbortError.
 */
export async function batchSession(session: Session): Promise<void> {
  const { input, output, workers, ordered, signal } = session
  const pool = createPool(workers)
  const desk: Desk = { pool, scenarioOf: scenarioReader(), studyOf: studyReader(), signal }
  const open = new Set<Promise<void>>()
  let before = Promise.resolve()
  const tell = (told: string) => output.write(`${told}\n`)
  try {
    tell(JSON.stringify(hello(workers, ordered)))
    for await (const line of linesOf(addAbortSignal(signal, input))) {
      if ('text' in line && line.text.trim() === '') continue
      const turn = ordered ? before : Promise.resolve()
      const told = Promise.all([answer(line, desk), turn]).then(([reply]) => {
        tell(reply)
      })
      before = told
      const kept = told.finally(() => open.delete(kept))
      open.add(kept)
      while (open.size >= workers * AHEAD) await Promise.race(open)
      // Who interrupts waits for nobody.
      if (output.writableNeedDrain) await once(output, 'drain', { signal }).catch(() => undefined)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await Promise.all(open)
    await pool.close()
  }
  signal.throwIfAborted()
}
