import cliProgress from 'cli-progress'
import { type Mark, timeLeft } from './time-left.ts'

/** Nothing is shown before this; then a line every few seconds where there is no terminal. */
const QUIET_MS = 1000
const LINE_MS = 3000
/** Programs are told more often, and of the end in any case. */
const JSON_MS = 1000

/** Progress is told to people, or in JSON, an object on each line, to programs. */
export const PROGRESS_FORMS = ['text', 'json'] as const
let form: (typeof PROGRESS_FORMS)[number] = 'text'

/** In which form progress is told from now on, by the whole process. */
export function tellProgressIn(wanted: (typeof PROGRESS_FORMS)[number]): void {
  form = wanted
}

export type ProgressLine = {
  /** Part `index` of the work has done `done` of `total`. */
  update(index: number, done: number, total: number): void
  stop(): void
}

/** Progress on stderr for work of several equal parts, with the time left once there is something to go by. */
export function showProgress(label: string, parts: number, silent = false): ProgressLine {
  const shares = new Float64Array(parts)
  const begin = performance.now()
  let lastLine = begin
  let first: Mark | undefined
  let bar: cliProgress.SingleBar | undefined
  const shown = () => shares.reduce((sum, share) => sum + share, 0) / parts
  return {
    update(index, done, total) {
      shares[index] = total > 0 ? done / total : 1
      const now = performance.now()
      const share = shown()
      // Work begins with the first news of it; before, workers start.
      first ??= { at: now, share }
      if (form === 'json' && !silent) {
        if (share < 1 && now - lastLine < JSON_MS) return
        lastLine = now
        const left = timeLeft(first, { at: now, share })
        const seconds = left === undefined ? null : Math.ceil(left / 1000)
        console.error(JSON.stringify({ progress: label, share, seconds_left: seconds }))
        return
      }
      if (silent || now - begin < QUIET_MS) return
      const milliseconds = timeLeft(first, { at: now, share })
      const left = milliseconds === undefined ? '' : `, ${formatTime(milliseconds / 1000)} left`
      if (process.stderr.isTTY) {
        if (!bar) {
          bar = new cliProgress.SingleBar({
            format: `${label} [{bar}] {percentage} %{left}`,
            stream: process.stderr,
            clearOnComplete: true,
            hideCursor: true,
          })
          bar.start(100, 0, { left })
        }
        bar.update(Math.floor(share * 100), { left })
      } else if (now - lastLine >= LINE_MS) {
        lastLine = now
        console.error(`${label}: ${Math.floor(share * 100)} %${left}`)
      }
    },
    stop() {
      bar?.stop()
    },
  }
}

function formatTime(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
