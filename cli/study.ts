import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { workerCount } from './batch.ts'
import { interruptible } from './interrupt.ts'
import { NOTE } from './note.ts'
import { PROGRESS_FORMS, tellProgressIn } from './progress.ts'
import { registerAnalyse } from './study/analyse.ts'
import { calibrate, type Fit } from './study/calibrate.ts'
import { writeCalibration } from './study/calibration-tables.ts'
import { registerCheck } from './study/check.ts'
import { chooseEngine, THREADS } from './study/choose-engine.ts'
import { registerDiff } from './study/diff.ts'
import { registerExport } from './study/export/commands.ts'
import { registerExtend } from './study/extend.ts'
import { keptFitter } from './study/fitting.ts'
import { FOLDER } from './study/folder.ts'
import { initStudy } from './study/init.ts'
import { openStudy } from './study/open-study.ts'
import { registerPack } from './study/pack.ts'
import { registerPolicies } from './study/policies/commands.ts'
import { writePolicies } from './study/policies/policy-tables.ts'
import { policiesTold, runPolicies } from './study/policies/run-policies.ts'
import { registerReport } from './study/report.ts'
import { registerRerun } from './study/rerun.ts'
import { openResults } from './study/results.ts'
import { placesDone, type Ran, runDesign } from './study/run-study.ts'
import { registerPosterior } from './study/ship-posterior.ts'
import { registerStatus } from './study/status.ts'
import { writeStudyManifest } from './study/study-manifest.ts'
import { registerTable } from './study/table/commands.ts'
import { writeTables } from './study/tables.ts'
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
  registerExport(study)
  registerTable(study)
  registerPolicies(study)
  registerPosterior(study)
  registerRerun(study)
  registerVerify(study)
  registerDiff(study)
  registerPack(study)
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

type RunOptions = {
  engine: string
  workers: number
  progress: (typeof PROGRESS_FORMS)[number]
  quiet?: true
}

function registerRun(study: Command): void {
  study
    .command('run')
    .description('make the runs that are not made yet; Ctrl-C or a crash lose a second of work')
    .argument('[folder]', FOLDER, '.')
    .option('--workers <n>', 'threads', workerCount, availableParallelism())
    .option('--engine <name>', 'threads, or redis://host:port/database: workers there', THREADS)
    .addOption(
      new Option('--progress <form>', 'on stderr: text, or a JSON object on each line')
        .choices(PROGRESS_FORMS)
        .default('text'),
    )
    .option('--quiet', 'no progress')
    .action(async (folder: string, { engine: name, workers, progress, quiet }: RunOptions) => {
      tellProgressIn(progress)
      const open = await openStudy(folder)
      const results = openResults(open)
      try {
        const engine = await chooseEngine({ engine: name, workers, folder: open.folder })
        const how = { quiet: quiet ?? false }
        const { journal } = results
        const { ran, fit, policies } = await interruptible(async (signal) => {
          const ran = await runDesign(open, journal, engine, { signal, ...how })
          const fitter = keptFitter(open.folder, { workers, signal })
          const fit = await calibrate(open, journal, engine, {
            signal,
            ...how,
            fitting: fitter.fitting,
          }).finally(() => fitter.close())
          // Its posterior may be what policies are tried in.
          if (fit) writeCalibration(open, fit)
          return {
            ran,
            fit,
            policies: await runPolicies(open, journal, { engine, signal, ...how }),
          }
        }).finally(() => engine.close())
        if (policies) writePolicies(open.folder, policies)
        const made = await writeTables(open, results.journal, placesDone(open, results.journal))
        await writeStudyManifest(open, made)
        console.log(toldOf(open.study.title, ran, made.failed, fit))
        if (policies) console.log(policiesTold(policies, folder))
      } finally {
        results.close()
      }
    })
}

/** What a run of a study comes to, in a few lines. */
function toldOf(
  title: string,
  { runs, before }: Ran,
  failed: number,
  fit: Fit | undefined,
): string {
  const design = `${runs} runs, ${runs - before} of them now, ${failed} failed`
  if (fit === undefined) return `${title}: ${design}. ${NOTE}.`
  const { waves, left, posterior, trace, filter } = fit
  const share = (volume: number) => `${Number((100 * volume).toPrecision(2))} %`
  const last = trace.at(-1)
  return [
    `${title}: ${runs > 0 ? `${design}. ` : ''}Fitted to targets. ${NOTE}.`,
    ...(left ? [`${waves.length} waves left ${share(left.volume)} of what was possible.`] : []),
    ...(posterior && last
      ? [
          `${posterior.points.length} points stand for the posterior, as many as ${last.ess.toFixed(0)} independent ones; ${trace.reduce((sum, { evaluated }) => sum + evaluated, 0)} were run for it.`,
        ]
      : []),
    ...(filter
      ? [
          `${trace[0]?.accepted ?? 0} of ${filter.met.length} draws lie in as many bands as asked for, ${filter.all.length} in all.`,
        ]
      : []),
    ...(left?.points.length === 0
      ? ['Nothing is left: no setting comes near all targets. Larger discrepancy or wider ranges?']
      : []),
  ].join('\n')
}
