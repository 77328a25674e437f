import { describe, expect, test } from 'vitest'
import { EXPERIMENTS, signRows } from '../../../experiments/signs.ts'
import { townMetrics } from '../../../experiments/town-metrics.ts'
import { run } from '../../../sim/index.ts'
import { delivered } from '../../../viz/research/delivered.ts'
import { RESEARCH_WORDS } from '../../../viz/words/research/index.ts'
import { town } from '../../small-town.ts'

const metrics = townMetrics(run(town([]), 'directions'))
const of = (id: string) => EXPERIMENTS.find((experiment) => experiment.id === id)!

describe('directions', () => {
  test('have words for what they measure and want, in every language', () => {
    for (const { check, bands } of Object.values(RESEARCH_WORDS))
      for (const { what, band } of EXPERIMENTS.flatMap(({ checks }) => checks)) {
        expect(check).toHaveProperty([what])
        expect(bands).toHaveProperty([band])
      }
  })

  test('run on scenarios that come with the page', () => {
    for (const { id, towns } of EXPERIMENTS) {
      const made = towns.map((make) => make(delivered))
      expect(new Set(made.map((scenario) => JSON.stringify(scenario))).size, id).toBe(made.length)
    }
    expect(() => delivered('town-9')).toThrow('town-9')
  })

  test('are judged over all seeds, and counted in each alone', () => {
    const conflicts = (values: readonly number[]) =>
      values.map((conflict201516) => ({ ...metrics, conflict201516 }))
    const [level, above] = signRows(of('P16'), [
      conflicts([3, 3, 3, 3]),
      conflicts([1, 2, 2, 4]),
      conflicts([2, 2, 2, 2]),
    ])
    expect(level).toMatchObject({ median: -0.75, held: 3, of: 4, met: true })
    expect([level!.low, level!.high]).toEqual([expect.closeTo(-1.85), expect.closeTo(0.7)])
    expect(above).toMatchObject({ median: -1, held: 0, of: 4, met: false })
  })

  test('of steering look for a level in between', () => {
    const left = (core2019: number) => [{ ...metrics, core2019, membersPeak: 100 }]
    const best = (cores: readonly number[]) => signRows(of('P15'), cores.map(left))[2]
    expect(best([0.1, 0.2, 0.3, 0.2, 0.1])).toMatchObject({ median: 0.5, met: true })
    expect(best([0.1, 0.2, 0.3, 0.2, 0.4])).toMatchObject({ median: 1, met: false })
  })
})
