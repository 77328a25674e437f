import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextWave } from '../../../experiments/inference/history-matching.ts'
import {
  implausibility,
  implausibilityIn,
  type Wave,
  worstOf,
} from '../../../experiments/inference/implausibility.ts'
import { luckByNumber } from '../../../experiments/inference/luck.ts'
import { notRuledOut } from '../../../experiments/inference/not-ruled-out.ts'
import { spreadPoints } from '../../../experiments/inference/spread-points.ts'
import { perfect } from './perfect-emulator.ts'

const luckAt = luckByNumber('history matching')

describe('implausibility', () => {
  test('counts the variances of emulator, survey, discrepancy and luck together', () => {
    const target = { name: 'share', value: 10, error: 2, discrepancy: 4 }
    expect(implausibility({ mean: 0, variance: 5 }, target)).toBeCloseTo(
      10 / Math.sqrt(5 + 4 + 16),
      12,
    )
    expect(implausibility({ mean: 0, variance: 5 }, target, 75)).toBeCloseTo(1, 12)
  })

  test('of several outcomes is the largest, or the second largest', () => {
    const outcomes = [perfect(0, 0, 1), perfect(1, 0, 1), perfect(2, 0, 1)]
    const at = (rank: number) => implausibilityIn({ outcomes, rank, cutoff: 3 }, [1, 5, 2])
    expect(at(1)).toBe(5)
    expect(at(2)).toBe(2)
    expect(at(9)).toBe(1)
  })

  test('is the same as if every doubt of every emulator had been counted', () => {
    const outcomeOf = ([mean, variance, error]: readonly [number, number, number]) => ({
      target: { name: 'any', value: 1, error },
      predict: () => ({ mean, variance }),
      luck: error,
    })
    const number = fc.double({ min: 0, max: 9, noNaN: true })
    const outcome = fc.tuple(number, number, number)
    const waves = fc.array(
      fc.record({
        outcomes: fc.array(outcome, { minLength: 1, maxLength: 12 }),
        rank: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(waves, (drawn) => {
        const made = drawn.map(
          ({ outcomes, rank }): Wave => ({ outcomes: outcomes.map(outcomeOf), rank, cutoff: 3 }),
        )
        const each = drawn.map(({ outcomes, rank }) => {
          const exact = outcomes
            .map(([mean, variance, error]) =>
              implausibility({ mean, variance }, { name: 'any', value: 1, error }, error),
            )
            .sort((a, b) => b - a)
          return exact[Math.min(rank, exact.length) - 1]! / 3
        })
        const worst = Math.max(0, ...each)
        expect(worstOf(made, [])).toBe(worst)
        const enough = worstOf(made, [], 0.5)
        if (worst <= 0.5) expect(enough).toBe(worst)
        else expect(enough).toBeGreaterThan(0.5)
      }),
    )
  })

  test('asks for the doubts of those emulators alone that may decide', () => {
    const asked: number[] = []
    const outcomes = Array.from({ length: 40 }, (_, number) => ({
      target: { name: `${number}`, value: 0, error: 1 },
      predict: () => ({
        mean: number,
        get variance() {
          asked.push(number)
          return 1
        },
      }),
    }))
    expect(implausibilityIn({ outcomes, rank: 1, cutoff: 3 }, [])).toBeCloseTo(39 / Math.SQRT2, 12)
    // One without doubts is at most as far off as its number: below 28 none can come first.
    expect(asked).toEqual(Array.from({ length: 12 }, (_, at) => 39 - at))
  })

  test('is nothing in a wave that emulates nothing', () => {
    const empty: Wave = { outcomes: [], rank: 2, cutoff: 3 }
    expect(implausibilityIn(empty, [0.5])).toBe(0)
    expect(worstOf([empty], [0.5])).toBe(0)
  })

  test('of several waves is that of the worst, in cutoffs', () => {
    const wave = (at: number, cutoff: number): Wave => ({
      outcomes: [perfect(at, 0, 1)],
      rank: 1,
      cutoff,
    })
    expect(worstOf([wave(0, 3), wave(1, 2)], [3, 3])).toBe(1.5)
    expect(worstOf([], [3, 3])).toBe(0)
  })
})

describe('what is not ruled out', () => {
  const wave: Wave = { outcomes: [perfect(0, 0.5, 0.05)], rank: 1, cutoff: 3 }
  const region = (waves: readonly Wave[], seed: number, dimensions = 1) =>
    notRuledOut({
      dimensions,
      worst: (point) => worstOf(waves, point),
      draws: 2000,
      luck: luckAt(seed),
    })

  test.each([
    ['wide', 0.05],
    ['narrow', 0.0005],
  ])(
    'has as many points as wanted where it is %s, no two the same and all inside, evenly',
    (_, error) => {
      const near: Wave = { outcomes: [perfect(0, 0.5, error)], rank: 1, cutoff: 3 }
      const { points } = notRuledOut({
        dimensions: 2,
        worst: (point) => worstOf([near], point),
        draws: 200,
        points: 1000,
        luck: luckAt(3),
      })
      expect(points).toHaveLength(1000)
      expect(new Set(points.map(String)).size).toBe(1000)
      const places = points.map((point) => (point[0]! - 0.5) / (3 * error))
      expect(places.every((place) => Math.abs(place) <= 1)).toBe(true)
      const lower = places.filter((place) => place < 0).length
      expect(Math.abs(lower - 500)).toBeLessThan(100)
      const middle = places.filter((place) => Math.abs(place) < 0.5).length
      expect(Math.abs(middle - 500)).toBeLessThan(100)
    },
  )

  test('by a perfect emulator is the interval of analysis', () => {
    const { volume, error, points, levels } = region([wave], 1)
    // Three times 0.05 to each side.
    expect(levels).toBe(1)
    expect(Math.abs(volume - 0.3)).toBeLessThan(4 * error)
    expect(error).toBeCloseTo(Math.sqrt(0.21 / 2000), 2)
    expect(Math.min(...points.map(([x]) => x!))).toBeCloseTo(0.35, 2)
    expect(Math.max(...points.map(([x]) => x!))).toBeCloseTo(0.65, 2)
  })

  test('is seen to be another interval where an error is left out', () => {
    const target = { name: 'x', value: 0.5, error: 0.03, discrepancy: 0.04 }
    const without: Wave = {
      outcomes: [{ ...perfect(0, 0, 0), target: { ...target, discrepancy: 0 } }],
      rank: 1,
      cutoff: 3,
    }
    const whole: Wave = { outcomes: [{ ...perfect(0, 0, 0), target }], rank: 1, cutoff: 3 }
    const [right, wrong] = [region([whole], 2), region([without], 2)]
    expect(Math.abs(right.volume - 0.3)).toBeLessThan(4 * right.error)
    expect(Math.abs(wrong.volume - 0.3)).toBeGreaterThan(6 * wrong.error)
    expect(Math.abs(wrong.volume - 0.18)).toBeLessThan(4 * wrong.error)
  })

  test('is said to be nothing where no point is plausible', () => {
    const never: Wave = { outcomes: [perfect(0, 99, 0.1)], rank: 1, cutoff: 3 }
    const worst = (point: ArrayLike<number>) => worstOf([never], point)
    const found = notRuledOut({ dimensions: 1, worst, draws: 100, luck: luckAt(9) })
    expect(found).toMatchObject({ points: [], volume: 0 })
  })
})

describe('a next wave', () => {
  test('spreads points over what is left, away from those that were run', () => {
    const wave: Wave = { outcomes: [perfect(0, 0.5, 0.05)], rank: 1, cutoff: 3 }
    const run = [[0.5, 0.5]]
    const { points, region } = nextWave([wave], {
      dimensions: 2,
      count: 12,
      draws: 1000,
      luck: luckAt(10),
      run,
    })
    expect(points).toHaveLength(12)
    expect(region.volume).toBeCloseTo(0.3, 1)
    const apart = (one: ArrayLike<number>, other: ArrayLike<number>) =>
      Math.hypot(one[0]! - other[0]!, one[1]! - other[1]!)
    const least = (list: readonly ArrayLike<number>[]) =>
      Math.min(...list.flatMap((one, at) => list.slice(0, at).map((other) => apart(one, other))))
    expect(least([...run, ...points])).toBeGreaterThan(0.15)
    // As many by chance lie closer.
    expect(least([...run, ...region.points.slice(0, 12)])).toBeLessThan(0.1)
  })

  test('starts with the whole cube, and never takes a point twice', () => {
    const { region } = nextWave([], { dimensions: 3, count: 5, draws: 200, luck: luckAt(30) })
    expect(region.volume).toBe(1)
    expect(spreadPoints([[0], [0], [1], [2]], 9, [[2]])).toEqual([0, 2])
  })
})
