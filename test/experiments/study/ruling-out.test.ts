import { expect, test } from 'vitest'
import { rulingOut } from '../../../experiments/study/ruling-out.ts'

test('each target is told from the share of points that it rules out by itself', () => {
  const points = Array.from({ length: 10 }, (_, at) => [(at + 0.5) / 10])
  const outcome = (value: number, error: number) => ({
    target: { name: 'itself', value, error },
    predict: (point: ArrayLike<number>) => ({ mean: point[0] ?? 0, variance: 0 }),
  })
  // Points from 0.2 to 0.8, and from 0 to 0.3.
  const wave = { outcomes: [outcome(0.5, 0.1), outcome(0, 0.1)], rank: 2, cutoff: 3 }
  expect(rulingOut(wave, points)).toEqual([0.4, 0.7])
})
