import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { workerCount } from '../../batch.ts'
import { interruptible } from '../../interrupt.ts'
import { NOTE } from '../../note.ts'
import { wholeNumber } from '../../run.ts'
import { openStudy } from '../open-study.ts'
import { openResults } from '../results.ts'
import { writeStudyManifest } from '../study-manifest.ts'
import { writeTables } from '../tables.ts'
import { runChunk } from './chunk.ts'
import { exportStudy, notExported } from './export.ts'
import { openExported } from './exported.ts'
import { merge } from './merge.ts'
import { inWords } from './stretches.ts'

/** `study export`, `study chunk`, `study merge`: runs made where there is no connection. */
export function registerExport(study: Command): void {
  study
    .command('export')
    .description('write the runs that are not made yet in chunks, to be made on other machines')
    .argument('<folder>', 'folder of the study')
    .requiredOption('--chunks <n>', 'into how many; five minutes each are good', wholeNumber)
    .requiredOption('--out <folder>', 'folder to write; it can be copied anywhere')
    .action(async (folder: string, { chunks, out }: { chunks: number; out: string }) => {
      const open = await openStudy(folder)
      const written = exportStudy(open, chunks, out)
      console.log(
        `${out}: ${written.runs} runs in ${written.chunks} chunks. Next: ${out}/README.md`,
      )
      const left = notExported(open)
      if (left !== undefined) console.log(left)
    })
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
    .description('take what was made in an exported folder into the study')
    .argument('<folder>', 'folder of the study')
    .argument('<exported>', 'folder that study export wrote')
    .action(async (folder: string, from: string) => {
      const open = await openStudy(folder)
      const exported = openExported(from)
      const results = openResults(open)
      try {
        const { added, known, missing, chunks, places } = merge(open, results.journal, exported)
        const made = await writeTables(open, results.journal, places)
        await writeStudyManifest(open, made)
        const same = known > 0 ? ` (${known} were there already, and are the same)` : ''
        console.log(
          `${open.study.title}: ${added} runs from ${from}${same}; ${made.rows} of ${open.plan.runs} are made, ${made.failed} failed. ${NOTE}.`,
        )
        if (missing > 0)
          console.log(
            `Missing: ${missing} runs, in ${chunks.length === 1 ? 'chunk' : 'chunks'} ${inWords(chunks)}.`,
          )
      } finally {
        results.close()
      }
    })
}
