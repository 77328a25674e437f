import fc from 'fast-check'
import { expect, test } from 'vitest'
import { link, NONE, unlink } from '../../../sim/exact/chain.ts'

/** Two chains over eight rows, none of which is in a chain. */
function chains() {
  const first = new Int32Array(2).fill(NONE)
  const next = new Int32Array(8)
  const previous = new Int32Array(8).fill(-1)
  const rows = (chain: number) => {
    const found: number[] = []
    for (let row = first[chain]; row !== NONE; row = next[row!]) found.push(row!)
    return found
  }
  return {
    rows,
    add: (chain: number, row: number) => link(first, next, previous, chain, row),
    take: (row: number) => unlink(first, next, previous, row),
  }
}

test('who comes last stands in front, and each chain is its own', () => {
  const { add, rows } = chains()
  for (const row of [3, 0, 5]) add(0, row)
  add(1, 7)
  expect([rows(0), rows(1)]).toEqual([[5, 0, 3], [7]])
})

test.each([
  [5, [0, 3]],
  [0, [5, 3]],
  [3, [5, 0]],
])('row %i can be taken out wherever it stands', (row, left) => {
  const { add, take, rows } = chains()
  for (const each of [3, 0, 5]) add(0, each)
  expect(take(row)).toBe(true)
  expect(rows(0)).toEqual(left)
  expect(take(row)).toBe(false)
})

test('a chain that lost its last row is empty and takes rows again', () => {
  const { add, take, rows } = chains()
  add(1, 2)
  take(2)
  expect(rows(1)).toEqual([])
  add(1, 2)
  expect(rows(1)).toEqual([2])
})

test('whatever is done, a chain holds who was put in and not taken out, last first', () => {
  const step = fc.tuple(fc.nat(1), fc.nat(7))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { add, take, rows } = chains()
      const expected: number[][] = [[], []]
      for (const [chain, row] of steps) {
        const home = expected.findIndex((each) => each.includes(row))
        if (home < 0) {
          add(chain, row)
          expected[chain]!.unshift(row)
        } else {
          take(row)
          expected[home] = expected[home]!.filter((each) => each !== row)
        }
      }
      expect([rows(0), rows(1)]).toEqual(expected)
    }),
  )
})
