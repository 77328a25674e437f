import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { type Luck, luckByNumber } from '../../../experiments/inference/luck.ts'
import { modelChoice } from '../../../experiments/inference/model-choice.ts'
import { rejectionAbc } from '../../../experiments/inference/rejection.ts'
import { type ConfusionCheck, modelConfusion } from '../../../experiments/study/model-confusion.ts'

const MODELS = ['even', 'sure']
/** Two of five succeeded. */
const TARGETS = [{ name: 'successes', value: 2 }]
const DISTANCE = { power: 2, scales: [1], missing: 'refuse' } as const

/**
 * Two beliefs about a chance, Beta(1, 1) and Beta(10, 1), and five tries (the test of model choice
 * of pyABC): evidences of k successes are C(5, k) B(k + a, 6 - k) / B(a, 1), so that after 2 the
 * first has 0.9009900990, and the Bayes factor of the second is 0.1098901.
 */
function beliefs(count: number, weight = 1) {
  const luckOf = luckByNumber('beliefs')
  return Array.from({ length: count }, (_, number) => {
    const luck = luckOf(number)
    const model = luck.uniform() < weight / (weight + 1) ? 0 : 1
    const share = luck.uniform()
    const chance = model === 0 ? share : share ** 0.1
    return { model, scores: [share], statistics: [successes(chance, luck)] }
  })
}

function successes(chance: number, luck: Luck): number {
  return Array.from({ length: 5 }, () => luck.uniform()).filter((draw) => draw < chance).length
}

const chosen = (weight: number, told = weight) => {
  const { kept } = rejectionAbc(beliefs(60_000, weight), TARGETS, DISTANCE, { epsilon: 0 })
  return modelChoice(kept, [{ name: 'even', weight: told }, { name: 'sure' }])
}

describe('models that make-believe and real observations choose', () => {
  it('have the probabilities and the Bayes factor of the exact evidences', () => {
    const [even, sure] = chosen(1)
    expect(Math.abs(even!.probability.value - 0.900990099) / even!.error).toBeLessThan(4)
    expect(sure!.bayesFactor.low).toBeLessThan(0.1098901)
    expect(sure!.bayesFactor.high).toBeGreaterThan(0.1098901)
  })

  it('have the same Bayes factor whatever is believed of them, which one that forgets it misses', () => {
    const [, sure] = chosen(3)
    expect(sure!.bayesFactor.low).toBeLessThan(0.1098901)
    expect(sure!.bayesFactor.high).toBeGreaterThan(0.1098901)
    const [, wrong] = chosen(3, 1)
    expect(wrong!.bayesFactor.high).toBeLessThan(0.1098901)
  })

  const confused = (change: Partial<ConfusionCheck> = {}) =>
    modelConfusion({
      draws: beliefs(3000),
      models: MODELS,
      targets: TARGETS,
      distance: DISTANCE,
      kept: 1,
      regression: false,
      fits: 300,
      seed: 'confused',
      ...change,
    })
  /**
   * After 0 to 3 successes the first is more probable, after 4 and 5 the second: of what the first
   * makes 4 of 6 are taken for it, of what the second makes 0.0952381 (evidences of 4 and 5 are
   * 0.2380952 and 0.6666667).
   */
  const RIGHT = [4 / 6, 1 - 0.0952381]
  const zOf = (hits: number, fits: number, share: number) =>
    (hits / fits - share) / Math.sqrt((share * (1 - share)) / fits)

  it('are found again as often as they can be told apart', () => {
    const found = confused()
    expect(found.map(({ name }) => name)).toEqual(MODELS)
    for (const [model, { fits, chosen, probability }] of found.entries()) {
      expect(fits).toBe(300)
      expect(Math.abs(zOf(chosen[model]!, fits, RIGHT[model]!))).toBeLessThan(4)
      expect(chosen[0]! + chosen[1]!).toBe(fits)
      expect(probability[0]! + probability[1]!).toBeCloseTo(1, 9)
    }
  })

  it('are seen to be missed where draws have lost which model made them', () => {
    const luck = new Chance('lost')
    const draws = beliefs(3000).map((draw) => ({ ...draw, model: luck.below(2) }))
    const [, sure] = confused({ draws })
    expect(Math.abs(zOf(sure!.chosen[1]!, 300, RIGHT[1]!))).toBeGreaterThan(6)
  })
})
