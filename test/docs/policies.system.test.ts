import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { policiesSchema } from '../../experiments/study/policies-schema.ts'
import { readStudy } from '../../experiments/study/read-study.ts'
import { LEVERS } from '../../sim/index.ts'
import { blocksOf } from '../cli/documents.ts'
import { ROOT } from '../lint/rooms.ts'
import { inflow, scenario, scenarioText } from '../scenarios.ts'

const page = readFileSync(join(ROOT, 'docs/policies.md'), 'utf8')
const yaml = blocksOf('docs/policies.md').filter(({ kind }) => kind === 'yaml')
const whole = parse(yaml.find(({ path }) => path !== '')?.text ?? '')

function problemsOf(text: string): readonly string[] {
  const read = readStudy(text, {
    file: () => '',
    town(name, path) {
      const shipped = path === 'town.yaml' ? 'neutral' : path
      return { name, scenario: scenario(shipped), text: scenarioText(shipped), tables: inflow }
    },
  })
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)
}

test('the example is a study, and stays one with each other form of policies in its place', () => {
  expect(problemsOf(stringify(whole))).toEqual([])
  const others = yaml.filter(({ path }) => path === '')
  expect(others).toHaveLength(2)
  for (const { text } of others)
    expect(problemsOf(stringify({ ...whole, ...parse(text) })), text).toEqual([])
  expect(problemsOf(stringify({ ...whole, policies: { aims: {} } }))).not.toEqual([])
})

test('every key of policies is named', () => {
  const names = new Set<string>()
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties } = schema as { readonly properties?: object }
    for (const key of Object.keys(properties ?? {})) names.add(key)
    for (const inner of Object.values(schema)) collect(inner)
  }
  collect(z.toJSONSchema(policiesSchema, { io: 'input', unrepresentable: 'any' }))
  expect(names).toContain('postHours')
  const levers: readonly string[] = LEVERS.map(({ key }) => key)
  const missing = [...names].filter(
    (name) => !levers.includes(name) && !new RegExp(`\\b${name}\\b`).test(page),
  )
  expect(missing).toEqual([])
})

test('the study of plans for Town III can be read', () => {
  const text = readFileSync(join(ROOT, 'docs/studies/town-3/study.yaml'), 'utf8')
  expect(problemsOf(text)).toEqual([])
  const { policies } = parse(text)
  expect(Object.keys(policies.plans).length).toBeGreaterThan(5)
  expect(problemsOf(text.replace('lever: support', 'lever: suport')).join()).toContain(
    'did you mean "support"?',
  )
})

test('the factors of that study are those of the calibration whose points are its states', () => {
  const read = (name: string) =>
    parse(readFileSync(join(ROOT, `docs/studies/${name}/study.yaml`), 'utf8'))
  const [plans, towns] = [read('town-3'), read('towns')]
  expect(plans.uncertainties).toEqual(towns.uncertainties)
  expect(plans.towns).toEqual(towns.towns)
})
