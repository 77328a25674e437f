import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { formatProblems, parseScenario, type Trajectory } from '../sim/index.ts'
import { sha256 } from './digest.ts'
import { InputError } from './failure.ts'
import { type Loaded, namesIn } from './load.ts'
import { type Manifest, type RunFile, readManifest } from './manifest.ts'
import { RESOLVED, TABLES } from './resolved.ts'
import { type Made, simulateOne } from './simulate.ts'

/** A run folder as it lies there, and the scenario in it. */
export type RunFolder = { readonly manifest: Manifest; readonly loaded: Loaded }

/**
 * Reads the run of a folder: its scenario with the tables beside it and nothing else, so that it
 * tells of itself wherever it lies. Throws InputError with all problems.
 */
export function readRun(folder: string): RunFolder {
  const manifest = readManifest(folder)
  const text = readText(join(folder, RESOLVED))
  const tables: Record<string, string> = {}
  const place = join(folder, TABLES)
  for (const file of namesIn(place)) {
    if (!file.endsWith('.csv')) continue
    const table = readText(join(place, file))
    tables[file] = table
    tables[basename(file, '.csv')] = table
  }
  const parsed = parseScenario(text, { inflow: tables })
  if (!parsed.ok)
    throw new InputError(
      formatProblems(`The scenario in ${folder} cannot be used`, parsed.problems),
    )
  const { scenario, warnings } = parsed
  if (manifest.weeks > scenario.weeks)
    throw new InputError(
      `${folder}: ${manifest.weeks} weeks were run, although the scenario has ${scenario.weeks}.`,
    )
  return { manifest, loaded: { ...manifest.given, scenario, warnings, tables } }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new InputError(
      `Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Makes the run of a folder again. */
export function runAgain({ manifest, loaded }: RunFolder): Promise<Made> {
  const { seed, weeks } = manifest
  return simulateOne(loaded.name, { scenario: loaded.scenario, seed, options: { weeks } })
}

/** What a run that was made again has in other ways than its folder says; nothing where it is the same. */
export function differences({ manifest }: RunFolder, again: Trajectory): string[] {
  if (again.fingerprint === manifest.fingerprint) return []
  const versions =
    again.version === manifest.versions.helferkreise
      ? `both by model ${again.version}`
      : `by model ${manifest.versions.helferkreise} then, ${again.version} now`
  return [`fingerprint: ${manifest.fingerprint} then, ${again.fingerprint} now (${versions})`]
}

/** What of the files of a folder is not as its manifest says; a line for each. */
export function fileProblems(folder: string, { files }: Manifest): string[] {
  return files.flatMap((file) => {
    const path = join(folder, file.path)
    if (!existsSync(path)) return [`${file.path}: is missing`]
    return contentProblems(file, readFileSync(path))
  })
}

function contentProblems({ path, bytes, sha256: known, rows }: RunFile, content: Buffer): string[] {
  if (sha256(content) === known) return []
  const told = [`${path}: its content has changed (${bytes} bytes then, ${content.length} now`]
  if (rows !== undefined && path.endsWith('.csv')) {
    const found = content.toString().trimEnd().split('\n').length - 1
    if (found !== rows) told.push(`, ${rows} rows then, ${found} now`)
  }
  return [`${told.join('')})`]
}
