import { expect, test } from 'vitest'
import { loadScenario, shippedNames } from '../../cli/load.ts'
import { resolvedFile, tablesOf } from '../../cli/resolved.ts'
import { DEFAULT_PARAMETERS, parseScenario } from '../../sim/index.ts'

test.each(shippedNames())(
  '%s, written out with all it has by default, is read as the same scenario',
  (name) => {
    const { scenario, tables } = loadScenario(name)
    const text = resolvedFile(scenario)
    const parsed = parseScenario(text, { inflow: tables })
    expect(parsed).toMatchObject({ ok: true })
    expect(parsed.ok && parsed.scenario).toEqual(scenario)
    expect(Object.keys(JSON.parse(text).parameters)).toEqual(Object.keys(DEFAULT_PARAMETERS).sort())
    expect(tablesOf(scenario, tables).map(([file]) => file)).toEqual(['inflow/germany.csv'])
  },
)
