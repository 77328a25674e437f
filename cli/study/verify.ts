import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { Chance } from '../../experiments/chance.ts'
import { EXIT_CODE } from '../failure.ts'
import { wholeNumber } from '../run.ts'
import { madeAgain, readResults } from './again.ts'
import { FOLDER } from './folder.ts'
import { openStudy, resultPath } from './open-study.ts'
import { fileOf, studyManifestIn } from './study-manifest.ts'

/** `study verify`: are the results whole, and do runs come out the same? */
export function registerVerify(study: Command): void {
  study
    .command('verify')
    .description('check the tables of a study, make some of its runs again and compare')
    .argument('[folder]', FOLDER, '.')
    .option(
      '--runs <n>',
      'how many runs are made again, chosen by the seed of the study',
      wholeNumber,
      5,
    )
    .addHelpText('after', '\nExit code 0: all is as it was; 1: something differs.')
    .action(verify)
}

async function verify(folder: string, { runs }: { runs: number }): Promise<void> {
  const open = await openStudy(folder)
  const results = readResults(open)
  const chosen = chosenOf(results.done, runs, open.study.seed)
  const differences = await madeAgain(open, results, chosen)
  results.journal.close()
  const problems = [
    ...(await fileProblems(open.folder, open.hash)),
    ...differences.map(({ run }) => `run ${run} came out differently`),
  ]
  if (problems.length === 0) {
    console.log(
      `${open.study.title}: the tables are whole, and ${chosen.length} of ${results.done.length} runs came out the same.`,
    )
    return
  }
  console.error(`${open.study.title} differs:\n  ${problems.join('\n  ')}`)
  process.exitCode = EXIT_CODE.ours
}

function chosenOf(done: readonly number[], count: number, seed: string): readonly number[] {
  const places = new Chance(seed, 'verify').shuffle([...done])
  return places.slice(0, count)
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
