import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  decodeText,
  formatProblems,
  inflowNameOf,
  NATION,
  type Problem,
  parseScenario,
  type Scenario,
} from '../sim/index.ts'
import { InputError, systemFault } from './failure.ts'

const SHIPPED = fileURLToPath(new URL('../scenarios', import.meta.url))

/** A scenario and the text it came from. */
export type Loaded = {
  readonly name: string
  /** The text before any `--set`. */
  readonly text: string
  readonly overrides: readonly string[]
  readonly scenario: Scenario
  /** What in it can be run and is hardly meant. */
  readonly warnings: readonly Problem[]
  /** Texts of the tables that it was read with, by name. */
  readonly tables: Readonly<Record<string, string>>
}

/**
 * Names of the scenarios that come with the model.
 *
 * @example
 * ```ts
 * import { shippedNames } from 'helferkreise/files'
 *
 * console.log(shippedNames().includes('town-1')) // => true
 * ```
 */
export function shippedNames(): string[] {
  return readdirSync(SHIPPED).flatMap((file) =>
    file.endsWith('.yaml') ? basename(file, '.yaml') : [],
  )
}

/** Path of a scenario by file path or shipped name. */
export function findScenario(nameOrPath: string): string {
  const path = pathOf(nameOrPath)
  if (path !== undefined) return path
  const shipped = join(SHIPPED, `${nameOrPath.replace(/\.yaml$/, '')}.yaml`)
  if (existsSync(shipped)) return shipped
  throw new InputError(
    `There is no scenario "${nameOrPath}": neither a file nor one of ${shippedNames().join(', ')}.`,
  )
}

/** The file of a path in whose name an umlaut may be one character or two. */
function pathOf(path: string): string | undefined {
  const isFile = (one: string) => existsSync(one) && !statSync(one).isDirectory()
  if (isFile(path)) return path
  const same = namesIn(dirname(path)).find(
    (name) => name.normalize() === basename(path).normalize(),
  )
  const found = same === undefined ? undefined : join(dirname(path), same)
  return found !== undefined && isFile(found) ? found : undefined
}

/**
 * Reads a scenario by file path or shipped name and applies `path=value` overrides. The table of
 * arrivals that it names is looked for beside it, then among the shipped ones.
 *
 * @throws InputError with all problems at once, where the file cannot be read or used.
 *
 * @example
 * ```ts
 * import { InputError, loadScenario } from 'helferkreise/files'
 *
 * const { scenario, warnings } = loadScenario('town-1', ['weeks=104'])
 * console.log(scenario.weeks, warnings.length) // => 104 0
 *
 * try {
 *   loadScenario('town-1', ['society.mood=2'])
 * } catch (error) {
 *   if (error instanceof InputError) console.log(error.message)
 * }
 * // => The scenario town-1 cannot be used (1 problem):
 * // =>   society.mood: expected at most 1, got 2
 * ```
 */
export function loadScenario(nameOrPath: string, overrides: readonly string[] = []): Loaded {
  const { path, text, tables } = openScenario(nameOrPath, overrides)
  const name = basename(path).replace(/\.(ya?ml|json)$/, '')
  const { texts, unread } = tables
  const read = parseScenario(text, { inflow: texts, unread, set: overrides })
  if (!read.ok)
    throw new InputError(formatProblems(`The scenario ${name} cannot be used`, read.problems))
  const { scenario, warnings } = read
  return { name, text, overrides, scenario, warnings, tables: texts }
}

/** Text of a scenario by file path or shipped name, and the tables of arrivals it may name once `overrides` are applied. */
export function openScenario(nameOrPath: string, overrides: readonly string[]) {
  const path = findScenario(nameOrPath)
  const text = readScenario(path)
  return { path, text, tables: inflowTables(inflowNameOf(text, overrides), dirname(path)) }
}

function readScenario(path: string): string {
  try {
    return textOfFile(path)
  } catch (error) {
    throw new InputError(
      `The scenario ${path} cannot be read: ${systemFault(error) ?? String(error)}.`,
    )
  }
}

/** Tells on stderr what is hardly meant, if there is anything. */
export function tellWarnings({ name, warnings }: Loaded): void {
  if (warnings.length > 0)
    console.error(formatProblems(`The scenario ${name} is used as it is`, warnings, 'warning'))
}

type Tables = {
  readonly texts: Readonly<Record<string, string>>
  readonly unread: Readonly<Record<string, string>>
}

/**
 * The inflow table that a scenario names, with or without `.csv`, and the national one; of others,
 * shipped or beside the scenario, only the names.
 */
function inflowTables(wanted: string | undefined, folder: string): Tables {
  const texts = new Map<string, string>()
  const unread = new Map<string, string>()
  for (const place of [join(SHIPPED, 'inflow'), folder, join(folder, 'inflow')]) {
    for (const file of namesIn(place)) {
      if (!file.endsWith('.csv')) continue
      const name = basename(file, '.csv')
      const called = [name, file].find((one) => one.normalize() === wanted?.normalize())
      if (called === undefined && name !== NATION) {
        unread.set(name, '')
        continue
      }
      // The name as the scenario has it, in which an umlaut may be one character or two.
      const key = called === undefined ? name : (wanted ?? name)
      try {
        texts.set(key, textOfFile(join(place, file)))
      } catch (error) {
        texts.delete(key)
        unread.set(key, systemFault(error) ?? String(error))
      }
    }
  }
  return { texts: Object.fromEntries(texts), unread: Object.fromEntries(unread) }
}

/** Whether something on a disk is a folder. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

/** Names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder) : []
}

/** Text of a file in any of the usual encodings. */
function textOfFile(path: string): string {
  return decodeText(readFileSync(path), TextDecoder)
}

/** Text of a scenario that comes with the model; undefined where none has that name. */
export function shippedText(name: string): string | undefined {
  return shippedNames().includes(name) ? textOfFile(join(SHIPPED, `${name}.yaml`)) : undefined
}

/** Text of the observations that come with a shipped town; undefined where none have that name. */
export function shippedTargets(name: string): string | undefined {
  const path = join(SHIPPED, 'targets', `${name}.csv`)
  return /^[a-z0-9-]+$/.test(name) && existsSync(path) ? textOfFile(path) : undefined
}

/** Path of a table of states that comes with the model, such as `towns.parquet`; undefined where none has that name. */
export function shippedStates(name: string): string | undefined {
  const path = join(SHIPPED, 'posterior', name)
  return /^[a-z0-9-]+\.parquet$/.test(name) && existsSync(path) ? path : undefined
}

/**
 * Text of the posterior of the shipped towns, for `readPosterior`.
 *
 * @example
 * ```ts
 * import { readPosterior } from 'helferkreise/experiments'
 * import { shippedPosterior } from 'helferkreise/files'
 *
 * console.log(readPosterior(shippedPosterior()).draws > 100) // => true
 * ```
 */
export function shippedPosterior(): string {
  return textOfFile(join(SHIPPED, 'posterior', 'towns.json'))
}

/** Texts of the tables of arrivals that come with the model, by name. */
export function shippedTables(): Record<string, string> {
  const files = namesIn(join(SHIPPED, 'inflow')).filter((file) => file.endsWith('.csv'))
  return Object.fromEntries(
    files.map((file) => [basename(file, '.csv'), textOfFile(join(SHIPPED, 'inflow', file))]),
  )
}
