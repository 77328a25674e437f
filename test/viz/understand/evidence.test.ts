import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LEVERS, OUTCOMES, PARAMETERS } from '../../../sim/index.ts'
import { CLAIMS } from '../../../viz/understand/evidence/claims.ts'
import {
  MECHANISMS,
  type Mechanism,
  type MechanismKey,
} from '../../../viz/understand/evidence/mechanisms.ts'
import { oddParagraph } from '../../../viz/understand/evidence/odd.ts'
import { PATHS } from '../../../viz/understand/evidence/paths.ts'
import { RULES } from '../../../viz/understand/evidence/rules.ts'
import { CATALOGUES } from '../../../viz/words/all.ts'

const mechanisms = Object.entries(MECHANISMS) as [MechanismKey, Mechanism][]
const keys: ReadonlySet<string> = new Set(PARAMETERS.map(({ key }) => key))

/** Parameters that a source file reads. */
function readIn(file: string): Set<string> {
  const names = readFileSync(file, 'utf8').matchAll(/\b(?:p|parameters)\.(\w+)/g)
  return new Set([...names].map(([, name]) => name!).filter((name) => keys.has(name)))
}

describe('the path from an outcome to its evidence', () => {
  test.each(OUTCOMES.map(({ key }) => key))('has no dead end: %s', (outcome) => {
    expect(PATHS[outcome].length).toBeGreaterThan(0)
    for (const key of PATHS[outcome]) {
      const { parameters, levers, claims }: Mechanism = MECHANISMS[key]
      expect(parameters.length + levers.length).toBeGreaterThan(0)
      expect(claims.length).toBeGreaterThan(0)
    }
  })

  test.each(mechanisms)('names what there is: %s', (key, mechanism) => {
    for (const parameter of mechanism.parameters) expect(keys).toContain(parameter)
    for (const lever of mechanism.levers) expect(LEVERS.map((row) => row.key)).toContain(lever)
    for (const claim of mechanism.claims) expect(CLAIMS[claim].phrase).toMatch(/\S/)
    for (const file of mechanism.files) expect(existsSync(file)).toBe(true)
    expect(oddParagraph(mechanism.odd).length).toBeGreaterThan(80)
    for (const language of Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[])
      expect(RULES[language][key].rule).toMatch(/\.$/)
  })

  test.each(mechanisms)('tells the parameters that the code reads: %s', (_, mechanism) => {
    const [own = ''] = mechanism.files
    const named = new Set<string>(mechanism.parameters)
    for (const name of readIn(own)) expect(named).toContain(name)
    const text = mechanism.files.map((file) => readFileSync(file, 'utf8')).join('\n')
    for (const name of named) expect(text).toMatch(new RegExp(`\\b${name}\\b`))
  })

  test.each(mechanisms)('tells the levers that the code reads: %s', (_, { files, levers }) => {
    const [own = ''] = files
    const read = [...readFileSync(own, 'utf8').matchAll(/\bLEVER\.(\w+)/g)]
    for (const [, name] of read) expect(levers).toContain(name)
  })

  test('leaves out no parameter, no claim and no mechanism', () => {
    const told = new Set<string>(mechanisms.flatMap(([, { parameters }]) => parameters))
    expect([...keys].filter((key) => !told.has(key))).toEqual([])
    const claimed = new Set<string>(mechanisms.flatMap(([, { claims }]) => claims))
    // Those of the three readings stand in the drawer.
    const readings = ['A21b']
    expect(Object.keys(CLAIMS).filter((key) => !claimed.has(key))).toEqual(readings)
    const used = new Set(Object.values(PATHS).flat())
    expect(Object.keys(MECHANISMS).filter((key) => !used.has(key as MechanismKey))).toEqual([])
  })

  test('fails loudly where the ODD text has no such paragraph', () => {
    expect(() => oddParagraph('Weather')).toThrow(/no paragraph "Weather"/)
  })
})
