import { type Command, Option } from 'commander'
import { seedOf } from '../../experiments/study/plan.ts'
import { assignmentsOf, settingsOf, usable } from '../../experiments/study/setting.ts'
import { valueAt } from '../../sim/index.ts'
import { claimFolder } from '../claim-folder.ts'
import { EXIT_CODE, InputError } from '../failure.ts'
import { FORMATS, type Format } from '../formats.ts'
import { simulateOne } from '../simulate.ts'
import { summaryText } from '../summary.ts'
import { writeRun } from '../write-run.ts'
import { madeAgain, readResults } from './again.ts'
import { FOLDER } from './folder.ts'
import { type OpenStudy, openStudy } from './open-study.ts'

type Options = { run: number; out?: string; format: Format; force?: true }

/** A run is counted from 0. */
function runNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0)
    throw new InputError(`--run: expected the run_id of a run, got "${text}"`)
  return value
}

/** `study rerun`: one run of a study again, with everything that it has. */
export function registerRerun(study: Command): void {
  study
    .command('rerun')
    .description('make one run of a study again, compare, and look at all of it')
    .argument('[folder]', FOLDER, '.')
    .requiredOption('--run <id>', 'run_id of the run', runNumber)
    .option('--out <folder>', 'write its run folder there, with trajectory and events')
    .addOption(
      new Option('--format <format>', 'format of the tables').choices(FORMATS).default('csv'),
    )
    .option('--force', 'write over other results')
    .addHelpText('after', '\nExit code 1: the run came out differently.')
    .action(rerun)
}

async function rerun(folder: string, options: Options): Promise<void> {
  const open = await openStudy(folder)
  const { run } = options
  if (run >= open.plan.runs)
    throw new InputError(`--run: expected at most ${open.plan.runs - 1}, got ${run}`)
  const results = readResults(open)
  if (results.done.includes(run)) {
    const [difference] = await madeAgain(open, results, [run])
    console.log(difference ? `run ${run} came out differently` : `run ${run} came out the same`)
    if (difference) process.exitCode = EXIT_CODE.ours
  } else console.log(`run ${run} was not made yet`)
  results.journal.close()
  await show(open, options)
}

/** The whole run, as `run` shows and writes it. */
async function show({ study, plan }: OpenStudy, { run, out, format, force }: Options) {
  const { row, town, replicate } = plan.keyOf(run)
  const of = valueAt(study.towns, town)
  const point = plan.pointOf(row)
  const scenario = usable(settingsOf(of, study.factors)(point))
  const seed = seedOf(study, replicate, row)
  const weeks = study.weeks ?? scenario.weeks
  if (out !== undefined) claimFolder(out, { scenario, seed, weeks }, force ?? false)
  const made = await simulateOne(of.name, { scenario, seed, options: { weeks } })
  const overrides = assignmentsOf(study.factors, of.name, point)
  const { name, text, tables } = of
  const loaded = { name, text, tables, overrides, scenario, warnings: [] }
  if (out !== undefined) writeRun(out, loaded, made, format)
  console.log(`${overrides.join('\n')}\n\n${summaryText(made.trajectory)}\n`)
  console.log(`fingerprint ${made.trajectory.fingerprint}`)
}
