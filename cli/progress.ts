import cliProgress from 'cli-progress'

/** Nothing is shown before this; then a line every few seconds where there is no terminal. */
const QUIET_MS = 1000
const LINE_MS = 3000

export type ProgressLine = {
  /** Part `index` of the work has done `done` of `total`. */
  update(index: number, done: number, total: number): void
  stop(): void
}

/** Progress with time left on stderr for work of several equal parts. */
export function showProgress(label: string, parts: number, silent = false): ProgressLine {
  const shares = new Float64Array(parts)
  const begin = performance.now()
  let lastLine = begin
  let bar: cliProgress.SingleBar | undefined
  const shown = () => shares.reduce((sum, share) => sum + share, 0) / parts
  return {
    update(index, done, total) {
      shares[index] = total > 0 ? done / total : 1
      const now = performance.now()
      if (silent || now - begin < QUIET_MS) return
      const share = shown()
      const left = share > 0 ? formatTime(((now - begin) / share - (now - begin)) / 1000) : '?'
      if (process.stderr.isTTY) {
        if (!bar) {
          bar = new cliProgress.SingleBar({
            format: `${label} [{bar}] {percentage} %, {left} left`,
            stream: process.stderr,
            clearOnComplete: true,
            hideCursor: true,
          })
          bar.start(100, 0, { left })
        }
        bar.update(Math.floor(share * 100), { left })
      } else if (now - lastLine >= LINE_MS) {
        lastLine = now
        console.error(`${label}: ${Math.floor(share * 100)} %, ${left} left`)
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
