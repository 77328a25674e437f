import { describe, expect, test } from 'vitest'
import { formatsOf } from '../../figures/formats.ts'
import { AGENDA_WORDS } from '../../viz/words/agenda/index.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { counted, isOne } from '../../viz/words/counted.ts'
import type { TextLanguage } from '../../viz/words/index.ts'
import { RESEARCH_WORDS } from '../../viz/words/research/index.ts'

type Say = (...values: readonly string[]) => string

/** All texts of a catalogue that take values, by their path. */
function saying(branch: object, path = ''): (readonly [path: string, say: Say])[] {
  return Object.entries(branch).flatMap(([key, value]) => {
    if (typeof value === 'function') return [[`${path}${key}`, value as Say] as const]
    return typeof value === 'object' ? saying(value, `${path}${key}.`) : []
  })
}

/** Texts of a language, with those of laboratory and agenda. */
function textsOf(language: TextLanguage) {
  const research = saying(RESEARCH_WORDS[language], 'research views: ')
  const agenda = saying(AGENDA_WORDS[language], 'agenda: ')
  return new Map([...saying(CATALOGUES[language]), ...research, ...agenda])
}

/** A text with one value filled in and a letter for the others. */
function filled(say: Say, place: number, value: string): string {
  return say(...Array.from({ length: say.length }, (_, each) => (each === place ? value : 'x')))
}

/** A text with a sign in the place of a number, where that stands alone. */
function without(number: string, text: string): string {
  return text.replaceAll(new RegExp(`(?<![\\d.,])${number}(?![.,]?\\d)`, 'g'), '#')
}

/** A number before a noun, which German writes with a capital: `2 Kreise`, `2 leere Plätze`. */
const NOUN = /(?<![\p{L}\d,.])2 (?:\p{Ll}+e )?\p{Lu}\p{L}+/u

/** Counts that the page or the model fixes, or words that are the same for one and for many. */
const FIXED = new Set([
  'log.order 0',
  'log.overview 0',
  'workshop.guess.longName 0',
  'leverPanel.changed 1',
  'methodWords.intro 0',
  'methodWords.intro 1',
  'methodWords.intro 2',
  'workshop.guess.full 0',
  'workshop.tasks.progress 1',
  'deliver.export.clipHint 0',
  'deliver.files.pack 2',
  'deliver.method.packagesText 0',
  'research views: modeMeaning.quick 0',
  'research views: modeMeaning.quick 1',
  'research views: modeMeaning.full 0',
  'research views: modeMeaning.full 1',
  'research views: directionsText 1',
  'agenda: agenda.length 0',
  'agenda: agenda.spent 1',
  'agenda: agenda.sheet 0',
  'agenda: results.compute 0',
  // One EUR and many are written alike.
  'agenda: task.budget 0',
  'agenda: task.euro 0',
  'agenda: team.over 0',
  'agenda: team.left 0',
  'agenda: team.spent 0',
  // "1 Helfende" is right, too.
  'summary 4',
  // The value is a sentence.
  'understand.helperReading 1',
])
/** Leichte Sprache counts times, of which one looks like many, or says it without a noun. */
const SAME_IN_LEICHT = new Set([
  'notch.friction 0',
  'log.frictionWeek 0',
  'understand.comings 0',
  'understand.comings 1',
  'understand.trials 0',
  'understand.trialPairs 1',
  'understand.trialLasting 1',
  'understand.officialOthers 0',
  'workshop.sheet.count 2',
  'workshop.sheet.unchanged 1',
  'research views: pairs 0',
])
const SAME_IN_ENGLISH = new Set(['understand.comings 0', 'understand.comings 1'])

const GERMAN = textsOf('de')
const COUNTS = [...GERMAN].flatMap(([path, say]) =>
  Array.from({ length: say.length }, (_, place) => ({ path, place, name: `${path} ${place}` }))
    .filter(({ place }) => NOUN.test(filled(say, place, '2')))
    .filter(({ name }) => !FIXED.has(name)),
)

describe.each(['de', 'en', 'leicht'] as const)('counted nouns in "%s"', (language) => {
  const texts = textsOf(language)
  const { whole } = formatsOf(CATALOGUES[language].locale)
  const same = { de: new Set<string>(), en: SAME_IN_ENGLISH, leicht: SAME_IN_LEICHT }[language]

  test.each(COUNTS)('$path tells one from none, two and a thousand', ({ path, place, name }) => {
    const [none, one, two, many] = [0, 1, 2, 1000].map((count) =>
      without(whole(count), filled(texts.get(path)!, place, whole(count))),
    )
    expect(none).toBe(two)
    expect(many).toBe(two)
    if (same.has(name)) expect(one).toBe(two)
    else expect(one).not.toBe(two)
  })

  test('numbers that take the singular are those of the rules for the locale', () => {
    const rules = new Intl.PluralRules(CATALOGUES[language].locale)
    for (let count = 0; count <= 2000; count++)
      expect(isOne(whole(count)), String(count)).toBe(rules.select(count) === 'one')
  })
})

test('enough counts are found, and every exception is one', () => {
  expect(COUNTS.length).toBeGreaterThan(40)
  const places = ([path, say]: readonly [string, Say]) =>
    Array.from({ length: say.length }, (_, place) => `${path} ${place}`)
  const known = new Set([...GERMAN].flatMap(places))
  for (const name of [...FIXED, ...SAME_IN_ENGLISH, ...SAME_IN_LEICHT])
    expect([name, known.has(name)]).toEqual([name, true])
})

test('a place of a language pack takes the plural', () => {
  expect(counted('{0}', 'Kreis', 'Kreise')).toBe('{0} Kreise')
})
