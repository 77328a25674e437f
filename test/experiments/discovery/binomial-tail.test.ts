import { expect, it } from 'vitest'
import { binomialTail } from '../../../experiments/discovery/binomial-tail.ts'

it.each([
  [3, 10, 0.2, 0.32220047360000015],
  [153, 153, 0.9, 9.979388823371122e-8],
  [50, 100, 0.5, 0.5397946186935889],
  [10, 1000, 0.05, 0.9999999999994758],
  [1, 5, 1e-9, 4.99999999e-9],
  [4000, 10_000, 0.39, 0.020791619356870513],
])(
  'the chance of at least %i hits in %i tries at %d is that of SciPy',
  (hits, tries, chance, known) => {
    expect(Math.abs(binomialTail(hits, tries, chance) / known - 1)).toBeLessThan(1e-9)
    // One hit more or less is seen.
    expect(Math.abs(binomialTail(hits + 1, tries, chance) / known - 1)).toBeGreaterThan(1e-13)
  },
)

it('no hits are sure, more hits than tries cannot be, and sure hits hit', () => {
  expect(binomialTail(0, 5, 0.3)).toBe(1)
  expect(binomialTail(6, 5, 0.3)).toBe(0)
  expect(binomialTail(5, 5, 1)).toBe(1)
  expect(binomialTail(1, 5, 0)).toBe(0)
})
