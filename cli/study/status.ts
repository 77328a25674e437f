import { existsSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { FOLDER } from './folder.ts'
import { Journal } from './journal.ts'
import { type OpenStudy, openStudy, resultPath } from './open-study.ts'
import { JOURNAL } from './results.ts'
import { DESIGN, placesDone } from './run-study.ts'
import { runAt } from './tables.ts'

/** How far a study is. */
type Status = {
  readonly runs: number
  readonly done: number
  /** Runs that no design asks for. */
  readonly others: number
  readonly failed: readonly { readonly run: number; readonly error: string }[]
  readonly seconds: number
  readonly bytes: number
}

/** `study status`: how far it is, what failed, what is left. */
export function registerStatus(study: Command): void {
  study
    .command('status')
    .description('tell how far a study is, which runs failed, and how much work is left')
    .argument('[folder]', FOLDER, '.')
    .option('--json', 'print JSON')
    .action(async (folder: string, { json }: { json?: true }) => {
      const open = await openStudy(folder)
      const status = statusOf(open)
      console.log(json ? JSON.stringify(status) : statusText(open, status))
    })
}

function statusOf(open: OpenStudy): Status {
  const path = resultPath(open.folder, JOURNAL)
  const { runs } = open.plan
  if (!existsSync(path)) return { runs, done: 0, others: 0, failed: [], seconds: 0, bytes: 0 }
  // Another process may be writing: what is being written is no line yet, and stays.
  const journal = new Journal(path, 'read')
  try {
    const places = placesDone(open, journal)
    const failed: { run: number; error: string }[] = []
    let done = 0
    let seconds = 0
    for (const [place, at] of places.entries()) {
      if (at < 0) continue
      const { result, milliseconds } = runAt(open, journal, places, place)
      done++
      seconds += milliseconds / 1000
      if (result.status === 'failed') failed.push({ run: place, error: result.error })
    }
    let others = 0
    for (const { stage } of journal.found) others += Number(stage !== DESIGN)
    return { runs, done, others, failed, seconds, bytes: statSync(path).size }
  } finally {
    journal.close()
  }
}

/** So many failed runs are told one by one. */
const TOLD = 10

function statusText(
  { study }: OpenStudy,
  { runs, done, others, failed, seconds, bytes }: Status,
): string {
  const each = done > 0 ? seconds / done : Number.NaN
  const left =
    done === 0 || done === runs ? '' : `, about ${duration((runs - done) * each)} of work left`
  const more = failed.length > TOLD ? [`  and ${failed.length - TOLD} more`] : []
  return [
    `${study.title}: ${done} of ${runs} runs are done (${runs === 0 ? 100 : Math.floor((100 * done) / runs)} %)${left}.`,
    ...(others > 0 ? [`${others} runs were made for the calibration and for policies.`] : []),
    `${duration(seconds)} of work so far, ${(bytes / 1e6).toFixed(1)} MB.`,
    ...(failed.length > 0 ? [`${failed.length} failed:`] : []),
    ...failed
      .slice(0, TOLD)
      .map(({ run, error }) => `  run ${run}: ${error.split('\n').join(' ')}`),
    ...more,
  ].join('\n')
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
