import type { Study } from '../../../experiments/study/study.ts'
import { calibrate } from '../calibrate.ts'
import { writeCalibration } from '../calibration-tables.ts'
import { keptFitter } from '../fitting.ts'
import type { Journal } from '../journal.ts'
import type { OpenStudy } from '../open-study.ts'
import { runPolicies } from '../policies/run-policies.ts'
import { placesDone } from '../run-study.ts'
import { RunsMissing } from '../runs-missing.ts'
import { type NotedRun, Notes } from './notes.ts'

/** Runs that a study asks for now: those of later stages follow from what these say. */
export type NextRuns = {
  /** Places of the runs of the design, rising. */
  readonly places: readonly number[]
  /** All others: of the next stage of the calibration, of the policies. */
  readonly runs: readonly NotedRun[]
  /** Studies that these belong to, by their hashes. */
  readonly studies: ReadonlyMap<string, Study>
  /** What all of them are for, with how many they are. */
  readonly parts: readonly Part[]
}

/** Runs that are for the same: the label stands after "runs of". */
export type Part = { readonly label: string; readonly runs: number }

/** Who looks for what is missing. */
export type LookOptions = { readonly workers: number; readonly signal: AbortSignal }

/**
 * The runs that are missing and can be known: calibration and policies are gone through as by `study
 * run`, as far as the journal carries them. What that computes besides runs, how emulators vary and
 * the posterior that policies are tried in, is kept among the results.
 */
export async function nextRuns(
  open: OpenStudy,
  journal: Journal,
  how: LookOptions,
): Promise<NextRuns> {
  const places: number[] = []
  for (const [place, at] of placesDone(open, journal).entries()) if (at < 0) places.push(place)
  const notes = new Notes()
  const parts: Part[] = places.length > 0 ? [{ label: 'the design', runs: places.length }] : []
  /** Does work until it needs runs that are missing; says whether it came to its end. */
  async function goesThrough(work: () => Promise<unknown>): Promise<boolean> {
    const before = notes.runs.length
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof RunsMissing)) throw error
      parts.push({ label: error.label, runs: notes.runs.length - before })
      return false
    }
  }
  const isFitted = await goesThrough(() => fitted(open, journal, notes, how))
  // States that are no draws of the prior may be what the calibration is to find.
  if (isFitted || open.study.policies?.states.from === 'prior')
    await goesThrough(() =>
      runPolicies(open, journal, { engine: notes, quiet: true, signal: how.signal }),
    )
  return { places, runs: notes.runs, studies: notes.studies, parts }
}

async function fitted(
  open: OpenStudy,
  journal: Journal,
  engine: Notes,
  { workers, signal }: LookOptions,
): Promise<void> {
  const { fitting, close } = keptFitter(open.folder, { workers, signal })
  const made = await calibrate(open, journal, engine, { signal, quiet: true, fitting }).finally(
    close,
  )
  if (made && open.study.policies) writeCalibration(open, made)
}

/** What runs are for, in words. */
export function partsInWords(parts: readonly Part[]): string {
  return parts
    .map(({ label, runs }) => `${runs} ${runs === 1 ? 'run' : 'runs'} of ${label}`)
    .join(', ')
}

/** Whether a study has runs that cannot be known before others are made. */
export function hasStages({ study }: Pick<OpenStudy, 'study'>): boolean {
  return study.calibration !== undefined || study.policies !== undefined
}
