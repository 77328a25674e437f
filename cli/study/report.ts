import { spawn } from 'node:child_process'
import type { Command } from 'commander'
import { namedValues } from '../../experiments/study/named-values.ts'
import { drawingFile } from '../../figures/style.ts'
import { valueAt } from '../../sim/index.ts'
import { csvOf } from '../csv.ts'
import { InputError } from '../failure.ts'
import { NOTE } from '../note.ts'
import { writeAll } from '../write-all.ts'
import { refusals, writeAnalyses } from './analyse.ts'
import { type AnalysedStudy, analysedStudy } from './analysed.ts'
import { FOLDER } from './folder.ts'
import { Journal } from './journal.ts'
import { openStudy, resultPath } from './open-study.ts'
import { writePolicies } from './policies/policy-tables.ts'
import { runPolicies } from './policies/run-policies.ts'
import { readFit } from './read-fit.ts'
import { drawingPath, type Edition, editionsOf, numbersPath, reportPage } from './report/page.ts'
import type { Reported } from './report/section.ts'
import { sectionsOf } from './report/sections.ts'
import { JOURNAL } from './results.ts'
import { studyManifestIn } from './study-manifest.ts'

const REPORT = 'report.html'

/** `study report`: all that a study found, as one file to show. */
export function registerReport(study: Command): void {
  study
    .command('report')
    .description('analyse a study and write results/report.html: one file, German and English')
    .argument('[folder]', FOLDER, '.')
    .option('--open', 'open it in the browser of this machine')
    .action(async (folder: string, { open: show }: { open?: true }) => {
      const analysed = analysedStudy(await openStudy(folder))
      const tables = writeAnalyses(analysed)
      const figures = writeReport(analysed, await plansOf(analysed))
      const { open } = analysed
      const path = resultPath(open.folder, REPORT)
      console.log(
        `${open.study.title}: ${path}, ${figures} figures, ${tables.length} tables. ${NOTE}.`,
      )
      const refused = refusals(analysed)
      if (refused.length > 0)
        console.error(`Refused, as the report says:\n  ${refused.join('\n  ')}`)
      if (show) openFile(path)
    })
}

/**
 * What the plans of a study come to; why not, where they are not run yet and there is more to report.
 *
 * @throws InputError where there is not.
 */
async function plansOf({ open, planned }: AnalysedStudy): Promise<Reported['plans']> {
  const journal = new Journal(resultPath(open.folder, JOURNAL), 'read')
  try {
    const results = await runPolicies(open, journal, undefined)
    if (results) writePolicies(open.folder, results)
    return results
  } catch (error) {
    const rest = planned > 0 || readFit(open.folder) !== undefined
    if (rest && error instanceof InputError) return { refused: error.message }
    throw error
  } finally {
    journal.close()
  }
}

/** Writes the report with the files of its figures; returns how many there are. */
function writeReport(analysed: AnalysedStudy, plans: Reported['plans']): number {
  const reported = reportedOf(analysed, plans)
  const editions = editionsOf(reported, sectionsOf(reported))
  const figures = editions.flatMap((edition) => figureFiles(reported, edition))
  const numbers = figuresIn(valueAt(editions, 0)).map(
    ({ name, rows }) => [numbersPath(name), csvOf(rows)] as const,
  )
  const page = reportPage(reported, editions)
  writeAll(resultPath(analysed.open.folder, '.'), [...figures, ...numbers, [REPORT, page]])
  return numbers.length
}

function reportedOf(analysed: AnalysedStudy, plans: Reported['plans']): Reported {
  const { study, folder } = analysed.open
  const outcomes = namedValues(study).map((named, at) => ({
    ...named,
    outcome: valueAt(study.outcomes, at),
  }))
  const told = { ...analysed, outcomes, manifest: studyManifestIn(folder) }
  return plans === undefined ? told : { ...told, plans }
}

function figuresIn({ sections }: Edition) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
  )
}

function figureFiles({ open }: Reported, edition: Edition): (readonly [string, string])[] {
  const { words, language } = edition.say
  return figuresIn(edition).map(({ name, title, told, drawing }) => {
    const footer = [
      told,
      `${words.note}. ${open.study.title}, Helferkreise, ${open.hash.slice(0, 16)}.`,
    ]
    return [drawingPath(name, language), drawingFile(drawing, [title], footer)] as const
  })
}

/** Opens a file with what the system opens such files with; whoever has none reads its path. */
function openFile(path: string): void {
  const [program, ...args] = openerOf(process.platform)
  const child = spawn(program, [...args, path], { stdio: 'ignore', detached: true })
  child.on('error', () => console.error(`Nothing here opens ${path}; open it in a browser.`))
  child.unref()
}

function openerOf(platform: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  return platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
}
