import { expect, test } from 'vitest'
import { analyse, type Finding } from '../../../experiments/study/analyse.ts'
import { boxRows, sensitivityRows } from '../../../experiments/study/sensitivity-rows.ts'
import { madeResults } from './made-results.ts'

const NAMES = ['much', 'little', 'none']
/** Luck that its two seeds take away from each other: only their mean is the value of the setting. */
const lucky = (value: number, seed: number) => value + (seed === 0 ? 5 : -5)
const linear = ([much = 0, little = 0]: ArrayLike<number> & Iterable<number>) => 3 * much + little

const made = (spec: Parameters<typeof madeResults>[0]) =>
  madeResults(spec, NAMES, (point, seed) => lucky(linear(Array.from(point)), seed))

function only(findings: readonly Finding[]): Finding {
  expect(findings).toHaveLength(1)
  return findings[0] as Finding
}

test('Sobol indices of means over seeds are those of the model: 0.9 and 0.1 of 3 a + b', () => {
  const results = made({ method: 'saltelli', points: 512, secondOrder: false })
  const finding = only(analyse({ method: 'sobol', of: ['made'], resamples: 20 }, results))
  if (finding.method !== 'sobol') throw new Error(finding.method)
  const values = finding.found.first.map(({ value }) => value)
  expect(values[0]).toBeCloseTo(0.9, 1)
  expect(values[1]).toBeCloseTo(0.1, 1)
  expect(values[2]).toBeCloseTo(0, 1)
  const rows = sensitivityRows(finding, results.table.settings)
  expect(rows[0]?.slice(0, 5)).toEqual(['town', 'made', 'much', null, 'first'])
  expect(rows).toHaveLength(2 * NAMES.length)
})

test('with one of the seeds alone the same indices would be those of luck', () => {
  const results = madeResults(
    { method: 'saltelli', points: 512, secondOrder: false },
    NAMES,
    (point, _, setting) => linear(Array.from(point)) + (setting % 7) * 4,
    1,
  )
  const finding = only(analyse({ method: 'sobol', of: ['made'], resamples: 20 }, results))
  if (finding.method !== 'sobol') throw new Error(finding.method)
  expect(finding.found.first[0]?.value).toBeLessThan(0.5)
})

test('elementary effects of a linear model are its factors', () => {
  const finding = only(
    analyse({ method: 'morris', of: ['made'] }, made({ method: 'morris', trajectories: 6 })),
  )
  if (finding.method !== 'morris') throw new Error(finding.method)
  const { effects } = finding.found
  expect(effects.map(({ muStar }) => Math.round(muStar.value))).toEqual([3, 1, 0])
  expect(effects.every(({ sigma }) => sigma < 1e-9)).toBe(true)
})

test('PAWN and regional analyses put the factor first that moves most', () => {
  const results = made({ method: 'sobol', points: 256 })
  const pawn = only(analyse({ method: 'pawn', of: ['made'], resamples: 10 }, results))
  if (pawn.method !== 'pawn') throw new Error(pawn.method)
  const [much, little, none] = pawn.found.factors.map(({ median }) => median.value)
  expect(much).toBeGreaterThan(little ?? 0)
  expect(little).toBeGreaterThan(none ?? 0)
  const regional = only(
    analyse(
      {
        method: 'regional',
        of: ['made'],
        split: { side: 'above', than: 'median' },
        permutations: 99,
      },
      results,
    ),
  )
  if (regional.method !== 'regional') throw new Error(regional.method)
  expect(regional.threshold).toBeCloseTo(2, 1)
  expect(regional.found.behaving).toBe(128)
  expect(regional.found.factors[0]).toMatchObject({ name: 'much', behaving: 'higher', p: 0.01 })
})

test('boxes hold what they are to hold, one after the other', () => {
  const results = madeResults({ method: 'sobol', points: 512 }, NAMES, (point) => {
    const [much = 0, little = 0] = Array.from(point)
    return much > 0.75 || little > 0.8 ? 1 : 0
  })
  const finding = only(
    analyse(
      { method: 'prim', of: ['made'], split: { side: 'above', than: 0.5 }, boxes: 2 },
      results,
    ),
  )
  if (finding.method !== 'prim') throw new Error(finding.method)
  const best = finding.found.map(({ boxes, best: at }) => boxes[at])
  expect(best.map((box) => box?.limits.map(({ name }) => name))).toEqual([['much'], ['little']])
  for (const box of best) expect(box?.density).toBeGreaterThan(0.9)
  const rows = boxRows(finding)
  expect(rows.map((row) => row.slice(2, 5))).toEqual([
    ['above 0.5', 1, 'much'],
    ['above 0.5', 2, 'little'],
  ])
})

const gaps = () =>
  madeResults({ method: 'sobol', points: 64 }, NAMES, (point, seed, setting) => {
    if (setting === 3 && seed === 1) return Number.NaN
    return setting === 9 ? Number.NaN : linear(Array.from(point))
  })

test('values that are missing are refused with the list of their runs', () => {
  expect(only(analyse({ method: 'pawn', of: ['made'] }, gaps()))).toMatchObject({
    method: 'refused',
    asked: 'pawn',
    runs: [7, 18, 19],
    reason: '3 runs have no value: 7, 18, 19',
  })
})

test('where it is said what stands for them, the rest of the seeds or another setting does', () => {
  const finding = only(
    analyse({ method: 'pawn', of: ['made'], impute: 'nearest', resamples: 5 }, gaps()),
  )
  if (finding.method !== 'pawn') throw new Error(finding.method)
  expect(finding.stoodFor).toBe(3)
  // The setting with one seed left has a value; only the one without any takes that of another.
  expect(finding.found.imputed).toEqual({ how: 'nearest', rows: [9] })
})

test('an outcome that never differs, and a split that leaves one side empty, are refused with the reason', () => {
  const flat = madeResults({ method: 'sobol', points: 16 }, NAMES, () => 4)
  expect(only(analyse({ method: 'pawn', of: ['made'] }, flat))).toMatchObject({
    method: 'refused',
    reason: 'it is 4 in every setting',
  })
  const results = made({ method: 'sobol', points: 16 })
  const split = { side: 'above', than: 99 } as const
  expect(only(analyse({ method: 'regional', of: ['made'], split }, results))).toMatchObject({
    method: 'refused',
    why: 'one-sided',
    reason: 'expected runs of both kinds, got 0 that behave of 16',
  })
  expect(only(analyse({ method: 'prim', of: ['made'], split }, results))).toMatchObject({
    method: 'refused',
    reason: 'expected at least one case, got none',
  })
})

test('only the town that an analysis names is looked at', () => {
  const results = made({ method: 'sobol', points: 16 })
  expect(analyse({ method: 'pawn', of: ['made'], town: 'elsewhere' }, results)).toEqual([])
})
