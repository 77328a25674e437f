import { expect, test } from 'vitest'
import { NOTICES, notices, ownLicence } from '../../bundle/notices.ts'
import { packages } from '../../bundle/packages.ts'
import { importsOf, sourceFiles, textOf } from '../lint/rooms.ts'

const ROOMS_OF_THE_PAGE = /^(?:sim|experiments|viz|workers)\/(?!node\/)/
/** The package that an import leads to; undefined for our own files and for what a build makes. */
function packageOf(source: string): string | undefined {
  if (/^(?:\.|\/|node:|virtual:)/.test(source)) return undefined
  return /^(?:@[^/]+\/)?[^/]+/.exec(source)?.[0]
}

const list = packages()

test('every package that the page, the model or a worker imports is in the notices', () => {
  const files = sourceFiles().filter((file) => ROOMS_OF_THE_PAGE.test(file))
  const imported = new Set(
    files.flatMap((file) => importsOf(textOf(file)).flatMap((source) => packageOf(source) ?? [])),
  )
  expect(imported.size).toBeGreaterThan(7)
  const named = new Set(list.map(({ name }) => name))
  expect([...imported].filter((name) => !named.has(name))).toEqual([])
})

test('every package is there with its version, its licence and the words of it', () => {
  const text = notices(list)
  for (const each of list) {
    expect(text).toContain(`${each.name} ${each.version} (${each.licence})\n\n${each.text}\n`)
    expect(each.text, each.name).toMatch(/copyright/i)
    expect(each.text, each.name).toMatch(/licen[cs]e|permission/i)
    expect(each.text.length, each.name).toBeGreaterThan(500)
  }
  expect(text).toContain(`code of ${list.length} packages`)
})

test('notices that belong to a licence are kept with it, and a licence in a README is found', () => {
  const textOfPackage = (name: string) => list.find((each) => each.name === name)?.text
  expect(textOfPackage('assemblyscript')).toContain('The following authors have all licensed')
  expect(textOfPackage('seedrandom')).toMatch(/^Copyright \d+ David Bau/)
})

test('another build is told of its own packages and what they need', () => {
  const own = packages(['commander', 'd3-scale'])
  expect(own.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['commander', 'd3-array', 'd3-scale', 'internmap']),
  )
  expect(own.map(({ name }) => name)).not.toContain('lit')
  expect(notices(own)).not.toContain('lit-html')
})

test('the terms of the table of direction numbers stand in every build', () => {
  const terms = textOf('LICENSE-joe-kuo.txt')
  expect(terms).toContain('Copyright (c) 2008, Frances Y. Kuo and Stephen Joe')
  expect(notices([])).toContain(terms)
})

test('our own licence is the one that is named in package.json', () => {
  expect(ownLicence()).toMatch(/^MIT License\n\nCopyright \(c\) 2026 the Helferkreise authors\n/)
  expect(NOTICES).toBe('THIRD-PARTY-NOTICES.txt')
})
