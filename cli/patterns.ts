import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Width } from '../experiments/draws.ts'
import { FIRST_DAY, weekFrom } from '../experiments/span.ts'
import { PART_KEYS, partText, type Scenario } from '../sim/index.ts'
import { InputError } from './failure.ts'
import { loadScenario } from './load.ts'
import { NOTE } from './note.ts'
import { gathered, wholeNumber } from './run.ts'

type Options = {
  seeds?: number
  pairs?: number
  only?: string[]
  without: string[]
  structure: string[]
  prior?: number
  near?: number
  posterior?: number
  draws: number
  out?: string
  json?: true
}

/** Seeds and pairs as shipped; under drawn values, where there are many draws, a few are enough. */
const MANY = { seeds: 64, pairs: 32 } as const
const FEW = { seeds: 2, pairs: 2 } as const

function ids(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim().toUpperCase())
  if (ids.some((id) => !/^[PE]\d+$/.test(id)))
    throw new InvalidArgumentError(`expected patterns and effects such as P8,E1, got "${text}"`)
  return ids
}

function part(value: string, before: readonly string[]): string[] {
  if (!PART_KEYS.some((known) => known === value))
    throw new InvalidArgumentError(`expected one of ${PART_KEYS.join(', ')}, got "${value}"`)
  return gathered(value, before)
}

function shareOfRange(text: string): number {
  const value = Number(text)
  if (!(value > 0 && value <= 1))
    throw new InvalidArgumentError(`expected a share above 0 and up to 1, got "${text}"`)
  return value
}

/** `patterns`: does the model show the patterns of the source text, and the effects of their causes? */
export function registerPatterns(program: Command): void {
  program
    .command('patterns')
    .description('measure the patterns P1 to P18 and the effects E1 to E18 against their bands')
    .argument(
      '[scenario]',
      'what can be asked of one town, of this file instead of the shipped towns',
    )
    .option('--seeds <n>', 'seeds of the patterns; default: 64, or 2 in each draw', wholeNumber)
    .option('--pairs <n>', 'pairs of the effects; default: 32, or 2 in each draw', wholeNumber)
    .option('--only <ids>', 'these patterns and effects only, separated by commas', ids)
    .option('--without <part>', 'switch off a part of the model; may be repeated', part, [])
    .option(
      '--structure <choice>',
      'another reading of the theory: null, or key=value; may be repeated',
      gathered,
      [],
    )
    .addOption(
      new Option('--prior <n>', 'draw all parameters and uncertain start values, n times')
        .argParser(wholeNumber)
        .conflicts(['near', 'posterior']),
    )
    .addOption(
      new Option('--posterior <n>', 'draw from what agrees with the observations, n times')
        .argParser(wholeNumber)
        .conflicts('near'),
    )
    .option('--near <x>', 'draw from a box of x times each range around its value', shareOfRange)
    .option('--draws <n>', 'draws of --near', wholeNumber, 100)
    .option('--out <file>', 'write every metric of every run there, as CSV')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Parts of the model, and what holds without them:
${PART_KEYS.map((key) => `  ${key.padEnd(14)} ${partText(key)}`).join('\n')}

Examples:
  npm run sim -- patterns
  npm run sim -- patterns --seeds 16 --pairs 8 --only P12,E1,E3
  npm run sim -- patterns --without forum
  npm run sim -- patterns --structure null
  npm run sim -- patterns --structure crowding=need --json
  npm run sim -- patterns --prior 300 --out draws.csv
  npm run sim -- patterns --near 0.1
  npm run sim -- patterns --posterior 100 --seeds 1 --pairs 1
  npm run sim -- patterns my-town.yaml --only P1,P4,E7`,
    )
    .action(measure)
}

/** Changes of the model's structure that the options ask for; keys and values are checked with the scenario. */
function structureOf({ without, structure }: Options): Record<string, unknown> {
  const changes: Record<string, unknown> = {}
  for (const choice of structure) {
    if (choice === 'null') {
      changes.null = true
      continue
    }
    const [key, value] = choice.split('=')
    if (!key || !value)
      throw new InputError(`--structure: expected null or key=value, got "${choice}"`)
    changes[key] = value === 'true' || (value === 'false' ? false : value)
  }
  // One town stands for all: a wrong key or value is told before anything runs.
  loadScenario(
    'town-1',
    Object.entries(changes).map(([key, value]) => `structure.${key}=${String(value)}`),
  )
  return without.length > 0 ? { ...changes, without } : changes
}

async function measure(scenario: string | undefined, options: Options): Promise<void> {
  const structure = structureOf(options)
  const load = (name: string) => loadScenario(scenario ?? name).scenario
  // A file that cannot be measured is told before anything runs.
  checkSpan(load('town-1'))
  const { studyPatterns } = await import('./study-patterns.ts')
  const width = widthOf(options)
  const report = await studyPatterns({
    ...(width ? FEW : MANY),
    ...options,
    structure,
    load,
    single: scenario !== undefined,
    width,
    draws: options.prior ?? options.posterior ?? options.draws,
  })
  console.log(
    options.json ? JSON.stringify({ note: NOTE, structure, ...report.data }) : report.text,
  )
}

/** Bands are of dates: a town is measured over the years that the shipped ones are. */
function checkSpan({ id, start, weeks }: Scenario): void {
  const least = weekFrom('2023-01-02')
  if (start === FIRST_DAY && weeks >= least) return
  throw new InputError(
    `Patterns are measured from ${FIRST_DAY} to the end of 2022, ${least} weeks; ${id} starts on ${start} and has ${weeks}.`,
  )
}

function widthOf({ prior, near, posterior }: Options): Width | 'posterior' | undefined {
  if (posterior !== undefined) return 'posterior'
  if (near !== undefined) return { near }
  return prior === undefined ? undefined : 'all'
}
