import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { studyJsonSchema } from '../../cli/study/schema.ts'
import { readStudy } from '../../experiments/study/read-study.ts'
import { blocksOf } from '../cli/documents.ts'
import { ROOT } from '../lint/rooms.ts'
import { inflow, scenario, scenarioText } from '../scenarios.ts'

const page = readFileSync(join(ROOT, 'docs/fits.md'), 'utf8')
const fragments = blocksOf('docs/fits.md')
  .filter(({ kind }) => kind === 'yaml')
  .map(({ text }) => parse(text))
const TOWN = { scenario: scenario('neutral'), text: scenarioText('neutral'), tables: inflow }

const STUDY = {
  study: 1,
  title: 'Fits',
  seed: 'test',
  towns: { example: 'neutral' },
  uncertainties: {
    trust: { set: 'administration.trust', family: 'uniform', low: 0.2, high: 0.8 },
  },
  outcomes: ['members max'],
  targets: fragments[0].targets,
}

const problemsOf = (study: object) => {
  const read = readStudy(stringify(study), {
    file: () => '',
    town: (name) => ({ name, ...TOWN }),
  })
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)
}

test('each fragment is a fit', () => {
  expect(fragments.length).toBeGreaterThan(4)
  for (const fragment of fragments)
    expect(problemsOf({ ...STUDY, ...fragment }), stringify(fragment)).toEqual([])
  const [first] = fragments
  expect(problemsOf({ ...STUDY, calibration: { ...first.calibration, wave: {} } })).not.toEqual([])
})

test('every key, method and kind of a calibration is named, and told to editors', () => {
  const names = new Set<string>()
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties, const: only } = schema as Readonly<Record<string, unknown>>
    if (typeof properties === 'object' && properties !== null)
      for (const key of Object.keys(properties)) names.add(key)
    if (typeof only === 'string') names.add(only)
    for (const inner of Object.values(schema)) collect(inner)
  }
  const { properties } = studyJsonSchema() as { properties: Readonly<Record<string, unknown>> }
  collect(properties.calibration)
  expect(names.size).toBeGreaterThan(35)
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([])
})
