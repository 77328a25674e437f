import { type Command, Option } from 'commander'
import { claimFolder } from './claim-folder.ts'
import { EXIT_CODE } from './failure.ts'
import { FORMATS, type Format } from './formats.ts'
import { differences, readRun, runAgain } from './read-run.ts'
import { summaryText } from './summary.ts'
import { writeRun } from './write-run.ts'

type Options = { out?: string; format: Format; force?: true; quiet?: true }

/** `rerun`: makes the run of a folder again. */
export function registerRerun(program: Command): void {
  program
    .command('rerun')
    .description('make the run of a folder again, from the folder alone')
    .argument('<folder>', 'folder written by `run --out`')
    .option('--out <folder>', 'write what comes out there')
    .addOption(
      new Option('--format <format>', 'format of the tables').choices(FORMATS).default('csv'),
    )
    .option('--force', 'write over other results')
    .option('--quiet', 'print the fingerprint only')
    .addHelpText(
      'after',
      `
Exit code 1: the run came out differently.

Examples:
  npm run sim -- rerun results/town-2
  npm run sim -- rerun results/town-2 --out results/again --format parquet`,
    )
    .action(rerun)
}

async function rerun(folder: string, options: Options): Promise<void> {
  const run = readRun(folder)
  const { out, format, force = false, quiet } = options
  const { scenario } = run.loaded
  if (out !== undefined) claimFolder(out, { ...run.manifest, scenario }, force)
  const made = await runAgain(run)
  const { trajectory } = made
  if (out !== undefined) writeRun(out, run.loaded, made, format)
  if (!quiet) console.log(`${summaryText(trajectory)}\n`)
  console.log(`fingerprint ${trajectory.fingerprint}`)
  const found = differences(run, trajectory)
  if (found.length === 0) return
  console.error(`The run came out differently:\n  ${found.join('\n  ')}`)
  process.exitCode = EXIT_CODE.ours
}
