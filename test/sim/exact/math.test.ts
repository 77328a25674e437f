import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fingerprint } from '../../../sim/exact/fingerprint.ts'
import {
  clamp,
  exp,
  exponentialQuantile,
  log,
  logistic,
  normalQuantile,
  power,
} from '../../../sim/exact/math.ts'

const view = new DataView(new ArrayBuffer(16))

/** Distance of two positive numbers in units of the last place. */
function ulps(a: number, b: number): number {
  view.setFloat64(0, a)
  view.setFloat64(8, b)
  return Math.abs(Number(view.getBigInt64(0) - view.getBigInt64(8)))
}

function bits(x: number): string {
  view.setFloat64(0, x)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('against the engine', () => {
  test('exp is within two units in the last place, from -708 to 709', () => {
    fc.assert(
      fc.property(real(-708, 709.7), (x) => ulps(exp(x), Math.exp(x)) <= 2),
      { numRuns: 5000 },
    )
  })

  test('log is within two units in the last place, for every positive number', () => {
    const positive = real(Number.MIN_VALUE, Number.MAX_VALUE)
    const close = (x: number) =>
      Math.abs(log(x) - Math.log(x)) <= 2 * 2 ** -52 * Math.abs(Math.log(x))
    fc.assert(fc.property(fc.oneof(positive, real(0.5, 2), real(1e-9, 1e9)), close), {
      numRuns: 5000,
    })
  })

  test('logistic is within four units in the last place', () => {
    fc.assert(
      fc.property(real(-40, 40), (x) => ulps(logistic(x), 1 / (1 + Math.exp(-x))) <= 4),
      { numRuns: 2000 },
    )
  })

  test('power has a relative error below 1e-14 where the model uses it', () => {
    const close = (base: number, exponent: number) => {
      const expected = Math.pow(base, exponent)
      return Math.abs(power(base, exponent) - expected) <= 1e-14 * expected
    }
    fc.assert(fc.property(real(1e-3, 1e3), real(-3, 3), close), { numRuns: 2000 })
  })
})

describe('known values', () => {
  test.each([
    [1, 2.718281828459045],
    [0.1, 1.1051709180756477],
    [-0.7, 0.49658530379140953],
    [10, 22026.465794806718],
    [-20.5, 1.2501528663867426e-9],
    [700, 1.0142320547350045e304],
  ])('e^%d to a few units in the last place of the decimal expansion', (x, value) => {
    expect(ulps(exp(x), value)).toBeLessThanOrEqual(2)
  })

  test.each([
    [2, 0.6931471805599453],
    [10, 2.302585092994046],
    [1e300, 690.7755278982137],
  ])('the logarithm of %d', (x, value) => {
    expect(ulps(log(x), value)).toBeLessThanOrEqual(1)
  })

  // Python's statistics.NormalDist().inv_cdf (Wichura's AS 241, 16 digits).
  test.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798405],
    [1e-6, -4.753424308822899],
    [0.001, -3.090232306167813],
    [0.02425, -1.9729610513118845],
    [0.025, -1.9599639845400538],
    [0.1, -1.2815515655446008],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357998],
    [0.975, 1.9599639845400536],
    [0.999, 3.090232306167813],
  ])('the normal quantile of %d to a relative error of 1.2e-9', (p, value) => {
    expect(Math.abs(normalQuantile(p) / value - 1)).toBeLessThan(1.2e-9)
  })

  test('the middle of the normal distribution is 0 exactly', () => {
    expect(normalQuantile(0.5)).toBe(0)
  })
})

test('edges: overflow, underflow, zero, not a number', () => {
  expect(exp(0)).toBe(1)
  expect(exp(-0)).toBe(1)
  expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY)
  expect(exp(709.79)).toBe(Number.POSITIVE_INFINITY)
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  expect(exp(-708)).toBeGreaterThan(0)
  expect(exp(-708.01)).toBe(0)
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0)
  expect(exp(Number.NaN)).toBeNaN()
  expect(log(1)).toBe(0)
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY)
  expect(log(-1)).toBeNaN()
  expect(log(Number.NaN)).toBeNaN()
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  expect(log(Number.MIN_VALUE)).toBeCloseTo(-744.4400719213812, 10)
  expect(logistic(0)).toBe(0.5)
  expect(logistic(1000)).toBe(1)
  expect(logistic(-1000)).toBe(0)
  expect(power(0, 0)).toBe(1)
  expect(power(0, 2)).toBe(0)
  expect(power(5, 0)).toBe(1)
  expect(power(1, 17.3)).toBe(1)
})

describe('laws', () => {
  test('log undoes exp', () => {
    fc.assert(
      fc.property(
        real(-700, 700),
        (x) => Math.abs(log(exp(x)) - x) <= 1e-15 * Math.max(1, Math.abs(x)),
      ),
    )
  })

  test('exp, log, logistic and the normal quantile never fall', () => {
    const rising = (f: (x: number) => number, min: number, max: number) =>
      fc.assert(
        fc.property(real(min, max), real(0, 1), (x, share) => {
          // A step of at least a millionth: far above rounding, far below what the model can notice.
          const next = x + Math.max(1e-6, share) * (max - x)
          return f(next) >= f(x)
        }),
      )
    rising(exp, -50, 50)
    rising(log, 0.001, 100)
    rising(logistic, -30, 30)
    rising(normalQuantile, 0.00001, 0.99999)
  })

  test('the normal quantile is odd around one half', () => {
    fc.assert(
      fc.property(
        real(0.001, 0.5),
        (p) => Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-8,
      ),
    )
  })

  test('exponential waiting times are positive and rarer the longer they are', () => {
    fc.assert(
      fc.property(real(1e-9, 0.99), (u) => exponentialQuantile(u) > exponentialQuantile(u + 0.009)),
    )
    expect(exponentialQuantile(0.5)).toBe(0.6931471805599453)
  })

  test('clamp stays inside its bounds and leaves what is inside', () => {
    fc.assert(
      fc.property(
        real(-9, 9),
        (x) =>
          clamp(x, 0, 1) >= 0 && clamp(x, 0, 1) <= 1 && (x < 0 || x > 1 || clamp(x, 0, 1) === x),
      ),
    )
  })
})

describe('the exact bits have not changed', () => {
  const functions: Readonly<Record<string, (...values: number[]) => number>> = {
    exp,
    log,
    logistic,
    power,
    normalQuantile,
    exponentialQuantile,
  }
  // Another bit here means other trajectories on some machine: every engine must give these.
  test.each([
    ['exp', [1], '4005bf0a8b14576a'],
    ['exp', [-1], '3fd78b56362cef38'],
    ['exp', [0.1], '3ff1aec7b35a00d4'],
    ['exp', [-0.7], '3fdfc80db9dd5542'],
    ['exp', [10], '40d5829dcf950560'],
    ['exp', [-20.5], '3e157a3afeed00ac'],
    ['exp', [100.25], '48f8c39b9134bac4'],
    ['exp', [700], '7f0d945df4f8ec8e'],
    ['log', [2], '3fe62e42fefa39ef'],
    ['log', [10], '40026bb1bbb55516'],
    ['log', [0.007], 'c013d8edee03690a'],
    ['log', [0.9999], 'bf1a3738d2cf1cc2'],
    ['log', [1.4142135623730951], '3fd62e42fefa39f1'],
    ['log', [1e300], '4085963447f87fb5'],
    ['logistic', [0.3], '3fe261d545e46a8b'],
    ['logistic', [-4], '3f926afa1e43c2c3'],
    ['logistic', [12], '3feffff31d5f129e'],
    ['power', [2, 0.5], '3ff6a09e667f3bcc'],
    ['power', [0.3, 0.645], '3fdd7062e15787a5'],
    ['power', [7, -1.5], '3faba539079b6477'],
    ['normalQuantile', [0.5], '0000000000000000'],
    ['normalQuantile', [0.3], 'bfe0c7e395d14936'],
    ['normalQuantile', [0.001], 'c008b8cbb6ee2822'],
    ['normalQuantile', [0.975], '3fff5c03325b95a6'],
    ['normalQuantile', [1e-9], 'c017fdc11f49a6b6'],
    ['exponentialQuantile', [0.25], '3ff62e42fefa39ef'],
  ] as const)('%s(%j)', (name, values, expected) => {
    expect(bits(functions[name]!(...values))).toBe(expected)
  })

  test('exp where the nearest multiple of ln 2 changes, twenty neighbours on each side', () => {
    const values: number[] = []
    for (let multiple = -1021; multiple < 1024; multiple++) {
      view.setFloat64(0, (multiple + 0.5) / 1.4426950408889634)
      const middle = view.getBigUint64(0)
      for (let step = -20n; step <= 20n; step++) {
        view.setBigUint64(0, middle + step)
        values.push(exp(view.getFloat64(0)))
      }
    }
    const digest = new Fingerprint().add(Float64Array.from(values)).hex()
    expect(digest).toBe('c152006891c83e7d837f1e324042dde6')
  })
})
