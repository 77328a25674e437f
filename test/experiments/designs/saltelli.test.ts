import { expect, it } from 'vitest'
import { pointsOf } from '../../../experiments/designs/design.ts'
import { saltelli } from '../../../experiments/designs/saltelli.ts'

const NAMES = ['a', 'b', 'c']

it('a Saltelli design has A, A with each factor of B, B with each factor of A, and B', () => {
  const design = saltelli(NAMES, 4, { scramble: 'none' })
  expect(design.rows).toBe(32)
  const rows = Array.from(
    { length: 8 },
    (_, at) => `${design.roleOf(at)}: ${design.pointOf(8 + at)}`,
  )
  // The second point of the sequence is 0.5 throughout; take the third for A and B to differ.
  const [A, B] = [design.pointOf(16), design.pointOf(23)]
  expect([...A, ...B]).toEqual([0.75, 0.25, 0.25, 0.25, 0.75, 0.75])
  expect(rows.map((row) => row.split(':')[0])).toEqual(
    'A AB_1 AB_2 AB_3 BA_1 BA_2 BA_3 B'.split(' '),
  )
  for (const factor of [0, 1, 2]) {
    const mixed = A.map((share, at) => (at === factor ? B[at]! : share))
    const other = B.map((share, at) => (at === factor ? A[at]! : share))
    expect(design.pointOf(17 + factor)).toEqual(mixed)
    expect(design.pointOf(20 + factor)).toEqual(other)
  }
})

it('a Saltelli design for single factors leaves the rows of pairs out', () => {
  const design = saltelli(NAMES, 4, { secondOrder: false })
  expect(design.rows).toBe(20)
  expect([0, 1, 2, 3, 4, 5].map(design.roleOf)).toEqual('A AB_1 AB_2 AB_3 B A'.split(' '))
})

it('a group of factors is taken from the other half as one', () => {
  const design = saltelli(NAMES, 1, { groups: { both: ['a', 'c'] }, seed: 'groups' })
  expect(design.rows).toBe(6)
  const [A, both, single, , , B] = pointsOf(design)
  expect(both).toEqual(Float64Array.of(B![0]!, A![1]!, B![2]!))
  expect(single).toEqual(Float64Array.of(A![0]!, B![1]!, A![2]!))
})

it('a Saltelli design goes on with further base points, and gives any row by itself', () => {
  const design = saltelli(NAMES, 4, { seed: 'on' })
  const points = pointsOf(design)
  expect(pointsOf(design.extend!(8), 0, 32)).toEqual(points)
  expect([31, 3, 17].map(design.pointOf)).toEqual([points[31], points[3], points[17]])
})

it('a Saltelli design has room for 256 factors', () => {
  const names = Array.from({ length: 257 }, (_, at) => `f${at}`)
  expect(saltelli(names.slice(1), 1).pointOf(1)).toHaveLength(256)
  expect(() => saltelli(names, 1)).toThrow('expected at most 512 dimensions, got 514')
})
