import { expect, test } from 'vitest'
import { type Analysable, readAnalyses } from '../../../experiments/study/analysis-schema.ts'
import type { Problem } from '../../../sim/index.ts'

const known: Analysable = {
  design: 'sobol',
  outcomes: [
    { id: 'members_max', values: ['members_max'] },
    { id: 'members', values: ['members_2015', 'members_2016'] },
    { id: 'circles', values: ['circles'] },
  ],
  towns: ['town-1', 'town-2'],
}

function read(raw: unknown, design = 'sobol') {
  const problems: Problem[] = []
  const analyses = readAnalyses(raw, { ...known, design }, problems)
  return { analyses, problems: problems.map(({ path, message }) => `${path}: ${message}`) }
}

const ALL = ['members_max', 'members_2015', 'members_2016', 'circles']

test('a study that does not say what it looks for gets what suits its design', () => {
  const methods = (design: string) => read(undefined, design).analyses.map(({ method }) => method)
  expect(methods('saltelli')).toEqual(['sobol'])
  expect(methods('morris')).toEqual(['morris'])
  for (const other of ['sobol', 'random', 'latin-hypercube', 'factorial', 'table'])
    expect(methods(other), other).toEqual(['pawn', 'regional'])
})

test('a name alone looks at all values, and regional at those that are no series', () => {
  expect(read(['pawn', 'regional'])).toEqual({
    analyses: [
      { method: 'pawn', of: ALL },
      {
        method: 'regional',
        of: ['members_max', 'circles'],
        split: { side: 'above', than: 'median' },
      },
    ],
    problems: [],
  })
})

test('with keys an analysis says what, where, what stands in and how its intervals are made', () => {
  expect(
    read([
      { pawn: 'members', town: 'town-2', slices: 5, resamples: 20, level: 0.9, seed: 'own' },
      { regional: 'circles', above: 2, impute: 'nearest', permutations: 99 },
      { prim: ['members_2016', 'circles'], below: 10, peel: 0.1, boxes: 2, leastMass: 0.1 },
    ]),
  ).toEqual({
    analyses: [
      {
        method: 'pawn',
        of: ['members_2015', 'members_2016'],
        town: 'town-2',
        slices: 5,
        resamples: 20,
        level: 0.9,
        seed: 'own',
      },
      {
        method: 'regional',
        of: ['circles'],
        split: { side: 'above', than: 2 },
        impute: 'nearest',
        permutations: 99,
      },
      {
        method: 'prim',
        of: ['members_2016', 'circles'],
        split: { side: 'below', than: 10 },
        peel: 0.1,
        boxes: 2,
        leastMass: 0.1,
      },
    ],
    problems: [],
  })
})

test('all problems are told at once, with their paths and what may be meant', () => {
  expect(
    read([
      'pwn',
      'sobol',
      'prim',
      { regional: 'circle', above: 2 },
      { regional: 'circles', above: 2, below: 3 },
      { prim: 'circles' },
      { pawn: 'all', slice: 4 },
      { pawn: 'all', town: 'town-3', impute: 'zero' },
      { pawn: 'all', sobol: 'all' },
      { pawn: 'all', town: 'town-3' },
      { prim: 'circles', above: 'much' },
      7,
    ]).problems,
  ).toEqual([
    'analysis[0]: unknown analysis "pwn"; did you mean "pawn"?',
    'analysis[1]: Sobol indices need a design "saltelli", got "sobol"',
    'analysis[2]: expected { prim: <outcome>, above: ... } or below',
    'analysis[3].regional: unknown outcome "circle"; did you mean "circles"?',
    'analysis[4]: expected above or below, got both',
    'analysis[5]: expected above or below, which say what a case is',
    'analysis[6].slice: unknown key "slice"; did you mean "slices"?',
    'analysis[7].impute: unknown value "zero"; known: mean, nearest',
    'analysis[8]: expected one of the keys sobol, morris, pawn, regional, prim, got sobol and pawn',
    'analysis[9].town: unknown town "town-3"; did you mean "town-1"?',
    'analysis[10].above: expected a number or "median", got "much"',
    'analysis[11]: expected a method or one with keys, got 7',
  ])
  expect(read('pawn').problems).toEqual(['analysis: expected a list of analyses, got "pawn"'])
})
