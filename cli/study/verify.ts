import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { Chance } from '../../experiments/chance.ts'
import { valueAt } from '../../sim/index.ts'
import { EXIT_CODE } from '../failure.ts'
import { wholeNumber } from '../run.ts'
import { madeAgain, planRunsAgain, readResults } from './again.ts'
import { FOLDER } from './folder.ts'
import { openStudy, resultPath } from './open-study.ts'
import { runPolicies } from './policies/run-policies.ts'
import { fileOf, studyManifestIn } from './study-manifest.ts'
import { tablesAgain } from './tables-again.ts'

/** `study verify`: are the results whole, and do runs come out the same? */
export function registerVerify(study: Command): void {
  study
    .command('verify')
    .description(
      'check the tables of a study, make some of its runs and all that is computed of them again',
    )
    .argument('[folder]', FOLDER, '.')
    .option(
      '--runs <n>',
      'how many runs are made again, chosen by the seed of the study',
      wholeNumber,
      5,
    )
    .option('--no-tables', 'leave tables of analyses, calibration and policies as they are')
    .addHelpText('after', '\nExit code 0: all is as it was; 1: something differs.')
    .action(verify)
}

type VerifyOptions = { readonly runs: number; readonly tables: boolean }

async function verify(folder: string, { runs, tables }: VerifyOptions): Promise<void> {
  const open = await openStudy(folder)
  const results = readResults(open)
  try {
    const chosen = chosenOf(results.done, runs, open.study.seed)
    const differences = await madeAgain(open, results, chosen)
    const policies = existsSync(resultPath(open.folder, 'policies'))
      ? await runPolicies(open, results.journal, undefined)
      : undefined
    const done = policies?.runs() ?? []
    const plans = chosenOf(done, runs, open.study.seed)
    const other = await planRunsAgain(plans)
    const again = tables
      ? await tablesAgain(open, results.journal, policies)
      : { tables: 0, problems: [] }
    const problems = [
      ...(await fileProblems(open.folder, open.hash)),
      ...differences.map(({ run }) => `run ${run} came out differently`),
      ...other.map((name) => `the run of ${name} came out differently`),
      ...again.problems,
    ]
    if (problems.length === 0) {
      const made = chosen.length + plans.length
      const computed = again.tables > 0 ? `, ${again.tables} of them computed again` : ''
      console.log(
        `${open.study.title}: the tables are whole${computed}, and ${made} of ${results.done.length + done.length} runs came out the same.`,
      )
      return
    }
    console.error(`${open.study.title} differs:\n  ${problems.join('\n  ')}`)
    process.exitCode = EXIT_CODE.ours
  } finally {
    results.journal.close()
  }
}

function chosenOf<One>(done: readonly One[], count: number, seed: string): readonly One[] {
  const places = new Chance(seed, 'verify').shuffle(done.map((_, place) => place))
  return places.slice(0, count).map((place) => valueAt(done, place))
}

async function fileProblems(folder: string, hash: string): Promise<readonly string[]> {
  const manifest = studyManifestIn(folder)
  if (manifest === undefined) return ['there is no manifest.json among the results']
  const other = manifest.hash === hash ? [] : ['the manifest is of another study']
  const problems = await Promise.all(
    manifest.files.map(async ({ path, sha256 }) => {
      if (!existsSync(resultPath(folder, path))) return [`${path} is missing`]
      return (await fileOf(folder, path)).sha256 === sha256 ? [] : [`${path} was changed`]
    }),
  )
  return [...other, ...problems.flat()]
}
