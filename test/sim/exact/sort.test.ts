import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortFirst } from '../../../sim/exact/sort.ts'

test('sorts the first entries and leaves the rest alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 1500 }), (values) => {
      const list = Int32Array.from([...values, 7, -7])
      sortFirst(list, values.length)
      expect([...list]).toEqual([...values.sort((a, b) => a - b), 7, -7])
    }),
    { numRuns: 60 },
  )
})
