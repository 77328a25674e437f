import type { Aim } from '../../../experiments/policies/policies.ts'
import type { Spread } from '../../../experiments/policies/robustness.ts'
import { worldParts } from '../../../experiments/policies/world-parts.ts'
import type { Cell } from '../../../experiments/study/sensitivity-rows.ts'
import type { LaneRow } from '../../../figures/lanes.ts'
import { valueAt } from '../../../sim/index.ts'
import type { PolicyResults } from '../policies/run-policies.ts'
import { outcomeFormat, outcomeName } from './outcome-name.ts'
import type { Say } from './say.ts'
import type { Block, Reported, Section } from './section.ts'

/** A section about plans; it says nothing where a study has none, or they are not run. */
export function planSection(
  id: string,
  title: Section['title'],
  blocks: (results: PolicyResults, say: Say, reported: Reported) => readonly Block[],
): Section {
  return {
    id,
    title,
    blocks(reported, say) {
      const { plans } = reported
      return plans === undefined || 'refused' in plans ? [] : blocks(plans, say, reported)
    },
  }
}

/** An aim in words of the language. */
export function aimName({ outcome }: Aim, say: Say): string {
  return outcomeName(outcome, say)
}

const DIGITS = 3
/** From here on numbers on an axis have a word for how large they are. */
const LARGE = 1e6
/** Shares below it are told with two digits, however small they are. */
const SMALL = 0.1

/** How values of an aim are written: no more digits than say something. */
export function aimFormat({ outcome }: Aim, say: Say): (value: number) => string {
  const format = outcomeFormat(outcome, say)
  const isShare = format(1) === say.percent(1)
  return (value) => {
    if (!Number.isFinite(value)) return '–'
    if (isShare && Math.abs(value) < SMALL) return say.share(value)
    return format(rounded(value))
  }
}

/** How values of an aim are written below an axis. */
export function axisFormat(aim: Aim, say: Say): (value: number) => string {
  const format = aimFormat(aim, say)
  return (value) => (Math.abs(value) >= LARGE ? say.large(value) : format(value))
}

/** EUR, hours and other amounts, with no more digits than say something. */
export function amount(value: number, say: Say): string {
  return Number.isFinite(value) ? say.number(rounded(value)) : '–'
}

/** The same below an axis. */
export function axisAmount(value: number, say: Say): string {
  return Math.abs(value) >= LARGE ? say.large(value) : amount(value, say)
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

/** A share of the worlds; a dash where nobody can say. */
export function shareText(share: number, say: Say): string {
  return Number.isNaN(share) ? '–' : say.percent(share)
}

/** Median, and where nine tenths of the worlds lie. */
export function spreadText(
  { median, low, high }: Pick<Spread, 'median' | 'low' | 'high'>,
  format: (value: number) => string,
  { words }: Say,
): string {
  if (!Number.isFinite(median)) return '–'
  return low === high
    ? format(median)
    : words.plans.spread(format(median), format(low), format(high))
}

/** What all borders are, in words. */
export function bordersText(aims: readonly Aim[], say: Say): string {
  return aims
    .flatMap((aim) =>
      aim.enough === undefined ? [] : [`${aimName(aim, say)} ${borderText(aim, say)}`],
    )
    .join(say.words.plans.compared.and)
}

/** From where on it is enough; empty where nobody says. */
export function borderText(aim: Aim, say: Say): string {
  if (aim.enough === undefined) return ''
  const { atLeast, atMost } = say.words.plans.compared
  return (aim.better === 'higher' ? atLeast : atMost)(aimFormat(aim, say)(aim.enough))
}

/** What is told of a plan in worlds of given weights. */
export type Measured = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly most?: number
}
type Measure = (plan: number, weights: ArrayLike<number>) => Measured

/** Futures that differ by less than this part of what is drawn say nothing of their own. */
const LITTLE = 0.15

/** A measure of every plan as lanes, and by future where futures differ in it; `reach` is how far the axis goes. */
export function lanesOf(
  { policies, worlds, comparison }: PolicyResults,
  measure: Measure,
  { told, reach }: { told(measured: Measured): string; readonly reach?: number },
  { words }: Say,
): readonly LaneRow[] {
  const [all, ...each] = worldParts(policies.futures, worlds)
  if (all === undefined) return []
  const rows = comparison.plans.map(({ name }, plan): LaneRow => {
    const whole = measure(plan, all.weights)
    return {
      name,
      told: told(whole),
      whole: { name: words.plans.all, ...whole },
      parts:
        each.length < 2
          ? []
          : each.map(({ future = '', weights }) => ({ name: future, ...measure(plan, weights) })),
    }
  })
  const ends = rows
    .flatMap(({ whole, parts }) => [whole, ...parts])
    .flatMap(({ value, low, high }) => [value, low, high].filter(Number.isFinite))
  const drawn = reach ?? Math.max(...ends) - Math.min(...ends)
  const differ = rows.some(({ parts }) => {
    const values = parts.map(({ value }) => value).filter(Number.isFinite)
    return Math.max(...values) - Math.min(...values) > LITTLE * drawn
  })
  return differ ? rows : rows.map((row) => ({ ...row, parts: [] }))
}

/** Numbers of a measure for a table: every plan in all futures together and in each. */
export function measuredRows(
  { policies, worlds, comparison }: PolicyResults,
  cells: (plan: number, weights: ArrayLike<number>) => readonly Cell[],
): readonly (readonly Cell[])[] {
  return comparison.plans.flatMap(({ name }, plan) =>
    worldParts(policies.futures, worlds).map(({ future = 'all', weights }) => [
      name,
      future,
      ...cells(plan, weights),
    ]),
  )
}

/** Values of an aim under a plan, world by world. */
export function aimValues({ outcomes }: PolicyResults, plan: number, aim: number): Float64Array {
  return valueAt(valueAt(outcomes, plan).aims, aim)
}
