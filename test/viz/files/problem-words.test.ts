import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../sim/index.ts'
import { problemWords } from '../../../viz/files/problem-words.ts'
import { readFile, SHIPPED_TABLES } from '../../../viz/files/read-file.ts'
import { CATALOGUES } from '../../../viz/words/all.ts'
import { speech } from '../../../viz/words/index.ts'

const de = speech('de')
const told = (message: string, path = 'place') => problemWords({ path, message }, de).text
const SOURCES = new URL('../../../sim/input/', import.meta.url)
const PACK = new URL('../../../viz/words/pack.ts', import.meta.url)

/** Sentences of the model about a file, as its sources have them; what is filled in is a 7. */
function sentences(): string[] {
  const files = readdirSync(SOURCES)
    .filter((name) => name !== 'scenario-meanings.ts')
    .map((name) => new URL(name, SOURCES))
  return [...files, PACK].flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\*\*.*?\*\//gs, '')
    const said = text.matchAll(
      /(?:message(?::| =)|problem\(|tell\((?:\w+, )?|say\([^,]+,|return(?= `expected)|warn\(\s*'\w+',)\s*(?:`([^`]*)`|'([^']+)')/g,
    )
    return [...said].map(([, template = '', plain = '']) =>
      (template || plain)
        .replace(/(?<=.)\$\{(?:more|hint|limit)\}/g, '')
        .replace(/\$\{what\}/g, 'a number')
        .replace(/\$\{name\}/g, '"7"')
        .replaceAll('""', '"')
        .replace(/\$\{[^}]*\}/g, '7'),
    )
  })
}

/** Only told by the command line, or made of other sentences. */
const ELSEWHERE =
  /^7, got 7$|^expected path=value$|^expected a path such as|^expected a value in YAML/

test('the sources are read as they are meant', () => {
  expect(CATALOGUES.en).toBeDefined()
  expect(sentences().length).toBeGreaterThan(55)
})

test.each(sentences().filter((text) => !ELSEWHERE.test(text) && /[a-z]/.test(text)))(
  'there is German for: %s',
  (sentence) => {
    const said = told(sentence)
    expect(said).not.toContain('(englisch)')
    expect(said).not.toMatch(/\b(?:expected|got|the|of|more|than|which|never|each|inhabitants)\b/)
  },
)

describe('a file that cannot be used', () => {
  const problemsOf = (name: string, text: string): readonly Problem[] => {
    const reading = readFile(name, text, SHIPPED_TABLES)
    return reading.kind === 'unusable' ? reading.problems : []
  }

  test.each([
    ['a.yaml', 'id: 7\nplace: []\n'],
    ['a.yaml', 'id: x\ntitle: {de: a, en: b\n'],
    ['a.yaml', 'id: x\nid: y\n'],
    ['a.yaml', 'policy:\n  - lever: forrum\n    intensity: 2\nparameters: {nonsense: 1}\n'],
    ['a.yaml', 'a: [1, 2\nb: "x\n'],
    ['a.csv', 'month,arrivals\n2015-01,ten\n2015-03,-1\n'],
    ['a.csv', 'monat,arrivals\n2015-01,1.000\n'],
    ['a.csv', ''],
    ['a.json', '{"languagePack": 2, "messages": {"close": 3}}'],
  ])('is told in German: %s %s', (name, text) => {
    const problems = problemsOf(name, text)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) {
      const { place, text: said, lang } = problemWords(problem, de)
      expect(lang).toBe('de')
      expect(said).not.toMatch(/\((?:englisch)\)|\b(?:expected|missing|unknown|got)\b/)
      expect(place).not.toMatch(/\bline\b|\bcolumn \d/)
    }
  })

  test('is told as the model says it in English', () => {
    const [problem] = problemsOf('a.yaml', 'id: 7\n')
    expect(problemWords(problem!, speech('en'))).toMatchObject({
      text: problem!.message,
      lang: 'en',
    })
  })
})

test('says what was missing and what stands there', () => {
  expect(told('missing; expected string')).toBe('fehlt; erwartet wird ein Text')
  expect(told('expected at most 1, got 2')).toBe('erwartet wird höchstens 1, da steht 2')
  expect(told('unknown key "pace"; did you mean "place"?')).toBe(
    'den Schlüssel „pace“ gibt es hier nicht; gemeint ist vielleicht „place“',
  )
  expect(told('some rare fault')).toBe('Meldung des Lesers (englisch): some rare fault')
})
