import { expect, test } from 'vitest'
import { run } from '../../sim/index.ts'
import { fatesOf } from '../../viz/compare/fates.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { scenario } from '../scenarios.ts'

const town = scenario('town-1')
const short = { weeks: 260 }
const a = run(town, 'twins', short)
const other = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
const b = run(other, 'twins', short)

test('nobody takes another way where nothing was changed', () => {
  expect(fatesOf(a, run(structuredClone(town), 'twins', short), 259)).toEqual([])
})

test('some do where a lever was changed, but not before it shows', () => {
  const fates = fatesOf(a, b, 259)
  expect(fates.length).toBeGreaterThan(0)
  expect(fatesOf(a, b, 0)).toEqual([])
  for (const { person, a: mine, b: yours } of fates) {
    if (mine !== undefined) expect(a.events.person[mine]).toBe(person)
    if (yours !== undefined) expect(b.events.person[yours]).toBe(person)
    expect(mine === undefined && yours === undefined).toBe(false)
  }
})

test('the other way round the same people differ', () => {
  const people = (fates: ReturnType<typeof fatesOf>) => fates.map(({ person }) => person)
  expect(people(fatesOf(b, a, 259))).toEqual(people(fatesOf(a, b, 259)))
})
