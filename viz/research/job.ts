import { type CrowdProgress, secondsLeft } from '../session/live-crowd.ts'
import { Watched } from '../state/watched.ts'

const IDLE: CrowdProgress = { state: 'idle', done: 0, secondsLeft: undefined, error: undefined }

/** Work that takes a while: one at a time, with how far it is, and to be stopped. */
export class Job extends Watched {
  progress: CrowdProgress = IDLE
  #stop: AbortController | undefined

  /** Stops; what was made by then stays. */
  cancel(): void {
    this.#stop?.abort()
    this.#stop = undefined
    this.#set(IDLE)
  }

  /** Begins anew; what ran before is stopped. */
  protected async start(
    work: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<void>,
  ): Promise<void> {
    this.#stop?.abort()
    const stop = new AbortController()
    this.#stop = stop
    const began = performance.now()
    const tell = (done: number): void => {
      if (stop.signal.aborted) return
      const left = secondsLeft(performance.now() - began, done)
      this.#set({ state: 'running', done, secondsLeft: left, error: undefined })
    }
    tell(0)
    try {
      await work(stop.signal, tell)
      if (!stop.signal.aborted) this.#set(IDLE)
    } catch (error) {
      if (stop.signal.aborted) return
      const message = error instanceof Error ? error.message : String(error)
      this.#set({ ...IDLE, state: 'failed', error: message })
    }
  }

  #set(progress: CrowdProgress): void {
    this.progress = progress
    this.tell()
  }
}
