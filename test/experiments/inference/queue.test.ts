import { expect, test } from 'vitest'
import { nextWave } from '../../../experiments/inference/history-matching.ts'
import { type Luck, luckByNumber } from '../../../experiments/inference/luck.ts'
import { meanAndError } from './fit.ts'

/*
 * One desk, and how long people wait there: a simulation with exact answers, whose rate of arrivals
 * is found again from the mean wait.
 */

/** Waits of people who come one after the other (Lindley 1952). */
function waits(count: number, between: () => number, service: () => number): number[] {
  let wait = 0
  return Array.from({ length: count }, () => {
    const now = wait
    wait = Math.max(0, wait + service() - between())
    return now
  })
}

const exponential = (rate: number, luck: Luck) => () => -Math.log(luck.uniform()) / rate

/** Mean waits of stretches so long that they hardly depend on each other. */
function stretches(service: (luck: Luck) => () => number): number[] {
  const luckAt = luckByNumber('desk')
  return Array.from({ length: 16 }, (_, at) => {
    const all = waits(10_000, exponential(0.8, luckAt(2 * at)), service(luckAt(2 * at + 1)))
    const settled = all.slice(1000)
    return settled.reduce((sum, wait) => sum + wait, 0) / settled.length
  })
}

test('people wait as long as theory says, and as many stand in line (Little)', () => {
  const random = meanAndError(stretches((luck) => exponential(1, luck)))
  expect(Math.abs(random.mean - 4) / random.error).toBeLessThan(4)
  expect(Math.abs(0.8 * random.mean - 3.2) / random.error).toBeLessThan(4)
  const steady = meanAndError(stretches(() => () => 1))
  expect(Math.abs(steady.mean - 2) / steady.error).toBeLessThan(4)
  expect(Math.abs(steady.mean - 4) / steady.error).toBeGreaterThan(6)
  const clockwork = waits(
    10,
    () => 1,
    () => 1.25,
  )
  expect(clockwork).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25])
})

test('a wait of 4 leaves the rates of arrivals that theory leaves', () => {
  // Wait of M/M/1 with a service rate of 1: rate / (1 - rate).
  const outcome = {
    target: { name: 'wait', value: 4, error: 0.5 },
    predict: (point: ArrayLike<number>) => ({ mean: point[0]! / (1 - point[0]!), variance: 0 }),
  }
  const [wave] = [{ outcomes: [outcome], rank: 1, cutoff: 3 }]
  const luck = luckByNumber('rates')(0)
  const { region } = nextWave([wave], { dimensions: 1, count: 1, draws: 4000, luck })
  const [low, high] = [2.5 / 3.5, 5.5 / 6.5]
  expect(Math.abs(region.volume - (high - low))).toBeLessThan(4 * region.error)
  const rates = region.points.map(([rate]) => rate!)
  expect(Math.min(...rates)).toBeCloseTo(low, 2)
  expect(Math.max(...rates)).toBeCloseTo(high, 2)
})
