import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eventColumns, type Trajectory, trajectoryColumns } from '../sim/index.ts'
import { DATA_PACKAGE, dataPackage } from './data-package.ts'
import { sha256 } from './digest.ts'
import { InputError } from './failure.ts'
import { encodeTable, type Format } from './formats.ts'
import type { Loaded } from './load.ts'
import { MANIFEST, type Manifest, type RunFile, readManifest } from './manifest.ts'
import { PROGRAM } from './program.ts'
import { commitHere } from './provenance.ts'
import { RESOLVED, resolvedFile, tablesOf } from './resolved.ts'
import { RO_CRATE, roCrate } from './ro-crate.ts'

const NOTE = 'Model, not a prediction'

/** When a run began, how long it took in seconds, and how it was executed. */
export type Making = { readonly started: Date; readonly seconds: number; readonly engine: string }

/**
 * Writes a run with all that is needed to make it again and to read it: the resolved scenario, its
 * arrivals, the tables, their description, where they come from. All files whole, or none; the
 * manifest comes last. Returns their names.
 */
export function writeRun(
  folder: string,
  loaded: Loaded,
  trajectory: Trajectory,
  format: Format,
  { started, seconds, engine }: Making,
): string[] {
  const { seed, weeks, version, fingerprint } = trajectory
  const { scenario } = loaded
  const title = scenario.title.en
  const about = { title, note: NOTE, scenario: loaded.name, seed, version, fingerprint }
  const tables = [
    { name: 'trajectory', title: 'Weekly outcomes', columns: trajectoryColumns(trajectory) },
    { name: 'events', title: 'Event log', columns: eventColumns(trajectory) },
  ].map((table) => ({ ...table, path: `${table.name}.${format}` }))
  const inputs: Content[] = [
    { path: RESOLVED, content: resolvedFile(scenario) },
    ...tablesOf(scenario, loaded.tables).map(([path, content]) => ({ path, content })),
  ]
  const results: Content[] = tables.map(({ path, columns }) => ({
    path,
    content: encodeTable(columns, format, about),
    rows: columns[0]?.data.length ?? 0,
  }))
  const files = [...inputs, ...results].map(described)
  const run: Omit<Manifest, 'files'> = {
    note: NOTE,
    schema: 2,
    title,
    given: { name: loaded.name, text: loaded.text, overrides: loaded.overrides },
    seed,
    weeks,
    fingerprint,
    versions: {
      helferkreise: version,
      node: process.versions.node,
      v8: process.versions.v8 ?? '',
    },
    source: commitHere(),
    engine,
    started: started.toISOString(),
    seconds: Number(seconds.toFixed(3)),
    command: commandLine(),
  }
  const shown = files.flatMap((file) => {
    const table = tables.find(({ path }) => path === file.path)
    return table ? [{ file, title: table.title, columns: table.columns }] : []
  })
  const descriptions: Content[] = [
    {
      path: DATA_PACKAGE,
      content: dataPackage(`${scenario.id}-${fingerprint.slice(0, 8)}`, title, run.started, shown),
    },
    { path: RO_CRATE, content: roCrate(run, files) },
  ]
  const manifest: Manifest = { ...run, files: [...files, ...descriptions.map(described)] }
  writeAll(folder, [
    ...[...inputs, ...results, ...descriptions].map(
      ({ path, content }) => [path, content] as const,
    ),
    [MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`],
  ])
  return [...manifest.files.map(({ path }) => path), MANIFEST]
}

type Content = {
  readonly path: string
  readonly content: string | Uint8Array
  readonly rows?: number
}

function described({ path, content, rows }: Content): RunFile {
  const bytes = Buffer.byteLength(content)
  return { path, bytes, sha256: sha256(content), ...(rows === undefined ? {} : { rows }) }
}

function commandLine(): string {
  const words = process.argv
    .slice(2)
    .map((word) => (/^[\w./=-]+$/.test(word) ? word : JSON.stringify(word)))
  return [PROGRAM, ...words].join(' ')
}

/** What a folder would have to hold so that nothing is lost when a run is written to it. */
export type Claim = {
  readonly seed: string
  readonly weeks: number
  readonly resolved: string
}

/**
 * Throws where a folder holds other results than those of the same run: they stay unless `force`.
 * Files that nobody of us wrote are left alone in any case.
 */
export function claimFolder(folder: string, claim: Claim, force: boolean): void {
  if (force || !existsSync(folder)) return
  if (!existsSync(join(folder, MANIFEST))) {
    const tables = readdirSync(folder).filter((name) => /^(trajectory|events)\./.test(name))
    if (tables.length === 0) return
    throw new InputError(
      `${folder} holds ${tables.join(' and ')} of something else; --force writes over them.`,
    )
  }
  if (isOf(folder, claim)) return
  throw new InputError(`${folder} holds the results of another run; --force writes over them.`)
}

function isOf(folder: string, { seed, weeks, resolved }: Claim): boolean {
  try {
    const manifest = readManifest(folder)
    const file = manifest.files.find(({ path }) => path === RESOLVED)
    return manifest.seed === seed && manifest.weeks === weeks && file?.sha256 === sha256(resolved)
  } catch {
    return false
  }
}

/** Writes beside the target first and renames when all is there; what comes last is named last. */
export function writeAll(
  folder: string,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): void {
  const waiting = (name: string) => join(folder, `${name}.${process.pid}.part`)
  try {
    for (const [name, content] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(waiting(name), content)
    }
    for (const [name] of files) renameSync(waiting(name), join(folder, name))
  } catch (error) {
    for (const [name] of files) rmSync(waiting(name), { force: true })
    throw new InputError(
      `Cannot write to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
