import type { ErrorData } from './api.ts'

/** The worker itself failed: it could not be loaded, died or sent what nobody can read. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'
}

/** How the message of a WorkerError begins where the browser would not start any worker. */
export const NOT_STARTED = 'The worker could not be started'

/** An error as plain data, to be sent between threads. */
export function errorData(error: unknown): ErrorData {
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: String(error) }
}

const CLASSES = { RangeError, TypeError, SyntaxError } as const

/** The error that the data stands for; name and message are kept. */
export function errorFrom({ name, message }: ErrorData): Error {
  const known = Object.entries(CLASSES).find(([own]) => own === name)
  const error = known ? new known[1](message) : new Error(message)
  if (!known) error.name = name
  return error
}

/** What a cancelled task rejects with. */
export function abortError(): DOMException {
  return new DOMException('The run was cancelled.', 'AbortError')
}
