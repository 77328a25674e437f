import { expect, test } from 'vitest'
import { valueAt } from '../../../sim/exact/value-at.ts'
import { eventRow } from '../../../sim/results/event-row.ts'
import { EventRecorder } from '../../../sim/results/recorder.ts'

test('a value that is not there is an error, and one that says nothing is not', () => {
  expect(valueAt([0, 1], 0)).toBe(0)
  expect(valueAt(Float64Array.of(Number.NaN), 0)).toBeNaN()
  for (const place of [-1, 0.5, 2]) expect(() => valueAt([0, 1], place)).toThrow(RangeError)
})

test('an event that did not happen is an error', () => {
  const recorder = new EventRecorder(1)
  for (const place of [-1, 0, Number.NaN])
    expect(() => eventRow(recorder.view(), place)).toThrow(RangeError)
  recorder.length = 1
  expect(eventRow(recorder.view(), 0)).toMatchObject({ week: 0, person: 0, value: 0 })
})
