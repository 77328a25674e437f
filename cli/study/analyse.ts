import type { Command } from 'commander'
import {
  BOX_COLUMNS,
  boxRows,
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../experiments/study/sensitivity-rows.ts'
import { csvOf } from '../csv.ts'
import { EXIT_CODE } from '../failure.ts'
import { NOTE } from '../note.ts'
import { writeAll } from '../write-all.ts'
import { type AnalysedStudy, analysedStudy } from './analysed.ts'
import { FOLDER } from './folder.ts'
import { openStudy, resultPath } from './open-study.ts'

/** `study analyse`: the tables of what its results are looked through for. */
export function registerAnalyse(study: Command): void {
  study
    .command('analyse')
    .description('look the results through for what the study asks; write tables of it')
    .argument('[folder]', FOLDER, '.')
    .addHelpText(
      'after',
      '\nExit code 2: something was refused, as runs have no value; "impute" says what is to stand for them.',
    )
    .action(async (folder: string) => {
      const analysed = analysedStudy(await openStudy(folder))
      const files = writeAnalyses(analysed)
      const { open, table, planned } = analysed
      const part = table.settings === planned ? '' : ` of ${planned} so far`
      console.log(
        `${open.study.title}: ${table.settings} settings${part}, each a mean over ${table.seeds} seeds. ${files.length > 0 ? files.join(', ') : 'No tables'}. ${NOTE}.`,
      )
      const refused = refusals(analysed)
      if (refused.length === 0) return
      console.error(`Refused:\n  ${refused.join('\n  ')}`)
      process.exitCode = EXIT_CODE.input
    })
}

const SENSITIVITY = ['sobol', 'morris', 'pawn', 'regional'] as const

/** Writes the tables of all analyses that were carried out; returns their names. */
export function writeAnalyses(analysed: AnalysedStudy): readonly string[] {
  const files = analysisTables(analysed)
  writeAll(resultPath(analysed.open.folder, '.'), files)
  return files.map(([name]) => name)
}

/** The tables of all analyses that were carried out, by their paths among the results. */
export function analysisTables({ findings, table }: AnalysedStudy): (readonly [string, string])[] {
  const files: [string, string][] = []
  for (const method of SENSITIVITY) {
    const own = findings.filter((finding) => finding.method === method)
    const rows = own.flatMap((finding) => sensitivityRows(finding, table.settings))
    if (rows.length > 0)
      files.push([`sensitivity/${method}.csv`, csvOf([[...SENSITIVITY_COLUMNS], ...rows])])
  }
  if (findings.some(({ method }) => method === 'prim'))
    files.push(['discovery/boxes.csv', csvOf([[...BOX_COLUMNS], ...findings.flatMap(boxRows)])])
  return files
}

/** What was refused and why, a line for each. */
export function refusals({ findings }: AnalysedStudy): readonly string[] {
  return findings.flatMap((finding) =>
    finding.method === 'refused'
      ? [`${finding.asked} of ${finding.value} (${finding.town}): ${finding.reason}`]
      : [],
  )
}
