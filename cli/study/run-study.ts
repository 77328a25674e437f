import type { RunKey } from '../../experiments/study/plan.ts'
import type { Chunk, Engine } from './engine.ts'
import type { Journal } from './journal.ts'
import type { OpenStudy } from './open-study.ts'
import { runShownStage } from './shown-stage.ts'

/** The stage of the runs of a design, as the journal calls it. */
export const DESIGN = 'design'

/** Places of a plan, each with the byte of the journal where its run is; -1 where it is not done. */
export function placesDone({ study, plan }: OpenStudy, journal: Journal): Float64Array {
  const places = new Float64Array(plan.runs).fill(-1)
  const { towns, seeds } = study
  for (const { stage, key, at } of journal.found) {
    if (stage !== DESIGN || key.replicate >= seeds || key.row >= plan.design.rows) continue
    places[(key.row * towns.length + key.town) * seeds + key.replicate] = at
  }
  return places
}

/** How many runs there are, were done before and failed. */
export type Ran = { readonly runs: number; readonly before: number }

/** Makes all runs of a design that are not done yet; Ctrl-C leaves what is done. */
export async function runDesign(
  open: OpenStudy,
  journal: Journal,
  engine: Engine,
  { signal, quiet = false }: { readonly signal: AbortSignal; readonly quiet?: boolean },
): Promise<Ran> {
  const { plan } = open
  const places = placesDone(open, journal)
  const before = places.reduce((sum, at) => sum + Number(at >= 0), 0)
  await runShownStage({
    label: 'study',
    quiet,
    before,
    all: plan.runs,
    engine,
    keys: missing(places, plan.keyOf),
    chunkOf: chunksOf(open),
    pace: paceOf(journal),
    onDone: (runs) => journal.write(DESIGN, runs),
    signal,
  })
  return { runs: plan.runs, before }
}

function* missing(places: Float64Array, keyOf: (place: number) => RunKey): Generator<RunKey> {
  for (const [place, at] of places.entries()) if (at < 0) yield keyOf(place)
}

/** Chunks of the runs of a study, by their keys. */
export function chunksOf({
  study,
  plan,
  hash,
}: Pick<OpenStudy, 'study' | 'plan' | 'hash'>): (keys: readonly RunKey[]) => Chunk {
  return (keys) => ({
    hash,
    study,
    runs: keys.map((key) => ({ key, run: plan.runOf(key), kept: { stage: DESIGN, key } })),
  })
}

/** Milliseconds of a run of those that were made last, or undefined. */
export function paceOf(journal: Journal): number | undefined {
  const last = journal.found.at(-1)
  if (last === undefined) return undefined
  const runs = journal.runsAt(last.at)
  return runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / runs.length
}
