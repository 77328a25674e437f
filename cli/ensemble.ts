import { basename, dirname } from 'node:path'
import type { Command } from 'commander'
import { readPosterior } from '../experiments/posterior/packed.ts'
import { underPosterior } from '../experiments/posterior/under.ts'
import { quantile } from '../experiments/quantile.ts'
import { seedOfRun } from '../experiments/seed-of-run.ts'
import { type Scenario, valueAt } from '../sim/index.ts'
import { type Cell, csvOf } from './csv.ts'
import { loadScenario, shippedPosterior, tellWarnings } from './load.ts'
import { NOTE } from './note.ts'
import { gathered, wholeNumber } from './run.ts'
import { type Job, simulate } from './simulate.ts'
import { type SummaryRow, summarise } from './summary.ts'
import { alignedTable } from './table.ts'
import { writeAll } from './write-all.ts'

type Options = {
  runs: number
  seed?: string
  set: string[]
  luckAlone?: true
  out?: string
  quiet?: true
  json?: true
}

/** Quantiles that are told. */
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** `ensemble`: one town, many runs, each with other values that agree with the observations and other luck. */
export function registerEnsemble(program: Command): void {
  program
    .command('ensemble')
    .description('simulate one scenario many times and print how far its numbers may differ')
    .argument('<scenario>', 'scenario file, or the name of a shipped one (town-1)')
    .option('--runs <n>', 'how many', wholeNumber, 100)
    .option(
      '--seed <text>',
      'seed text that all seeds begin with; default: the one in the scenario',
    )
    .option('--set <path=value>', 'change a value of the scenario; may be repeated', gathered, [])
    .option('--luck-alone', 'all runs with the values of the scenario')
    .option('--out <file>', 'write the numbers of each run there, as CSV')
    .option('--quiet', 'no progress')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Every run has other values of all parameters and uncertain start values, from the draws that agree
with the observations of the shipped towns, and other luck. What --set or the file decides stays:
values other than those of the shipped towns. Start values of a town of your own are drawn from the
ranges that its file gives.

Examples:
  npm run sim -- ensemble town-1
  npm run sim -- ensemble town-3 --runs 300 --set leadership.control=0.1
  npm run sim -- ensemble my-town.yaml --luck-alone --json`,
    )
    .action(runEnsemble)
}

async function runEnsemble(name: string, options: Options): Promise<void> {
  const loaded = loadScenario(name, options.set)
  tellWarnings(loaded)
  const { scenario } = loaded
  const { runs, luckAlone = false } = options
  const jobs = jobsOf(scenario, options.seed ?? scenario.seed, { runs, luckAlone })
  const made = await simulate(`${runs} runs`, jobs, options.quiet)
  const rows = made.map(summarise)
  const told = spreadsOf(rows)
  if (options.out !== undefined)
    writeAll(dirname(options.out), [[basename(options.out), csvOf(tableOf(rows, jobs))]])
  const from = luckAlone
    ? 'luck alone: all values as in the scenario'
    : 'posterior × luck: values that agree with the observations, and luck'
  if (options.json) {
    const { id, title } = scenario
    console.log(
      JSON.stringify({
        title,
        note: NOTE,
        scenario: id,
        overrides: options.set,
        version: made[0]?.version,
        runs,
        spread: luckAlone ? 'luck' : 'posterior and luck',
        levels: LEVELS,
        summary: Object.fromEntries(told.map(({ row, values }) => [row.key, values])),
      }),
    )
    return
  }
  const lines = told.map(({ row, values }) => {
    const [low = '', , middle = '', , high = ''] = values.map(row.show)
    return [row.label, middle, `${low} to ${high}`, row.ownDay ? '' : row.when]
  })
  console.log(
    [
      `${scenario.title.en}: ${runs} runs, ${from}. ${NOTE}.`,
      '',
      alignedTable([['', 'median', 'nine tenths', ''], ...lines], [1, 2]),
    ].join('\n'),
  )
}

type Told = { readonly row: SummaryRow; readonly values: readonly number[] }

/** Quantiles of each row over all runs. */
function spreadsOf(runs: readonly (readonly SummaryRow[])[]): Told[] {
  return (runs[0] ?? []).map((row, at) => {
    const sorted = Float64Array.from(runs, (rows) => valueAt(rows, at).value).sort()
    return { row, values: LEVELS.map((level) => quantile(sorted, level)) }
  })
}

type Extent = { readonly runs: number; readonly luckAlone: boolean }

function jobsOf(scenario: Scenario, seed: string, { runs, luckAlone }: Extent): Job[] {
  const posterior = luckAlone ? undefined : readPosterior(shippedPosterior())
  return Array.from({ length: runs }, (_, run) => ({
    scenario: posterior ? underPosterior(scenario, posterior, run) : scenario,
    // The same runs as in the page, whose run 0 is none of them.
    seed: seedOfRun(seed, run + 1),
    options: { columnsOnly: true },
  }))
}

function tableOf(runs: readonly (readonly SummaryRow[])[], jobs: readonly Job[]): Cell[][] {
  const head = ['run', 'seed', ...(runs[0] ?? []).map(({ key }) => key)]
  const rows = runs.map((rows, run) => [
    run + 1,
    valueAt(jobs, run).seed,
    ...rows.map(({ value }) => value),
  ])
  return [head, ...rows]
}
