import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EFFECTS } from '../../experiments/effects.ts'
import { readPatterns } from '../../viz/routes/method/patterns.ts'

test('the document of patterns tells the page every pattern and effect, with its verdict', () => {
  const rows = readPatterns(readFileSync('docs/patterns.md', 'utf8'))
  const ids = [
    ...Array.from({ length: 18 }, (_, index) => `P${index + 1}`),
    ...Array.from({ length: EFFECTS.length }, (_, index) => `E${index + 1}`),
  ]
  expect([...new Set(rows.map(({ id }) => id))]).toEqual(ids)
  expect([...new Set(rows.map(({ verdict }) => verdict))].sort()).toEqual([
    'met',
    'not met',
    'reported',
  ])
  expect(() => readPatterns('# Patterns')).toThrow('no table of patterns')
})
