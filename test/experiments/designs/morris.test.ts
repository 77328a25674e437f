import { describe, expect, it } from 'vitest'
import { type Design, pointsOf } from '../../../experiments/designs/design.ts'
import { morris } from '../../../experiments/designs/morris.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e']

/** Trajectories of a design, each a list of points. */
function trajectories(design: Design, length: number): Float64Array[][] {
  const points = pointsOf(design)
  return Array.from({ length: design.rows / length }, (_, at) =>
    points.slice(at * length, (at + 1) * length),
  )
}

/** Factors that differ between two points, with the difference. */
const moves = (from: Float64Array, to: Float64Array) =>
  [...to].flatMap((share, factor) => {
    const step = share - from[factor]!
    return Math.abs(step) > 1e-12 ? [{ factor, step }] : []
  })

describe('Morris trajectories', () => {
  it('move each factor once, by half the levels, between levels of the grid', () => {
    for (const levels of [2, 4, 6]) {
      const design = morris(NAMES, 30, { levels, seed: 'grid' })
      expect(design.rows).toBe(180)
      for (const points of trajectories(design, 6)) {
        const steps = points.slice(1).flatMap((point, at) => moves(points[at]!, point))
        expect(steps.map(({ factor }) => factor).sort()).toEqual([0, 1, 2, 3, 4])
        for (const { step } of steps)
          expect(Math.abs(step)).toBeCloseTo(levels / (2 * (levels - 1)), 12)
        for (const share of points.flatMap((point) => [...point])) {
          expect(share >= 0 && share <= 1).toBe(true)
          expect(Math.abs(share * (levels - 1) - Math.round(share * (levels - 1)))).toBeLessThan(
            1e-9,
          )
        }
      }
    }
  })

  it('rise and fall alike, begin everywhere alike and in every order', () => {
    const all = trajectories(morris(['a', 'b'], 1000, { seed: 'alike' }), 3)
    const rising = all.filter((points) => moves(points[0]!, points[1]!)[0]!.step > 0).length
    const aFirst = all.filter((points) => moves(points[0]!, points[1]!)[0]!.factor === 0).length
    for (const count of [rising, aFirst]) expect(Math.abs(count - 500)).toBeLessThan(4 * 15.8)
    const starts = new Map<number, number>()
    for (const [start] of all) starts.set(start![0]!, (starts.get(start![0]!) ?? 0) + 1)
    expect(starts.size).toBe(4)
    for (const count of starts.values()) expect(Math.abs(count - 250)).toBeLessThan(4 * 13.7)
  })

  it('move all factors of a group at once', () => {
    const design = morris(NAMES, 10, { groups: { trust: ['b', 'd'], work: ['c'] }, seed: 'groups' })
    expect(design.rows).toBe(50) // a, trust, work and e, and where each trajectory begins
    for (const points of trajectories(design, 5)) {
      const steps = points.slice(1).map((point, at) =>
        moves(points[at]!, point)
          .map(({ factor }) => factor)
          .join(),
      )
      expect(steps.sort()).toEqual(['0', '1,3', '2', '4'])
    }
  })

  it('say which trajectory and step a row is, and go on where they ended', () => {
    const design = morris(NAMES, 2, { seed: 'on' })
    expect([0, 5, 6, 11].map(design.roleOf)).toEqual(['0/0', '0/5', '1/0', '1/5'])
    expect(pointsOf(design.extend!(4), 0, 12)).toEqual(pointsOf(design))
  })

  it('that were chosen lie farther apart than the first ones, and cannot go on', () => {
    const chosen = morris(NAMES, 4, { chosenFrom: 40, seed: 'far' })
    const first = morris(NAMES, 4, { seed: 'far' })
    expect(apart(trajectories(chosen, 6))).toBeGreaterThan(apart(trajectories(first, 6)))
    expect(chosen.extend).toBeUndefined()
    const all = morris(NAMES, 40, { seed: 'far' })
    const texts = new Set(trajectories(all, 6).map((points) => points.join('|')))
    for (const points of trajectories(chosen, 6)) expect(texts.has(points.join('|'))).toBe(true)
  })

  it('keep a margin where numbers have no limits', () => {
    const shares = pointsOf(morris(NAMES, 20, { margin: 0.05, seed: 'margin' })).flatMap(
      (point) => [...point],
    )
    expect(Math.min(...shares)).toBeCloseTo(0.05, 12)
    expect(Math.max(...shares)).toBeCloseTo(0.95, 12)
  })

  it('refuse what they cannot be made of', () => {
    expect(() => morris(NAMES, 1, { levels: 5, seed: '' })).toThrow(
      'expected an even number, got 5',
    )
    expect(() => morris(NAMES, 1, { margin: 0.5, seed: '' })).toThrow('margin: expected a share')
    expect(() => morris(NAMES, 9, { chosenFrom: 8, seed: '' })).toThrow(
      'chosenFrom: expected a whole number from 9 on, got 8',
    )
    expect(() =>
      morris(NAMES, 1, { groups: { one: ['a', 'x'], two: ['a'], b: [] }, seed: '' }),
    ).toThrow(
      [
        'The groups cannot be used (4 problems):',
        '  groups.one: unknown factor "x"',
        '  groups.two: "a" is in groups.one already',
        '  groups.b: expected a factor, got []',
        '  groups.b: is the name of a factor that is not in it',
      ].join('\n'),
    )
  })
})

/** Root of the summed squared distances between trajectories (Campolongo, Cariboni and Saltelli 2007). */
function apart(all: readonly Float64Array[][]): number {
  const between = (one: Float64Array[], other: Float64Array[]) =>
    one
      .flatMap((x) => other.map((y) => Math.hypot(...x.map((share, at) => share - y[at]!))))
      .reduce((sum, distance) => sum + distance, 0)
  return Math.sqrt(
    all
      .flatMap((one, at) => all.slice(at + 1).map((other) => between(one, other) ** 2))
      .reduce((sum, square) => sum + square, 0),
  )
}
