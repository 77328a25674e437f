import { describe, expect, it } from 'vitest'
import { pointsOf } from '../../../experiments/designs/design.ts'
import { sobol } from '../../../experiments/designs/sobol.ts'
import { type Scramble, sobolSequence } from '../../../experiments/designs/sobol-sequence.ts'

const points = (dimensions: number, count: number, scramble: Scramble = 'none', seed = '') => {
  const pointOf = sobolSequence(dimensions, scramble, seed)
  return Array.from({ length: count }, (_, index) => pointOf(index))
}
const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0)
const sumOf = (rows: readonly Float64Array[]) => sum(rows.map(sum))

/** Centred L2 discrepancy, as scipy.stats.qmc.discrepancy (Hickernell 1998). */
function discrepancy(rows: readonly Float64Array[]): number {
  const count = rows.length
  const dimensions = rows[0]!.length
  const away = (x: number) => Math.abs(x - 0.5)
  const product = (of: (at: number) => number) =>
    Array.from({ length: dimensions }, (_, at) => of(at)).reduce((all, value) => all * value, 1)
  const single = sum(rows.map((x) => product((at) => 1 + away(x[at]!) / 2 - away(x[at]!) ** 2 / 2)))
  const pairs = sum(
    rows.flatMap((x) =>
      rows.map((y) =>
        product((at) => 1 + away(x[at]!) / 2 + away(y[at]!) / 2 - Math.abs(x[at]! - y[at]!) / 2),
      ),
    ),
  )
  return (13 / 12) ** dimensions - (2 / count) * single + pairs / count ** 2
}

describe('the Sobol sequence', () => {
  it('begins in four dimensions as SciPy 1.10.1 has it', () => {
    const first = [
      [0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25],
      [0.25, 0.75, 0.75, 0.75],
      [0.375, 0.375, 0.625, 0.875],
      [0.875, 0.875, 0.125, 0.375],
      [0.625, 0.125, 0.875, 0.625],
      [0.125, 0.625, 0.375, 0.125],
    ]
    expect(points(4, 8).map((point) => [...point])).toEqual(first)
    expect(
      points(4, 9)
        .slice(1)
        .map((point) => [...point]),
    ).not.toEqual(first)
  })

  it('has the sums and rows of SciPy in 40 and in 512 dimensions', () => {
    expect(sumOf(points(40, 1024))).toBe(20460)
    const row = sobolSequence(40)(1023)
    expect([...row.slice(0, 6)]).toEqual([
      0.0009765625, 0.7529296875, 0.6123046875, 0.1455078125, 0.1865234375, 0.4384765625,
    ])
    expect(row[39]).toBe(0.6982421875)
    const wide = points(512, 1024)
    expect(sumOf(wide)).toBe(261888)
    expect(sum(wide[1023]!)).toBe(254.583984375)
    // Weighted by dimension, so that two dimensions in each other's place are seen.
    expect(sum(wide.map((point) => sum(point.map((value, at) => value * (at + 1)))))).toBe(67174272)
    expect(sum(wide.map((point) => sum(point.map((value, at) => value * at))))).not.toBe(67174272)
  })

  it('is right beyond 2^20 points, where words of 32 bits with a sign would go wrong', () => {
    expect([...sobolSequence(2)(2 ** 20)]).toEqual([1.430511474609375e-6, 0.46875715255737305])
    expect([...sobolSequence(2)(536883257)]).toEqual([0.6409301785752177, 0.5799601236358285])
    for (const index of [2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1])
      for (const share of sobolSequence(512)(index)) expect(share >= 0 && share < 1).toBe(true)
  })

  it('has the centred discrepancy of SciPy, and is far more even than luck', () => {
    expect(discrepancy(points(3, 64))).toBeCloseTo(0.0005947820123695102, 14)
    expect(discrepancy(points(3, 65).slice(1))).not.toBeCloseTo(0.0005947820123695102, 6)
  })

  it('ends at its last point and at 512 dimensions', () => {
    expect(() => sobolSequence(2)(2 ** 32)).toThrow('expected the number of a point')
    expect(() => sobolSequence(513)).toThrow('expected at most 512 dimensions, got 513')
  })
})

describe.each(['shift', 'owen'] as const)('a Sobol sequence scrambled by %s', (scramble) => {
  it('keeps one point in each of 64 equal shares of every dimension', () => {
    const rows = points(6, 64, scramble, 'net')
    for (let dimension = 0; dimension < 6; dimension++) {
      const cells = rows.map((point) => Math.floor(point[dimension]! * 64))
      expect(new Set(cells).size).toBe(64)
    }
  })

  it('keeps the elementary boxes of two dimensions', () => {
    const rows = points(2, 64, scramble, 'boxes')
    for (let bits = 0; bits <= 6; bits++) {
      const boxes = rows.map(
        ([x, y]) => `${Math.floor(x! * 2 ** bits)} ${Math.floor(y! * 2 ** (6 - bits))}`,
      )
      expect(new Set(boxes).size).toBe(64)
    }
  })

  it('has other luck in every dimension', () => {
    const [first] = points(8, 1, scramble, 'dimensions')
    expect(new Set(first).size).toBe(8)
  })

  it('is another one with another seed, never 0, and in the mean of seeds even', () => {
    expect(points(2, 4, scramble, 'a')).not.toEqual(points(2, 4, scramble, 'b'))
    const first = Array.from(
      { length: 400 },
      (_, seed) => points(1, 1, scramble, `${seed}`)[0]![0]!,
    )
    expect(Math.min(...first)).toBeGreaterThan(0)
    // Standard error of the mean of 400 even numbers: 0.0144.
    expect(Math.abs(sum(first) / 400 - 0.5)).toBeLessThan(4 * 0.0144)
  })
})

it('Owen scrambling treats equal bits of points unlike where the bits above differ', () => {
  const plain = points(1, 256)
  const owen = points(1, 256, 'owen', 'nested')
  const shift = points(1, 256, 'shift', 'nested')
  const flips = (rows: readonly Float64Array[]) =>
    new Set(rows.map(([x], at) => Math.floor(x! * 256) ^ Math.floor(plain[at]![0]! * 256))).size
  expect(flips(shift)).toBe(1)
  expect(flips(owen)).toBeGreaterThan(32)
})

it('Owen scrambling halves errors more than twice as fast as luck does', () => {
  // The mean of a smooth function whose mean is 1, over 16 seeds.
  const smooth = (point: Float64Array) => point.reduce((all, x) => all * (1 + (x - 0.5) / 2), 1)
  const error = (count: number) =>
    Math.sqrt(
      sum(
        Array.from({ length: 16 }, (_, seed) => {
          const values = points(4, count, 'owen', `${seed}`).map(smooth)
          return (sum(values) / count - 1) ** 2
        }),
      ) / 16,
    )
  // Luck would take it from 0.018 to 0.009; the standard deviation of a value is 0.295.
  expect(error(256)).toBeLessThan(0.295 / 16 / 20)
  expect(error(1024) / error(256)).toBeLessThan(1 / 4)
})

it('a Sobol design goes on where it ended', () => {
  const names = ['a', 'b', 'c']
  const short = sobol(names, 5, { seed: 'grow' })
  const long = short.extend!(9)
  expect(pointsOf(long, 0, 5)).toEqual(pointsOf(short))
  expect(pointsOf(long, 5)).toHaveLength(4)
  expect(() => sobol(names, 0)).toThrow('points: expected a whole number from 1 on, got 0')
})
