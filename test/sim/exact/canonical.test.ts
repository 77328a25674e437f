import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../../sim/exact/canonical.ts'

test('the same data are the same text in whatever order their keys stand', () => {
  expect(canonical({ b: [{ y: 1, x: null }], a: 'text' })).toBe(
    '{"a":"text","b":[{"x":null,"y":1}]}',
  )
  expect(canonical({ b: 1, a: 2 })).toBe(canonical({ a: 2, b: 1 }))
  expect(canonical([2, 1])).not.toBe(canonical([1, 2]))
  expect(canonical({ a: 1 })).not.toBe(canonical({ b: 1 }))
})

test('what is read again is what was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (data) => {
      const plain: unknown = JSON.parse(JSON.stringify(data))
      expect(canonical(JSON.parse(canonical(plain)))).toBe(canonical(plain))
    }),
    { numRuns: 60 },
  )
})
