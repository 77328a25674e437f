import { describe, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { sobolSequence } from '../../../experiments/designs/sobol-sequence.ts'
import { type EmulatorData, emulatorOf } from '../../../experiments/inference/emulator.ts'
import { checkEmulator } from '../../../experiments/inference/emulator-check.ts'
import { fitEmulator, slopes } from '../../../experiments/inference/fit-emulator.ts'

const sobolPoint = sobolSequence(3)
/** Rows `from` to `to` of the sequence. */
const sobol = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => sobolPoint(from + at))

/** The function of Ishigami and Homma (1990) on the unit cube, around its mean over the points below. */
function ishigami([a, b, c]: Float64Array): number {
  const [x, y, z] = [a, b, c].map((share) => Math.PI * (2 * share! - 1))
  return Math.sin(x!) + 7 * Math.sin(y!) ** 2 + 0.1 * z! ** 4 * Math.sin(x!) - 3.559412072649
}

const POINTS = sobol(1, 63)
const HYPER = { variance: 10, lengths: [0.3, 0.2, 0.4], nugget: 1e-6 }
const data = (smoothness: EmulatorData['smoothness'], points = POINTS): EmulatorData => ({
  points,
  values: points.map(ishigami),
  smoothness,
  trend: 'zero',
  hyper: HYPER,
})

/** Likelihood, then mean and standard deviation at two points: scikit-learn 1.2.1. */
const KNOWN = {
  rbf: [-188.6835131101, 0.99056367, 0.40602668, -0.51594397, 0.30458856],
  matern52: [-152.7926472381, 0.98007688, 1.20159163, -0.40203209, 0.7310833],
} as const

describe('a Gaussian process with given hyperparameters', () => {
  test.each(['rbf', 'matern52'] as const)('says what scikit-learn says (%s)', (smoothness) => {
    const emulator = emulatorOf(data(smoothness))
    const one = emulator.predict([0.2, 0.3, 0.4])
    const other = emulator.predict([0.9, 0.1, 0.55])
    const [likelihood, ...rest] = KNOWN[smoothness]
    expect(emulator.logLikelihood).toBeCloseTo(likelihood, 5)
    const said = [one.mean, Math.sqrt(one.variance), other.mean, Math.sqrt(other.variance)]
    said.forEach((value, at) => {
      expect(value).toBeCloseTo(rest[at]!, 6)
    })
  })

  test('misses it when the points are shifted by one row, so that the numbers can fail', () => {
    const shifted = emulatorOf({ ...data('rbf'), values: sobol(2, 64).map(ishigami) })
    expect(Math.abs(shifted.logLikelihood - KNOWN.rbf[0])).toBeGreaterThan(1)
  })

  test('knows its own runs, and nothing far away', () => {
    const emulator = emulatorOf(data('rbf'))
    const there = emulator.predict(POINTS[20]!)
    expect(there.mean).toBeCloseTo(ishigami(POINTS[20]!), 4)
    expect(there.variance).toBeLessThan(1e-5)
    const far = emulator.predict([9, 9, 9])
    expect(far.mean).toBeCloseTo(0, 10)
    expect(far.variance).toBeCloseTo(10, 10)
  })

  test('foretells each run from the others as if made anew without it', () => {
    for (const trend of ['zero', 'constant', 'linear'] as const) {
      const whole = { ...data('matern52'), trend, hyper: { ...HYPER, nugget: 0.5 } }
      const left = emulatorOf(whole).leaveOneOut()
      const others = POINTS.filter((_, at) => at !== 7)
      const anew = emulatorOf({ ...whole, points: others, values: others.map(ishigami) })
      const expected = anew.predict(POINTS[7]!)
      expect(left[7]!.mean).toBeCloseTo(expected.mean, 8)
      expect(left[7]!.variance).toBeCloseTo(expected.variance + 0.5, 8)
    }
  })

  test('carries a plane on beyond the runs', () => {
    const values = POINTS.map(([a, b]) => 3 + 2 * a! - 5 * b!)
    const plane = emulatorOf({ ...data('rbf'), values, trend: 'linear' })
    expect(plane.predict([4, -2, 0.5]).mean).toBeCloseTo(3 + 8 + 10, 4)
  })

  test('refuses equal points without a nugget, and says what to do', () => {
    const points = [[0.5], [0.5], [0.7]]
    const same = {
      ...data('rbf'),
      points,
      values: [1, 2, 3],
      hyper: { ...HYPER, lengths: [1], nugget: 0 },
    }
    expect(() => emulatorOf(same)).toThrow(/points apart, or a larger nugget/)
  })
})

describe('a Gaussian process that is fitted', () => {
  const wave = (x: number, y: number) => Math.sin(5 * x) + 0.5 * y * y
  const chance = new Chance('runs to emulate')
  const points = Array.from({ length: 40 }, () => [
    chance.uniform(),
    chance.uniform(),
    chance.uniform(),
  ])
  const luck = points.map(() => 0.05 * chance.normal())
  const values = points.map(([x, y], at) => 100 + 20 * (wave(x!, y!) + luck[at]!))
  const emulator = fitEmulator({ points, values, smoothness: 'rbf', trend: 'constant' })

  test('finds what runs vary with, how much luck there is, and what does nothing', () => {
    const [x, y, z] = emulator.hyper.lengths
    expect(x!).toBeLessThan(y!)
    expect(z!).toBeGreaterThan(3 * x!)
    expect(Math.sqrt(emulator.hyper.nugget)).toBeGreaterThan(0.5)
    expect(Math.sqrt(emulator.hyper.nugget)).toBeLessThan(2)
  })

  test('foretells runs it has not seen, as well as it says', () => {
    const off = Array.from({ length: 200 }, () => {
      const point = [chance.uniform(), chance.uniform(), chance.uniform()]
      const { mean, variance } = emulator.predict(point)
      return (mean - 100 - 20 * wave(point[0]!, point[1]!)) / Math.sqrt(variance)
    })
    expect(off.filter((value) => Math.abs(value) < 3).length).toBeGreaterThan(190)
    const check = checkEmulator(emulator, values)
    expect(check.foretold).toBeGreaterThan(0.95)
    expect(check.withinThree).toBeGreaterThan(0.95)
  })

  test('is more likely than with lengths of half or double, nothing gained by going on', () => {
    const at = (factor: number) =>
      emulatorOf({
        points,
        values,
        smoothness: 'rbf',
        trend: 'constant',
        hyper: {
          ...emulator.hyper,
          lengths: emulator.hyper.lengths.map((length) => length * factor),
        },
      }).logLikelihood
    expect(at(1)).toBeGreaterThan(at(0.5))
    expect(at(1)).toBeGreaterThan(at(2))
  })

  test('trusts the means of many seeds more than those of few', () => {
    const noise = points.map((_, at) => (at % 2 ? 0.01 : 25))
    const noisy = points.map(
      ([x, y], at) => 20 * wave(x!, y!) + Math.sqrt(noise[at]!) * luck[at]! * 20,
    )
    const told = fitEmulator({ points, values: noisy, noise, smoothness: 'rbf', trend: 'constant' })
    const untold = fitEmulator({ points, values: noisy, smoothness: 'rbf', trend: 'constant' })
    const grid = Array.from({ length: 200 }, (_, at) => [
      (at % 20) / 20,
      Math.floor(at / 20) / 10,
      0.5,
    ])
    const missed = ({ predict }: typeof told) =>
      grid.reduce(
        (sum, [x, y, z]) => sum + (predict([x!, y!, z!]).mean - 20 * wave(x!, y!)) ** 2,
        0,
      )
    expect(missed(told)).toBeLessThan(missed(untold) / 4)
    expect(told.hyper.nugget).toBeLessThan(untold.hyper.nugget / 10)
  })

  test('is seen to be wrong by its check when it is far too sure', () => {
    const { hyper } = emulator
    const sure = emulatorOf({
      points,
      values,
      smoothness: 'rbf',
      trend: 'constant',
      hyper: { ...hyper, variance: hyper.variance / 100, nugget: hyper.nugget / 100 },
    })
    expect(checkEmulator(sure, values).withinThree).toBeLessThan(0.7)
  })

  test.each([
    ['rbf', undefined, 'constant'],
    ['matern52', undefined, 'linear'],
    ['matern52', 0.01, 'zero'],
  ] as const)(
    'is searched along the true slopes (%s, nugget %s, trend %s)',
    (smoothness, nugget, trend) => {
      const noise = points.map((_, at) => 0.01 * (at % 3))
      const scaled = { points, values: values.map((value) => (value - 100) / 10), noise, trend }
      const slopeAt = slopes(scaled, { smoothness, ...(nugget ? { nugget } : {}) })
      const place = [0.4, -0.7, 0.2, 0.9, -3].slice(0, nugget ? 4 : 5)
      const { gradient } = slopeAt(Float64Array.from(place))
      place.forEach((_, at) => {
        const [low, high] = [-1e-5, 1e-5].map(
          (step) =>
            slopeAt(Float64Array.from(place, (value, one) => value + (one === at ? step : 0)))
              .value,
        )
        expect(gradient[at]).toBeCloseTo((high! - low!) / 2e-5, 4)
      })
    },
  )

  test('holds a nugget that is given, and refuses values that are all equal', () => {
    const exact = fitEmulator({
      points,
      values,
      smoothness: 'matern52',
      trend: 'linear',
      nugget: 1e-4,
    })
    const spread = values.reduce((sum, value) => sum + (value - 100) ** 2, 0) / values.length
    expect(exact.hyper.nugget).toBeLessThan(1e-4 * spread)
    expect(exact.hyper.nugget).toBeGreaterThan(0)
    const flat = points.map(() => 1)
    expect(() =>
      fitEmulator({ points, values: flat, smoothness: 'rbf', trend: 'constant' }),
    ).toThrow(/values that differ/)
  })
})
