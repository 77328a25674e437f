import { describe, expect, it } from 'vitest'
import { modelChoice } from '../../../experiments/inference/model-choice.ts'

const models = [{ name: 'even' }, { name: 'sure' }]
const draws = (...counts: readonly number[]) =>
  counts.flatMap((count, model) => Array.from({ length: count }, () => ({ model, weight: 1 })))

describe('a choice between models', () => {
  it('has the intervals of Wilson, also where a model is gone', () => {
    // Wilson's 95 % interval of 81 hits of 263 (Newcombe 1998, table I): 0.2553 to 0.3662.
    const [one] = modelChoice(draws(81, 182), models)
    expect(one!.probability.low).toBeCloseTo(0.2553, 4)
    expect(one!.probability.high).toBeCloseTo(0.3662, 4)
    // 0 of 20: 0 to 0.1611.
    const [gone, sure] = modelChoice(draws(0, 20), models)
    expect(gone!.probability).toMatchObject({ value: 0, low: 0 })
    expect(gone!.probability.high).toBeCloseTo(0.1611, 4)
    expect(sure!.bayesFactor.value).toBe(Number.POSITIVE_INFINITY)
    expect(sure!.bayesFactor.low).toBeGreaterThan(1)
  })

  it('takes the odds of the prior out of a Bayes factor', () => {
    const weighed = [{ name: 'even', weight: 3 }, { name: 'sure' }]
    const [, sure] = modelChoice(draws(50, 50), weighed)
    expect(sure).toMatchObject({ prior: 0.25 })
    expect(sure!.probability.value).toBeCloseTo(0.5, 12)
    expect(sure!.bayesFactor.value).toBeCloseTo(3, 12)
    expect(modelChoice(draws(50, 50), models)[1]!.bayesFactor.value).toBeCloseTo(1, 12)
  })

  it('is as unsure as its weights are worth', () => {
    const one = { model: 0, weight: 9 }
    const uneven = [one, ...draws(1, 8)]
    const [even] = modelChoice(uneven, models)
    // Weights of 18, of which half are one draw, are worth 18² / 90 draws.
    expect(even!.error).toBeCloseTo(Math.sqrt((10 * 8) / 18 ** 2 / (18 ** 2 / 90)), 12)
  })
})
