import { meanOf } from '../../../experiments/course.ts'
import { valueAt } from '../../../sim/index.ts'
import { unknownKey } from '../../../sim/input/schema-issue.ts'
import { InputError } from '../../failure.ts'
import { readResults } from '../again.ts'
import type { OpenStudy } from '../open-study.ts'
import { checkResults } from '../results.ts'
import { runAt } from '../tables.ts'

/** A run of a study that is done, with the values that were asked for; NaN is missing. */
export type RunValues = {
  readonly run: number
  readonly row: number
  readonly town: number
  readonly replicate: number
  readonly values: readonly number[]
}

/**
 * Places of metrics among the values of a run, in the order in which they are named; of all of them
 * where none is.
 *
 * @throws InputError with all names that are none.
 */
export function metricsOf({ plan }: OpenStudy, named: readonly string[]): readonly string[] {
  const unknown = named.filter((name) => !plan.values.includes(name))
  if (unknown.length > 0)
    throw new InputError(
      unknown.map((name) => `--metric: ${unknownKey(name, plan.values, 'metric')}`).join('\n'),
    )
  return named.length > 0 ? named : plan.values
}

/**
 * Runs that are done, in the order of the design, of a run that failed without any value.
 *
 * @throws InputError where there are no results, or they are of another study.
 */
export function* runValues(open: OpenStudy, metrics: readonly string[]): Generator<RunValues> {
  checkResults(open)
  const { journal, places, done } = readResults(open)
  const columns = metrics.map((name) => open.plan.values.indexOf(name))
  try {
    for (const run of done) {
      const { result } = runAt(open, journal, places, run)
      const values = columns.map((at) =>
        result.status === 'ok' ? valueAt(result.values, at) : Number.NaN,
      )
      yield { run, ...open.plan.keyOf(run), values }
    }
  } finally {
    journal.close()
  }
}

/** What settings gave in a town: by row of the design, the mean over its seeds of each metric. */
export type SettingMeans = readonly (readonly number[])[]

/**
 * Means over seeds, by row of the design. A mean is NaN where a run of the setting is missing, has
 * failed or has no value: one over other seeds than its neighbours have would compare luck.
 */
export function settingMeans(
  open: OpenStudy,
  metrics: readonly string[],
  town: number,
): SettingMeans {
  const { plan, study } = open
  const runs = Array.from({ length: plan.design.rows }, (): (readonly number[])[] => [])
  for (const run of runValues(open, metrics))
    if (run.town === town) valueAt(runs, run.row).push(run.values)
  return runs.map((seeds) =>
    metrics.map((_, at) =>
      seeds.length < study.seeds ? Number.NaN : meanOf(seeds.map((values) => valueAt(values, at))),
    ),
  )
}
