import { gzipSync } from 'node:zlib'
import { createTar } from 'nanotar'
import { cellOf } from '../../../experiments/study/setting.ts'
import { valueAt } from '../../../sim/index.ts'
import { csvOf } from '../../csv.ts'
import type { OpenStudy } from '../open-study.ts'
import { checkNames, fileName } from './names.ts'
import { settingMeans } from './values.ts'
import type { Written } from './written.ts'

/** Version of the format that the workbench writes. */
const VERSION = 0.1
const OWN = ['scenario', 'policy', 'model']
/** How the workbench itself calls a policy where there is none; pandas reads "None" as a gap. */
const NO_POLICY = 'none'

/**
 * The results of a study as `load_results` of the EMA Workbench reads them: a `tar.gz` with
 * `experiments.csv` (the factors, `scenario` the row of the design, `model` the town),
 * `metadata.json` and one file for each metric, in which a line is the mean over the seeds of a
 * setting, empty where one of them has none.
 *
 * @throws InputError where there are no results, or a name is none in Python.
 */
export function emaFiles(open: OpenStudy, metrics: readonly string[]): Written {
  const { study, plan } = open
  const names = study.factors.map(({ name }) => name)
  checkNames([...names, ...metrics], OWN, 'the EMA Workbench')
  const rows = Array.from({ length: plan.design.rows }, (_, row) => row)
  const experiments = study.towns.flatMap(({ name }) =>
    rows.map((row) => {
      const point = plan.pointOf(row)
      const cells = study.factors.map((factor, at) => cellOf(factor, valueAt(point, at)))
      return [...cells, row, NO_POLICY, name.replaceAll('-', '_')]
    }),
  )
  const means = study.towns.flatMap((_, town) => settingMeans(open, metrics, town))
  const words = (at: number) => valueAt(study.factors, at).choices !== undefined
  const metadata = {
    version: VERSION,
    outcomes: metrics.map((name) => ['ScalarOutcome', name, `${name}.csv`]),
    experiments: Object.fromEntries([
      ...names.map((name, at) => [name, words(at) ? 'object' : 'float64']),
      ['scenario', 'int64'],
      ['policy', 'object'],
      ['model', 'object'],
    ]),
  }
  const files: [string, string][] = [
    ['experiments.csv', csvOf([[...names, ...OWN], ...experiments])],
    ...metrics.map((name, at): [string, string] => [
      `${name}.csv`,
      means.map((values) => `${scalar(valueAt(values, at))}\n`).join(''),
    ]),
    ['metadata.json', JSON.stringify(metadata)],
  ]
  const gaps = means.filter((values) => !values.every(Number.isFinite)).length
  return {
    files: [[`${fileName(study.title)}.tar.gz`, archive(files)]],
    notes: gaps > 0 ? [`${gaps} of ${means.length} experiments have a metric without value.`] : [],
  }
}

/** A gap is written with quotes, as pandas passes over lines that are empty. */
function scalar(value: number): string {
  return Number.isFinite(value) ? String(value) : '""'
}

/** An archive whose bytes depend on nothing but what is in it. */
function archive(files: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const items = files.map(([name, text]) => ({ name, data: text }))
  return gzipSync(createTar(items, { attrs: { mtime: 0, uid: 0, gid: 0, mode: '644' } }))
}
