import { expect, test } from 'vitest'
import { parseScenario, placeText } from '../../../sim/index.ts'
import { LIMITS } from '../../../sim/input/limits.ts'
import { inflow, scenarioText } from '../../scenarios.ts'

const neutral = scenarioText('neutral')
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('')

const big = LIMITS.scenario - 10
test.each([
  ['brackets', '['.repeat(big)],
  ['pairs of brackets', '[]'.repeat(big / 2)],
  ['nested keys', '{a: '.repeat(big / 4)],
  ['nested entries', '- '.repeat(big / 2)],
  ['nested to a depth that can just be read', `${'['.repeat(600)}${']'.repeat(600)}`],
  ['commas', `[${','.repeat(big - 2)}]`],
  ['values', `[${'a,'.repeat(big / 2 - 1)}]`],
  ['keys', times(10_000, (index) => `key${index}: 1\n`)],
  ['doubled keys', 'key: 1\n'.repeat(big / 7)],
  ['anchors', times(10_000, (index) => `k${index}: &a 1\n`)],
  ['tags', '!a '.repeat(big / 3)],
  ['quotes', '"'.repeat(big)],
  ['lines', '\n'.repeat(big)],
  ['tabs', '\t'.repeat(big)],
  ['a long word', `id: ${'a'.repeat(big - 5)}`],
  ['directives', '%YAML 1.2\n'.repeat(big / 10)],
  ['too much', 'a'.repeat(LIMITS.scenario + 1)],
  ['a title as long as a file', `${neutral}${'#'.repeat(9)}\nseed: "${'x'.repeat(1000)}"`],
])('%s end in problems', { timeout: 20_000 }, (_, text) => {
  const parsed = parseScenario(text, { inflow })
  const problems = parsed.ok
    ? []
    : parsed.problems.map((problem) => `${placeText(problem)}: ${problem.message}`)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.join('\n').length).toBeLessThan(20_000)
})
