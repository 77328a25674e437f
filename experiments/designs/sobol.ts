import { checkSize, type Design } from './design.ts'
import { type Scramble, sobolSequence } from './sobol-sequence.ts'

/**
 * Points of a Sobol sequence: they fill the space more evenly than luck does, most evenly when
 * their number is a power of two. Can be extended: the sequence goes on.
 *
 * @throws RangeError beyond 512 factors.
 */
export function sobol(
  names: readonly string[],
  points: number,
  { scramble = 'owen', seed = '' }: { scramble?: Scramble; seed?: string } = {},
): Design {
  checkSize('points', points)
  return {
    method: 'sobol',
    names,
    rows: points,
    space: 'shares',
    pointOf: sobolSequence(names.length, scramble, seed),
    roleOf: () => 'sobol',
    extend: (more) => sobol(names, more, { scramble, seed }),
  }
}
