import type { DSVRowString } from 'd3-dsv'
import type { StudyTarget } from '../../../../../experiments/study/calibration.ts'
import { type Observed, observedDrawing } from '../../../../../figures/observed.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block, Figure, Reported } from '../../section.ts'
import { measureName, targetFormat, townOf } from './target-name.ts'

const WIDTH = 1.959963984540054

/** A target with what would be measured of it. */
type Told = {
  readonly target: StudyTarget
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly row: DSVRowString
}

/** Every target beside what would be measured, town by town; those that were held out by themselves. */
export function targetBlocks(
  reported: Reported,
  { targets: rows }: FitTables,
  say: Say,
): readonly Block[] {
  const words = say.words.fit
  const all = reported.open.study.calibration?.targets ?? []
  const told = rows.flatMap((row, at): readonly Told[] => {
    const target = all[at]
    const low = numberIn(row, 'q05')
    if (target === undefined || !Number.isFinite(low)) return []
    return [{ row, target, low, middle: numberIn(row, 'q50'), high: numberIn(row, 'q95') }]
  })
  const fitted = told.filter(({ row }) => row.fitted === 'fitted')
  const places = [...new Set(fitted.map(placeOf))]
  const several = reported.towns.length > 1
  const figures = places.map((place) => {
    const own = fitted.filter((one) => placeOf(one) === place)
    const town = reported.towns[place]
    const title = words.inTown(words.targets, town ?? words.differences)
    return figureOf(reported, own, {
      name: several ? `fit-targets-${town ?? 'differences'}` : 'fit-targets',
      title: several ? title : words.targets,
      withTown: town === undefined,
      say,
    })
  })
  const held = told.filter(({ row }) => row.fitted !== 'fitted')
  if (held.length === 0) return figures
  const about = { name: 'fit-held-out', title: words.heldTargets, withTown: several, say }
  return [...figures, figureOf(reported, held, about)]
}

/** Place of the town of a target; -1 for a difference between two. */
function placeOf({ target: { town, minus } }: Told): number {
  return minus === undefined ? town : -1
}

function figureOf(
  reported: Reported,
  told: readonly Told[],
  { name, title, withTown, say }: { name: string; title: string; withTown: boolean; say: Say },
): { readonly kind: 'figure' } & Figure {
  const words = say.words.fit
  const observed = told.map(({ target, low, high, row }): Observed => {
    const format = targetFormat(reported, target, say)
    const reach = WIDTH * (target.error ?? 0)
    const measure = measureName(reported, target, say)
    return {
      name: withTown ? `${townOf(reported, target)}: ${measure}` : measure,
      told: `${format(target.value)}${row.inside_90 === 'yes' ? '' : ` · ${words.outside}`}`,
      value: target.value,
      within: [target.value - reach, target.value + reach],
      range: [low, high],
      format,
    }
  })
  return {
    kind: 'figure',
    name,
    title,
    told: words.targetsTold,
    drawing: observedDrawing(observed),
    rows: [
      [
        'target',
        'fitted',
        'observed',
        'standard_error',
        'discrepancy',
        'q05',
        'q50',
        'q95',
        'probability',
        'inside_90',
      ],
      ...told.map(({ row, target, low, middle, high }) => [
        target.name,
        row.fitted ?? '',
        target.value,
        target.error ?? 0,
        target.discrepancy ?? 0,
        low,
        middle,
        high,
        numberIn(row, 'probability'),
        row.inside_90 ?? '',
      ]),
    ],
  }
}
