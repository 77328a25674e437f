import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  formatProblems,
  NATION,
  type Problem,
  parseScenario,
  type Scenario,
  setPath,
} from '../sim/index.ts'
import { InputError } from './failure.ts'

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
  /** Text of its table of arrivals, where that is an own one. */
  readonly table: string | undefined
}

/** Names of the scenarios that come with the model. */
export function shippedNames(): string[] {
  return readdirSync(SHIPPED).flatMap((file) =>
    file.endsWith('.yaml') ? basename(file, '.yaml') : [],
  )
}

/** Path of a scenario by file path or shipped name. */
export function findScenario(nameOrPath: string): string {
  if (existsSync(nameOrPath) && statSync(nameOrPath).isFile()) return nameOrPath
  const shipped = join(SHIPPED, `${nameOrPath.replace(/\.yaml$/, '')}.yaml`)
  if (existsSync(shipped)) return shipped
  throw new InputError(
    `There is no scenario "${nameOrPath}": neither a file nor one of ${shippedNames().join(', ')}.`,
  )
}

/** Reads a scenario by file path or shipped name and applies `path=value` overrides. */
export function loadScenario(nameOrPath: string, overrides: readonly string[] = []): Loaded {
  const path = findScenario(nameOrPath)
  return parseText(
    basename(path).replace(/\.(ya?ml|json)$/, ''),
    readFileSync(path, 'utf8'),
    overrides,
    dirname(path),
  )
}

/** Checks the text of a scenario; throws with all problems at once. */
export function parseText(
  name: string,
  text: string,
  overrides: readonly string[],
  folder = SHIPPED,
): Loaded {
  const set = overrides.length > 0 ? setPath(text, overrides) : { ok: true as const, text }
  if (!set.ok) throw unusable(name, set.problems)
  const tables = inflowTables(set.text, folder)
  const parsed = parseScenario(set.text, { inflow: tables })
  if (!parsed.ok) throw unusable(name, parsed.problems)
  const { scenario, warnings } = parsed
  const table = scenario.inflowName === NATION ? undefined : tables[scenario.inflowName]
  return { name, text, overrides, scenario, warnings, table }
}

/** Tells on stderr what is hardly meant, if there is anything. */
export function tellWarnings({ name, warnings }: Loaded): void {
  if (warnings.length > 0)
    console.error(formatProblems(`The scenario ${name} is used as it is`, warnings, 'warning'))
}

function unusable(name: string, problems: readonly Problem[]): InputError {
  return new InputError(formatProblems(`The scenario ${name} cannot be used`, problems))
}

/**
 * Inflow tables, shipped ones and those beside the scenario, that its text names, with or without
 * `.csv`; the national one in any case.
 */
function inflowTables(text: string, folder: string): Record<string, string> {
  const tables: Record<string, string> = {}
  for (const place of [join(SHIPPED, 'inflow'), folder, join(folder, 'inflow')]) {
    if (!existsSync(place)) continue
    for (const file of readdirSync(place)) {
      const name = basename(file, '.csv')
      if (!file.endsWith('.csv') || !(name === NATION || text.includes(name))) continue
      const content = readFileSync(join(place, file), 'utf8')
      tables[name] = content
      if (text.includes(file)) tables[file] = content
    }
  }
  return tables
}

/** Text of a scenario that comes with the model; undefined where none has that name. */
export function shippedText(name: string): string | undefined {
  return shippedNames().includes(name)
    ? readFileSync(join(SHIPPED, `${name}.yaml`), 'utf8')
    : undefined
}

/** Texts of the tables of arrivals that come with the model, by name. */
export function shippedTables(): Record<string, string> {
  const folder = join(SHIPPED, 'inflow')
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  return Object.fromEntries(
    files.map((file) => [basename(file, '.csv'), readFileSync(join(folder, file), 'utf8')]),
  )
}
