import { describe, expect, test } from 'vitest'
import { OUTCOME_FORMULAS, OUTCOMES, type OutcomeKey, run, valueAt } from '../../../sim/index.ts'
import { documentWords } from '../../docs/formula-names.ts'
import { scenario } from '../../scenarios.ts'

const KEYS = OUTCOMES.map(({ key }) => key)
const runs = ['town-1', 'town-2', 'town-3'].map((name) => run(scenario(name), 'ranges'))

test.each(KEYS)('%s lies within its range in every week', (key) => {
  const [low, high] = OUTCOME_FORMULAS[key].range
  for (const { outcomes } of runs)
    for (const value of outcomes[key]!) {
      expect(Number.isFinite(value)).toBe(true)
      expect(value).toBeGreaterThanOrEqual(low ?? value)
      expect(value).toBeLessThanOrEqual(high ?? value)
    }
})

test.each(KEYS)('the formula of %s names only what there is', (key) => {
  const { formula } = OUTCOME_FORMULAS[key]
  const names = formula.match(/[A-Za-z_][\w.]*/g) ?? []
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !documentWords.has(name))).toEqual([])
})

describe('a formula of outcomes alone', () => {
  const ARITHMETIC = /^(?:[\s\d()+×/,-]|max|[A-Za-z]\w*)+$/
  const alone = KEYS.filter((key) => {
    const { formula } = OUTCOME_FORMULAS[key]
    const names = formula.match(/[A-Za-z_][\w.]*/g) ?? []
    const known = names.every((name) => name === 'max' || (KEYS as string[]).includes(name))
    return known && ARITHMETIC.test(formula)
  })

  test.each(alone)('gives what is measured: %s', (key) => {
    const { formula } = OUTCOME_FORMULAS[key]
    const body = formula.replaceAll('×', '*').replaceAll('max', 'Math.max')
    const worked = new Function(...KEYS, `return ${body}`) as (...values: number[]) => number
    for (const { outcomes, weeks } of runs)
      for (let week = 0; week < weeks; week++) {
        const expected = worked(...KEYS.map((each: OutcomeKey) => valueAt(outcomes[each]!, week)))
        const told = valueAt(outcomes[key]!, week)
        // Without need a share of it is 1.
        if (Number.isNaN(expected)) expect(told).toBe(1)
        else expect(told).toBeCloseTo(expected, 6)
      }
  })

  test('there are some of them', () => {
    expect(alone).toEqual(
      expect.arrayContaining([
        'active',
        'everActive',
        'circles',
        'meanCircleSize',
        'unmet',
        'coverage',
      ]),
    )
  })
})
