import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { workerCount } from '../../batch.ts'
import { interruptible } from '../../interrupt.ts'
import { NOTE } from '../../note.ts'
import { wholeNumber } from '../../run.ts'
import { type OpenStudy, openStudy } from '../open-study.ts'
import { openResults } from '../results.ts'
import { type StudyManifest, writeStudyManifest } from '../study-manifest.ts'
import { writeTables } from '../tables.ts'
import { runChunk } from './chunk.ts'
import { exportStudy } from './export.ts'
import { openExported } from './exported.ts'
import { lacking, type Merged, merge } from './merge.ts'
import { hasStages, type NextRuns, nextRuns, partsInWords } from './next-runs.ts'
import { inWords } from './stretches.ts'

/** `study export`, `study chunk`, `study merge`: runs made where there is no connection. */
export function registerExport(study: Command): void {
  study
    .command('export')
    .description('write the runs that are missing now in chunks, to be made on other machines')
    .argument('<folder>', 'folder of the study')
    .requiredOption('--chunks <n>', 'into how many; five minutes each are good', wholeNumber)
    .requiredOption('--out <folder>', 'folder to write; it can be copied anywhere')
    .option('--workers <n>', LOOKING, workerCount, availableParallelism())
    .addHelpText(
      'after',
      `
A calibration and a search for plans ask for their runs stage by stage, as each follows from what the
one before says: export, make and merge again, until nothing is left. Then "study run" writes what
came out; called sooner, it makes what is missing itself.

Exit code 2: among others, nothing is left to be made.

Examples, the second one on a cluster, stage after stage:
  npm run sim -- study export my-fit --chunks 100 --out wave-1

  stage=1
  while npm run sim -- study export my-fit --chunks 100 --out stage-$stage; do
    (cd stage-$stage && sbatch --wait array.sbatch) || break
    npm run sim -- study merge my-fit stage-$stage || break
    stage=$((stage + 1))
  done
  npm run sim -- study run my-fit`,
    )
    .action(writeChunks)
  study
    .command('chunk')
    .description('make the runs of one chunk of an exported study, as far as they are not made')
    .argument('<folder>', 'folder that study export wrote')
    .argument('<number>', 'which one, from 1 on', wholeNumber)
    .option('--workers <n>', 'threads', workerCount, availableParallelism())
    .option('--quiet', 'no progress')
    .action(async (folder: string, chunk: number, options: { workers: number; quiet?: true }) => {
      const exported = openExported(folder)
      const { workers, quiet = false } = options
      const { runs, now } = await interruptible((signal) =>
        runChunk(exported, chunk, { workers, quiet, signal }),
      )
      console.log(`chunk ${chunk} of ${exported.chunks}: ${runs} runs, ${now} of them now.`)
    })
  study
    .command('merge')
    .description('take what was made in an exported folder into the study; tell what comes next')
    .argument('<folder>', 'folder of the study')
    .argument('<exported>', 'folder that study export wrote')
    .option('--workers <n>', LOOKING, workerCount, availableParallelism())
    .action(takeChunks)
}

const LOOKING = 'threads that find out what comes next'

async function writeChunks(
  folder: string,
  { chunks, out, workers }: { chunks: number; out: string; workers: number },
): Promise<void> {
  const open = await openStudy(folder)
  const written = await interruptible((signal) =>
    exportStudy(open, chunks, out, { workers, signal }),
  )
  console.log(
    `${out}: ${written.runs} runs in ${written.chunks} chunks: ${written.what}. Next: ${out}/README.md`,
  )
  if (written.goesOn)
    console.log(
      `When they are merged, export again: other runs may follow from them. "study run ${folder}" makes what is missing itself.`,
    )
}

async function takeChunks(
  folder: string,
  from: string,
  { workers }: { workers: number },
): Promise<void> {
  const open = await openStudy(folder)
  const exported = openExported(from)
  const results = openResults(open)
  const { journal } = results
  try {
    await interruptible(async (signal) => {
      const look = () => nextRuns(open, journal, { workers, signal })
      const merged = await merge(open, journal, exported, look)
      const made = await writeTables(open, journal, merged.places)
      console.log(toldOf(open, from, merged, await writeStudyManifest(open, made)))
      const next = await look()
      const { missing, chunks } = lacking(open, exported, merged, next)
      if (missing > 0)
        console.log(
          `Missing: ${missing} runs, in ${chunks.length === 1 ? 'chunk' : 'chunks'} ${inWords(chunks)}.`,
        )
      else if (hasStages(open)) console.log(nextOf(folder, next))
    })
  } finally {
    results.close()
  }
}

/** What was merged, in a line. */
function toldOf(
  { study }: OpenStudy,
  from: string,
  { added, known }: Merged,
  { runs, done, failed }: StudyManifest,
): string {
  const same = known > 0 ? ` (${known} were there already, and are the same)` : ''
  const design = runs > 0 ? `; ${done} of ${runs} of the design are made, ${failed} failed` : ''
  return `${study.title}: ${added} runs from ${from}${same}${design}. ${NOTE}.`
}

/** What is to be done when all that was exported is there. */
function nextOf(folder: string, { parts }: NextRuns): string {
  return parts.length > 0
    ? `Next: ${partsInWords(parts)}. Export again: study export ${folder} --chunks <n> --out <another folder>; or let them be made here: study run ${folder}`
    : `Nothing is left to be made. Next: study run ${folder} writes what came out, without making runs.`
}
