import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../lint/rooms.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const about = JSON.parse(read('package.json'))
const citation = parse(read('CITATION.cff'))
const codemeta = JSON.parse(read('codemeta.json'))
const zenodo = JSON.parse(read('.zenodo.json'))
const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** Fields of the Citation File Format 1.2.0 that it knows at the top. */
const CFF_FIELDS =
  'abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version'

test('the packages for other languages are of the version that package.json names', () => {
  const python = 'bridges/python/'
  expect([
    /^version = "(.*)"$/m.exec(read(`${python}pyproject.toml`))?.[1],
    /^__version__ = "(.*)"$/m.exec(read(`${python}src/helferkreise/__init__.py`))?.[1],
    /^Version: (.*)$/m.exec(read('bridges/r/DESCRIPTION'))?.[1],
  ]).toEqual([about.version, about.version, about.version])
})

describe('what says how to cite the program', () => {
  test('is of the version that package.json names, so that no release forgets one', () => {
    expect(about.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect({
      citation: citation.version,
      codemeta: codemeta.version,
      zenodo: zenodo.version,
    }).toEqual({ citation: about.version, codemeta: about.version, zenodo: about.version })
  })

  test('is of one day, of a version that the changelog has', () => {
    expect(citation['date-released']).toMatch(DAY)
    expect(new Date(citation['date-released']).toISOString()).toMatch(citation['date-released'])
    expect(codemeta.dateModified).toBe(citation['date-released'])
    expect(read('CHANGELOG.md')).toContain(`\n## ${about.version}\n`)
  })

  test('names one licence, one title, the same authors and keywords', () => {
    expect([about.license, citation.license, zenodo.license]).toEqual(['MIT', 'MIT', 'MIT'])
    expect(codemeta.license).toBe('https://spdx.org/licenses/MIT')
    expect(read('LICENSE')).toMatch(/^MIT License\n/)
    expect(zenodo.title).toBe(citation.title)
    expect(citation.title.startsWith(`${codemeta.name}:`)).toBe(true)
    const authors = [citation.authors, zenodo.creators, codemeta.author].map((list) =>
      list.map(({ name }: { name: string }) => name),
    )
    expect(authors).toEqual([authors[0], authors[0], authors[0]])
    expect([codemeta.keywords, zenodo.keywords]).toEqual([citation.keywords, citation.keywords])
  })

  test('has every field that the Citation File Format wants, and none that it does not know', () => {
    expect(citation['cff-version']).toBe('1.2.0')
    for (const field of ['message', 'title']) expect(citation[field], field).toMatch(/\w{3}/)
    expect(citation.authors.length).toBeGreaterThan(0)
    expect(['software', 'dataset']).toContain(citation.type)
    const known = CFF_FIELDS.split(' ')
    expect(Object.keys(citation).filter((field) => !known.includes(field))).toEqual([])
    expect(new Set(citation.keywords).size).toBe(citation.keywords.length)
    // An author with a single name is an entity, which has no names of a person.
    for (const author of citation.authors) expect(Object.keys(author)).toEqual(['name'])
  })

  test('has every field that CodeMeta and Zenodo want', () => {
    expect(codemeta['@context']).toBe('https://w3id.org/codemeta/3.0')
    expect(codemeta['@type']).toBe('SoftwareSourceCode')
    for (const field of ['name', 'description', 'programmingLanguage'])
      expect(codemeta[field], field).toMatch(/\w{3}/)
    expect(zenodo.upload_type).toBe('software')
    expect(zenodo.access_right).toBe('open')
    for (const field of ['title', 'description']) expect(zenodo[field], field).toMatch(/\w{3}/)
  })

  test('names no DOI before there is one', () => {
    expect(citation.doi ?? zenodo.doi ?? codemeta.identifier).toBeUndefined()
  })
})

describe('the terms of the sources', () => {
  /** Values of the columns of a table whose name is one of these, or ends in one. */
  function valuesOf(table: string, columns: RegExp): readonly string[] {
    const lines = read(table)
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
    const [head = '', ...rows] = lines
    const wanted = head.split(',').flatMap((name, at) => (columns.test(name) ? [at] : []))
    expect(wanted.length, table).toBeGreaterThan(0)
    return [...new Set(rows.flatMap((row) => wanted.map((at) => row.split(',')[at] ?? '')))]
  }

  test.each([
    ['scenarios/inflow/LICENCES.md', 'scenarios/inflow/germany.csv', /_source$/, true],
    ['scenarios/inflow/LICENCES.md', 'scenarios/inflow/koenigstein.csv', /^source$/, true],
    ['scenarios/observed/LICENCES.md', 'scenarios/observed/engagement.csv', /^series$/, false],
    ['scenarios/targets/LICENCES.md', 'scenarios/targets/town-1.csv', /^series$/, false],
    ['scenarios/targets/LICENCES.md', 'scenarios/targets/town-2.csv', /^series$/, false],
    ['scenarios/targets/LICENCES.md', 'scenarios/targets/town-3.csv', /^series$/, false],
  ] as const)('stand in %s for every source of %s', (file, table, columns, quoted) => {
    const name = table.split('/').at(-1)
    const rows = read(file)
      .split('\n')
      .filter((line) => line.startsWith(`| \`${name}\` |`))
    const told = rows.map((row) => row.split('|')[2] ?? '').join(',')
    const values = valuesOf(table, columns)
    expect(values.length).toBeGreaterThan(1)
    const there = (value: string) => (quoted ? told.includes(`\`${value}\``) : told.includes(value))
    expect(values.filter((value) => !there(value))).toEqual([])
  })
})
