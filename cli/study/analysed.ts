import { type Design, pointsOf } from '../../experiments/designs/design.ts'
import { type Analysed, analyse, type Finding } from '../../experiments/study/analyse.ts'
import { rowsOfDesign } from '../../experiments/study/convergence.ts'
import type { ResultTable } from '../../experiments/study/result-table.ts'
import { valueAt } from '../../sim/index.ts'
import { InputError } from '../failure.ts'
import { showProgress } from '../progress.ts'
import { readResults } from './again.ts'
import type { OpenStudy } from './open-study.ts'
import { runAt } from './tables.ts'

/** A run that failed, and why. */
export type FailedRun = { readonly run: number; readonly error: string }

/** A study with what its runs gave, of as many settings as are done. */
export type AnalysedStudy = Analysed & {
  readonly open: OpenStudy
  /** Settings of the whole design. */
  readonly planned: number
  readonly failed: readonly FailedRun[]
  readonly findings: readonly Finding[]
}

/**
 * Looks the results of a study through for all that it asks. Where not all runs are done yet and the design
 * begins with its smaller ones, the settings that are done are taken, in whole blocks.
 *
 * @throws InputError where there are no results, or too few.
 */
export function analysedStudy(open: OpenStudy): AnalysedStudy {
  const { study, plan, analyses } = open
  const { journal, places, done } = readResults(open)
  const { towns, seeds, factors } = study
  const perSetting = towns.length * seeds
  const whole = wholeSettings(places, perSetting)
  const settings = usable(plan.design, whole, plan.runs - done.length)
  const failed: FailedRun[] = []
  const cells = new Float64Array(settings * perSetting * plan.values.length).fill(Number.NaN)
  for (let place = 0; place < settings * perSetting; place++) {
    const { result } = runAt(open, journal, places, place)
    if (result.status === 'failed') failed.push({ run: place, error: result.error })
    else cells.set(result.values, place * plan.values.length)
  }
  journal.close()
  const design = settings === plan.design.rows ? plan.design : beginning(plan.design, settings)
  const table: ResultTable = {
    settings,
    towns: towns.length,
    seeds,
    values: plan.values.length,
    cells,
  }
  const analysed: Analysed = {
    design: remembered(design),
    points: Array.from({ length: settings }, (_, row) => plan.pointOf(row)),
    factors,
    towns: towns.map(({ name }) => name),
    values: plan.values,
    table,
    seed: `${study.seed} analysis`,
  }
  return {
    ...analysed,
    open,
    planned: plan.design.rows,
    failed,
    findings: findingsOf(analyses, analysed),
  }
}

/** What all analyses find, value by value; of many values it takes minutes, and is told. */
function findingsOf(analyses: OpenStudy['analyses'], analysed: Analysed): readonly Finding[] {
  const single = analyses.flatMap((analysis) =>
    analysis.of.map((value) => ({ ...analysis, of: [value] })),
  )
  const progress = showProgress('analysis', 1)
  try {
    return single.flatMap((analysis, at) => {
      progress.update(0, at, single.length)
      return analyse(analysis, analysed)
    })
  } finally {
    progress.stop()
  }
}

/** Settings from the first on of which all runs are done. */
function wholeSettings(places: Float64Array, perSetting: number): number {
  const gap = places.findIndex((at) => at < 0)
  return Math.floor((gap < 0 ? places.length : gap) / perSetting)
}

function usable(design: Design, whole: number, left: number): number {
  if (whole === design.rows) return whole
  const { block = 1, extend } = design
  const some = extend === undefined ? 0 : Math.floor(whole / block) * block
  // Of a single block nothing can be estimated.
  if (some > block && some > 1) return some
  throw new InputError(
    `${left} runs are not done yet, and nothing can be said before; "study run" makes them.`,
  )
}

function beginning(design: Design, settings: number): Design {
  return rowsOfDesign(
    design,
    Array.from({ length: settings }, (_, row) => row),
  )
}

/** The same design with its points made once: analyses ask for them again and again. */
function remembered(design: Design): Design {
  const points = pointsOf(design)
  return { ...design, pointOf: (row) => valueAt(points, row) }
}
