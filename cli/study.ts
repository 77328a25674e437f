import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { workerCount } from './batch.ts'
import { interruptible } from './interrupt.ts'
import { NOTE } from './note.ts'
import { registerAnalyse } from './study/analyse.ts'
import { registerCheck } from './study/check.ts'
import { registerDiff } from './study/diff.ts'
import { registerExtend } from './study/extend.ts'
import { FOLDER } from './study/folder.ts'
import { initStudy } from './study/init.ts'
import { openStudy } from './study/open-study.ts'
import { registerReport } from './study/report.ts'
import { registerRerun } from './study/rerun.ts'
import { openResults } from './study/results.ts'
import { placesDone, runDesign } from './study/run-study.ts'
import { registerStatus } from './study/status.ts'
import { writeStudyManifest } from './study/study-manifest.ts'
import { writeTables } from './study/tables.ts'
import { threadEngine } from './study/threads.ts'
import { registerVerify } from './study/verify.ts'

/** `study`: many runs under one question, from a folder that holds the question and all answers. */
export function registerStudy(program: Command): void {
  const study = program
    .command('study')
    .description('many runs under one question, in a folder of its own')
    .addHelpText(
      'after',
      `
Examples:
  npm run sim -- study init my-town --from neutral
  npm run sim -- study check my-town
  npm run sim -- study run my-town --workers 2
  npm run sim -- study report my-town`,
    )
  registerInit(study)
  registerCheck(study)
  registerRun(study)
  registerStatus(study)
  registerAnalyse(study)
  registerReport(study)
  registerExtend(study)
  registerRerun(study)
  registerVerify(study)
  registerDiff(study)
}

function registerInit(study: Command): void {
  study
    .command('init')
    .description('make a folder with a scenario, a place for arrivals and a study to change')
    .argument('<folder>', 'folder to make')
    .option('--from <scenario>', 'scenario file or name of a shipped one to begin with', 'neutral')
    .action((folder: string, { from }: { from: string }) => {
      const files = initStudy(folder, from)
      console.log(`${folder}: ${files.join(', ')}. Next: study check ${folder}`)
    })
}

type RunOptions = { workers: number; quiet?: true }

function registerRun(study: Command): void {
  study
    .command('run')
    .description('make the runs that are not made yet; Ctrl-C or a crash lose a second of work')
    .argument('[folder]', FOLDER, '.')
    .option('--workers <n>', 'threads', workerCount, availableParallelism())
    .option('--quiet', 'no progress')
    .action(async (folder: string, { workers, quiet }: RunOptions) => {
      const open = await openStudy(folder)
      const results = openResults(open)
      const engine = threadEngine(workers)
      try {
        const { runs, before } = await interruptible((signal) =>
          runDesign(open, results.journal, engine, { signal, quiet: quiet ?? false }),
        )
        const made = await writeTables(open, results.journal, placesDone(open, results.journal))
        await writeStudyManifest(open, made)
        console.log(
          `${open.study.title}: ${runs} runs, ${runs - before} of them now, ${made.failed} failed. ${NOTE}.`,
        )
      } finally {
        await engine.close()
        results.close()
      }
    })
}
