import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { studyJsonSchema } from '../../cli/study/schema.ts'
import { readStudy } from '../../experiments/study/read-study.ts'
import { studySchema } from '../../experiments/study/study-schema.ts'
import { parseScenario } from '../../sim/index.ts'
import { blocksOf } from '../cli/documents.ts'
import { ROOT } from '../lint/rooms.ts'
import { inflow, scenarioText } from '../scenarios.ts'

const page = readFileSync(join(ROOT, 'docs/studies.md'), 'utf8')
const yaml = blocksOf('docs/studies.md').filter(({ kind }) => kind === 'yaml')
const whole = parse(yaml.find(({ path }) => path !== '')?.text ?? '')

function problemsOf(study: object): readonly string[] {
  const read = readStudy(stringify(study), {
    file: () => '',
    town(name, scenario) {
      const text = scenarioText(scenario === 'town.yaml' ? 'neutral' : scenario)
      const parsed = parseScenario(text, { inflow })
      if (!parsed.ok) throw new Error(`${scenario} cannot be used`)
      return { name, scenario: parsed.scenario, text, tables: inflow }
    },
  })
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)
}

test('the example is a study, and stays one with each fragment in its place', () => {
  expect(problemsOf(whole)).toEqual([])
  const fragments = yaml.filter(({ path }) => path === '')
  expect(fragments.length).toBeGreaterThan(10)
  for (const { text } of fragments) {
    const part = parse(text)
    const { levers, uncertainties, towns } = part
    // What names factors, outcomes or towns that the fragment has changed is not of the example any more.
    const { analysis, ...rest } = whole
    const base = towns || levers || uncertainties || part.design ? rest : { ...rest, analysis }
    expect(problemsOf({ ...base, ...part }), text).toEqual([])
  }
  expect(problemsOf({ ...whole, luck: 'none' })).not.toEqual([])
})

test('every key, method, family and option of a study is named', () => {
  const names = new Set(Object.keys(studySchema.shape))
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties, const: only, enum: some } = schema as Readonly<Record<string, unknown>>
    if (typeof properties === 'object' && properties !== null)
      for (const key of Object.keys(properties)) names.add(key)
    if (typeof only === 'string') names.add(only)
    if (Array.isArray(some)) for (const each of some) names.add(String(each))
    for (const inner of Object.values(schema)) collect(inner)
  }
  const { properties } = studyJsonSchema() as { properties: Readonly<Record<string, unknown>> }
  for (const key of ['design', 'analysis', 'levers', 'luck']) collect(properties[key])
  expect(names.size).toBeGreaterThan(50)
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([])
})
