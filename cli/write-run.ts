import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { eventColumns, trajectoryColumns } from '../sim/index.ts'
import { DATA_PACKAGE, dataPackage } from './data-package.ts'
import { sha256 } from './digest.ts'
import { encodeTable, type Format } from './formats.ts'
import type { Loaded } from './load.ts'
import { MANIFEST, type Manifest, manifestIn, type RunFile } from './manifest.ts'
import { NOTE } from './note.ts'
import { PROGRAM } from './program.ts'
import { commitHere } from './provenance.ts'
import { RESOLVED, resolvedFile, tablesOf } from './resolved.ts'
import { type CrateHead, RO_CRATE, roCrate } from './ro-crate.ts'
import type { Made } from './simulate.ts'
import { writeAll } from './write-all.ts'

/**
 * Writes a run with all that is needed to make it again and to read it: the resolved scenario, its
 * arrivals, the tables, their description, where they come from. All files whole, or none; the
 * manifest comes last, and what an earlier one named and is not written anew goes. Returns their
 * names.
 */
export function writeRun(
  folder: string,
  loaded: Loaded,
  { trajectory, started, seconds, engine }: Made,
  format: Format,
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
  const made = { inputs: inputs.map(described), results: results.map(described) }
  const files = [...made.inputs, ...made.results]
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
      content: dataPackage(
        {
          name: `${scenario.id}-${fingerprint.slice(0, 8)}`,
          title,
          description: `${NOTE}. One run of Helferkreise.`,
          created: run.started,
        },
        shown,
      ),
    },
    { path: RO_CRATE, content: roCrate(crateHead(run), made) },
  ]
  const manifest: Manifest = { ...run, files: [...files, ...descriptions.map(described)] }
  const before = manifestIn(folder)?.files ?? []
  writeAll(folder, [
    ...[...inputs, ...results, ...descriptions].map(
      ({ path, content }) => [path, content] as const,
    ),
    [MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`],
  ])
  const names = manifest.files.map(({ path }) => path)
  // A table in another format would tell of another run as soon as one of them is written anew.
  for (const { path } of before)
    if (!names.includes(path)) rmSync(join(folder, path), { force: true })
  return [...names, MANIFEST]
}

function crateHead(run: Omit<Manifest, 'files'>): CrateHead {
  const { note, seed, fingerprint, started, seconds } = run
  return {
    ...run,
    description: `${note}. Seed "${seed}", fingerprint ${fingerprint}.`,
    ended: new Date(Date.parse(started) + seconds * 1000).toISOString(),
  }
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
