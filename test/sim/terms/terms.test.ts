import { describe, expect, test } from 'vitest'
import { EVENT, EXIT } from '../../../sim/terms/events.ts'
import { LEVER, LEVERS, SETTING } from '../../../sim/terms/levers.ts'
import { OUTCOME } from '../../../sim/terms/outcomes.ts'
import { PARAMETERS } from '../../../sim/terms/parameters.ts'
import { TOWN } from '../../../sim/terms/town.ts'
import { GROUPS } from '../../../sim/world/layout.ts'
import { sourceFiles, textOf } from '../../lint/rooms.ts'

const model = sourceFiles()
  .filter((file) => /^sim\/(?:world|acts|mechanisms|measure)\//.test(file))
  .map(textOf)
  .join('\n')

describe('what the tables of the model name is used by it', () => {
  test.each(Object.entries({ LEVER, SETTING, EVENT, EXIT, OUTCOME, TOWN }))(
    '%s',
    (table, names) => {
      const unused = Object.keys(names).filter(
        (name) => !new RegExp(`\\b${table}\\.${name}\\b`).test(model),
      )
      expect(unused).toEqual([])
    },
  )
})

test('every column of the world is read or written by the model', () => {
  const columns = Object.entries(GROUPS).flatMap(([group, spec]) =>
    Object.keys(spec).map((column) => `${group}.${column}`),
  )
  const used = (path: string) => new RegExp(`\\.${path.split('.')[1]}\\b`).test(model)
  expect(columns.filter((path) => !used(path))).toEqual([])
})

test('every setting of a lever has a number, and every number is the setting of a lever', () => {
  const settings = new Set(LEVERS.flatMap((row) => Object.keys(row.settings)))
  expect([...settings].sort()).toEqual(Object.keys(SETTING).sort())
  expect(Object.values(SETTING)).toEqual(Object.values(SETTING).map((_, index) => index))
})

test('usual values lie where values may lie', () => {
  for (const { settings } of LEVERS)
    for (const { default: usual, bounds } of Object.values(settings)) inOrder(bounds, usual)
  for (const { default: usual, prior, bounds } of PARAMETERS) {
    inOrder(prior, usual)
    for (const end of prior) inOrder(bounds, end)
  }
})

function inOrder([low, high]: readonly [number, number], value: number): void {
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
}
