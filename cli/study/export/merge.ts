import type { RunKey } from '../../../experiments/study/plan.ts'
import { valueAt } from '../../../sim/index.ts'
import { InputError } from '../../failure.ts'
import type { Evaluated } from '../engine.ts'
import type { Journal } from '../journal.ts'
import type { Identity, OpenStudy } from '../open-study.ts'
import { DESIGN, placesDone } from '../run-study.ts'
import { differs, resultDigest } from '../same-result.ts'
import { runAt } from '../tables.ts'
import { type Exported, shardLines, stretchesOf } from './exported.ts'
import { placesIn } from './stretches.ts'

/** What a merge has done. */
export type Merged = {
  /** Runs that are new in the journal, and runs that were there and are the same. */
  readonly added: number
  readonly known: number
  /** Runs that no shard has, and the chunks that they belong to. */
  readonly missing: number
  readonly chunks: readonly number[]
  /** Places of the plan, as `placesDone` has them. */
  readonly places: Float64Array
}

/**
 * Takes the runs of all shards into the journal of the study that they were exported from.
 *
 * @throws InputError where they are of another study, NotDeterministic where a run that was made
 *   twice gave two results.
 */
export function merge(open: OpenStudy, journal: Journal, exported: Exported): Merged {
  checkSame(open.identity, exported)
  const places = placesDone(open, journal)
  let added = 0
  let known = 0
  for (const { shard, runs } of shardLines(exported)) {
    const fresh: Evaluated[] = []
    const at = journal.end
    for (const run of runs) {
      const place = placeOf(open, run.key)
      // Of a study that had more settings or seeds when it was exported.
      if (place === undefined) continue
      if (valueAt(places, place) < 0) {
        fresh.push(run)
        places[place] = at
        continue
      }
      const there =
        fresh.find(({ key }) => placeOf(open, key) === place) ?? runAt(open, journal, places, place)
      if (resultDigest([there]) !== resultDigest([run]))
        throw differs([run], `in ${shard} and before`)
      known++
    }
    if (fresh.length > 0) journal.write(DESIGN, fresh)
    added += fresh.length
  }
  return { added, known, places, ...left(open, places, exported) }
}

function left(open: OpenStudy, places: Float64Array, exported: Exported) {
  let missing = 0
  const chunks: number[] = []
  for (let chunk = 1; chunk <= exported.chunks; chunk++) {
    let of = 0
    for (const place of placesIn(stretchesOf(exported, chunk))) {
      const here = placeOf(open, exported.plan.keyOf(place))
      if (here !== undefined && valueAt(places, here) < 0) of++
    }
    if (of > 0) chunks.push(chunk)
    missing += of
  }
  return { missing, chunks }
}

function placeOf({ study, plan }: OpenStudy, { row, town, replicate }: RunKey): number | undefined {
  if (row >= plan.design.rows || replicate >= study.seeds) return undefined
  return (row * study.towns.length + town) * study.seeds + replicate
}

function checkSame(now: Identity, { folder, identity }: Exported): void {
  const other = Object.keys(now).filter((key) => identity[key] !== now[key])
  if (other.length === 0) return
  throw new InputError(
    `${folder} was exported from another study: ${other.join(', ')} ${other.length === 1 ? 'differs' : 'differ'}.`,
  )
}
