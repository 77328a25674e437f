import { valueAt } from '../../sim/index.ts'
import { checkSize, type Design } from './design.ts'
import { type Groups, groupsOf } from './groups.ts'
import { keepLast } from './keep-last.ts'
import { type Scramble, sobolSequence } from './sobol-sequence.ts'

export type SaltelliOptions = {
  /** Whether pairs of factors are asked for, which takes nearly twice the rows; true when not said. */
  readonly secondOrder?: boolean
  /** Factors that move together; each alone when not said. */
  readonly groups?: Groups
  readonly scramble?: Scramble
  readonly seed?: string
}

/**
 * The rows that Sobol indices are estimated from (Saltelli 2002, 2010; order of rows as in SALib).
 * For each base point, two halves A and B of one point of a Sobol sequence of twice the dimensions,
 * then A with each group taken from B (`AB_1`, ...), and for pairs B with each group taken from A
 * (`BA_1`, ...): N (G + 2) or N (2 G + 2) rows for G groups. N should be a power of two. Can be
 * extended: further base points follow.
 *
 * @throws RangeError beyond 256 factors, or where groups contradict each other.
 */
export function saltelli(
  names: readonly string[],
  points: number,
  options: SaltelliOptions = {},
): Design {
  checkSize('points', points)
  const { secondOrder = true, scramble = 'owen', seed = '' } = options
  const groups = groupsOf(names, options.groups)
  const block = 2 + groups.length * (secondOrder ? 2 : 1)
  const baseOf = keepLast(sobolSequence(2 * names.length, scramble, seed))
  /** The half that a row is mostly of, and the group that it takes from the other half. */
  const partOf = (row: number) => {
    const place = row % block
    if (place === 0) return { half: 'A' } as const
    if (place === block - 1) return { half: 'B' } as const
    const half = place <= groups.length ? 'A' : 'B'
    return { half, group: (place - 1) % groups.length } as const
  }
  return {
    method: 'saltelli',
    names,
    rows: points * block,
    space: 'shares',
    groups,
    block,
    pointOf(row) {
      const base = baseOf(Math.floor(row / block))
      const { half, group } = partOf(row)
      const taken = group === undefined ? [] : valueAt(groups, group).members
      return Float64Array.from(names, (_, factor) => {
        const fromB = (half === 'B') !== taken.includes(factor)
        return valueAt(base, fromB ? names.length + factor : factor)
      })
    },
    roleOf(row) {
      const { half, group } = partOf(row)
      if (group === undefined) return half
      return `${half}${half === 'A' ? 'B' : 'A'}_${group + 1}`
    },
    extend: (more) => saltelli(names, more, options),
  }
}
