import { isMap } from 'yaml'
import type { z } from 'zod'
import { LEVERS } from '../terms/levers.ts'
import { DEFAULT_PARAMETERS } from '../terms/parameters.ts'
import type { PolicyEntry, Scenario } from '../terms/scenario.ts'
import { assign } from './assign.ts'
import { readOutside } from './outside.ts'
import { firstOf, type Problem } from './problem.ts'
import { openText, type ScenarioText } from './scenario-text.ts'
import { type Outside, outsideSchema, scenarioSchema } from './schema.ts'
import { explainIssues, show, unknownKey } from './schema-issue.ts'
import { type StartSection, startValue, withStartValue } from './start-value.ts'
import type { Tables } from './tables.ts'
import { warningsOf } from './warnings.ts'

type Range = readonly [low: number, high: number]

/** A scenario with what in it is hardly meant, or what is wrong with its text. */
export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What a scenario file may refer to, and what is changed before it is read. */
export type Sources = {
  /** Texts of inflow tables by name. */
  readonly inflow?: Readonly<Record<string, string>>
  /** Other tables that are there, by name: why they could not be read, or nothing where nobody tried. */
  readonly unread?: Readonly<Record<string, string>>
  /** Values to change, as `path=value`. */
  readonly set?: readonly string[]
}

/**
 * Reads a scenario from YAML or JSON text; reports every problem at once (of very many the first),
 * with its line, and of a usable one what is hardly meant. Never throws, whatever the text.
 *
 * It reads no files: `sources` gives the table of arrivals that the text names.
 * `loadScenario` of `helferkreise/files` reads both from a disk.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { parseScenario } from 'helferkreise'
 *
 * const read = (name: string) =>
 *   readFileSync(new URL(import.meta.resolve(`helferkreise/scenarios/${name}`)), 'utf8')
 * const inflow = { germany: read('inflow/germany.csv') }
 *
 * const parsed = parseScenario(read('town-1.yaml'), { inflow, set: ['weeks=104'] })
 * console.log(parsed.ok && parsed.scenario.weeks) // => 104
 *
 * const wrong = parseScenario(read('town-1.yaml'), { inflow, set: ['society.mood=2'] })
 * if (!wrong.ok) console.log(wrong.problems[0]?.message) // => expected at most 1, got 2
 * ```
 */
export function parseScenario(text: string, sources: Sources = {}): Parsed {
  const { set = [], ...others } = sources
  return scenarioReader(text, others)(set)
}

/**
 * Reads the same text again and again, each time with other values: what `parseScenario` with
 * `set` says, in less time, since the form of the text is looked at once.
 *
 * @example
 * ```ts
 * import { scenarioReader } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const { text, tables } = loadScenario('town-1')
 * const withTrust = scenarioReader(text, { inflow: tables })
 * for (const trust of [0.2, 0.7]) {
 *   const read = withTrust([`administration.trust=${trust}`])
 *   if (read.ok) console.log(read.scenario.administration.trust)
 * }
 * // => 0.2
 * // => 0.7
 * ```
 */
export function scenarioReader(
  text: string,
  sources: Omit<Sources, 'set'> = {},
): (set: readonly string[]) => Parsed {
  const opened = openText(text)
  const outsideOf = outsideReader({ texts: sources.inflow ?? {}, unread: sources.unread ?? {} })
  return (set) => {
    if (!opened.ok) return opened
    const file = set.length === 0 ? opened.text : opened.text.copy()
    const unset = assign(file.document, set)
    if (unset.length > 0) return { ok: false, problems: unset }
    const values = file.values()
    if (!values.ok) return values
    const parsed = parseValues(values.value, outsideOf)
    return parsed.ok
      ? { ...parsed, warnings: withLines(parsed.warnings, file) }
      : { ok: false, problems: withLines(firstOf(parsed.problems), file) }
  }
}

/** Name of the table of arrivals that a scenario asks for, or undefined where it says none or cannot be read. */
export function inflowNameOf(text: string, set: readonly string[] = []): string | undefined {
  const opened = openText(text)
  if (!opened.ok || assign(opened.text.document, set).length > 0) return undefined
  const { document } = opened.text
  const name: unknown = isMap(document.contents) ? document.get('inflow') : undefined
  return typeof name === 'string' ? name : undefined
}

/** The same problems with the lines of the file that say what they are about. */
function withLines(problems: readonly Problem[], { lineOf }: ScenarioText): Problem[] {
  return problems.map((problem) => {
    const line = lineOf(problem.path)
    return line === undefined ? problem : { ...problem, line }
  })
}

type OutsideReader = (said: Outside) => ReturnType<typeof readOutside>

/** Who comes, as long as the same is said of it read once. */
function outsideReader(tables: Tables): OutsideReader {
  let last: { readonly said: string; readonly reading: ReturnType<OutsideReader> } | undefined
  return (outside) => {
    const said = JSON.stringify(outside)
    if (last?.said !== said) last = { said, reading: readOutside(outside, tables) }
    return last.reading
  }
}

function parseValues(input: unknown, outsideOf: OutsideReader): Parsed {
  const result = scenarioSchema.safeParse(input)
  const problems = result.success ? [] : explainIssues(result.error.issues, input)
  // Who comes is checked even where something else is wrong, so that all is told at once.
  const saidOfOutside = outsideSchema.safeParse(input)
  const outside = saidOfOutside.success ? outsideOf(saidOfOutside.data) : undefined
  problems.push(...(outside?.problems ?? []))
  if (!result.success) return { ok: false, problems }
  const file = result.data
  for (const [index, entry] of file.policy.entries())
    problems.push(...checkEntry(entry as PolicyEntry, index))
  for (const [path, range] of Object.entries(file.ranges ?? {}))
    problems.push(...checkRange(file, path, range))
  if (file.parameters.delayMin !== undefined || file.parameters.delayMax !== undefined) {
    const min = file.parameters.delayMin ?? DEFAULT_PARAMETERS.delayMin
    const max = file.parameters.delayMax ?? DEFAULT_PARAMETERS.delayMax
    if (min > max)
      problems.push({
        path: 'parameters.delayMin',
        message: `expected at most delayMax (${max}), got ${min}`,
      })
  }
  if (problems.length > 0 || outside?.part === undefined) return { ok: false, problems }
  const { $schema: _schema, parameters, ...rest } = file
  // The schema made every field of Scenario; overrides were checked key by key.
  const scenario = {
    ...rest,
    ...outside.part,
    parameters: { ...DEFAULT_PARAMETERS, ...defined(parameters) },
  } as Scenario
  return { ok: true, scenario, warnings: [...outside.warnings, ...warningsOf(scenario)] }
}

function defined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function checkEntry(entry: PolicyEntry, index: number): Problem[] {
  const settings = LEVERS.find((lever) => lever.key === entry.lever)?.settings as
    | Readonly<Record<string, { readonly bounds: readonly [number, number] }>>
    | undefined
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(entry.settings)) {
    const path = `policy[${index}].settings.${name}`
    const known = settings && Object.hasOwn(settings, name) ? settings[name] : undefined
    if (!known)
      problems.push({
        path,
        message: unknownKey(name, Object.keys(settings ?? {}), `setting of lever "${entry.lever}"`),
      })
    else if (value < known.bounds[0] || value > known.bounds[1])
      problems.push({
        path,
        message: `expected a number in [${known.bounds.join(', ')}], got ${value}`,
      })
  }
  return problems
}

/** A range names a number of the start and has ends that could stand there; who changes the number may leave it. */
function checkRange(file: z.output<typeof scenarioSchema>, path: string, range: Range): Problem[] {
  const value = startValue(file, path)
  const [low, high] = range
  const problem = (message: string) => [{ path: `ranges.${path}`, message }]
  if (value === undefined) return problem('there is no start value of this name that is a number')
  if (low > high) return problem(`expected the lower end first, got ${show(range)}`)
  const [section] = path.split('.') as [StartSection]
  const possible = range.every(
    (end) =>
      scenarioSchema.shape[section].safeParse(withStartValue(file, path, end)[section]).success,
  )
  return possible ? [] : problem(`expected ends that may stand there, got ${show(range)}`)
}
