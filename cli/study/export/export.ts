import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../../failure.ts'
import { isFolder } from '../../load.ts'
import { writeAll } from '../../write-all.ts'
import { Journal } from '../journal.ts'
import { type OpenStudy, resultPath } from '../open-study.ts'
import { JOURNAL } from '../results.ts'
import { placesDone } from '../run-study.ts'
import { chunkFile, EXPORT_FORMAT, STUDY } from './exported.ts'
import { arrayScript, readme, runChunk, workersScript } from './slurm.ts'
import { dealt } from './stretches.ts'

/**
 * Writes the runs of a study that are not made yet into a folder of their own, in chunks that can
 * be made anywhere, without the study and without a connection.
 *
 * @returns how many runs and chunks there are.
 * @throws InputError where there is no design, nothing is left to do, or the folder holds something already.
 */
export function exportStudy(
  open: OpenStudy,
  chunks: number,
  folder: string,
): { readonly runs: number; readonly chunks: number } {
  if (existsSync(folder) && (!isFolder(folder) || readdirSync(folder).length > 0))
    throw new InputError(`${folder} is there already and not empty.`)
  const { study, hash, identity } = open
  if (open.plan.runs === 0)
    throw new InputError(
      `The study has no design, and only runs of one can be exported. ${notExported(open) ?? ''}`.trim(),
    )
  const missing = missingPlaces(open)
  if (missing.length === 0)
    throw new InputError(
      ['All runs of the design of this study are made already.', notExported(open) ?? '']
        .join(' ')
        .trim(),
    )
  // A chunk without runs would be no use to anybody.
  const parts = dealt(missing, Math.min(chunks, missing.length))
  const table =
    study.design?.method === 'table'
      ? { table: readFileSync(resolve(open.folder, study.design.file), 'utf8') }
      : {}
  const about = { format: EXPORT_FORMAT, hash, identity, chunks: parts.length, study, ...table }
  const cluster = {
    title: study.title,
    chunks: parts.length,
    runs: missing.length,
    model: identity.model ?? '',
  }
  writeAll(folder, [
    ...parts.map((places, at) => [chunkFile(at + 1), `${JSON.stringify({ places })}\n`] as const),
    ['README.md', readme(cluster)],
    ['array.sbatch', arrayScript(cluster)],
    ['workers.sbatch', workersScript(cluster)],
    [RUN_CHUNK, runChunk()],
    [STUDY, `${JSON.stringify(about)}\n`],
  ])
  chmodSync(join(folder, RUN_CHUNK), 0o755)
  return { runs: missing.length, chunks: parts.length }
}

/** What of a study is not exported, and what to do instead; undefined where there is nothing such. */
export function notExported({ study }: Pick<OpenStudy, 'study'>): string | undefined {
  const parts = [
    ...(study.calibration === undefined ? [] : ['the calibration']),
    ...(study.policies === undefined ? [] : ['the policies']),
  ]
  if (parts.length === 0) return undefined
  return `Runs of ${parts.join(' and ')} are not exported: "study run" makes them, here or, for several machines, with a Redis ("worker --redis redis://host:port/0" on each of them, "study run --engine redis://host:port/0" here).`
}

const RUN_CHUNK = 'run-chunk'

function missingPlaces(open: OpenStudy): readonly number[] {
  const path = resultPath(open.folder, JOURNAL)
  const missing: number[] = []
  const journal = existsSync(path) ? new Journal(path, 'read') : undefined
  try {
    if (journal === undefined) return Array.from({ length: open.plan.runs }, (_, place) => place)
    for (const [place, at] of placesDone(open, journal).entries()) if (at < 0) missing.push(place)
    return missing
  } finally {
    journal?.close()
  }
}
