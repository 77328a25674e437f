import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { EXAMPLES, WHOLE_TOWN } from '../../docs/scenario-examples.ts'
import { LEVERS, PARAMETERS, parseScenario } from '../../sim/index.ts'
import { ROOT } from '../lint/rooms.ts'
import { inflow, scenarioText } from '../scenarios.ts'

const page = readFileSync(join(ROOT, 'docs/scenario.md'), 'utf8')

test.each(Object.entries(EXAMPLES))('the example of %s can be used as it stands', (_, text) => {
  expect(page).toContain(`\`\`\`yaml\n${text}\n\`\`\``)
  const document = parseDocument(scenarioText('neutral'))
  const said: Record<string, Record<string, unknown>> = parseDocument(text).toJS()
  for (const [key, value] of Object.entries(said)) {
    const before = (document.toJS() as Record<string, unknown>)[key]
    const both = Array.isArray(value) ? value : { ...(before as object | undefined), ...value }
    document.set(key, document.createNode(both))
  }
  const parsed = parseScenario(document.toString(), { inflow })
  expect(parsed).toMatchObject({ ok: true, warnings: [] })
})

test('every parameter and every setting of a lever stands in the reference', () => {
  for (const { key } of PARAMETERS) expect(page).toContain(`| \`${key}\` |`)
  for (const { key, settings } of LEVERS)
    for (const name of Object.keys(settings)) expect(page).toContain(`| \`${key}\` | \`${name}\` |`)
})

test('the small town can be used as it stands', () => {
  expect(page).toContain(WHOLE_TOWN)
  expect(parseScenario(WHOLE_TOWN, { inflow })).toMatchObject({ ok: true, warnings: [] })
})
