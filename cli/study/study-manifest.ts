import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { MODEL_VERSION } from '../../sim/index.ts'
import { MANIFEST, type RunFile } from '../manifest.ts'
import { NOTE } from '../note.ts'
import { type Commit, commitHere } from '../provenance.ts'
import { writeAll } from '../write-all.ts'
import { type Identity, type OpenStudy, resultPath } from './open-study.ts'

/** What the results of a study say of themselves. Nothing in it depends on who computed when. */
export type StudyManifest = {
  readonly note: string
  readonly schema: 1
  readonly title: string
  readonly hash: string
  readonly identity: Identity
  readonly seed: string
  readonly design: { readonly method: string; readonly rows: number }
  readonly towns: readonly string[]
  readonly seeds: number
  readonly runs: number
  readonly done: number
  readonly failed: number
  readonly versions: { readonly helferkreise: string; readonly node: string; readonly v8: string }
  readonly source: Commit | null
  readonly files: readonly RunFile[]
}

/** Tables that are the same whoever made them; `timing.csv` is not. */
const TABLES = ['runs.parquet', 'runs.csv'] as const

/** Writes the manifest of the results, with the digest of every table. */
export async function writeStudyManifest(
  { folder, study, plan, hash, identity }: OpenStudy,
  { rows, failed }: { readonly rows: number; readonly failed: number },
): Promise<StudyManifest> {
  const files = await Promise.all(
    TABLES.map(async (path) => ({ ...(await fileOf(folder, path)), rows })),
  )
  const manifest: StudyManifest = {
    note: NOTE,
    schema: 1,
    title: study.title,
    hash,
    identity,
    seed: study.seed,
    design: { method: plan.design.method, rows: plan.design.rows },
    towns: study.towns.map(({ name }) => name),
    seeds: study.seeds,
    runs: plan.runs,
    done: rows,
    failed,
    versions: {
      helferkreise: MODEL_VERSION,
      node: process.versions.node,
      v8: process.versions.v8 ?? '',
    },
    source: commitHere(),
    files,
  }
  writeAll(resultPath(folder, '.'), [[MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`]])
  return manifest
}

/** The manifest of a study's results; undefined where there is none. */
export function studyManifestIn(folder: string): StudyManifest | undefined {
  const path = resultPath(folder, MANIFEST)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** Size and digest of a file among the results, however large it is. */
export async function fileOf(folder: string, path: string): Promise<RunFile> {
  const file = resultPath(folder, path)
  const digest = createHash('sha256')
  for await (const part of createReadStream(file)) digest.update(part)
  return { path, bytes: statSync(file).size, sha256: digest.digest('hex') }
}
