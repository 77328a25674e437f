import { expect, test } from 'vitest'
import { dealt, inWords, joined, placesIn } from '../../../../cli/study/export/stretches.ts'

test('every place is in one chunk, and chunks differ by one at most', () => {
  const places = Array.from({ length: 103 }, (_, at) => at + Math.floor(at / 7))
  const chunks = dealt(places, 10)
  expect(chunks.flat()).toEqual(places)
  expect(new Set(chunks.map(({ length }) => length))).toEqual(new Set([10, 11]))
})

test('neighbours are one stretch, however many they are', () => {
  const places = [0, 1, 2, 5, 7, 8]
  const stretches = joined(places)
  expect(stretches).toEqual([
    [0, 3],
    [5, 6],
    [7, 9],
  ])
  expect([...placesIn(stretches)]).toEqual(places)
  expect(inWords(places)).toBe('0-2, 5, 7-8')
  expect(inWords([])).toBe('')
})
