import { expect, test } from 'vitest'
import { type Answers, CHOICES, type ChoiceKey, QUESTION_KEYS, run } from '../../sim/index.ts'
import { monthsIn, monthsLike } from '../../viz/own/months-text.ts'
import { ownScenario } from '../../viz/own/own-scenario.ts'
import { inhabitantsIn } from '../../viz/own/question-field.ts'
import { settingRows, sourcesOf } from '../../viz/own/setting-rows.ts'
import { putDraw, SHIPPED } from '../../viz/session/under-draw.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const languages = Object.keys(CATALOGUES) as Language[]
const months = [10, 20, 45, 0, 60]
/** Every answer but "don't know" to one question alone. */
const single: readonly Answers[] = (Object.keys(CHOICES) as ChoiceKey[]).flatMap((question) =>
  CHOICES[question].map(
    (choice): Answers => ({ [question]: choice, ...(choice === 'own' && { months }) }),
  ),
)

test('no answer is without effect: under the same draw and luck an outcome is another one', () => {
  const options = { weeks: 320, columnsOnly: true } as const
  const under = (answers: Answers, draw: number) => {
    const town = ownScenario({ inhabitants: 8000, ...answers })
    const { scenario: drawn, seed } = putDraw({ scenario: town, seed: 'luck' }, SHIPPED, draw)
    return JSON.stringify(
      Object.values(run(drawn, seed, options).outcomes).map((column) => [...column]),
    )
  }
  const draws = [0, 1, 2, 3]
  const plain = draws.map((draw) => under({}, draw))
  const differs = (answers: Answers) => draws.some((draw) => under(answers, draw) !== plain[draw])
  expect(differs({ inhabitants: 8000 })).toBe(false)
  for (const answers of [...single, { inhabitants: 12_000 }])
    expect([answers, differs(answers)]).toEqual([answers, true])
}, 60_000)

test('what an answer sets is told in each language, with how sure it is', () => {
  for (const language of languages)
    for (const answers of [{}, { inhabitants: 20_000 }, ...single])
      for (const question of QUESTION_KEYS)
        for (const { name, value, range, sure } of settingRows(question, answers, speech(language)))
          expect(`${name}|${value}|${range ?? '-'}|${sure}`).not.toMatch(/undefined|NaN|\|\|/)
  const [row] = settingRows('budget', { budget: 'some' }, speech('de'))
  expect(row).toEqual({
    name: 'Geld für freiwillige Hilfe',
    value: '30.000 €',
    range: '15.000 € bis 45.000 €',
    sure: 'said',
  })
  expect(sourcesOf('alliance', { alliance: 'broad' })).toEqual(['II5', 'II6', 'II8'])
})

test('numbers are read as people write them', () => {
  expect(['20000', '20.000', '20 000', '4999', '2 Mio', '1e5', ''].map(inhabitantsIn)).toEqual([
    20_000,
    20_000,
    20_000,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(monthsIn('10 20, 30;\n0')).toEqual([10, 20, 30, 0])
  expect(monthsIn('')).toEqual([])
  for (const wrong of ['-1', '1.5', 'zehn', '99999', '1 '.repeat(49)])
    expect(monthsIn(wrong)).toBeUndefined()
})

test('own months begin as the table has them for a town of that size', () => {
  const like = monthsLike(ownScenario({}), scenario('town-1'))
  expect(like).toHaveLength(24)
  expect(like.indexOf(Math.max(...like))).toBe(10)
  expect(monthsLike(ownScenario({ inhabitants: 50_000 }), scenario('town-1'))[10]).toBe(
    Math.round(like[10]! / 2),
  )
})
