import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { unknownKey } from '../../../sim/input/schema-issue.ts'
import { InputError } from '../../failure.ts'
import { gathered } from '../../run.ts'
import { writeAll } from '../../write-all.ts'
import { FOLDER } from '../folder.ts'
import { type OpenStudy, openStudy } from '../open-study.ts'
import { behaviorSpaceFiles } from './behaviorspace.ts'
import { designFiles } from './design-csv.ts'
import { emaFiles } from './ema.ts'
import { salibFiles } from './salib.ts'
import { metricsOf } from './values.ts'
import type { Written } from './written.ts'

/** Who reads the tables. */
const READERS = ['salib', 'ema', 'behaviorspace', 'csv'] as const
type Reader = (typeof READERS)[number]
type Options = {
  for: Reader
  out: string
  metric: readonly string[]
  town?: string
  force?: true
}

/** `study table`: the design and the results of a study as other tools read them. */
export function registerTable(study: Command): void {
  study
    .command('table')
    .description('write the design and the results of a study as another tool reads them')
    .argument('[folder]', FOLDER, '.')
    .addOption(new Option('--for <tool>', 'who reads it').choices(READERS).makeOptionMandatory())
    .requiredOption('--out <folder>', 'folder to write to')
    .option(
      '--metric <name>',
      'what of the runs; may be repeated. salib: none writes the design alone; else none means all',
      gathered,
      [],
    )
    .option('--town <name>', 'salib: of which town, where the study has several')
    .option('--force', 'write over files that are there')
    .addHelpText(
      'after',
      `
salib          problem.json, params.txt, X.txt; with --metric also Y.txt, means over seeds
ema            a tar.gz for load_results of the EMA Workbench, means over seeds
behaviorspace  a table of runs as BehaviorSpace writes it, which nlrx reads
csv            design.csv, which a design "method: table" reads; results are in results/runs.csv

Examples:
  npm run sim -- study table my-town --for salib --metric members_max --out my-town/salib
  npm run sim -- study table my-town --for ema --out my-town/ema`,
    )
    .action(async (folder: string, options: Options) => {
      const open = await openStudy(folder)
      const { files, notes } = tableOf(open, options)
      const { out, force = false } = options
      const there = files.map(([name]) => name).filter((name) => existsSync(join(out, name)))
      if (there.length > 0 && !force)
        throw new InputError(`${out} has ${there.join(', ')} already; --force writes over them.`)
      writeAll(out, files)
      for (const note of notes) console.error(note)
      console.log(`${out}: ${files.map(([name]) => name).join(', ')}.`)
    })
}

function tableOf(open: OpenStudy, { for: reader, metric, town }: Options): Written {
  if (open.plan.design.rows === 0)
    throw new InputError('The study has no design: what it fits is in results/calibration.')
  if (town !== undefined && reader !== 'salib')
    throw new InputError(`--town: expected with --for salib alone; ${reader} has all towns.`)
  if (reader === 'csv') {
    if (metric.length > 0)
      throw new InputError('--metric: not with --for csv; results/runs.csv has the results.')
    return designFiles(open)
  }
  if (reader === 'ema') return emaFiles(open, metricsOf(open, metric))
  if (reader === 'behaviorspace') return behaviorSpaceFiles(open, metricsOf(open, metric))
  const metrics = metric.length > 0 ? metricsOf(open, metric) : []
  return salibFiles(open, metrics, metrics.length > 0 ? townOf(open, town) : 0)
}

/** Place of a town; the only one where none is named. */
function townOf({ study }: OpenStudy, name: string | undefined): number {
  const names = study.towns.map((town) => town.name)
  if (name === undefined) {
    if (names.length === 1) return 0
    throw new InputError(`--town: expected one of ${names.join(', ')}`)
  }
  const at = names.indexOf(name)
  if (at < 0) throw new InputError(`--town: ${unknownKey(name, names, 'town')}`)
  return at
}
