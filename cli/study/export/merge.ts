import type { RunKey } from '../../../experiments/study/plan.ts'
import { valueAt } from '../../../sim/index.ts'
import { InputError } from '../../failure.ts'
import type { Evaluated, Kept } from '../engine.ts'
import type { Journal } from '../journal.ts'
import type { Identity, OpenStudy } from '../open-study.ts'
import { DESIGN, placesDone } from '../run-study.ts'
import { differs, resultDigest } from '../same-result.ts'
import { StagedRuns } from '../staged-runs.ts'
import { runAt } from '../tables.ts'
import { type Exported, runsOf, shardLines } from './exported.ts'
import { type NextRuns, partsInWords } from './next-runs.ts'

/** What a merge has done. */
export type Merged = {
  /** Runs that are new in the journal, and runs that were there and are the same. */
  readonly added: number
  readonly known: number
  /** Places of the plan, as `placesDone` has them. */
  readonly places: Float64Array
}

/** What no shard has and the study still asks for: how many runs, and the chunks that they belong to. */
export type Lacking = { readonly missing: number; readonly chunks: readonly number[] }

/**
 * Takes the runs of all shards into the journal of the study that they were exported from, under
 * their stages. `look` says what the study asks for.
 *
 * @throws InputError where they are of another study, or of a stage that it neither has nor asks
 *   for; NotDeterministic where a run that was made twice gave two results.
 */
export async function merge(
  open: OpenStudy,
  journal: Journal,
  exported: Exported,
  look: () => Promise<NextRuns>,
): Promise<Merged> {
  checkSame(open.identity, exported)
  const stages = await stagesOf(journal, exported, look)
  const places = placesDone(open, journal)
  const design = shelfOfDesign(open, journal, places)
  const staged = new StagedRuns(journal)
  let added = 0
  let known = 0
  for (const { shard, stage, runs } of shardLines(exported)) {
    if (!stages.has(stage)) throw strange(`${exported.folder}/${shard}`, [stage])
    const shelf = stage === DESIGN ? design : shelfOfStage(staged, stage)
    const fresh = new Map<string, Evaluated>()
    for (const run of runs) {
      if (!shelf.has(run.key)) continue
      const name = nameOf({ stage, key: run.key })
      const there = fresh.get(name) ?? shelf.runOf(run.key)
      if (there === undefined) {
        fresh.set(name, run)
        continue
      }
      if (resultDigest([there]) !== resultDigest([run]))
        throw differs([run], `in ${shard} and before`)
      known++
    }
    if (fresh.size > 0) shelf.write([...fresh.values()])
    added += fresh.size
  }
  return { added, known, places }
}

/**
 * What is lacking of the runs that were exported, when `places` of the design are made and `next` is
 * what the study asks for now.
 */
export function lacking(
  open: OpenStudy,
  exported: Exported,
  { places }: Pick<Merged, 'places'>,
  next: NextRuns,
): Lacking {
  const wanted = new Set(next.runs.map(nameOf))
  const lacks = ({ stage, key }: Kept) => {
    if (stage !== DESIGN) return wanted.has(nameOf({ stage, key }))
    const place = placeOf(open, key)
    return place !== undefined && valueAt(places, place) < 0
  }
  let missing = 0
  const chunks: number[] = []
  for (let chunk = 1; chunk <= exported.chunks; chunk++) {
    const { length } = runsOf(exported, chunk).filter(lacks)
    if (length > 0) chunks.push(chunk)
    missing += length
  }
  return { missing, chunks }
}

/** Where the runs of a stage lie. */
type Shelf = {
  /** Whether the study has such a run. */
  has(key: RunKey): boolean
  /** The run of a key; undefined where it is not made. */
  runOf(key: RunKey): Evaluated | undefined
  write(runs: readonly Evaluated[]): void
}

/** Runs of the design by their places, of which there may be millions. */
function shelfOfDesign(open: OpenStudy, journal: Journal, places: Float64Array): Shelf {
  return {
    has: (key) => placeOf(open, key) !== undefined,
    runOf(key) {
      const place = placeOf(open, key)
      if (place === undefined || valueAt(places, place) < 0) return undefined
      return runAt(open, journal, places, place)
    },
    write(runs) {
      const at = journal.end
      journal.write(DESIGN, runs)
      for (const { key } of runs) {
        const place = placeOf(open, key)
        if (place !== undefined) places[place] = at
      }
    },
  }
}

function shelfOfStage(staged: StagedRuns, stage: string): Shelf {
  return {
    has: () => true,
    runOf: (key) => staged.runOf({ stage, key }),
    write: (runs) => staged.write(stage, runs),
  }
}

/** The place of a run of the design; none of one that had more settings or seeds when it was exported. */
function placeOf({ study, plan }: OpenStudy, { row, town, replicate }: RunKey): number | undefined {
  if (row >= plan.design.rows || replicate >= study.seeds) return undefined
  return (row * study.towns.length + town) * study.seeds + replicate
}

/**
 * Stages whose runs the study takes. A stage has the settings in its name that its runs depend on:
 * where they are others, so is the name.
 */
async function stagesOf(
  journal: Journal,
  exported: Exported,
  look: () => Promise<NextRuns>,
): Promise<ReadonlySet<string>> {
  const stages = new Set([DESIGN])
  for (const { stage } of journal.found) stages.add(stage)
  if (exported.stages.every((stage) => stages.has(stage))) return stages
  const { runs, parts } = await look()
  for (const { stage } of runs) stages.add(stage)
  const others = exported.stages.filter((stage) => !stages.has(stage))
  if (others.length > 0) throw strange(exported.folder, others, partsInWords(parts))
  return stages
}

function strange(where: string, stages: readonly string[], now = ''): InputError {
  const asked = now === '' ? '' : ` It asks for ${now}.`
  return new InputError(
    `${where} has runs of stages that the study does not ask for: ${stages.join(', ')}.${asked} Its settings have changed since they were exported, or what was exported before is not merged yet.`,
  )
}

function nameOf({ stage, key: { row, town, replicate } }: Kept): string {
  return `${stage} ${row} ${town} ${replicate}`
}

function checkSame(now: Identity, { folder, identity }: Exported): void {
  const other = Object.keys(now).filter((key) => identity[key] !== now[key])
  if (other.length === 0) return
  throw new InputError(
    `${folder} was exported from another study: ${other.join(', ')} ${other.length === 1 ? 'differs' : 'differ'}.`,
  )
}
