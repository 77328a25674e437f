import { sha256 } from '../../digest.ts'

/** All that is ours in a Redis begins with it. */
export const PREFIX = 'helferkreise'
/** Workers that are there, by the second until which they count. */
export const WORKERS = `${PREFIX}:workers`

/**
 * Queue of the chunks for a model: a worker with another version of it is never given one, as its
 * results would be others.
 */
export function queueOf(model: string): string {
  return `chunks-${sha256(model).slice(0, 16)}`
}

/** What a study is, by its hash: given once for all its chunks. */
export function studyKey(hash: string): string {
  return `${PREFIX}:study:${hash}`
}

/** Who gives out chunks of a session now. */
export function sessionKey(session: string): string {
  return `${PREFIX}:session:${session}`
}

/** Results for whoever gives out chunks, as long as it has not taken them. */
export function resultsKey(owner: string): string {
  return `${PREFIX}:results:${owner}`
}
