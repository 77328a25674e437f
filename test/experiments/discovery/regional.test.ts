import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { sobolSequence } from '../../../experiments/designs/sobol-sequence.ts'
import { regionalSensitivity } from '../../../experiments/discovery/regional.ts'

const NAMES = ['x1', 'x2', 'x3']
const pointOf = sobolSequence(3)
const POINTS = Array.from({ length: 1024 }, (_, row) => pointOf(row))
const BEHAVES = POINTS.map(([x1 = 0, x2 = 0]) => x1 > 0.6 && x2 < 0.4)

describe('regional sensitivity', () => {
  const found = regionalSensitivity(NAMES, POINTS, BEHAVES, { seed: 'shuffles', permutations: 199 })

  it('has the distances of scipy.stats.ks_2samp, where they are and in which direction', () => {
    const known = [
      ['x1', 0.7159487776484285, 0.599609375, 'higher'],
      ['x2', 0.7147846332945286, 0.3994140625, 'lower'],
      ['x3', 0.01921190954951141, 0.912109375, 'higher'],
    ] as const
    expect(found.factors).toHaveLength(3)
    for (const [at, [name, distance, value, behaving]] of known.entries()) {
      const factor = found.factors[at]!
      expect([factor.name, factor.at, factor.behaving]).toEqual([name, value, behaving])
      expect(factor.distance).toBeCloseTo(distance, 14)
    }
    expect([found.behaving, found.others]).toEqual([165, 859])
  })

  it('sees that verdicts one row off separate nothing', () => {
    const shifted = BEHAVES.map((_, row) => BEHAVES[(row + 1) % 1024]!)
    const { factors } = regionalSensitivity(NAMES, POINTS, shifted, { seed: 'a', permutations: 19 })
    expect(factors[0]!.distance).toBeLessThan(0.7)
  })

  it('tells factors that matter from one that does not', () => {
    const [x1, x2, x3] = found.factors
    for (const { p, pOfAny } of [x1!, x2!]) expect([p, pOfAny]).toEqual([1 / 200, 1 / 200])
    expect(x3!.p).toBeGreaterThan(0.05)
    expect(x3!.pOfAny).toBeGreaterThanOrEqual(x3!.p)
    expect(found.critical).toBeCloseTo(1.3581 * Math.sqrt(1024 / (165 * 859)), 5)
    expect(x3!.distance).toBeLessThan(found.critical)
  })

  it('gives p-values that are even where nothing matters, for discrete factors too', () => {
    let [below, belowOfAny] = [0, 0]
    for (let study = 0; study < 200; study++) {
      const chance = new Chance('nothing matters', study)
      const points = Array.from({ length: 40 }, () => [chance.below(3), chance.uniform()])
      const behaves = points.map(() => chance.uniform() < 0.4)
      const { factors } = regionalSensitivity(['few', 'many'], points, behaves, {
        seed: `${study}`,
        permutations: 49,
      })
      if (factors.find(({ name }) => name === 'few')!.p <= 0.1) below++
      if (factors.some(({ pOfAny }) => pOfAny <= 0.1)) belowOfAny++
    }
    // 20 of 200 expected at most, with a standard deviation of 4.2.
    expect(below).toBeLessThan(20 + 4 * 4.3)
    expect(belowOfAny).toBeLessThan(20 + 4 * 4.3)
    expect(belowOfAny).toBeGreaterThan(20 - 4 * 4.3)
  })

  it('sees no distance within one value of a factor, however rows are ordered', () => {
    const points = [0, 0, 0, 0, 1, 1].map((value) => [value, 7])
    const behaves = [true, true, false, false, true, false]
    const { factors } = regionalSensitivity(['two', 'one'], points, behaves, { seed: '' })
    expect(factors.map(({ distance }) => distance)).toEqual([0, 0])
    expect(factors.map(({ p }) => p)).toEqual([1, 1])
  })

  it('of one factor has one p-value', () => {
    const points = [0, 0, 0, 1, 1, 2, 2, 2].map((value) => [value])
    const behaves = points.map(([value = 0], row) => value > 0 || row === 0)
    const { factors } = regionalSensitivity(['few'], points, behaves, { seed: 'one' })
    expect(factors[0]!.p).toBeLessThan(0.5)
    expect(factors[0]!.pOfAny).toBe(factors[0]!.p)
  })

  it('needs runs that behave and runs that do not', () => {
    const seed = { seed: '' }
    expect(() =>
      regionalSensitivity(
        NAMES,
        POINTS,
        POINTS.map(() => true),
        seed,
      ),
    ).toThrow('expected runs of both kinds, got 1024 that behave of 1024')
    expect(() => regionalSensitivity(NAMES, POINTS, [true], seed)).toThrow(
      'expected 1024 verdicts on rows, got 1',
    )
  })
})
