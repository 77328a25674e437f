import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from './failure.ts'
import type { Commit } from './provenance.ts'

/** One file of a run folder. */
export type RunFile = {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** Of tables: rows without the heading. */
  readonly rows?: number
}

/** What a run folder says of its run: enough to make it again and to see whether it is the same. */
export type Manifest = {
  readonly note: string
  /** Of this file. */
  readonly schema: 2
  readonly title: string
  /** The text of the scenario as it was given, and what was changed in it; `scenario.json` is what came of it. */
  readonly given: {
    readonly name: string
    readonly text: string
    readonly overrides: readonly string[]
  }
  readonly seed: string
  readonly weeks: number
  readonly fingerprint: string
  readonly versions: { readonly helferkreise: string; readonly node: string; readonly v8: string }
  /** Of the sources; null where the package ran. */
  readonly source: Commit | null
  /** How the run was executed; it changes no result. */
  readonly engine: string
  readonly started: string
  readonly seconds: number
  readonly command: string
  readonly files: readonly RunFile[]
}

export const MANIFEST = 'manifest.json'

/** The manifest of a run folder; throws InputError with all that is wrong with it. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST)
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new InputError(
      `Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  const problems = problemsOf(read)
  if (problems.length > 0)
    throw new InputError(`${path} is not the manifest of a run folder:\n  ${problems.join('\n  ')}`)
  // Every field that somebody reads was looked at.
  return read as Manifest
}

/** The manifest of a folder; undefined where it has none that can be read. */
export function manifestIn(folder: string): Manifest | undefined {
  try {
    return readManifest(folder)
  } catch {
    return undefined
  }
}

const FINGERPRINT = /^[0-9a-f]{32}$/
const DIGEST = /^[0-9a-f]{64}$/
/** A name in the folder or below it, never outside. */
const INSIDE = /^(?!.*(?:^|[\\/])\.\.(?:[\\/]|$))[^\\/][^\\]*$/

function problemsOf(read: unknown): string[] {
  if (typeof read !== 'object' || read === null) return ['expected an object']
  const { schema, given, seed, weeks, seconds, fingerprint, files, versions } =
    read as Partial<Manifest>
  const problems: string[] = []
  const check = (fine: boolean, path: string, wanted: string, got: unknown): void => {
    if (!fine) problems.push(`${path}: expected ${wanted}, got ${JSON.stringify(got) ?? 'nothing'}`)
  }
  const checkText = (path: string, got: unknown) =>
    check(typeof got === 'string', path, 'a text', got)
  check(schema === 2, 'schema', '2 (folders of version 0.5.0 and before cannot be read)', schema)
  checkText('given.name', given?.name)
  checkText('given.text', given?.text)
  const overrides: unknown = given?.overrides
  check(
    Array.isArray(overrides) && overrides.every((each) => typeof each === 'string'),
    'given.overrides',
    'a list of path=value',
    overrides,
  )
  checkText('seed', seed)
  check(Number.isInteger(weeks) && Number(weeks) > 0, 'weeks', 'a whole number of 1 or more', weeks)
  check(FINGERPRINT.test(String(fingerprint)), 'fingerprint', '32 hexadecimal digits', fingerprint)
  checkText('versions.helferkreise', versions?.helferkreise)
  check(Number.isFinite(seconds), 'seconds', 'a number', seconds)
  check(Array.isArray(files), 'files', 'a list', files)
  for (const [index, file] of Array.isArray(files) ? files.entries() : []) {
    check(
      INSIDE.test(String(file?.path)),
      `files[${index}].path`,
      'a file of the folder',
      file?.path,
    )
    check(DIGEST.test(String(file?.sha256)), `files[${index}].sha256`, '64 digits', file?.sha256)
    check(Number.isInteger(file?.bytes), `files[${index}].bytes`, 'a whole number', file?.bytes)
    check(
      file?.rows === undefined || Number.isInteger(file.rows),
      `files[${index}].rows`,
      'a whole number',
      file?.rows,
    )
  }
  return problems
}
