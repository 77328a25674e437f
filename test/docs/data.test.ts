import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventColumns, run, trajectoryColumns } from '../../sim/index.ts'
import { ROOT } from '../lint/rooms.ts'
import { scenario } from '../scenarios.ts'

const page = readFileSync(join(ROOT, 'docs/data.md'), 'utf8')
const whole = run({ ...scenario('town-1'), weeks: 60 }, 'columns')

/** Names in the first column of the first table below a heading. */
function columnsBelow(heading: string): string[] {
  const section = page.slice(page.indexOf(heading))
  const [table = ''] = /(?:^\|.*\n)+/m.exec(section) ?? []
  return [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name)
}

test('the dictionary has every column of the weekly outcomes, in their order', () => {
  const [week, date, ...outcomes] = trajectoryColumns(whole).map(({ name }) => name)
  expect([week, date]).toEqual(['week', 'date'])
  expect(columnsBelow('## Weekly outcomes')).toEqual(outcomes)
})

test('the dictionary has every column of the event log, in their order', () => {
  expect(columnsBelow('## Event log')).toEqual(eventColumns(whole).map(({ name }) => name))
})

test('the dictionary has every column of the rows of patterns, in their order', () => {
  const source = readFileSync(join(ROOT, 'cli/measured-rows.ts'), 'utf8')
  const [, head = ''] = /HEAD = '([\w,]+)'/.exec(source) ?? []
  expect(columnsBelow('## Metrics')).toEqual(head.split(','))
})
