import { type Command, InvalidArgumentError, Option } from 'commander'
import { ENGINES, type EngineName } from '../sim/index.ts'
import { claimFolder } from './claim-folder.ts'
import { InputError } from './failure.ts'
import { FORMATS, type Format } from './formats.ts'
import { loadScenario, tellWarnings } from './load.ts'
import { NOTE } from './note.ts'
import { simulateOne } from './simulate.ts'
import { summaryText, summaryValues } from './summary.ts'
import { writeRun } from './write-run.ts'

type Options = {
  seed?: string
  weeks?: number
  set: string[]
  out?: string
  force?: true
  format: Format
  engine: EngineName
  quiet?: true
  json?: true
}

/** More weeks, seeds or draws nobody waits for. */
const MOST = 100_000

/** A whole number of at least 1 from the command line. */
export function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > MOST)
    throw new InvalidArgumentError(
      `expected a whole number of 1 or more, and at most ${MOST}, got "${text}"`,
    )
  return value
}

/** Gathers the values of an option that may be given several times. */
export function gathered(value: string, before: readonly string[]): string[] {
  return [...before, value]
}

/** `run`: one town, one seed. */
export function registerRun(program: Command): void {
  program
    .command('run')
    .description('simulate one scenario and print a summary and the fingerprint')
    .argument('<scenario>', 'scenario file, or the name of a shipped one (town-1)')
    .option('--seed <text>', 'seed text; default: the one in the scenario')
    .option('--weeks <n>', 'weeks to simulate; default: all', wholeNumber)
    .option('--set <path=value>', 'change a value of the scenario; may be repeated', gathered, [])
    .option(
      '--out <folder>',
      'write the tables there, with all that is needed to make the run again',
    )
    .option('--force', 'write over other results')
    .addOption(
      new Option('--format <format>', 'format of the tables').choices(FORMATS).default('csv'),
    )
    .addOption(
      new Option(
        '--engine <engine>',
        'how the model is executed: compiled, or as JavaScript; both give the same bits',
      )
        .choices(ENGINES)
        .default(ENGINES[0]),
    )
    .option('--quiet', 'print the fingerprint only')
    .option('--json', 'print one JSON object instead of the summary')
    .addHelpText(
      'after',
      `
Examples:
  npm run sim -- run town-1
  npm run sim -- run town-2 --seed reading-group --out results/town-2 --format parquet
  npm run sim -- run town-3 --set parameters.conflictStep=0.1 --set administration.openness=0.8
  npm run sim -- run my-town.yaml --weeks 104 --json`,
    )
    .action(runScenario)
}

async function runScenario(name: string, options: Options): Promise<void> {
  const loaded = loadScenario(name, options.set)
  const { scenario } = loaded
  tellWarnings(loaded)
  if (options.weeks !== undefined && options.weeks > scenario.weeks) {
    throw new InputError(
      `--weeks: expected at most ${scenario.weeks} (the weeks of the scenario), got ${options.weeks}`,
    )
  }
  const seed = options.seed ?? scenario.seed
  const weeks = options.weeks ?? scenario.weeks
  const job = { scenario, seed, options: { weeks, engine: options.engine } }
  const { out, force = false } = options
  if (out !== undefined) claimFolder(out, { scenario, seed, weeks }, force)
  const made = await simulateOne(loaded.name, job, options.quiet)
  const files = out === undefined ? [] : writeRun(out, loaded, made, options.format)
  const { trajectory } = made
  const { version, fingerprint } = trajectory
  if (options.json) {
    const { id, title } = scenario
    console.log(
      JSON.stringify({
        title,
        note: NOTE,
        scenario: id,
        overrides: options.set,
        seed,
        weeks,
        version,
        fingerprint,
        summary: summaryValues(trajectory),
        files,
      }),
    )
    return
  }
  if (!options.quiet) {
    console.log(`${summaryText(trajectory)}\n`)
    if (files.length > 0) console.log(`Written to ${options.out}: ${files.join(', ')}\n`)
  }
  console.log(`fingerprint ${fingerprint}`)
}
