import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { DIRECTIONS } from './directions.ts'

/** Bits of a coordinate; with as many direction numbers the sequence has 2^32 points. */
const BITS = 32
const WHOLE = 4294967296

/** Dimensions of the table of direction numbers. */
export const SOBOL_DIMENSIONS = 512

/**
 * How a sequence is made random, so that its estimates have no bias and its spread over seeds says
 * how far off they are: `owen` flips each bit by a coin that depends on all bits above it (Owen
 * 1995; the smallest error), `shift` flips each by a coin of its dimension alone, `none` leaves the
 * sequence as it is published. Without `none` no coordinate is ever 0.
 */
export type Scramble = 'none' | 'shift' | 'owen'

/**
 * The points of a Sobol sequence by their number, from 0 up to 2^32 - 1, in the usual order (by Gray
 * code, as in SciPy): any point is made without those before it.
 *
 * @throws RangeError beyond 512 dimensions, or beyond the last point.
 */
export function sobolSequence(
  dimensions: number,
  scramble: Scramble = 'none',
  seed = '',
): (index: number) => Float64Array {
  const directions = directionsOf(dimensions)
  const bitsOf = scrambled(scramble, seed)
  const middle = scramble === 'none' ? 0 : 0.5
  return (index) => {
    if (!Number.isInteger(index) || index < 0 || index >= WHOLE)
      throw new RangeError(`expected the number of a point from 0 to 2^32 - 1, got ${index}`)
    const gray = (index ^ (index >>> 1)) >>> 0
    const point = new Float64Array(dimensions)
    for (let dimension = 0; dimension < dimensions; dimension++) {
      let bits = 0
      for (let bit = dimension * BITS, rest = gray; rest !== 0; bit++, rest >>>= 1)
        if (rest & 1) bits ^= valueAt(directions, bit)
      point[dimension] = ((bitsOf(bits, dimension) >>> 0) + middle) / WHOLE
    }
    return point
  }
}

/** The 32 direction numbers of each dimension, with the binary point before their highest bit. */
function directionsOf(dimensions: number): Uint32Array {
  const table = DIRECTIONS.trim().split(/;\s*/)
  if (!(dimensions <= SOBOL_DIMENSIONS))
    throw new RangeError(`expected at most ${SOBOL_DIMENSIONS} dimensions, got ${dimensions}`)
  const all = new Uint32Array(dimensions * BITS)
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const own = all.subarray(dimension * BITS, (dimension + 1) * BITS)
    // The first dimension has no polynomial: its initial numbers are all 1.
    const [coefficients = 0, ...initial] =
      dimension === 0
        ? [0, ...new Array<number>(BITS).fill(1)]
        : valueAt(table, dimension - 1)
            .split(' ')
            .map(Number)
    fill(own, coefficients, initial)
  }
  return all
}

/** The recurrence of the direction numbers (Bratley and Fox 1988). */
function fill(own: Uint32Array, coefficients: number, initial: readonly number[]): void {
  const degree = initial.length
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      own[bit] = valueAt(initial, bit) << (BITS - 1 - bit)
      continue
    }
    const oldest = valueAt(own, bit - degree)
    let next = oldest ^ (oldest >>> degree)
    for (let back = 1; back < degree; back++)
      if ((coefficients >>> (degree - 1 - back)) & 1) next ^= valueAt(own, bit - back)
    own[bit] = next
  }
}

function scrambled(scramble: Scramble, seed: string): (bits: number, dimension: number) => number {
  if (scramble === 'none') return (bits) => bits
  const chance = new Chance(seed, 'sobol', scramble)
  if (scramble === 'shift')
    return (bits, dimension) => bits ^ Math.floor(chance.at(dimension) * WHOLE)
  return (bits, dimension) => {
    let flips = 0
    for (let level = 0; level < BITS; level++) {
      const above = level === 0 ? 0 : bits >>> (BITS - level)
      if (chance.at(level, dimension, above) < 0.5) flips |= 1 << (BITS - 1 - level)
    }
    return bits ^ flips
  }
}
