import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../../failure.ts'
import { isFolder } from '../../load.ts'
import { writeAll } from '../../write-all.ts'
import { Journal } from '../journal.ts'
import { type OpenStudy, resultPath } from '../open-study.ts'
import { checkResults, JOURNAL } from '../results.ts'
import { DESIGN } from '../run-study.ts'
import { type ChunkContent, chunkFile, EXPORT_FORMAT, STUDY } from './exported.ts'
import { hasStages, type LookOptions, type NextRuns, nextRuns, partsInWords } from './next-runs.ts'
import { arrayScript, readme, runChunk, workersScript } from './slurm.ts'
import { dealt, joined } from './stretches.ts'

/** What was written. */
export type Written = {
  readonly runs: number
  readonly chunks: number
  /** What they are for, in words. */
  readonly what: string
  /** Whether there may be runs that follow from these. */
  readonly goesOn: boolean
}

/**
 * Writes the runs that a study asks for now and that are not made yet into a folder of their own, in
 * chunks that can be made anywhere, without the study and without a connection.
 *
 * @throws InputError where nothing is left to be made, or the folder holds something already.
 */
export async function exportStudy(
  open: OpenStudy,
  chunks: number,
  folder: string,
  how: LookOptions,
): Promise<Written> {
  if (existsSync(folder) && (!isFolder(folder) || readdirSync(folder).length > 0))
    throw new InputError(`${folder} is there already and not empty.`)
  const { study, hash, identity } = open
  const next = await missingRuns(open, how)
  const runs = next.places.length + next.runs.length
  if (runs === 0)
    throw new InputError(
      `All runs of this study are made already${hasStages(open) ? ', and no further ones follow from them: "study run" writes what came out' : ''}.`,
    )
  // A chunk without runs would be no use to anybody.
  const contents = dealtOut(next, Math.min(chunks, runs))
  const table =
    study.design?.method === 'table'
      ? { table: readFileSync(resolve(open.folder, study.design.file), 'utf8') }
      : {}
  const stages = new Set([
    ...(next.places.length > 0 ? [DESIGN] : []),
    ...next.runs.map(({ stage }) => stage),
  ])
  const about = {
    format: EXPORT_FORMAT,
    hash,
    identity,
    chunks: contents.length,
    study,
    ...table,
    studies: [...next.studies].filter(([own]) => own !== hash),
    stages: [...stages],
  }
  const cluster = {
    title: study.title,
    chunks: contents.length,
    runs,
    what: partsInWords(next.parts),
    goesOn: next.runs.length > 0,
    model: identity.model ?? '',
  }
  writeAll(folder, [
    ...contents.map((content, at) => [chunkFile(at + 1), `${JSON.stringify(content)}\n`] as const),
    ['README.md', readme(cluster)],
    ['array.sbatch', arrayScript(cluster)],
    ['workers.sbatch', workersScript(cluster)],
    [RUN_CHUNK, runChunk()],
    [STUDY, `${JSON.stringify(about)}\n`],
  ])
  chmodSync(join(folder, RUN_CHUNK), 0o755)
  return cluster
}

const RUN_CHUNK = 'run-chunk'

async function missingRuns(open: OpenStudy, how: LookOptions): Promise<NextRuns> {
  checkResults(open, 'this model')
  const journal = new Journal(resultPath(open.folder, JOURNAL), 'read')
  try {
    return await nextRuns(open, journal, how)
  } finally {
    journal.close()
  }
}

/** Deals runs out to chunks: those of the design first, neighbours together. */
function dealtOut({ places, runs }: NextRuns, chunks: number): readonly ChunkContent[] {
  return dealt([...places, ...runs], chunks).map((content) => ({
    places: joined(content.filter((one) => typeof one === 'number')),
    runs: content.filter((one) => typeof one !== 'number'),
  }))
}
