import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ROOT } from '../lint/rooms.ts'
import { COMMAND } from '../made-command.ts'

/** An answer of the process, as far as tests look into it. */
export type Answer = {
  readonly id: string | number | null
  readonly status: 'ok' | 'invalid' | 'error'
  readonly line?: number
  readonly error?: {
    readonly code: string
    readonly message: string
    readonly problems: readonly { readonly path: string; readonly message: string }[]
  }
  readonly fingerprint?: string
  readonly seed?: string
  readonly metrics?: Readonly<Record<string, number | null>>
  readonly series?: Readonly<Record<string, readonly (number | string)[]>>
  readonly events?: Readonly<Record<string, readonly (number | string | null)[]>>
}

/** The real `batch` in a process of its own. */
export function startBatch(...options: readonly string[]) {
  const child = spawn(process.execPath, [COMMAND, 'batch', '--workers', '2', ...options], {
    cwd: ROOT,
  })
  let err = ''
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString()
  })
  // Whoever ends the process while it is written to does so on purpose.
  child.stdin.on('error', () => undefined)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, err }))
  return {
    child,
    ended,
    /** Writes requests, one line each; texts and bytes as they are. */
    async ask(...requests: readonly (object | string | Uint8Array)[]): Promise<void> {
      for (const request of requests) {
        if (child.stdin.destroyed) return
        const raw = typeof request === 'string' || request instanceof Uint8Array
        child.stdin.write(raw ? request : JSON.stringify(request))
        if (child.stdin.write('\n')) continue
        await Promise.race([once(child.stdin, 'drain').catch(() => undefined), ended])
      }
    },
    /** The next line, read as JSON; undefined at the end. */
    async next(): Promise<Answer | undefined> {
      const { done, value } = await lines.next()
      return done ? undefined : (JSON.parse(value) as Answer)
    },
    /** All that is left to be said, once the input has ended. */
    async rest(): Promise<Answer[]> {
      child.stdin.end()
      const answers: Answer[] = []
      for (let answer = await this.next(); answer; answer = await this.next()) answers.push(answer)
      return answers
    },
  }
}
