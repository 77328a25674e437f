import { expect, it } from 'vitest'
import { saltelli } from '../../../experiments/designs/saltelli.ts'
import { sobolIndices } from '../../../experiments/sensitivity/sobol-indices.ts'
import { exactG, ISHIGAMI, ishigami, outcomesOf, sobolG } from './known-models.ts'

const { names } = ISHIGAMI

it('Sobol indices from 8192 points are those of SALib 1.5.2, and their intervals as wide', () => {
  const design = saltelli(names, 8192, { scramble: 'none' })
  const found = sobolIndices(design, outcomesOf(design, ishigami), {
    seed: 'wide',
    resamples: 1000,
  })
  const values = [...found.first, ...found.total, ...found.pairs].map(({ value }) => value)
  const known = [
    [0.31481863418841965, 0.44241743665406713, 0.0007583597152351793],
    [0.55864564393522, 0.44241876048564494, 0.24344896729915178],
    [2.4686436164378378e-5, 0.24272536705962816, -2.8029300038087636e-6],
  ].flat()
  values.forEach((value, at) => {
    expect(Math.abs(value - known[at]!)).toBeLessThan(1e-12)
  })
  // SALib's from 100 resamples with numpy's seed 12345, so known to some 15 % only.
  const halves = [
    [0.02156016673805319, 0.019962432431842456, 0.022150365333217088],
    [0.03317225392716572, 0.014904872389877267, 0.00989269982255077],
  ].flat()
  const widths = [...found.first, ...found.total].map(({ low, high }) => (high - low) / 2)
  widths.forEach((width, at) => {
    expect(Math.abs(width / halves[at]! - 1)).toBeLessThan(0.25)
  })
})

it('first and total indices of the G function are those of SALib, and near the exact ones', () => {
  const factors = Array.from({ length: 8 }, (_, at) => `x${at + 1}`)
  const design = saltelli(factors, 8192, { scramble: 'none', secondOrder: false })
  expect(design.rows).toBe(81_920)
  const found = sobolIndices(design, outcomesOf(design, sobolG), { seed: 'g', resamples: 2 })
  const known = {
    first: [
      0.7148983290776962, 0.17805753817462855, 0.02320571532281397, 0.007049252229054103,
      7.922554105519974e-5, 6.712342034415404e-5, 0.00010983850049403379, 7.228761025913067e-5,
    ],
    total: [
      0.7863405039353708, 0.24063275276983773, 0.03431730452215923, 0.010457062184665643,
      0.00010494545015874511, 0.00010480117389185026, 0.00010470842670254319, 0.0001050336729854116,
    ],
  }
  for (const order of ['first', 'total'] as const)
    found[order].forEach(({ value }, at) => {
      expect(Math.abs(value - known[order][at]!)).toBeLessThan(1e-12)
      expect(Math.abs(value - exactG()[order][at]!)).toBeLessThan(0.003)
    })
})

/** In how many of 100 scrambled designs the interval of each index holds what is exact. */
function covered(level: number): number[] {
  const hits = new Array<number>(6).fill(0)
  const exact = [...ISHIGAMI.first, ...ISHIGAMI.total]
  for (let seed = 0; seed < 100; seed++) {
    const design = saltelli(names, 128, { secondOrder: false, seed: `${seed}` })
    const outcomes = outcomesOf(design, ishigami)
    const { first, total } = sobolIndices(design, outcomes, { seed: `${seed}`, level })
    for (const [at, { low, high }] of [...first, ...total].entries())
      if (low <= exact[at]! && exact[at]! <= high) hits[at]!++
  }
  return hits
}

it('intervals of 95 % hold the exact index in at least 90 of 100 designs', () => {
  expect(Math.min(...covered(0.95))).toBeGreaterThanOrEqual(90)
})

it('intervals that are too narrow are seen to miss it', () => {
  expect(Math.min(...covered(0.1))).toBeLessThan(90)
})
