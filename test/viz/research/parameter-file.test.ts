import { expect, test } from 'vitest'
import { parseScenario } from '../../../sim/index.ts'
import { SHIPPED_TABLES } from '../../../viz/files/read-file.ts'
import { applyChanges } from '../../../viz/plan/apply.ts'
import { scenarioText } from '../../../viz/research/parameter-file.ts'
import { scenario } from '../../scenarios.ts'

test.each(['town-1', 'town-2', 'town-3'])('the plan of %s comes back from its file', (name) => {
  const plan = applyChanges(
    scenario(name),
    [
      { town: 0, key: 'forum', value: 0.35, from: '2016-05-02' },
      { town: 0, key: 'delayMin', value: 8 },
      { town: 0, key: 'exitMember', value: 0.02 },
    ],
    0,
  )
  const text = scenarioText(plan)
  expect(Object.keys(JSON.parse(text).parameters)).toEqual(['delayMin', 'exitMember'])
  const parsed = parseScenario(text, { inflow: SHIPPED_TABLES })
  expect(parsed).toEqual({ ok: true, scenario: plan, warnings: [] })
})
