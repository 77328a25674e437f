import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  citationsIn,
  MENTIONS,
  mentionsIn,
  readBibliography,
  unknownMentionsIn,
} from '../../docs/bibliography.ts'
import { PARAMETERS } from '../../sim/index.ts'
import { ROOT } from '../lint/rooms.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const sources = readBibliography(read('docs/references.bib'))
const keys = new Set(sources.map(({ key }) => key))

/** What speaks of sources in words: the description of the model, evidence, claims, chance. */
const told = [
  'docs/odd.md',
  'docs/evidence.md',
  'docs/claims.md',
  'docs/randomness.md',
  ...readdirSync(join(ROOT, 'docs/odd')).map((file) => `docs/odd/${file}`),
]
/** What cites sources by their key. */
const citing = ['sources', 'odd-d', 'trace', 'checklists', 'paper'].map((name) => `docs/${name}.md`)
const keysByNumber = read('docs/sources.md')
const claims = read('docs/claims.md')

/** Keys of figures, claims and recommendations, ranges such as "A16 to A20" with all between. */
function numbersIn(text: string): readonly string[] {
  const ranges = [...text.matchAll(/\b(C|R|A|I{1,3})(\d+) to \1(\d+)\b/g)].flatMap(
    ([, letter = '', first, last]) =>
      Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, index) => letter + (Number(first) + index),
      ),
  )
  return [...new Set([...ranges, ...(text.match(/\b(?:C|R|A|I{1,3})\d+\b/g) ?? [])])]
}

/** Whether a key by number has a line that says what it is. */
function isTold(number: string): boolean {
  return (/^[CR]/.test(number) ? keysByNumber : claims).includes(`\n| ${number} |`)
}

/** What a parameter says where nobody else said it before. */
const OWN = new RegExp(
  `^(?:${[
    'contested',
    'definition',
    'fitted',
    'fitted to the patterns and effects',
    'judgement',
    'many found housing by themselves, and work and benefits were open to them',
    'model: halves exits',
    'no direct evidence',
    'no evidence found',
    'P\\d+(?:, P\\d+)*',
    'regular benefits, housing and work from June 2022',
    'rough trial',
    'see odd',
    'size judged',
    'trial',
  ].join('|')})$`,
)

describe('the bibliography', () => {
  test('says of each source who or what it is and where it can be found', () => {
    expect(sources.length).toBeGreaterThan(50)
    for (const { key, fields } of sources) {
      const { title, doi, isbn, url, howpublished, note = '' } = fields
      expect(title, key).toMatch(/\w{3}/)
      const place = doi ?? isbn ?? url ?? howpublished ?? /not confirmed/.exec(note)?.[0]
      expect(place, `${key}: a DOI, ISBN, address, where it was published, or a note`).toBeDefined()
    }
  })

  test('has a DOI for every article, or says that none was confirmed', () => {
    const articles = sources.filter(({ type }) => type === 'article')
    expect(articles.length).toBeGreaterThan(20)
    const without = articles.filter(
      ({ fields: { doi, note = '' } }) => !doi && !/DOI .*not confirmed/.test(note),
    )
    expect(without.map(({ key }) => key)).toEqual([])
    const doi = sources.flatMap(({ fields: { doi: each } }) => each ?? [])
    expect(doi.filter((each) => !/^10\.\d{4,}\/\S+$/.test(each))).toEqual([])
    expect(new Set(doi).size).toBe(doi.length)
    const url = sources.flatMap(({ fields: { url: each } }) => each ?? [])
    expect(url.filter((each) => !URL.canParse(each))).toEqual([])
  })

  test('has every source that is mentioned or cited, and no other', () => {
    const mentioned = told.flatMap((file) => mentionsIn(read(file))).flatMap((m) => MENTIONS[m]!)
    const cited = citing.flatMap((file) => citationsIn(read(file)))
    const used = new Set([...mentioned, ...cited])
    expect([...used].filter((key) => !keys.has(key))).toEqual([])
    expect([...keys].filter((key) => !used.has(key))).toEqual([])
  })

  test('knows no words for a source that no document uses', () => {
    const words = new Set(told.flatMap((file) => mentionsIn(read(file))))
    expect(Object.keys(MENTIONS).filter((mention) => !words.has(mention))).toEqual([])
  })
})

describe('sources in documents', () => {
  test.each(told)('%s mentions none by name and year that is not in the bibliography', (file) => {
    expect(unknownMentionsIn(read(file))).toEqual([])
  })

  test.each([...told, ...citing])('%s uses no number of a source that nothing explains', (file) => {
    expect(numbersIn(read(file)).filter((number) => !isTold(number))).toEqual([])
  })

  test('sections of the evidence have their lines among the sources', () => {
    const texts = told.map(read).join('\n')
    const groups = [
      ...texts.matchAll(/evidence (\d(?:\.\d)?)(?:(?: \([^)]*\))? and (\d(?:\.\d)?))?/g),
    ]
    const sections = new Set(groups.flatMap(([, first, second]) => [first, second ?? []].flat()))
    expect(sections.size).toBeGreaterThan(3)
    const headings = [...keysByNumber.matchAll(/^### evidence (\S+)$/gm)].map(([, name]) => name)
    expect([...sections].sort()).toEqual(headings.sort())
  })

  test('every part of the source of a parameter leads to one, or says that there is none', () => {
    const lost = PARAMETERS.flatMap(({ key, source }) =>
      source.split(/;\s*/).flatMap((part) => {
        const leads =
          OWN.test(part) ||
          mentionsIn(part).length > 0 ||
          numbersIn(part).some(isTold) ||
          /evidence \d/.test(part)
        return leads ? [] : [`${key}: ${part}`]
      }),
    )
    expect(lost).toEqual([])
  })
})

describe('a bibliography is read', () => {
  test('with its keys, types and fields', () => {
    const text = '% remark\n\n@book{one-2,\n  title = {A {Protected} title},\n  year = {1970},\n}\n'
    expect(readBibliography(text)).toEqual([
      { key: 'one-2', type: 'book', fields: { title: 'A {Protected} title', year: '1970' } },
    ])
  })

  test('or refused with every problem at once', () => {
    const text =
      'word\n@book{one,\n  title = "x",\n  year = {1},\n  year = {2},\n}\n@misc{one,\n}\n@misc{two,'
    expect(() => readBibliography(text)).toThrow(
      [
        'The bibliography cannot be read:',
        '  line 1: expected "@type{key,", a remark or nothing, got "word"',
        '  line 3: expected "  field = {value}," or "}", got "  title = \\"x\\","',
        '  line 5: expected each field of one once, got "  year = {2},"',
        '  two: expected "}" before the end',
        '  one: expected each key once',
      ].join('\n'),
    )
  })

  test('citations are found alone and in groups, and nothing else with an @', () => {
    expect(citationsIn('a [@one], b [@two;\n@three-3], c@d.org, `@four` [x]')).toEqual([
      'one',
      'two',
      'three-3',
    ])
  })

  test('names with a year that nobody knows are told, months and known ones are not', () => {
    const text = 'Granovetter 1978, Nobody 1999, Omoto and Snyder 1995, November 2015, Some (2001)'
    expect(unknownMentionsIn(text)).toEqual(['Nobody 1999', 'Some (2001'])
  })
})
