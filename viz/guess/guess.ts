import { valueAt, weekOf } from '../../sim/index.ts'

/** Guesses that are kept of one question. */
export const MOST_GUESSES = 6
/** Years in which a line is guessed: from the beginning of the first to the end of the last. */
const FIRST_YEAR = 2015
const LAST_YEAR = 2021

/** A line that a group drew: one value per knot. */
export type Guess = { readonly name: string; readonly values: readonly number[] }

/** A place of a drawing. */
export type Spot = { readonly week: number; readonly value: number }

/** Weeks at which a line is guessed: January and July of 2015 to 2021 and the end, inside the run. Whatever day weeks begin with, each begins in its month. */
export function knotWeeks(start: string, weeks: number): number[] {
  const dates = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => [
    `${FIRST_YEAR + index}-01-08`,
    `${FIRST_YEAR + index}-07-08`,
  ]).flat()
  return [...dates, `${LAST_YEAR}-12-27`]
    .map((date) => weekOf(date, start))
    .filter((week) => week >= 0 && week < weeks)
}

/** The years whose beginning lies among the knots, and in which week that is; those between two as far apart as all others. */
export function yearTicks(
  start: string,
  knots: readonly number[],
): { readonly year: number; readonly week: number }[] {
  const [first = 0, last = 0] = [knots[0], knots.at(-1)]
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 2 }, (_, index) => FIRST_YEAR + index)
    .map((year) => ({ year, week: weekOf(`${year}-01-08`, start) }))
    .filter(({ week }) => week >= first && week <= last)
}

/** Values after a stroke: every knot between its ends lies on it, and so does the nearest one. */
export function stroke(
  values: readonly number[],
  knots: readonly number[],
  from: Spot,
  to: Spot,
): number[] {
  const [left, right] = from.week <= to.week ? [from, to] : [to, from]
  const nearest = nearestKnot(knots, to.week)
  return values.map((value, index) => {
    const week = valueAt(knots, index)
    if (week > left.week && week < right.week) {
      const share = (week - left.week) / (right.week - left.week)
      return Math.max(0, left.value + share * (right.value - left.value))
    }
    return index === nearest ? Math.max(0, to.value) : value
  })
}

/** Index of the knot nearest to a week. */
export function nearestKnot(knots: readonly number[], week: number): number {
  let best = 0
  knots.forEach((knot, index) => {
    if (Math.abs(knot - week) < Math.abs(valueAt(knots, best) - week)) best = index
  })
  return best
}

/** How far a guess lay from a run, at the knots. */
export type Distance = {
  /** Mean of the absolute gaps, in the unit of the outcome. */
  readonly mean: number
  /** The same as a share of the highest value of the run; 0 when the run is 0 throughout. */
  readonly share: number
  /** Knot where the guess came nearest, and where it was farthest off, guess less run. */
  readonly nearest: { readonly week: number; readonly gap: number }
  readonly farthest: { readonly week: number; readonly gap: number }
  /** Weeks of the highest knot of guess and run. */
  readonly peak: { readonly guessed: number; readonly run: number }
}

/** Measures a guess against the weekly values of a run. */
export function distanceOf(
  values: readonly number[],
  knots: readonly number[],
  run: ArrayLike<number>,
): Distance {
  if (values.length !== knots.length || knots.length === 0)
    throw new RangeError(`expected ${knots.length} guessed values, got ${values.length}`)
  const truth = knots.map((week) => run[week] ?? 0)
  const gaps = values.map((value, index) => value - valueAt(truth, index))
  const sizes = gaps.map(Math.abs)
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  const highest = Math.max(...truth)
  const at = (index: number) => ({ week: valueAt(knots, index), gap: valueAt(gaps, index) })
  return {
    mean,
    share: highest > 0 ? mean / highest : 0,
    nearest: at(sizes.indexOf(Math.min(...sizes))),
    farthest: at(sizes.indexOf(Math.max(...sizes))),
    peak: {
      guessed: valueAt(knots, values.indexOf(Math.max(...values))),
      run: valueAt(knots, truth.indexOf(highest)),
    },
  }
}
