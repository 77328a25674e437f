import { describe, expect, test } from 'vitest'
import { aimWords, borderWords, shortAim, valueWords } from '../../viz/policies/aim-words.ts'
import { enoughNote, firstNote, planNotes, townOf } from '../../viz/policies/plan-notes.ts'
import { decidedWords, OWN_TITLES, shippedTitles } from '../../viz/policies/plan-words.ts'
import { shippedPlans } from '../../viz/policies/shipped-plans.ts'
import { benchmarkSentences } from '../../viz/routes/receipt/benchmark.ts'
import '../../viz/words/all.ts'
import { speech } from '../../viz/words/index.ts'

const shipped = await shippedPlans()
const de = speech('de')
const planOf = (name: string) => shipped.plans.find((plan) => plan.name === name)!
const aimOf = (outcome: string) => ({
  name: 'own',
  outcome,
  better: 'higher' as const,
  matters: 0,
})

describe.each(['de', 'en', 'leicht'] as const)('the shipped plans in %s', (language) => {
  const say = speech(language)
  const titles = shippedTitles(say)

  test('have a title for each plan and future, no two alike, and a short name for each aim', () => {
    const named = shipped.plans.map(({ name }) => titles.plan(name))
    expect(new Set(named).size).toBe(shipped.plans.length)
    expect(named.filter((title, at) => title === shipped.plans[at]?.name)).toEqual([])
    for (const { name } of shipped.futures) expect(titles.future(name)).not.toBe(name)
    for (const aim of shipped.aims) expect(shortAim(aim, say).length).toBeLessThan(15)
  })

  test('tell every aim and border without the short form of the study', () => {
    for (const aim of shipped.aims) expect(aimWords(aim, say)).not.toBe(aim.outcome)
    expect(enoughNote(shipped, say)).toMatch(/2015.*2016.*55.?%.*2021.* 3\b/)
  })

  test('say that it is a model of this town alone, and that a share is no probability', () => {
    expect(firstNote(shipped, say)).toContain(say.words.town('III'))
    expect(planNotes(shipped, titles, say).join(' ')).toContain(say.whole(shipped.worlds))
  })

  test('have a sentence each for the minutes', () => {
    const sentences = benchmarkSentences(shipped, say)
    expect(sentences).toHaveLength(shipped.plans.length)
    expect(sentences.filter((sentence) => /null|NaN|undefined|–/.test(sentence))).toEqual([])
  })
})

test('what a plan decides is told with its time and settings, changes of the head by their names', () => {
  const [posts, ...head] = decidedWords(planOf('free'), de)
  expect(posts).toMatch(
    /^Koordinationsstellen: 100.%, ab Juni 2015, höchstens 3 volle Stellen, bei den Kreisen angestellt$/,
  )
  expect(head).toEqual([
    expect.stringMatching(/^Kontrolle der Spitze: 5.%/),
    expect.stringMatching(/^Offenheit der Spitze: 90.%/),
  ])
  expect(decidedWords(planOf('nothing'), de)).toEqual([])
})

test('a condition without weeks is told with those of a scenario, an unknown change as it was written', () => {
  const [told, change] = decidedWords(
    {
      entries: [{ lever: 'forum', when: { outcome: 'members', below: 30 } }],
      changes: ['place.multiplier=0.5'],
    },
    de,
  )
  expect(told).toMatch(/^Austauschforum: 100.%, Beginn, sobald .*8 Wochen/)
  expect(change).toBe('place.multiplier=0.5')
})

test('an outcome that there are no words for stays in its short form, with its own name', () => {
  const ratio = aimOf('members/active mean weeks 2..9')
  expect(aimWords(ratio, de)).toBe('members/active mean weeks 2..9')
  expect(shortAim(ratio, de)).toBe('own')
  expect(borderWords(ratio, de)).toBeUndefined()
  expect(valueWords(ratio, 0.12345, de)).toBe('0,12')
  expect(valueWords(ratio, null, de)).toBe('–')
})

test('plans of another study keep the names that it gives them, and its town', () => {
  expect(OWN_TITLES.plan('found_4')).toBe('found_4')
  expect(townOf({ ...shipped, town: 'example' }, de)).toBe('example')
  const made = { ...shipped, source: { ...shipped.source, model: '0.0.1' } }
  expect(planNotes(made, OWN_TITLES, de)[0]).toContain('0.0.1')
})
