import { valueAt } from '../../sim/index.ts'
import { weightedMean, weightedQuantiles } from '../inference/weighted.ts'

/** Whether an input is a number, or one of a few choices. */
export type InputKind = 'number' | 'choice'

/** Knots of the spline, of which the outer two lie near the ends. */
const KNOTS = [0.05, 0.275, 0.5, 0.725, 0.95]
/** A term that is nearly made of those before it says nothing of its own. */
const NOTHING = 1e-9

/**
 * Means of values given an input, by weighted least squares: over a natural cubic spline with five
 * knots at the quantiles (Harrell 2015), or of each choice its own. Gives what makes them of values
 * in the order of the input; the terms are made once.
 */
export function conditionalMeans(
  input: ArrayLike<number>,
  kind: InputKind,
  weights: ArrayLike<number>,
): (values: ArrayLike<number>) => Float64Array {
  const raw = kind === 'choice' ? indicators(input) : spline(input, weights)
  const terms = orthonormal([new Float64Array(input.length).fill(1), ...raw], weights)
  return (values) => {
    const fitted = new Float64Array(values.length)
    for (const term of terms) {
      const size = product(term, values, weights)
      for (let at = 0; at < fitted.length; at++)
        fitted[at] = valueAt(fitted, at) + size * valueAt(term, at)
    }
    return fitted
  }
}

function indicators(input: ArrayLike<number>): Float64Array[] {
  const choices = [...new Set(Array.from(input))]
  return choices.map((choice) => Float64Array.from(input, (value) => Number(value === choice)))
}

/** The line and the curves of a restricted cubic spline; fewer where knots are the same. */
function spline(input: ArrayLike<number>, weights: ArrayLike<number>): Float64Array[] {
  const knots = [...new Set(weightedQuantiles(input, weights, KNOTS))]
  const [first, last, before] = [knots[0], knots.at(-1), knots.at(-2)]
  if (first === undefined || last === undefined || before === undefined || !(last > first))
    return []
  // Around 0 and of size 1, so that third powers stay in reach.
  const scaled = (value: number) => (value - first) / (last - first)
  const line = Float64Array.from(input, scaled)
  const cube = (value: number) => Math.max(0, value) ** 3
  const [end, inner] = [scaled(last), scaled(before)]
  const curves = knots.slice(0, -2).map((knot) => {
    const own = scaled(knot)
    return line.map(
      (value) =>
        cube(value - own) -
        (cube(value - inner) * (end - own)) / (end - inner) +
        (cube(value - end) * (inner - own)) / (end - inner),
    )
  })
  return [line, ...curves]
}

/** Terms at right angles to one another and of length 1 under the weights (Gram and Schmidt, twice). */
function orthonormal(raw: readonly Float64Array[], weights: ArrayLike<number>): Float64Array[] {
  const terms: Float64Array[] = []
  for (const column of raw) {
    const before = product(column, column, weights)
    let term = column
    for (const other of [...terms, ...terms]) {
      const share = product(other, term, weights)
      term = term.map((value, at) => value - share * valueAt(other, at))
    }
    const length = product(term, term, weights)
    if (!(length > NOTHING * before)) continue
    const size = Math.sqrt(length)
    terms.push(term.map((value) => value / size))
  }
  return terms
}

function product(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  return weightedMean(
    Float64Array.from(one, (value, at) => value * valueAt(other, at)),
    weights,
  )
}
