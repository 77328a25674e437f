import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Design, pointsOf } from '../../../experiments/designs/design.ts'
import { factorial, levelsOf } from '../../../experiments/designs/factorial.ts'
import { latinHypercube } from '../../../experiments/designs/latin-hypercube.ts'
import { random } from '../../../experiments/designs/random.ts'
import { priorOf } from '../../../experiments/priors/prior-of.ts'

const NAMES = ['motivation', 'trust', 'parity']

/** Whether every factor has one point in each of as many equal shares as there are points. */
const isLatin = (design: Design) =>
  NAMES.every((_, factor) => {
    const cells = pointsOf(design).map((point) => Math.floor(point[factor]! * design.rows))
    return new Set(cells).size === design.rows
  })

const nearest = (points: readonly Float64Array[]) =>
  Math.min(
    ...points.flatMap((one, at) =>
      points.slice(at + 1).map((other) => Math.hypot(...one.map((x, f) => x - other[f]!))),
    ),
  )

function correlation(points: readonly Float64Array[], one: number, other: number): number {
  const product = (a: number, b: number) =>
    points.reduce((sum, point) => sum + (point[a]! - 0.5) * (point[b]! - 0.5), 0)
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other))
}

const strongest = (points: readonly Float64Array[]) =>
  Math.max(
    ...[
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([a, b]) => Math.abs(correlation(points, a!, b!))),
  )

describe('a Latin hypercube', () => {
  it('has one point in every share of every factor, improved or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.string(),
        fc.constantFrom(undefined, 'maximin' as const, 'correlation' as const),
        (points, seed, improve) => {
          const design = latinHypercube(NAMES, points, {
            seed,
            swaps: 50,
            ...(improve && { improve }),
          })
          expect(isLatin(design)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is told from points that only luck put there', () => {
    expect(isLatin(random(NAMES, 20, 'luck'))).toBe(false)
  })

  it('improved by maximin has its nearest points farther apart', () => {
    for (const seed of ['a', 'b', 'c']) {
      const plain = pointsOf(latinHypercube(NAMES, 30, { seed, centred: true }))
      const better = pointsOf(
        latinHypercube(NAMES, 30, { seed, centred: true, improve: 'maximin' }),
      )
      expect(nearest(better)).toBeGreaterThan(1.5 * nearest(plain))
    }
  })

  it('improved by correlation has factors that hardly go together', () => {
    for (const seed of ['a', 'b', 'c']) {
      const options = { seed, centred: true } as const
      const plain = strongest(pointsOf(latinHypercube(NAMES, 30, options)))
      const better = latinHypercube(NAMES, 30, { ...options, improve: 'correlation' })
      expect(strongest(pointsOf(better))).toBeLessThan(Math.min(0.01, plain / 5))
    }
  })

  it('has its points in the middle of their cells when it is told so', () => {
    const points = pointsOf(latinHypercube(NAMES, 4, { seed: 'm', centred: true }))
    expect(points.map(([x]) => x).sort()).toEqual([0.125, 0.375, 0.625, 0.875])
  })

  it('cannot be extended, since its shares would be others', () => {
    expect(latinHypercube(NAMES, 4, { seed: 'm' }).extend).toBeUndefined()
  })
})

describe('a random design', () => {
  it('is even in each factor, its factors are independent, and it goes on where it ended', () => {
    const design = random(NAMES, 4000, 'even')
    const points = pointsOf(design)
    for (const factor of [0, 1, 2]) {
      const cells = new Array<number>(20).fill(0)
      for (const point of points) cells[Math.floor(point[factor]! * 20)]!++
      const chi = cells.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)
      expect(chi).toBeLessThan(43.82) // 0.1 % of 19 degrees of freedom
    }
    expect(strongest(points)).toBeLessThan(4 / Math.sqrt(4000))
    expect(pointsOf(design.extend!(4003), 0, 4000)).toEqual(points)
  })
})

describe('a factorial design', () => {
  it('has every combination once, the last factor changing first', () => {
    const design = factorial(NAMES, [[1, 2], [0], [5, 6, 7]])
    expect(design.rows).toBe(6)
    expect(pointsOf(design).map((point) => point.join(' '))).toEqual([
      '1 0 5',
      '1 0 6',
      '1 0 7',
      '2 0 5',
      '2 0 6',
      '2 0 7',
    ])
    expect(design.space).toBe('values')
  })

  it('takes levels in the middle of equal shares, each value once', () => {
    expect(levelsOf(priorOf({ family: 'uniform', low: 0, high: 8 }), 4)).toEqual([1, 3, 5, 7])
    expect(levelsOf(priorOf({ family: 'whole', low: 1, high: 2 }), 5)).toEqual([1, 2])
  })

  it('refuses a factor without levels', () => {
    expect(() => factorial(NAMES, [[1], [], [2]])).toThrow(
      'levels of trust: expected a whole number from 1 on, got 0',
    )
  })
})
