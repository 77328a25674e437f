import { describe, expect, test } from 'vitest'
import type { Luck } from '../../../experiments/inference/luck.ts'
import { fromParticles } from '../../../experiments/inference/proposal.ts'
import { modelProbabilities } from '../../../experiments/inference/rejection.ts'
import type { SequentialAbc } from '../../../experiments/inference/sequential-abc.ts'
import type { SmcSettings } from '../../../experiments/inference/smc-settings.ts'
import {
  weightedCovariance,
  weightedMean,
  weightedVariance,
} from '../../../experiments/inference/weighted.ts'
import { jointPrior } from '../../../experiments/priors/joint-prior.ts'
import { shareBelow } from '../../../experiments/priors/normal-share.ts'
import { priorOf } from '../../../experiments/priors/prior-of.ts'
import { type Doctor, fitted, lastOf, meanAndError, type Simulate, zOf } from './fit.ts'
import { AUTOCOVARIANCES, coefficients, drawnAutocovariances } from './ma2-series.ts'

const LINE: Omit<SmcSettings, 'seed'> = {
  models: [{ name: 'line', dimensions: 1 }],
  targets: [{ name: 'y', value: 2 }],
  particles: 250,
  kernel: { kind: 'multivariate' },
  tolerance: { kind: 'quantile', share: 0.5 },
  power: 2,
  scales: [1],
  missing: 'refuse',
  stop: { epsilon: 0.25 },
}

/** A normal mean under a standard normal prior, seen with luck of 0.5. */
const seen: Simulate = ({ scores }, luck) => [scores[0]! + 0.5 * luck.normal()]

const weightsOf = (abc: SequentialAbc) => lastOf(abc).map(({ weight }) => weight)
const scoresOf = (abc: SequentialAbc, at = 0) => lastOf(abc).map(({ scores }) => scores[at]!)

/** Mean and standard deviation that many fits find, with seeds of their own. */
function moments(
  settings: Omit<SmcSettings, 'seed'>,
  simulate: Simulate,
  fits: number,
  doctor?: Doctor,
) {
  const all = Array.from({ length: fits }, (_, at) => {
    const abc = fitted({ ...settings, seed: `fit ${at}` }, simulate, doctor)
    const [values, weights] = [scoresOf(abc), weightsOf(abc)]
    return [weightedMean(values, weights), Math.sqrt(weightedVariance(values, weights))] as const
  })
  return { means: all.map(([mean]) => mean), sds: all.map(([, sd]) => sd) }
}

describe('sequential ABC of a normal mean', () => {
  test.each([
    { kind: 'component' },
    { kind: 'multivariate' },
    { kind: 'local', neighbours: 40 },
  ] as const)('finds what integration gives at a tolerance of 0.25 (kernel $kind)', (kernel) => {
    const { means, sds } = moments({ ...LINE, kernel }, seen, 16)
    expect(Math.abs(zOf(means, 1.573785613))).toBeLessThan(4)
    expect(Math.abs(zOf(sds, 0.4613418937))).toBeLessThan(4)
    expect(meanAndError(means).error).toBeLessThan(0.02)
  })

  /** What goes wrong in each. */
  const faults: Record<string, Doctor> = {
    'weights are dropped': (generations) => generations.at(-1)!.particles.map(() => 1),
    'the density of the prior is dropped': (generations) =>
      generations
        .at(-1)!
        .particles.map(({ weight, scores: [x] }) => weight * Math.exp((x! * x!) / 2)),
    'weights belong to a kernel four times as wide': (generations, settings) => {
      const before = generations.at(-2)
      if (!before) return generations.at(-1)!.particles.map(() => 1)
      const kernel = { ...settings.kernel, widening: 32 }
      const wrong = fromParticles(before.particles, { ...settings, kernel })
      return generations.at(-1)!.particles.map((particle) => {
        const [x] = particle.scores
        return Math.exp(-(x! * x!) / 2 - wrong.logDensity(particle))
      })
    },
  }
  test.each(Object.keys(faults))('is seen to miss it where %s', (fault) => {
    const { means, sds } = moments(LINE, seen, 12, faults[fault])
    const off = [zOf(means, 1.573785613), zOf(sds, 0.4613418937)].map(Math.abs)
    expect(Math.max(...off)).toBeGreaterThan(5)
  })

  test('comes within what pyABC allows itself: distribution, mean and deviation of 600 particles', () => {
    const settings = {
      ...LINE,
      particles: 600,
      stop: { generations: 4 },
      tolerance: { kind: 'schedule', epsilons: [1, 0.5, 0.25, 0.1] } as const,
    }
    const abc = fitted({ ...settings, seed: 'six hundred' }, seen)
    const [values, weights] = [scoresOf(abc), weightsOf(abc)]
    expect(Math.abs(weightedMean(values, weights) - 1.6)).toBeLessThan(0.07)
    expect(Math.abs(Math.sqrt(weightedVariance(values, weights)) - 0.4472135955)).toBeLessThan(0.12)
    const sorted = values
      .map((value, at) => [value, weights[at]!] as const)
      .sort(([a], [b]) => a - b)
    let below = 0
    const apart = sorted.map(([value, weight]) => {
      below += weight
      return Math.abs(below - weight / 2 - shareBelow((value - 1.6) / 0.4472135955))
    })
    expect(Math.max(...apart)).toBeLessThan(0.052 + 1 / 600)
  })

  test('is exact for a model with error where the error is drawn, and too sure where it is not', () => {
    const settings: Omit<SmcSettings, 'seed'> = {
      ...LINE,
      targets: [{ name: 'y', value: 2, error: 0.3, discrepancy: 0.4 }],
      stop: { epsilon: 0.1 },
    }
    const plain: Simulate = ({ scores }) => [scores[0]!]
    const drawn = moments({ ...settings, withErrors: true }, plain, 10)
    // A variance of 0.25 beside one of 1, and a tolerance that hardly widens it.
    expect(Math.abs(zOf(drawn.means, 1.5957451247))).toBeLessThan(4)
    expect(Math.abs(zOf(drawn.sds, 0.4495778167))).toBeLessThan(4)
    const sure = moments(settings, plain, 4)
    expect(meanAndError(sure.sds).mean).toBeLessThan(0.1)
  })
})

test('what is learnt of one number tells of another that is bound to it before', () => {
  const prior = jointPrior(
    ['seen', 'bound'],
    [1, 2].map(() => priorOf({ family: 'normal', mean: 0, sd: 1 })),
    [{ of: ['seen', 'bound'], rho: 0.6 }],
  )
  const settings = { ...LINE, models: [{ name: 'two', dimensions: 2 }] }
  const simulate: Simulate = ({ scores }, luck) => [
    prior.fromScores(scores)[0]! + 0.5 * luck.normal(),
  ]
  const means = Array.from({ length: 8 }, (_, fit) => {
    const abc = fitted({ ...settings, seed: `bound ${fit}` }, simulate)
    const points = lastOf(abc).map(({ scores }) => prior.fromScores(scores))
    return [0, 1].map((at) =>
      weightedMean(
        points.map((point) => point[at]!),
        weightsOf(abc),
      ),
    )
  })
  const [seenMeans, boundMeans] = [0, 1].map((at) => means.map((mean) => mean[at]!))
  expect(Math.abs(zOf(seenMeans!, 1.573785613))).toBeLessThan(4)
  expect(Math.abs(zOf(boundMeans!, 0.6 * 1.573785613))).toBeLessThan(4)
  expect(Math.abs(zOf(boundMeans!, 0))).toBeGreaterThan(10)
})

test('sequential ABC finds Beta(3, 4) after two successes of five, without any tolerance', () => {
  const settings = { ...LINE, stop: { epsilon: 0 } }
  const simulate: Simulate = ({ scores }, luck) => [successes(shareBelow(scores[0]!), luck)]
  const means = Array.from({ length: 12 }, (_, at) => {
    const abc = fitted({ ...settings, seed: `successes ${at}` }, simulate)
    expect(abc.state.generations.at(-1)!.epsilon).toBe(0)
    return weightedMean(scoresOf(abc).map(shareBelow), weightsOf(abc))
  })
  expect(Math.abs(zOf(means, 0.428571428571))).toBeLessThan(4)
  expect(meanAndError(means).error).toBeLessThan(0.006)
})

test('sequential ABC finds the thin peak of a mixture (Sisson 2007)', () => {
  const settings = {
    ...LINE,
    particles: 150,
    targets: [{ name: 'y', value: 0 }],
    stop: { epsilon: 0.025 },
  }
  const middle = (score: number) => 20 * shareBelow(score) - 10
  const simulate: Simulate = ({ scores }, luck) => {
    const width = luck.uniform() < 0.5 ? 1 : 0.1
    return [middle(scores[0]!) + width * luck.normal()]
  }
  const fits = Array.from({ length: 8 }, (_, at) =>
    fitted({ ...settings, seed: `mixture ${at}` }, simulate),
  )
  for (const [limit, share] of [
    [0.1, 0.3811725833],
    [1, 0.8413447461],
  ] as const) {
    const shares = fits.map((abc) =>
      lastOf(abc).reduce(
        (sum, { scores: [score], weight }) => sum + (Math.abs(middle(score!)) < limit ? weight : 0),
        0,
      ),
    )
    expect(Math.abs(zOf(shares, share))).toBeLessThan(4)
  }
})

describe('sequential ABC of several models', () => {
  const settings: Omit<SmcSettings, 'seed'> = {
    ...LINE,
    models: [
      { name: 'even', dimensions: 1 },
      { name: 'sure', dimensions: 1 },
    ],
    stop: { epsilon: 0 },
    particles: 400,
  }
  const simulate: Simulate = ({ model, scores: [score] }, luck) => {
    const share = shareBelow(score!)
    return [successes(model === 0 ? share : share ** 0.1, luck)]
  }
  const probabilities = (fits: number, doctor?: Doctor) =>
    Array.from({ length: fits }, (_, at) => {
      const abc = fitted({ ...settings, seed: `models ${at}` }, simulate, doctor)
      return modelProbabilities(lastOf(abc), 2)[0]!
    })

  test('finds their probabilities from the exact evidences', () => {
    const found = probabilities(12)
    expect(Math.abs(zOf(found, 0.900990099))).toBeLessThan(4)
    expect(meanAndError(found).error).toBeLessThan(0.01)
  })

  test('is seen to miss them where weights are dropped', () => {
    const dropped = probabilities(8, (generations) => generations.at(-1)!.particles.map(() => 1))
    expect(Math.abs(zOf(dropped, 0.900990099))).toBeGreaterThan(6)
  })

  test('weighs models without any number, by what is believed of them before', () => {
    const jars = (weights: readonly number[]): Omit<SmcSettings, 'seed'> => ({
      ...settings,
      models: weights.map((weight, at) => ({ name: `jar ${at}`, dimensions: 0, weight })),
      targets: [{ name: 'cookie', value: 1 }],
    })
    const cookie: Simulate = ({ model }, luck) => [luck.uniform() < [0.2, 0.6][model]! ? 1 : 0]
    const shares = (weights: readonly number[]) =>
      Array.from({ length: 16 }, (_, at) => {
        const abc = fitted({ ...jars(weights), seed: `jar ${at}` }, cookie)
        return modelProbabilities(lastOf(abc), 2)[0]!
      })
    expect(Math.abs(zOf(shares([1, 1]), 0.25))).toBeLessThan(4)
    // Three to one before, evidences of one to three: even.
    expect(Math.abs(zOf(shares([3, 1]), 0.5))).toBeLessThan(4)
    expect(Math.abs(zOf(shares([3, 1]), 0.25))).toBeGreaterThan(6)
  })
})

test('sequential ABC of a moving average comes to what rejection of a million draws gave', () => {
  const [, one, two] = AUTOCOVARIANCES
  const settings: Omit<SmcSettings, 'seed'> = {
    ...LINE,
    particles: 150,
    models: [{ name: 'moving average', dimensions: 2 }],
    targets: [
      { name: 'lag 1', value: one! },
      { name: 'lag 2', value: two! },
    ],
    scales: [1, 1],
    stop: { epsilon: 0.05 },
  }
  const simulate: Simulate = ({ scores }, luck) => {
    const [first, second] = pointOf(scores)
    return drawnAutocovariances(first, second, luck)
  }
  const fits = Array.from({ length: 4 }, (_, at) => {
    const abc = fitted({ ...settings, seed: `moving average ${at}` }, simulate)
    const points = lastOf(abc).map(({ scores }) => pointOf(scores))
    const weights = weightsOf(abc)
    const covariance = weightedCovariance(points, weights)
    return [
      weightedMean(
        points.map(([x]) => x!),
        weights,
      ),
      weightedMean(
        points.map(([, x]) => x!),
        weights,
      ),
      Math.sqrt(covariance[0]![0]!),
      Math.sqrt(covariance[1]![1]!),
    ]
  })
  // The reference kept 2,074 draws, whose errors are these.
  const known = [
    [0.4858, 0.0028],
    [0.1476, 0.0037],
    [0.1268, 0.0022],
    [0.1687, 0.0028],
  ] as const
  known.forEach(([value, luck], at) => {
    const { mean, error } = meanAndError(fits.map((fit) => fit[at]!))
    expect(Math.abs(mean - value) / Math.sqrt(error ** 2 + luck ** 2)).toBeLessThan(4)
  })
  // The exact posterior knows the whole series, and lies elsewhere.
  const { mean, error } = meanAndError(fits.map((fit) => fit[1]!))
  expect(Math.abs(mean - 0.221246119) / error).toBeGreaterThan(6)
})

const pointOf = ([one, two]: readonly number[]) => coefficients(shareBelow(one!), shareBelow(two!))

function successes(chance: number, luck: Luck): number {
  let sum = 0
  for (let trial = 0; trial < 5; trial++) sum += luck.uniform() < chance ? 1 : 0
  return sum
}
