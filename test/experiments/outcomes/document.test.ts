import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { EFFECT_IDS, isOfOneRun, PATTERN_IDS } from '../../../experiments/outcomes/arms.ts'
import { measure } from '../../../experiments/outcomes/measure.ts'
import { REDUCTIONS } from '../../../experiments/outcomes/outcome.ts'
import { readOutcomes } from '../../../experiments/outcomes/read-outcomes.ts'
import { ROLES } from '../../../experiments/outcomes/role-moves.ts'
import { FIELDS, STATUSES } from '../../../experiments/outcomes/target-rows.ts'
import { ROOT } from '../../lint/rooms.ts'
import { SMALL } from './told.ts'

const text = readFileSync(join(ROOT, 'docs/outcomes.md'), 'utf8')
const [targets = '', outcomes = ''] = text.split('## Targets').reverse()
const forms = [...outcomes.matchAll(/^\| `([^`]+)` \|/gm)].map(([, form = '']) => form)

test('every short form of the document can be read, and is told by a run or says why not', () => {
  expect(forms.length).toBeGreaterThan(20)
  for (const form of forms) {
    const read = readOutcomes([form])
    expect(read, form).toMatchObject({ ok: true })
    const { value, reason } = read.ok ? measure(read.outcomes[0]!, SMALL) : { value: 0 }
    expect(Number.isNaN(value), form).toBe(reason !== undefined)
  }
})

test('what it writes with keys can be read as well, twice the same', () => {
  const [, block = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? []
  const [first, second, ...others] = parse(block) as unknown[]
  const one = readOutcomes([first])
  expect(readOutcomes([second])).toEqual(one)
  expect(readOutcomes([first, ...others])).toMatchObject({ ok: true })
})

test('it names every reduction, role, column and status', () => {
  const names = [...outcomes.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].flatMap(
    ([, code = '']) => code.split(' '),
  )
  for (const name of [...Object.keys(REDUCTIONS), ...ROLES]) expect(names).toContain(name)
  for (const name of [...FIELDS, ...STATUSES]) expect(targets).toContain(`\`${name}\``)
})

test('it says which patterns and effects one run shows', () => {
  expect(PATTERN_IDS.filter((id) => !isOfOneRun(id)).join()).toBe('P11,P13,P15,P16,P17,P18')
  expect(text).toContain('P11, P13 and P15 to P18')
  expect(EFFECT_IDS.filter(isOfOneRun).join()).toBe('E10,E14,E16')
  expect(text).toContain('all effects but E10, E14 and E16')
})
