import { dateOfWeek } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { aboutTown, fileName } from '../export/about.ts'
import { shownPlan } from '../export/shown-plan.ts'
import { csvText } from '../export/tables.ts'
import type { Towns } from '../replay/towns.ts'
import { targetName } from '../state/describe.ts'
import { SCREENING_SEEDS, type Study, WIDEST } from './study.ts'
import { type Row, SIDES, unitOf, widthOf } from './tornado.ts'

const COLUMNS = ['key', 'name', 'unit', 'now', 'low', 'high', 'width'] as const
const EFFECT = ['difference', 'from90', 'to90', 'pairs'] as const

/** Rows as they are drawn, with all digits: of each end the mean difference, its 90 % interval, the pairs. */
export function tornadoCsv(page: Page, towns: Towns, study: Study, rows: readonly Row[]): string {
  const { state, say } = page
  const { seed, options } = study.base
  const about = {
    ...aboutTown(page, towns, state.town),
    seed,
    // The runs of a study are not the one on the stage; its plan names them.
    fingerprint: `plan ${study.key}`,
    method:
      'one factor at a time around a plan; difference from the plan under the same seed; ' +
      "90 % interval of the mean paired difference (Student's t)",
    selection: `levers and the ${WIDEST} widest parameters of a screening with ${SCREENING_SEEDS} seeds, or all`,
    outcome: state.studied,
    date: dateOfWeek(study.week, study.base.scenario.start),
    level: String(study.level(state.studied)),
    branch: String(options?.branch !== undefined),
  }
  const head = [...COLUMNS, ...SIDES.flatMap((side) => EFFECT.map((each) => `${side}_${each}`))]
  const lines = rows.map((row) => {
    const { factor } = row
    const { key, now, low, high } = factor
    const ends = SIDES.flatMap((side) => {
      const { mean, from, to, n } = row[side] ?? {}
      return [mean, from, to, n]
    })
    const values = [key, targetName(key, say), unitOf(factor), now, low, high, widthOf(row)]
    return [...values, ...ends].map((value) => String(value ?? ''))
  })
  return csvText(about, [head, ...lines])
}

/** Name of the file; it carries the beginning of the hash of the plan. */
export function tornadoFile(page: Page, study: Study): string {
  return fileName(
    `${study.base.scenario.id}-sensitivity-${page.state.studied}`,
    shownPlan(page, 'a'),
    [study.key.slice(0, 12)],
    'csv',
  )
}
