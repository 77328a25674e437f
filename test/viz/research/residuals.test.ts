import { describe, expect, test } from 'vitest'
import { CHECKS, type Draw } from '../../../experiments/bands.ts'
import { townMetrics } from '../../../experiments/town-metrics.ts'
import { run } from '../../../sim/index.ts'
import { OBSERVED, readObserved } from '../../../viz/research/observed.ts'
import {
  comparisons,
  patternRows,
  seriesOf,
  surveyRow,
  weekOfSurvey,
} from '../../../viz/research/residuals.ts'
import { RESEARCH_WORDS } from '../../../viz/words/research/index.ts'
import { town } from '../../small-town.ts'

const small = run(town([]), 'fit')

describe('surveys', () => {
  test('are read with source, status and what they may be compared with', () => {
    const engaged = OBSERVED.filter(({ model }) => model === 'active')
    expect(engaged.map(({ date, region, share }) => [date, region, share])).toEqual([
      ['2015-11', 'Germany', 0.073],
      ['2016-05', 'Germany', 0.087],
      ['2017-04', 'West', 0.074],
      ['2017-04', 'East', 0.077],
    ])
    expect(OBSERVED.every(({ source }) => source.length > 5)).toBe(true)
    expect(() => readObserved('date,series,measure\n2015,x,engaged\n')).toThrow('2015,x')
  })

  test('left out say why, in every language', () => {
    for (const research of Object.values(RESEARCH_WORDS))
      for (const { measure, model } of OBSERVED) {
        expect(research.measure[measure]).toBeTruthy()
        if (!model) expect((research.why as Record<string, string>)[measure]).toBeTruthy()
      }
  })

  test('stand beside the towns of their region', () => {
    const found = comparisons(OBSERVED).map(({ observed, town }) => `${observed.region} ${town}`)
    expect(found).toHaveLength(3 * 4 + 2 + 1)
    expect(found).toContain('East 1')
    expect(found).not.toContain('West 1')
    expect(found).not.toContain('East 0')
  })

  test('are measured in widths of the band of the model', () => {
    const [observed] = comparisons(OBSERVED)
    // 21 values 0.050 to 0.070: middle 0.060, 5 and 95 % at 0.051 and 0.069.
    const values = Array.from({ length: 21 }, (_, index) => 0.05 + index / 1000)
    const row = surveyRow(observed!.observed, 0, values)
    expect(row.median).toBeCloseTo(0.06, 12)
    expect([row.low, row.high]).toEqual([expect.closeTo(0.051, 12), expect.closeTo(0.069, 12)])
    expect(row.residual).toBeCloseTo((0.073 - 0.06) / 0.018, 10)
    expect(row.inside).toBe(false)
    expect(surveyRow(observed!.observed, 0, [0.07, 0.08]).inside).toBe(true)
    expect(surveyRow(observed!.observed, 0, [0.07, 0.07]).residual).toBeUndefined()
  })

  test('are compared with shares of the run', () => {
    const active = seriesOf(small, 'active')
    expect(active[100]).toBe(small.outcomes.active![100]! / small.residents)
    expect(Math.max(...seriesOf(small, 'active/everActive'))).toBeLessThanOrEqual(1)
    expect(weekOfSurvey({ date: '2015-11' }, '2014-01-06')).toBe(96)
  })
})

describe('patterns', () => {
  const metrics = townMetrics(small)
  const draw = (changes: Partial<typeof metrics>): Draw => {
    const each = { ...metrics, ...changes }
    return [each, each, each]
  }

  test('have a row each, with words in every language', () => {
    expect(patternRows([draw({})])).toHaveLength(CHECKS.length)
    for (const research of Object.values(RESEARCH_WORDS))
      for (const { what } of CHECKS)
        expect(research.check).toHaveProperty([what.replace(/, I{1,3}$/, '')])
  })

  test('are measured in widths of their band, its ends at a half', () => {
    const rows = (hours: number) => patternRows([draw({ hoursMean: hours })])
    const of = (hours: number) => rows(hours).find(({ check }) => check.id === 'P6')!
    // Band 4.5 to 6.5.
    expect(of(5.5)).toMatchObject({ residual: 0, inside: true, median: 5.5 })
    expect(of(6.5)).toMatchObject({ residual: 0.5, inside: true })
    expect(of(8.5)).toMatchObject({ residual: 1.5, inside: false })
  })

  test('that are orders, reports or have one end only have no residual', () => {
    const two = [draw({ linking2014: 1 }), draw({})]
    const rows = patternRows(two)
    const byWhat = (what: string) => rows.find(({ check }) => check.what === what)!
    expect(byWhat('horizontal density highest')).toMatchObject({
      kind: 'order',
      median: 0,
      inside: false,
      residual: undefined,
    })
    expect(byWhat('refugees per member 2019, III')).toMatchObject({
      kind: 'reported',
      inside: undefined,
      residual: undefined,
    })
    expect(byWhat('lowest linking to 2021 / 2014').residual).toBeUndefined()
  })
})
