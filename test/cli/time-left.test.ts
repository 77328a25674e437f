import { expect, test } from 'vitest'
import { timeLeft } from '../../cli/time-left.ts'

const start = { at: 5000, share: 0.01 }

test('nothing is said of the time left while there is nothing to go by', () => {
  expect(timeLeft(start, start)).toBeUndefined()
  expect(timeLeft(start, { at: 6000, share: 0.011 })).toBeUndefined()
  expect(timeLeft(start, { at: 60_000, share: 0.011 })).toBeUndefined()
  expect(timeLeft(start, { at: 6000, share: 0.5 })).toBeUndefined()
})

test('then it is that of the pace since the work began, and nothing at the end', () => {
  expect(timeLeft(start, { at: 8000, share: 0.31 })).toBeCloseTo(6900)
  expect(timeLeft(start, { at: 15_000, share: 1 })).toBe(0)
})
