import { valueAt } from '../../sim/index.ts'
import { meanOf } from '../course.ts'
import type { Statistic } from '../inference/target.ts'
import type { StudyTarget } from './calibration.ts'
import type { StudyResult } from './evaluate.ts'
import type { RunKey } from './plan.ts'
import type { Study } from './study.ts'

/**
 * The seed of a run of a point that a calibration chose: `stage` is what its points are for and its
 * number, such as `abc 0`. The same number has the same luck under all settings.
 */
export function seedOfPoint(
  { seed }: Pick<Study, 'seed'>,
  stage: string,
  { row, replicate }: Pick<RunKey, 'row' | 'replicate'>,
): string {
  return `${seed} ${stage} ${row + 1} r${replicate + 1}`
}

/** Keys of all runs of points: in each town, under as many seeds. */
export function keysOfPoints(rows: Iterable<number>, towns: number, seeds: number): RunKey[] {
  return [...rows].flatMap((row) =>
    Array.from({ length: towns * seeds }, (_, at) => ({
      row,
      town: Math.floor(at / seeds),
      replicate: at % seeds,
    })),
  )
}

/** A run of a point with how it ended. */
export type PointRun = { readonly key: RunKey; readonly result: StudyResult }

/**
 * What all runs of a point say of each target, the mean over its seeds; null where one of them
 * failed. `values` are the names of the values of a run.
 */
export function statisticsOfPoint(
  runs: readonly PointRun[],
  targets: readonly StudyTarget[],
  values: readonly string[],
): readonly Statistic[] | null {
  if (runs.some(({ result }) => result.status === 'failed')) return null
  const meanIn = (town: number, place: number) =>
    meanOf(
      runs.flatMap(({ key, result }) =>
        key.town === town && result.status === 'ok' ? [valueAt(result.values, place)] : [],
      ),
    )
  return targets.map(({ town, minus, outcome }) => {
    const place = values.indexOf(outcome)
    const value = meanIn(town, place) - (minus === undefined ? 0 : meanIn(minus, place))
    return Number.isFinite(value) ? value : null
  })
}
