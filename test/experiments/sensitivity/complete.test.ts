import { describe, expect, it } from 'vitest'
import { saltelli } from '../../../experiments/designs/saltelli.ts'
import { table } from '../../../experiments/designs/table.ts'
import { complete } from '../../../experiments/sensitivity/complete.ts'
import { sobolIndices } from '../../../experiments/sensitivity/sobol-indices.ts'

const design = table(['x', 'y'], 'x,y\n0,0\n1,0\n0,1\n1,0.9\n')
const { NaN: none } = Number

describe('outcomes of a design', () => {
  it('that are all there are taken as they are', () => {
    expect(complete(design, [1, 2, 3, 4])).toEqual({ values: Float64Array.of(1, 2, 3, 4) })
  })

  it('of which some are missing are refused with their rows', () => {
    expect(() => complete(design, [1, none, 3, Number.POSITIVE_INFINITY])).toThrow(
      '2 of 4 rows have no outcome, and every one is needed: 1, 3',
    )
  })

  it('of which many are missing are refused with the first of them', () => {
    const many = table(['x'], `x\n${'1\n'.repeat(30)}`)
    expect(() => complete(many, new Array<number>(30).fill(none))).toThrow(
      / 0, 1, .*, 19 and 10 more$/,
    )
  })

  it('are completed by the mean where that is asked for, and it is told which', () => {
    expect(complete(design, [1, none, 3, none], 'mean')).toEqual({
      values: Float64Array.of(1, 2, 3, 2),
      imputed: { how: 'mean', rows: [1, 3] },
    })
  })

  it('are completed by the nearest point where that is asked for', () => {
    const { values } = complete(design, [10, 20, 30, none], 'nearest')
    expect([...values]).toEqual([10, 20, 30, 20])
    // (1, 0.9) is 0.9 from (1, 0) and 1.005 from (0, 1).
    expect([...complete(design, [10, none, 30, none], 'nearest').values]).toEqual([10, 10, 30, 30])
  })

  it('are completed by the point that is nearest by the ranges of factors, not by their units', () => {
    const units = table(['share', 'people'], 'share,people\n0,300\n1,10\n0.5,1000\n0,0\n')
    // In people alone the second point would be the nearest.
    expect(complete(units, [10, 20, 30, none], 'nearest').values[3]).toBe(10)
  })

  it('that are too few, or none, are refused whatever is asked for', () => {
    expect(() => complete(design, [1, 2, 3])).toThrow('expected 4 outcomes, got 3')
    expect(() => complete(design, [none, none, none, none], 'mean')).toThrow('4 of 4 rows')
  })

  it('that stand in for missing ones are recorded in what is found', () => {
    const rows = saltelli(['x', 'y'], 4)
    const outcomes = Array.from({ length: rows.rows }, (_, row) => (row === 5 ? none : row))
    const options = { seed: 'a', resamples: 2 }
    const found = sobolIndices(rows, outcomes, { ...options, impute: 'mean' })
    expect(found.imputed).toEqual({ how: 'mean', rows: [5] })
    expect(() => sobolIndices(rows, outcomes, options)).toThrow('every one is needed: 5')
  })
})
