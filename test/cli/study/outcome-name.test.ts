import { expect, test } from 'vitest'
import {
  outcomeFormat,
  outcomeName,
  periodOf,
  yearMarks,
} from '../../../cli/study/report/outcome-name.ts'
import { sayIn } from '../../../cli/study/report/say.ts'
import { readOutcomes } from '../../../experiments/outcomes/read-outcomes.ts'
import { SINGLE_CHECKS } from '../../../experiments/outcomes/single-checks.ts'

const NBSP = '\u00a0'

function outcome(text: string) {
  const read = readOutcomes([text])
  if (!read.ok || read.outcomes[0] === undefined) throw new Error(text)
  return read.outcomes[0]
}

test.each([
  [
    'members max',
    'Mitglieder in Helferkreisen, größter Wert',
    'Members of helper circles, largest value',
  ],
  [
    'circles at 2021-09',
    `Helferkreise, September${NBSP}2021`,
    `Helper circles, September${NBSP}2021`,
  ],
  [
    'members mean from 2016',
    'Mitglieder in Helferkreisen, Mittel (ab 2016)',
    'Members of helper circles, mean (from 2016)',
  ],
  [
    'members mean 2016..2017',
    `Mitglieder in Helferkreisen, Mittel (2016${NBSP}– 2017)`,
    `Members of helper circles, mean (2016${NBSP}– 2017)`,
  ],
  [
    'survival circles share years 3',
    'Anteil der Kreise, die länger als 3 Jahre bestehen',
    'Share of circles that last longer than 3 years',
  ],
  [
    'first demanded to 2016',
    'Woche des ersten Ereignisses „demanded“ (bis 2016)',
    'Week of the first event “demanded” (to 2016)',
  ],
  ['events demanded rate', 'Ereignisse „demanded“ je Jahr', 'Events “demanded” per year'],
  [
    'members mean every quarter',
    'Mitglieder in Helferkreisen, Mittel Quartal für Quartal',
    'Members of helper circles, mean quarter by quarter',
  ],
  ['P4 value: mean circle size', 'P4: mittlere Größe der Kreise', 'P4: mean circle size'],
  ['P6 value', 'P6: Stunden der Engagierten je Woche', 'P6: hours per week of the active'],
  ['P4', 'P4: eingehalten', 'P4: holds'],
  [
    'P4 score: mean circle size',
    'P4, mittlere Größe der Kreise: Abstand vom Band',
    'P4, mean circle size: distance from its band',
  ],
  // What has no words of its own keeps those in which it is written.
  ['spells helpers length', 'spells helpers length', 'spells helpers length'],
])('%s is said in both languages', (text, german, english) => {
  expect(outcomeName(outcome(text), sayIn('de'))).toBe(german)
  expect(outcomeName(outcome(text), sayIn('en'))).toBe(english)
})

test('whatever patterns and effects ask of one run is said in German', () => {
  const { quantities } = sayIn('de').words
  const asked = [...new Set(SINGLE_CHECKS.map(({ what }) => what))]
  expect(asked.filter((what) => quantities[what] === undefined)).toEqual([])
  expect(Object.keys(quantities).filter((what) => !asked.includes(what))).toEqual([])
})

test('shares are told in per cent, small ones with a digit more, all else in numbers', () => {
  const share = outcomeFormat(outcome('linking at 2021-09'), sayIn('de'))
  expect([0, 0.0123, 0.5].map(share)).toEqual([`0${NBSP}%`, `1,2${NBSP}%`, `50${NBSP}%`])
  const members = outcomeFormat(outcome('members max'), sayIn('de'))
  expect([0.1234, 12.345, 12345].map(members)).toEqual(['0,123', '12,3', '12.345'])
  // A change of a share is no share.
  expect(outcomeFormat(outcome('linking change'), sayIn('de'))(0.5)).toBe('0,5')
})

test('periods are read from the names of values, and years are marked where they begin', () => {
  expect(
    ['core_2015_q1', 'core_2015_03', 'core_2015'].map((value) => periodOf('core', value)),
  ).toEqual(['2015 Q1', '2015-03', '2015'])
  expect(yearMarks(['2015 Q3', '2015 Q4', '2016 Q1', '2016 Q2'])).toEqual([
    { at: 0, text: '2015' },
    { at: 2, text: '2016' },
  ])
})

test('a very small chance is said to be small', () => {
  expect([0.00001, 0.02, 1].map(sayIn('de').chance)).toEqual(['< 0,001', '0,02', '1'])
})
