import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventColumns, type Trajectory, trajectoryColumns } from '../sim/index.ts'
import { InputError } from './failure.ts'
import { encodeTable, type Format } from './formats.ts'
import type { Loaded } from './load.ts'
import { manifestFault } from './manifest-fault.ts'
import { PROGRAM } from './program.ts'

const NOTE = 'Model, not a prediction'

/** What is needed to make a run again, and to check that it is the same. */
export type Manifest = {
  readonly note: string
  readonly title: string
  readonly scenario: { readonly name: string; readonly text: string }
  readonly overrides: readonly string[]
  readonly inflow: { readonly name: string; readonly sha256: string }
  readonly seed: string
  readonly weeks: number
  readonly version: string
  readonly fingerprint: string
  readonly node: string
  readonly command: string
  readonly files: readonly string[]
}

/** Hash of the numbers of the inflow table. */
export function inflowHash({ scenario }: Loaded): string {
  return createHash('sha256').update(JSON.stringify(scenario.inflow)).digest('hex')
}

/** Writes the tables of a run and its manifest: all files whole, or none. Returns their names. */
export function writeRun(
  folder: string,
  loaded: Loaded,
  trajectory: Trajectory,
  format: Format,
): string[] {
  const { seed, weeks, version, fingerprint } = trajectory
  const title = trajectory.scenario.title.en
  const about = { title, note: NOTE, scenario: loaded.name, seed, version, fingerprint }
  const names: [string, string, string] = [
    `trajectory.${format}`,
    `events.${format}`,
    'manifest.json',
  ]
  // An own table goes along, so that the run can be made again from the folder.
  const table: [string, string][] =
    loaded.table === undefined
      ? []
      : [[`${loaded.scenario.inflowName.replace(/\.csv$/, '')}.csv`, loaded.table]]
  const manifest: Manifest = {
    note: NOTE,
    title,
    scenario: { name: loaded.name, text: loaded.text },
    overrides: loaded.overrides,
    inflow: { name: loaded.scenario.inflowName, sha256: inflowHash(loaded) },
    seed,
    weeks,
    version,
    fingerprint,
    node: process.version,
    command: [
      PROGRAM,
      ...process.argv
        .slice(2)
        .map((word) => (/^[\w./=-]+$/.test(word) ? word : JSON.stringify(word))),
    ].join(' '),
    files: [...table.map(([name]) => name), ...names],
  }
  writeAll(folder, [
    ...table,
    [names[0], encodeTable(trajectoryColumns(trajectory), format, about)],
    [names[1], encodeTable(eventColumns(trajectory), format, about)],
    [names[2], `${JSON.stringify(manifest, undefined, 2)}\n`],
  ])
  return [...manifest.files]
}

/** Writes beside the target first and renames when all is there; the manifest comes last. */
export function writeAll(
  folder: string,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): void {
  const waiting = (name: string) => join(folder, `.${name}.${process.pid}.part`)
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, content] of files) writeFileSync(waiting(name), content)
    for (const [name] of files) renameSync(waiting(name), join(folder, name))
  } catch (error) {
    for (const [name] of files) rmSync(waiting(name), { force: true })
    throw new InputError(
      `Cannot write to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** The manifest of a folder that `run --out` wrote. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json')
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const fault = manifestFault(manifest)
    if (fault !== undefined) throw new Error(fault)
    return manifest as Manifest
  } catch (error) {
    throw new InputError(
      `Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
