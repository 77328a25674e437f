import type { PrimBox, PrimLimit } from '../../../../experiments/discovery/prim-box.ts'
import type { Finding } from '../../../../experiments/study/analyse.ts'
import { BOX_COLUMNS, boxRows } from '../../../../experiments/study/sensitivity-rows.ts'
import { settingOf } from '../../../../experiments/study/setting.ts'
import { curve } from '../../../../figures/curve.ts'
import { type Limit, limitsDrawing } from '../../../../figures/limits.ts'
import { valueAt } from '../../../../sim/index.ts'
import { outcomeFormat, outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import {
  type Block,
  figureName,
  inTown,
  outcomeOf,
  type Reported,
  refusedBlocks,
  type Section,
} from '../section.ts'

/** Boxes of factors in which what was asked for is dense. */
export const boxes: Section = {
  id: 'boxes',
  title: ({ words }) => words.boxes.title,
  blocks(reported, say) {
    const figures = reported.findings.flatMap((finding) =>
      finding.method === 'prim' ? ofSearch(reported, finding, say) : [],
    )
    const lead: readonly Block[] =
      figures.length === 0 ? [] : [{ kind: 'text', text: say.words.boxes.lead }]
    return [...refusedBlocks(reported, 'prim', say), ...lead, ...figures]
  },
}

type Search = Extract<Finding, { method: 'prim' }>

function ofSearch(reported: Reported, search: Search, say: Say): readonly Block[] {
  const { value, town, found, split, threshold } = search
  const words = say.words.boxes
  const { outcome } = outcomeOf(reported, value)
  const format = outcomeFormat(outcome, say)
  const what = words[split.side](
    inTown(reported, outcomeName(outcome, say), town, say),
    format(threshold),
  )
  const than = String(threshold).replace(/\W/g, '_')
  const nameOf = (kind: string, at: number) =>
    figureName(reported, `${kind}-${at + 1}-${split.side}-${than}`, value, town)
  return found.flatMap(({ boxes: trajectory, best }, at): readonly Block[] => {
    const box = valueAt(trajectory, best)
    const told = words.told(
      say.percent(box.density),
      say.percent(box.coverage),
      say.percent(box.mass),
    )
    return [
      {
        kind: 'figure',
        name: nameOf('box', at),
        title: words.box(what, say.whole(at + 1)),
        told: box.limits.length === 0 ? `${words.none} ${told}` : told,
        drawing: limitsDrawing(limitsOf(reported, box, say), say.decimal),
        rows: [
          [...BOX_COLUMNS],
          ...boxRows(search).filter((row) => row[BOX_COLUMNS.indexOf('box')] === at + 1),
        ],
      },
      {
        kind: 'figure',
        name: nameOf('box-path', at),
        title: words.path(what, say.whole(at + 1)),
        told: words.pathTold,
        drawing: curve(
          trajectory.map(({ coverage, density }) => ({ x: coverage, y: density })),
          { at: best, text: words.best(say.percent(box.coverage), say.percent(box.density)) },
          { x: words.coverage, y: words.density },
          say.percent,
        ),
        rows: [
          ['step', 'chosen', 'coverage', 'density', 'mass', 'limits'],
          ...trajectory.map(({ coverage, density, mass, limits }, step) => [
            step,
            step === best ? 1 : 0,
            coverage,
            density,
            mass,
            limits.map(({ name }) => name).join(' '),
          ]),
        ],
      },
    ]
  })
}

function limitsOf({ factors, points }: Reported, { limits }: PrimBox, say: Say): Limit[] {
  return limits.map(({ name, side, p }) => {
    const at = factors.findIndex((factor) => factor.name === name)
    const factor = valueAt(factors, at)
    const column = points.map((point) => valueAt(point, at))
    const range = column.reduce<[number, number]>(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    )
    const chance = chanceOf(p)
    const told = (value: number) =>
      factor.choices === undefined ? say.decimal(value) : String(settingOf(factor, value))
    if ('values' in side)
      return {
        name,
        told: `${side.values.map(told).join(', ')} · p ${say.chance(chance)}`,
        range: [range[0] - 0.5, range[1] + 0.5],
        parts: side.values.map((value): [number, number] => [value - 0.4, value + 0.4]),
      }
    return {
      name,
      told: `${say.words.interval(told(side.low), told(side.high))} · p ${say.chance(chance)}`,
      range,
      parts: [[side.low, side.high]],
    }
  })
}

/** The least chance of the ends of a limit. */
function chanceOf(p: PrimLimit['p']): number {
  if ('choice' in p) return p.choice
  return [p.low, p.high].reduce(
    (least, each) => (Number.isNaN(each) ? least : Math.min(least, each)),
    1,
  )
}
