import { html, type TemplateResult } from 'lit'
import { likelyRange, stackDots, twentieths } from '../../figures/twentieths.ts'
import { valueAt, weekWithin } from '../../sim/index.ts'
import type { TownRanges } from '../ranges/town-ranges.ts'
import { type Ensemble, valuesAt } from '../session/ensemble.ts'
import type { Speech } from '../words/index.ts'
import { numeralOf } from '../words/names.ts'
import { ownWords } from '../words/own/index.ts'
import { type LiveOwn, type Made, RUNS } from './live-own.ts'

/** Columns that dots are piled in, and inhabitants that people are counted by. */
const BINS = 40
const PER = 10_000
/** Room for at least so many dots above each other, and for one of them, in pixels. */
const ROWS = 3
const DOT = 7

type Row = {
  readonly name: string
  readonly own: boolean
  /** Runs that the values stand for. */
  readonly runs: number
  /** People per `PER` inhabitants: one for each run, or of one run alone. */
  readonly values: readonly number[]
}

/** The town of the answers beside the three on one scale, people per 10,000 inhabitants. Needs `besideStyles`. */
export function beside(
  live: LiveOwn,
  ranges: readonly TownRanges[] | undefined,
  date: string,
  say: Speech,
): TemplateResult {
  const words = ownWords(say)
  const rows = rowsOf(live, ranges, date, say)
  const most = Math.max(1, ...rows.flatMap(({ values }) => values))
  return html`<section class="beside"><h3>${words.compare}</h3>
    <p class="note">${words.scale}</p>
    <ul>${rows.map(({ name, own, runs, values }) => {
      const [low, high] = values.length > 1 ? likelyRange(values) : [0, 0]
      const told =
        values.length > 1
          ? words.rowOurs(say.whole(low), say.whole(high), say.whole(runs))
          : words.rowOne(say.whole(values[0] ?? 0))
      const dots = stackDots(values, [0, most], BINS)
      const height = Math.max(...dots.map(({ below }) => below + 1), ROWS) * DOT + 3
      return html`<li data-own=${own}><span class="name">${name}</span>
        <span class="scale" aria-hidden="true" style=${`height:${height}px`}>${dots.map(
          ({ place, below }) =>
            html`<i style=${`left:${(place * 100).toFixed(1)}%;bottom:${below * DOT}px`}></i>`,
        )}</span><span class="told">${told}</span></li>`
    })}</ul>
    <p class="axis" aria-hidden="true"><span>0</span><span>${say.whole(most)}</span></p>
    <p class="note">${words.noRank}</p></section>`
}

/** The three have the ranges that come with the page; one run each until those are there. */
function rowsOf(
  live: LiveOwn,
  ranges: readonly TownRanges[] | undefined,
  date: string,
  say: Speech,
): Row[] {
  const { shown, three } = live
  if (!shown) return []
  const ours = {
    name: ownWords(say).ours,
    own: true,
    runs: RUNS,
    values: valuesOn(date, shown, (week) => dotsOf(live.ensemble, week)),
  }
  const others = three.map((run, town) => ({
    name: say.words.town(numeralOf(town)),
    own: false,
    runs: ranges?.[town]?.runs ?? 1,
    values: valuesOn(date, run, (week) => ranges?.[town]?.dots(week)),
  }))
  return [ours, ...others]
}

/** People per `PER` inhabitants on a day in twenty runs that stand for all, or in the one there is. */
function valuesOn(
  date: string,
  { trajectory, inhabitants }: Made,
  dots: (week: number) => readonly number[] | undefined,
): number[] {
  const members = trajectory.outcomes.members ?? new Float64Array(1)
  const week = weekWithin(date, trajectory.start, members.length)
  return (dots(week) ?? [valueAt(members, week)]).map((value) => (value * PER) / inhabitants)
}

function dotsOf(range: Ensemble | undefined, week: number): readonly number[] | undefined {
  const spread = range?.outcomes.members
  return range && spread && twentieths(valuesAt(spread.values, range.weeks, week))
}
