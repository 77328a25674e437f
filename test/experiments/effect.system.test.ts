import { describe, expect, test } from 'vitest'
import { type EffectCheck, effectRows, type Pair } from '../../experiments/effect.ts'
import { effectMetrics } from '../../experiments/effect-metrics.ts'
import { EFFECTS } from '../../experiments/effects.ts'
import { run, type Scenario, valueAt } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'
import { town } from '../small-town.ts'

/** Towns as shipped, each headed by somebody else. */
const headed = (name: string): Scenario => {
  const shipped = scenario(name)
  const budget = 1000 + Number(name.replace(/\D/g, ''))
  return { ...shipped, leadership: { ...shipped.leadership, budget } }
}
const metrics = effectMetrics(run(town([]), 'effects'))
const idle = { what: 'an effect', arms: {}, id: 'E0' }

/** Pairs whose two arms differ in persistence by the given numbers. */
const pairsOf = (differences: readonly number[]): Pair[] =>
  differences.map((difference) => ({
    base: { ...metrics, persistence: 0.5 },
    changed: { ...metrics, persistence: 0.5 + difference },
  }))
const difference = ({ base, changed }: Pair) =>
  (changed?.persistence ?? Number.NaN) - (base?.persistence ?? Number.NaN)
const rowOf = (check: EffectCheck, differences: readonly number[]) =>
  valueAt(effectRows({ ...idle, checks: [check] }, pairsOf(differences)), 0)

describe('an effect', () => {
  const lower: EffectCheck = { what: 'x', sign: 'lower', high: -0.1, each: difference }

  test('needs the stated size in the median', () => {
    expect(rowOf(lower, [-0.2, -0.2, -0.05, -0.2, -0.3])).toMatchObject({ met: true, signs: 1 })
    expect(rowOf(lower, [-0.05, -0.05, -0.05, -0.2, -0.3])).toMatchObject({ met: false, signs: 1 })
  })

  test('needs its sign in 80 % of pairs, however large it is', () => {
    const strong = [-0.4, -0.4, -0.4, -0.4]
    expect(rowOf(lower, [...strong, 0])).toMatchObject({ met: true, signs: 0.8 })
    expect(rowOf(lower, [...strong, 0, 0])).toMatchObject({ met: false, signs: 4 / 6 })
    expect(rowOf({ ...lower, sign: 'higher' }, strong)).toMatchObject({ met: false, signs: 0 })
  })

  test('is scored by what is worse, its size or its sign', () => {
    expect(rowOf(lower, [-0.4, -0.4, -0.4, -0.4]).score).toBe(0)
    expect(rowOf(lower, [-0.4, -0.4, -0.4, 0.1]).score).toBeGreaterThan(1)
    expect(rowOf(lower, [-0.05, -0.05]).score).toBeCloseTo(1.5, 12)
  })

  test('that is a share counts the pairs that say yes', () => {
    const check: EffectCheck = {
      what: 'x',
      share: true,
      low: 0.6,
      each: (pair) => Number(difference(pair) < 0),
    }
    expect(rowOf(check, [-1, -1, -1, 1, 1])).toMatchObject({ median: 0.6, met: true })
    expect(rowOf(check, [-1, -1, 1, 1, 1])).toMatchObject({ median: 0.4, met: false })
  })

  test('over all pairs at once takes the value of them together, with the sign of each', () => {
    const check: EffectCheck = { ...lower, together: (pairs) => -pairs.length }
    expect(rowOf(check, [-1, 1])).toMatchObject({ median: -2, signs: 0.5, met: false })
  })

  test('on a week that never comes has its median among those that do', () => {
    const weeks = (values: readonly number[]) =>
      rowOf({ what: 'x', each: difference }, values).median
    expect(weeks([1, 2, Number.POSITIVE_INFINITY])).toBe(2)
    expect(weeks([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])).toBe(
      Number.POSITIVE_INFINITY,
    )
  })

  test('that runs do not tell is neither met nor missed', () => {
    const row = rowOf({ what: 'x', low: 0, each: () => Number.NaN }, [0])
    expect(row).toMatchObject({ met: undefined, note: 'not told by these runs' })
    expect(row).not.toHaveProperty('score')
    expect(rowOf({ what: 'x', each: difference }, [0.5])).toMatchObject({
      met: undefined,
      band: 'reported',
      median: 0.5,
    })
  })
})

describe('E1 to E18', () => {
  test('stand in order, each once', () => {
    expect(EFFECTS.map(({ id }) => id)).toEqual(
      Array.from({ length: 18 }, (_, index) => `E${index + 1}`),
    )
  })

  test('change one thing: no two arms are the same, and the shipped ones are as shipped', () => {
    for (const { id, arms } of EFFECTS) {
      const made = Object.values(arms).map((make) => JSON.stringify(make(headed)))
      expect(new Set(made).size, id).toBe(made.length)
      if (arms.shipped)
        expect(
          ['town-1', 'town-2', 'neutral'].map((name) => JSON.stringify(headed(name))),
        ).toContain(JSON.stringify(arms.shipped(headed)))
    }
  })

  test('are not shown by runs that do not differ', () => {
    for (const effect of EFFECTS) {
      const pair = Object.fromEntries(Object.keys(effect.arms).map((arm) => [arm, metrics]))
      const rows = effectRows(effect, [pair, pair])
      expect(rows).toHaveLength(effect.checks.length)
      for (const row of rows) if (row.signs !== undefined) expect(row.met, row.what).toBe(false)
    }
  })
})
