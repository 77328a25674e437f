import { describe, expect, it, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { randomGenes } from '../../../experiments/policies/genes.ts'
import { genesOf, planOfGenes, settingsOfLever } from '../../../experiments/policies/lever-genes.ts'
import type { SearchLever } from '../../../experiments/policies/policies.ts'
import { fewer, shuffled, statesOf, stateTable } from '../../../experiments/policies/read-states.ts'
import type { Factor } from '../../../experiments/study/study.ts'
import { parseScenario } from '../../../sim/index.ts'
import { inflow, scenarioText } from '../../scenarios.ts'

const TOWN = { start: '2014-01-06', weeks: 521, entries: 0 }
const LEVERS: readonly SearchLever[] = ['posts', 'forum'].map((lever) => ({
  lever,
  intensity: [0, 1],
  from: [0, 469],
  weeks: [26, 521],
  settings: settingsOfLever(lever) ?? {},
}))

describe('what a search decides', () => {
  it('is a policy that a scenario takes, whatever the genes', () => {
    const chance = new Chance('levers')
    for (let time = 0; time < 20; time++) {
      const { set } = planOfGenes('found', LEVERS, randomGenes(genesOf(LEVERS), chance), TOWN)
      const read = parseScenario(scenarioText('neutral'), { inflow, set })
      expect(read, set.join('\n')).toMatchObject({ ok: true })
      if (read.ok) expect(read.scenario.policy).toHaveLength(set.length)
    }
  })

  it('leaves a lever alone that is hardly pulled, and an end that lies beyond the run', () => {
    const plan = planOfGenes(
      'found',
      LEVERS,
      [0.5004, 10, 520, 0, 3, 1, 0.04, 0, 30, 8, 1, 16, 0],
      TOWN,
    )
    expect(plan.set).toEqual([
      'policy[0]={"lever":"posts","intensity":0.5,"from":"2014-03-17","settings":{"demanded":0,"limit":3,"answers":1}}',
    ])
  })

  it('comes after the entries that a town has', () => {
    const plan = planOfGenes('found', LEVERS.slice(0, 1), [1, 0, 26, 0, 3, 1], {
      ...TOWN,
      entries: 2,
    })
    expect(plan.set[0]).toMatch(/^policy\[2\]=.*"to":"2014-07-07"/)
  })
})

const FACTORS = [
  { name: 'trust' },
  { name: 'without', choices: ['alliance', 'none'] },
] as unknown as readonly Factor[]
const TABLE = `# a posterior
particle,weight,p_trust,p_other,p_without
0,0.5,0.25,9,none
1,0,0.5,9,alliance
2,1.5,0.75,9,alliance
`

describe('states of a table', () => {
  it('are its rows by name, choices by their place, with weights that add up to 1', () => {
    expect(statesOf(stateTable(TABLE), FACTORS)).toEqual({
      points: [
        [0.25, 1],
        [0.75, 0],
      ],
      weights: [0.25, 0.75],
    })
  })

  it('are refused where a column or a value is missing', () => {
    const other = [...FACTORS, { name: 'mood' }] as unknown as readonly Factor[]
    expect(() => statesOf(stateTable(TABLE), other)).toThrow('none for p_mood')
    const torn = TABLE.replace('0.75', '')
    expect(() => statesOf(stateTable(torn), FACTORS)).toThrow('row 3: expected a value of trust')
  })

  it('are drawn by weight where fewer are wanted, and who is drawn twice counts twice', () => {
    const states = { points: [[0], [1], [2]], weights: [0.1, 0.6, 0.3] }
    const drawn = fewer(states, 2, new Chance('few'))
    expect(drawn.points.length).toBeLessThanOrEqual(2)
    expect(drawn.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    const most = fewer({ ...states, weights: [0.01, 0.98, 0.01] }, 2, new Chance('few'))
    expect(most).toEqual({ points: [[1]], weights: [1] })
  })
})

test('all states are kept where no fewer are wanted', () => {
  const states = { points: [[0], [1]], weights: [0.5, 0.5] }
  expect(fewer(states, undefined, new Chance('few'))).toBe(states)
  expect(fewer(states, 2, new Chance('few'))).toBe(states)
})

test('states of a table come in an order by chance, each with its weight', () => {
  const points = Array.from({ length: 20 }, (_, at) => [at])
  const states = shuffled({ points, weights: points.map(([at = 0]) => at / 190) }, new Chance('a'))
  expect(states.points).not.toEqual(points)
  expect(states.points.flat().sort((a, b) => a - b)).toEqual(points.flat())
  expect(states.weights).toEqual(states.points.map(([at = 0]) => at / 190))
})
