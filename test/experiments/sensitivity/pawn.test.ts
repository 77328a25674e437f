import { describe, expect, it } from 'vitest'
import { random } from '../../../experiments/designs/random.ts'
import { sobol } from '../../../experiments/designs/sobol.ts'
import { table } from '../../../experiments/designs/table.ts'
import { pawnIndices } from '../../../experiments/sensitivity/pawn.ts'
import { ISHIGAMI, ishigami, outcomesOf } from './known-models.ts'

const { names } = ISHIGAMI
const SEED = { seed: 'intervals', resamples: 2 }

/** SALib 1.5.2, ten slices, on 4096 points of the unscrambled sequence. */
const SALIB = {
  min: [0.1657786299542683, 0.21806473487163813, 0.040156964557926826],
  mean: [0.22378389607730412, 0.3448800328871354, 0.09206343189535005],
  median: [0.24198126384856355, 0.3950091506509407, 0.08532177614990831],
  max: [0.29685594512195124, 0.49845060022865856, 0.18040682164634148],
} as const

const design = sobol(names, 4096, { scramble: 'none' })
const outcomes = outcomesOf(design, ishigami)

function farthest(found: ReturnType<typeof pawnIndices>): number {
  const off = (['min', 'mean', 'median', 'max'] as const).flatMap((statistic) =>
    found.factors.map((factor, at) => Math.abs(factor[statistic].value - SALIB[statistic][at]!)),
  )
  return Math.max(...off)
}

describe('PAWN indices of the Ishigami function', () => {
  it('are those of SALib', () => {
    expect(farthest(pawnIndices(design, outcomes, SEED))).toBeLessThan(1e-12)
  })

  it('miss with other slices, and when outcomes are one row off', () => {
    expect(farthest(pawnIndices(design, outcomes, { ...SEED, slices: 9 }))).toBeGreaterThan(0.001)
    const shifted = outcomes.map((_, row) => outcomes[(row + 1) % 4096]!)
    expect(farthest(pawnIndices(design, shifted, SEED))).toBeGreaterThan(0.1)
  })

  it('lie above the dummy, which has next to no influence', () => {
    const { factors, dummy } = pawnIndices(design, outcomes, { seed: 'intervals', resamples: 20 })
    expect(dummy.median.value).toBeLessThan(0.06)
    for (const { median } of factors) expect(median.low).toBeGreaterThan(dummy.median.high)
  })
})

describe('PAWN indices', () => {
  it('of a factor that does nothing are those of the dummy, by and large', () => {
    const points = random(['acts', 'idle'], 2000, 'idle')
    const { factors, dummy } = pawnIndices(
      points,
      outcomesOf(points, (shares) => shares[0]! ** 2),
      { seed: 'intervals', resamples: 20 },
    )
    expect(Math.abs(factors[1]!.median.value - dummy.median.value)).toBeLessThan(0.03)
    expect(factors[0]!.median.value).toBeGreaterThan(0.5)
  })

  it('of factors that do nothing pass the limit of the dummies in one of twenty cases', () => {
    const names = Array.from({ length: 20 }, (_, at) => `idle_${at}`)
    const passed = (limit: 'high' | 'value') =>
      [1, 2, 3].flatMap((seed) => {
        const points = random(['acts', ...names], 200, `idle ${seed}`)
        const { factors, dummy } = pawnIndices(
          points,
          outcomesOf(points, (shares) => shares[0]! ** 2),
          { seed: 'intervals', resamples: 2 },
        )
        return factors.slice(1).filter(({ median }) => median.value > dummy.median[limit])
      }).length
    // Of 60; 99.9 % of such counts lie below 11 where the share is one in twenty.
    expect(passed('high')).toBeLessThan(11)
    // Against a middling dummy about half of them would pass.
    expect(passed('value')).toBeGreaterThan(15)
  })

  it('hold a factor of few values at each of them, the largest too', () => {
    const lines = Array.from({ length: 40 }, (_, row) => (row % 4 === 0 ? '0' : '1'))
    const switched = table(['on'], `on\n${lines.join('\n')}\n`)
    const { factors } = pawnIndices(switched, lines.map(Number), SEED)
    // Off, as a quarter of all rows are, it gives 0 only; on, 1 only.
    const [{ min, max } = { min: undefined, max: undefined }] = factors
    expect([min?.value, max?.value]).toEqual([0.25, 0.75])
  })

  it('of outcomes that are all alike are 0', () => {
    const { factors } = pawnIndices(
      design,
      outcomes.map(() => 1),
      SEED,
    )
    for (const { max } of factors) expect(max.value).toBe(0)
  })
})
