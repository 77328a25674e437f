import { describe, expect, test } from 'vitest'
import { assess, changedLoad } from '../../experiments/assess.ts'
import { summary } from '../../experiments/many-draws.ts'
import type { PatternRow } from '../../experiments/pattern-row.ts'
import { inProcess, type Purpose, Runs } from '../../experiments/runs.ts'
import { run } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'
import { town } from '../small-town.ts'

const small = town([])

describe('shared runs', () => {
  test('run the same town under the same seed once and tell each who asks', async () => {
    let count = 0
    const purposes: Purpose[] = []
    const runs = new Runs(
      (scenario, seed) => {
        count++
        return Promise.resolve(run(scenario, seed))
      },
      { onMeasured: (purpose) => purposes.push(purpose) },
    )
    const ask = (arm: string, seed: string, changed = small) =>
      runs.measure({ study: 'E1', arm, seed }, changed)
    const [first, again, other, changed] = await Promise.all([
      ask('a', 'p1'),
      ask('b', 'p1', { ...small }),
      ask('a', 'p2'),
      ask('a', 'p1', { ...small, society: { ...small.society, mood: -1 } }),
    ])
    expect(count).toBe(3)
    expect(again).toBe(first)
    expect(other).not.toEqual(first)
    expect(changed).not.toEqual(first)
    expect(purposes.map(({ arm, seed }) => arm + seed).sort()).toEqual(['ap1', 'ap1', 'ap2', 'bp1'])
  })

  test('in this thread tell how many there are before the first is done', async () => {
    const told: string[] = []
    const runs = new Runs(inProcess(), {
      onProgress: (done, total) => told.push(`${done} of ${total}`),
    })
    await Promise.all(['p1', 'p2'].map((seed) => runs.measure({ study: '', arm: '', seed }, small)))
    expect(told).toEqual(['1 of 2', '2 of 2'])
  })
})

describe('changes', () => {
  test('reach the towns they name, and rules reach all', () => {
    const load = changedLoad(scenario, {
      parameters: { callMedia: 0.5 },
      structure: { without: ['trust'] },
      towns: { 'town-1': { leadership: { control: 0.9 }, society: { linking: 0.5 } } },
    })
    const [one, two] = [load('town-1'), load('town-2')]
    expect(one.leadership).toEqual({ ...scenario('town-1').leadership, control: 0.9 })
    expect(one.society).toEqual({ ...scenario('town-1').society, linking: 0.5 })
    expect(two.leadership).toEqual(scenario('town-2').leadership)
    for (const { parameters, structure } of [one, two]) {
      expect(parameters).toEqual({ ...scenario('town-1').parameters, callMedia: 0.5 })
      expect(structure.without).toEqual(['trust'])
    }
  })

  test('are measured with value, band and score', async () => {
    const runs = new Runs(inProcess())
    const extent = { seeds: 1, pairs: 2, ids: ['P4', 'E7'], single: true, load: () => small, runs }
    const shipped = await assess({}, extent)
    expect(shipped.map(({ id }) => id)).toEqual(['P4', 'P4', 'E7', 'E7', 'E7'])
    for (const { met, score } of shipped)
      if (met !== undefined) expect((score ?? Number.NaN) <= 1).toBe(met)
    const changed = await assess(
      { parameters: { joinShare: 0, dormantJoin: 0, askRate: 0 } },
      extent,
    )
    expect(changed[0]?.median).toBeLessThan((shipped[0]?.median ?? 0) / 2)
  })
})

describe('many draws', () => {
  const row = (id: string, met: boolean | undefined, median = 0): PatternRow => {
    return { id, what: id, band: '', median, low: 0, high: 0, met }
  }
  const draws = [
    [row('P1', true), row('P4', true), row('E1', true, 1), row('E2', undefined)],
    [row('P1', true), row('P4', false), row('E1', true, 2), row('E2', true)],
    [row('P1', true), row('P4', true), row('E1', false, 3), row('E2', false)],
    [row('P1', false), row('P4', true), row('E1', false, 4), row('E2', undefined)],
  ]

  test('count what is met, of all and of those with about as many helpers as there were', () => {
    const { given, rows } = summary(draws)
    expect(given).toBe(2)
    expect(rows.map(({ met }) => met)).toEqual([0.75, 0.75, 0.5, 0.5])
    expect(rows.map(({ metGiven }) => metGiven)).toEqual([1, 1, 0.5, 0])
    expect(rows[2]).toMatchObject({ median: 2.5 })
  })

  test('show what was asked for, though P1 and P4 are measured with it', () => {
    const { rows, given } = summary(draws, ['E1'])
    expect(rows.map(({ id }) => id)).toEqual(['E1'])
    expect(given).toBe(2)
  })
})
