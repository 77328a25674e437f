import { describe, expect, test } from 'vitest'
import { formatsOf } from '../../figures/formats.ts'
import { EVENT, EXIT, eventIndex, LEVERS, OUTCOMES, run } from '../../sim/index.ts'
import { logSentence } from '../../viz/log/sentences.ts'
import { settingCodes, settingWords } from '../../viz/plan/setting-words.ts'
import { createReplay } from '../../viz/replay/replay.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { isPlural, LEVER_NAMES } from '../../viz/words/lever-names.ts'
import { loadWords } from '../../viz/words/load-words.ts'
import { OUTCOME_NAMES } from '../../viz/words/outcome-names.ts'
import { scenario } from '../scenarios.ts'
import { textsOf } from './texts-of.ts'

type Setting = (typeof LEVERS)[0]['settings']['parity']
const languages = Object.keys(CATALOGUES) as Language[]

test('a month is written out in running text', () => {
  const day = new Date('2016-09-05T12:00:00Z')
  expect(formatsOf('de-DE').month(day)).toBe('September 2016')
  expect(formatsOf('en-GB').month(day)).toBe('September 2016')
  expect(formatsOf('de-DE').shortMonth(day)).toBe('Sept. 2016')
})

describe('levers', () => {
  test('that have a plural name begin and end in the plural', () => {
    const { leverOn, leverOff } = speech('de').words.marker
    expect(leverOn(LEVER_NAMES.de.posts, isPlural('posts'))).toBe('Koordinationsstellen beginnen')
    expect(leverOff(LEVER_NAMES.de.forum, isPlural('forum'))).toBe('Austauschforum endet')
    expect(speech('en').words.marker.leverOn(LEVER_NAMES.en.posts, true)).toMatch(/ begin$/)
  })

  test('a name is a plural exactly when the English one ends so', () => {
    for (const { key, en } of LEVERS) {
      const [head = ''] = en.split(/ (?:of|instead|by) /)
      expect([key, isPlural(key)]).toEqual([key, /[^s]s$/.test(head)])
    }
  })

  test('have names of their own in plain German', () => {
    for (const { key, de } of LEVERS) expect(LEVER_NAMES.leicht[key]).not.toBe(de)
  })

  test('a setting begins with a word', () => {
    for (const { settings } of LEVERS)
      for (const { de, en } of Object.values(settings)) expect(`${de}${en}`).toMatch(/^\p{Lu}/u)
  })
})

describe('a setting of a lever', () => {
  test.each(languages)('is told without the codes that its numbers are, in %s', (language) => {
    const say = speech(language)
    const told = LEVERS.flatMap(({ settings }) =>
      Object.entries<Setting>(settings).flatMap(([name, setting]) =>
        [...setting.bounds, setting.default, 0, 0.5, 1].map((value) =>
          settingWords(name, setting, value, say),
        ),
      ),
    )
    expect(told.length).toBeGreaterThan(40)
    for (const text of told) expect(text).not.toMatch(/-\d|\d:|[()]/)
    // Who moves it reads what the codes mean.
    const { parity, interval } = LEVERS[0].settings
    expect(settingCodes(parity, say)).toMatch(/^−1: /)
    expect(settingCodes(interval, say)).toBe('')
  })
})

test('outcomes have names of their own in plain German, each another one', () => {
  const names = OUTCOMES.map(({ key }) => OUTCOME_NAMES.leicht[key])
  for (const { key, de } of OUTCOMES) expect(OUTCOME_NAMES.leicht[key]).not.toBe(de)
  expect(new Set(names).size).toBe(OUTCOMES.length)
})

describe('the log', () => {
  const town = scenario('town-3')
  const replay = createReplay(run(town, town.seed))
  const { events } = replay.trajectory
  const told = (event: number, language: Language): string =>
    logSentence(replay, { week: events.week[event]!, event, count: 1 }, speech(language))

  test('does not give the end of a circle as the reason of its end', () => {
    const ended = [...eventIndex(replay.trajectory).ofKind(EVENT.dissolved)]
    const plain = ended.filter((event) => events.cause[event] === EXIT.circleDissolved)
    expect(plain.length).toBeGreaterThan(0)
    for (const event of plain)
      expect(told(event, 'de')).toMatch(/^Kreis [\p{L}-]+(?: [B-Z])? löst sich auf\.$/u)
  })

  test('tells the load of an office in words', () => {
    const [friction] = eventIndex(replay.trajectory).ofKind(EVENT.friction)
    for (const language of languages) {
      expect(told(friction!, language)).not.toMatch(/\d[.,]\d/)
      expect(speech(language).words.loads).toHaveLength(5)
    }
  })
})

test('a load is told by how much work there is', () => {
  const say = speech('de')
  const told = [0.2, 0.7, 1, 1.4, 2.07].map((load) => loadWords(load, say))
  expect(told).toEqual(say.words.loads)
  expect(told.at(-1)).toBe('mehr als doppelt so viel Arbeit, wie zu schaffen ist')
})

/** What nobody outside understands, or what says something else than it means. */
const SHUNNED: Readonly<Record<string, RegExp>> = {
  de: /\bAusgang\b|Zufallszahl|\bgezogen\b|\(gelesen\)|an Ort \d/,
  en: /\btime line\b|\bstays to be seen\b/i,
  leicht: /\bAusgang\b|verliert sich|noch heute/,
}

test.each(Object.entries(SHUNNED))(
  'no word of the page in "%s" is one to shun',
  (language, shunned) => {
    const texts = textsOf(CATALOGUES[language as keyof typeof CATALOGUES])
    expect(texts.filter((text) => shunned.test(text))).toEqual([])
  },
)
