import { expect, test } from 'vitest'
import { didYouMean, formatProblems } from '../../../sim/input/problem.ts'

test('problems are printed under one title, counted', () => {
  const friction = { path: 'friction.chance', message: 'expected a share, got 1.4' }
  expect(
    formatProblems('The scenario cannot be used', [
      friction,
      { path: 'weeks', message: 'expected at least 1, got 0' },
    ]),
  ).toBe(
    'The scenario cannot be used (2 problems):\n  friction.chance: expected a share, got 1.4\n  weeks: expected at least 1, got 0',
  )
  expect(formatProblems('The table cannot be used', [friction])).toBe(
    'The table cannot be used (1 problem):\n  friction.chance: expected a share, got 1.4',
  )
  expect(formatProblems('The table is used', [friction], 'warning')).toContain('used (1 warning):')
})

test.each([
  ['apreciation', 'appreciation'],
  ['forrum', 'forum'],
  ['froum', 'forum'],
  ['Forum', 'forum'],
  ['pots', 'posts'],
  ['xyz', undefined],
  ['', undefined],
  ['po', undefined],
])('for "%s" the known word %s is meant', (word, meant) => {
  expect(didYouMean(word, ['forum', 'appreciation', 'posts', 'stance'])).toBe(meant)
})

test('of several near words the nearest is meant', () => {
  expect(didYouMean('lenght', ['height', 'length', 'lengths'])).toBe('length')
})
