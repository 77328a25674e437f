import { expect, test } from 'vitest'
import { luckByNumber } from '../../../experiments/inference/luck.ts'
import {
  fromParticles,
  fromPrior,
  importanceWeights,
} from '../../../experiments/inference/proposal.ts'
import type { Particle } from '../../../experiments/inference/smc-state.ts'

const MODELS = ['one', 'two', 'three', 'gone'].map((name, at) => ({
  name,
  dimensions: 0,
  weight: 1 + at,
}))
const PARTICLES = [0, 0, 0, 0, 1, 1, 1, 2].map(
  (model, evaluation): Particle => ({
    evaluation,
    model,
    scores: [],
    weight: 1 / 8,
    distance: 0,
    statistics: [],
  }),
)
const luckAt = luckByNumber('proposal')

test('models are proposed as often as their density says, and one that is gone never', () => {
  const proposal = fromParticles(PARTICLES, {
    models: MODELS,
    kernel: { kind: 'component' },
    stay: 0.6,
  })
  const shares = MODELS.map((_, model) => Math.exp(proposal.logDensity({ model, scores: [] })))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  // Half of the particles: it stays, or comes as one of two others.
  expect(shares[0]).toBeCloseTo(0.5 * 0.6 + 0.5 * 0.2, 12)
  expect(shares[3]).toBe(0)
  const drawn = Array.from({ length: 4000 }, (_, at) => proposal.propose(luckAt(at)).model)
  shares.forEach((share, model) => {
    const hits = drawn.filter((one) => one === model).length
    expect(Math.abs(hits - 4000 * share)).toBeLessThanOrEqual(
      4 * Math.sqrt(4000 * share * (1 - share)),
    )
  })
})

test('the last model that is left is proposed alone', () => {
  const left = PARTICLES.slice(0, 4)
  const { logDensity, propose } = fromParticles(left, {
    models: MODELS,
    kernel: { kind: 'component' },
  })
  expect(logDensity({ model: 0, scores: [] })).toBeCloseTo(0, 12)
  expect(propose(luckAt(0)).model).toBe(0)
})

test('what comes from the prior weighs alike, and models that were believed in more weigh more', () => {
  const points = [0, 1, 3].map((model) => ({ model, scores: [] }))
  for (const weight of importanceWeights(points, MODELS, fromPrior(MODELS)))
    expect(weight).toBeCloseTo(1 / 3, 12)
  const even = { ...fromPrior(MODELS), logDensity: () => 0 }
  expect(
    [...importanceWeights(points, MODELS, even)].map((weight) => Math.round(7 * weight)),
  ).toEqual([1, 2, 4])
})
