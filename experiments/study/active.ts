import { exp, log, valueAt } from '../../sim/index.ts'
import { meanOf } from '../course.ts'

/** An input that explains less than this share of the variance is not worth its place. */
const LEAST = 0.005
/** Chance that the best of inputs that do nothing is taken for one that does something. */
const MISTAKEN = 0.05

/**
 * The inputs on which a value depends most, in that order, at most `most` of them: each is the one
 * that explains the most of what those before leave, by a line and a curve (forward selection over
 * orthogonal terms). It has to explain more than the best of as many inputs that do nothing would
 * by chance (two terms, all inputs at once: Bonferroni). `points` are shares, one row per value.
 */
export function activeInputs(
  points: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  most: number,
): number[] {
  const inputs = points[0]?.length ?? 0
  let rest = centred(Float64Array.from(values))
  const total = dot(rest, rest)
  const basis: Float64Array[] = []
  const chosen: number[] = []
  while (chosen.length < Math.min(most, inputs)) {
    let best:
      | { readonly input: number; readonly terms: Float64Array[]; readonly gain: number }
      | undefined
    for (let input = 0; input < inputs; input++) {
      if (chosen.includes(input)) continue
      const terms = termsOf(points, input, basis)
      const gain = terms.reduce((sum, term) => sum + dot(term, rest) ** 2, 0)
      if (best === undefined || gain > best.gain) best = { input, terms, gain }
    }
    const freedom = values.length - 1 - basis.length - 2
    if (best === undefined || freedom < 1) break
    // With two degrees of freedom above, the tail of the F distribution has a closed form.
    const ratio = exp((2 * log(inputs / MISTAKEN)) / freedom) - 1
    const byChance = ratio * (dot(rest, rest) - best.gain)
    if (!(best.gain > Math.max(LEAST * total, byChance))) break
    chosen.push(best.input)
    basis.push(...best.terms)
    for (const term of best.terms) rest = minus(rest, term, dot(term, rest))
  }
  return chosen
}

/** A line and a curve of an input, of length 1 and at right angles to the basis and each other. */
function termsOf(
  points: readonly ArrayLike<number>[],
  input: number,
  basis: readonly Float64Array[],
): Float64Array[] {
  const line = Float64Array.from(points, (point) => valueAt(point, input) - 0.5)
  const found: Float64Array[] = []
  for (const raw of [line, line.map((value) => value * value)]) {
    let term = centred(raw)
    const before = dot(term, term)
    for (const other of [...basis, ...found]) term = minus(term, other, dot(other, term))
    const length = Math.sqrt(dot(term, term))
    if (length * length > 1e-9 * before) found.push(term.map((value) => value / length))
  }
  return found
}

function centred(values: Float64Array): Float64Array {
  const mean = meanOf(values)
  return values.map((value) => value - mean)
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number)
  return sum
}

function minus(one: Float64Array, other: Float64Array, times: number): Float64Array {
  return one.map((value, at) => value - times * (other[at] as number))
}
