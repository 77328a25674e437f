import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type CompletionList, getLanguageService, TextDocument } from 'vscode-json-languageservice'
import { parse } from 'yaml'
import { LEVERS, scenarioJsonSchema } from '../../../sim/index.ts'
import type { SchemaPart } from '../../../sim/input/scenario-json-schema.ts'
import { MEANINGS } from '../../../sim/input/scenario-meanings.ts'
import type { LeverDefinition } from '../../../sim/terms/levers.ts'
import { ROOT } from '../../lint/rooms.ts'
import { scenarioText } from '../../scenarios.ts'

const SHIPPED = readdirSync(join(ROOT, 'scenarios')).flatMap((file) =>
  file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : [],
)
const schema = scenarioJsonSchema()
const levers: readonly LeverDefinition[] = LEVERS

describe('a validator of JSON Schema', () => {
  // Units are words of our own.
  const check = new Ajv2020({ strict: true, strictTypes: false, keywords: ['unit'] }).compile(
    schema,
  )
  /** What is wrong with a town that has this policy. */
  const wrong = (policy: unknown): string[] => {
    check({ ...parse(scenarioText('neutral')), policy })
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }

  test.each(SHIPPED)('finds nothing wrong with %s', (name) => {
    check(parse(scenarioText(name)))
    expect(check.errors).toBeNull()
  })

  test.each(levers)('takes every setting of $key up to its bounds', ({ key, settings }) => {
    const ends = [0, 1].map((end) => ({
      lever: key,
      intensity: 1,
      settings: Object.fromEntries(
        Object.entries(settings).map(([name, { bounds }]) => [name, bounds[end]]),
      ),
    }))
    expect(wrong(ends)).toEqual([])
  })

  test.each(
    levers.flatMap(({ key, settings }) =>
      Object.entries(settings).map(([name, { bounds }]) => ({ key, name, bounds })),
    ),
  )('refuses $name of $key beyond its bounds', ({ key, name, bounds: [low, high] }) => {
    for (const value of [low - 1, high + 1])
      expect(wrong([{ lever: key, intensity: 1, settings: { [name]: value } }])).toContainEqual(
        expect.stringMatching(`^/policy/0/settings/${name} must be`),
      )
  })

  test('refuses the setting of another lever', () => {
    expect(wrong([{ lever: 'support', intensity: 1, settings: { interval: 8 } }])).toContain(
      '/policy/0/settings must NOT have additional properties',
    )
  })

  test('refuses a lever that there is not, a missing intensity and an unknown key', () => {
    expect(wrong([{ lever: 'fourm', settings: {}, intensty: 1 }])).not.toEqual([])
    expect(wrong([{ lever: 'forum' }])).toContain(
      "/policy/0 must have required property 'intensity'",
    )
  })
})

describe('an editor', () => {
  const service = getLanguageService({
    schemaRequestService: async () => JSON.stringify(schema),
  })
  /** What it offers where `|` stands. */
  async function offered(marked: string): Promise<CompletionList> {
    const at = marked.indexOf('|')
    const text = marked.replace('|', '')
    const document = TextDocument.create('file:///town.json', 'json', 1, text)
    service.configure({ schemas: [{ uri: 'file:///schema.json', fileMatch: ['*'] }] })
    const list = await service.doComplete(
      document,
      document.positionAt(at),
      service.parseJSONDocument(document),
    )
    return list ?? { isIncomplete: false, items: [] }
  }
  const labels = ({ items }: CompletionList) => items.map(({ label }) => label).sort()

  test.each(levers)(
    'offers the settings of $key and of no other lever',
    async ({ key, settings }) => {
      const list = await offered(
        `{ "policy": [{ "lever": "${key}", "intensity": 1, "settings": { | } }] }`,
      )
      expect(labels(list)).toEqual(Object.keys(settings).sort())
      for (const { label, documentation } of list.items)
        expect(documentation).toBe(settings[label]?.en)
    },
  )

  test('offers every lever', async () => {
    const list = await offered('{ "policy": [{ "lever": | }] }')
    expect(labels(list)).toEqual(levers.map(({ key }) => `"${key}"`).sort())
  })
})

describe('the words of the schema', () => {
  const said: [string, string | undefined][] = []
  const visit = (part: SchemaPart, path: string): void => {
    for (const [key, below] of Object.entries(part.properties ?? {})) {
      const place = path === '' ? key : `${path}.${key}`
      const readings = [below, ...(below.anyOf ?? [])]
      said.push([place, readings.find(({ description }) => description)?.description])
      visit(below, place)
      if (below.items) visit(below.items, `${place}[]`)
    }
  }
  visit(schema, '')

  test('say of every key what it means', () => {
    expect(said.length).toBeGreaterThan(150)
    expect(said.filter(([, description]) => !description).map(([path]) => path)).toEqual([])
  })

  test('are said of no key that is not there', () => {
    const paths = new Set(said.map(([path]) => path))
    const named = Object.entries(MEANINGS).flatMap(([path, keys]) =>
      Object.keys(keys).map((key) => (path === '' ? key : `${path}.${key}`)),
    )
    expect(named.filter((path) => !paths.has(path))).toEqual([])
  })

  test('stand in the file that scenarios name in their first line', () => {
    for (const name of SHIPPED)
      expect(scenarioText(name)).toMatch(
        /^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/,
      )
    const file = readFileSync(join(ROOT, 'scenarios/scenario.schema.json'), 'utf8')
    expect(JSON.parse(file)).toEqual(schema)
  })
})
