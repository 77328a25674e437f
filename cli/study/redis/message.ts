import type { ErrorData } from '../../../workers/api.ts'
import { errorFrom, WorkerError } from '../../../workers/errors.ts'
import type { Chunk, Evaluated } from '../engine.ts'
import { lineOf, readLine } from '../journal.ts'

/** A chunk on its way to a worker; its study is in Redis under its hash. */
export type Asked = {
  readonly session: string
  /** Whoever gave it out: when somebody else has the session, nobody wants it any more. */
  readonly owner: string
  readonly hash: string
  readonly runs: Chunk['runs']
}

/** What a worker says of a chunk, by the name of its job. */
export type Answered = {
  readonly chunk: string
  /** Where it was made. */
  readonly worker: string
} & ({ readonly runs: readonly Evaluated[] } | { readonly error: Error })

type Message = {
  readonly chunk: string
  readonly worker: string
  readonly line?: string
  readonly error?: ErrorData
}

/** Text of an answer with results. */
export function resultMessage(chunk: string, worker: string, runs: readonly Evaluated[]): string {
  return JSON.stringify({ chunk, worker, line: lineOf('', runs) } satisfies Message)
}

/** Text of an answer without. */
export function errorMessage(chunk: string, worker: string, error: ErrorData): string {
  return JSON.stringify({ chunk, worker, error } satisfies Message)
}

/** @throws Error where a text is no answer of a worker. */
export function readMessage(text: string): Answered {
  const { chunk, worker, line, error } = JSON.parse(text) as Message
  if (error !== undefined) {
    const lost = error.name === 'WorkerError'
    return {
      chunk,
      worker,
      error: lost ? new WorkerError(`${error.message} (${worker})`) : errorFrom(error),
    }
  }
  const read = line === undefined ? undefined : readLine(line)
  if (read === undefined) throw new Error(`An answer of ${worker} is not whole.`)
  return { chunk, worker, runs: read.runs }
}
