import { cellOf } from '../../../experiments/study/setting.ts'
import { MODEL_VERSION, valueAt } from '../../../sim/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { checkNames, fileName } from './names.ts'
import { runValues } from './values.ts'
import type { Written } from './written.ts'

const OWN = ['town', 'siminputrow']

/**
 * The runs of a study as a table of BehaviorSpace, as nlrx and others read it: six lines before the
 * names of the columns, and a line for each run that is done, everything in quotes. `random-seed` is
 * the number of the seed among those of the study, `siminputrow` the setting, both from 1 on.
 *
 * @throws InputError where there are no results, or a name is none in R.
 */
export function behaviorSpaceFiles(open: OpenStudy, metrics: readonly string[]): Written {
  const { study, plan } = open
  const names = study.factors.map(({ name }) => name)
  checkNames([...names, ...metrics], OWN, 'BehaviorSpace')
  const head = [
    [`BehaviorSpace results (Helferkreise ${MODEL_VERSION})`, 'Table version 2.0'],
    [study.towns.map(({ name }) => name).join(' ')],
    [study.title],
    // A date stands here elsewhere; the same runs are to be the same file.
    [`study ${open.hash}`],
    ['min-pxcor', 'max-pxcor', 'min-pycor', 'max-pycor'],
    [0, 0, 0, 0],
    ['[run number]', ...names, ...OWN, 'random-seed', '[step]', ...metrics],
  ]
  const lines = head.map(quoted)
  for (const { run, row, town, replicate, values } of runValues(open, metrics)) {
    const point = plan.pointOf(row)
    const { name, scenario } = valueAt(study.towns, town)
    lines.push(
      quoted([
        run + 1,
        ...study.factors.map((factor, at) => cellOf(factor, valueAt(point, at))),
        name,
        row + 1,
        replicate + 1,
        study.weeks ?? scenario.weeks,
        ...values.map((value) => (Number.isFinite(value) ? value : '')),
      ]),
    )
  }
  const method = plan.design.method.replaceAll('-', '_')
  return { files: [[`${fileName(study.title)}_${method}.csv`, lines.join('')]], notes: [] }
}

function quoted(cells: readonly (number | string)[]): string {
  return `${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\n`
}
