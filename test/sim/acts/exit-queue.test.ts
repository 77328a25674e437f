import { describe, expect, test } from 'vitest'
import { due, IMMEDIACY_CLASSES, SETTLED, settleCohort } from '../../../sim/acts/exit-queue.ts'
import { enter, helperOf } from '../../../sim/acts/people.ts'
import { createWorld } from '../../../sim/index.ts'
import { WEEKS_PER_MONTH } from '../../../sim/terms/weeks.ts'
import { town } from '../../small-town.ts'

describe('exits outside circles', () => {
  test('the clock releases the share that the hazard says, each row once', () => {
    const world = createWorld(town([]), 'exits')
    const all = 4000
    const rows = Int32Array.from({ length: all }, (_, person) => helperOf(world, person))
    for (const row of rows) enter(world, row, 1)
    const classes = Array.from({ length: IMMEDIACY_CLASSES }, (_, index) => index)
    const monthly = 0.03 * WEEKS_PER_MONTH
    let end = 0
    for (let week = 0; week < 30; week++)
      for (const exitClass of classes) end = due(world, exitClass, monthly, end)
    expect(new Set(world.helper.leaver.subarray(0, end)).size).toBe(end)
    const expected = 1 - Math.exp(-0.9)
    expect(Math.abs(end / all - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / all),
    )
  })

  test('after half a year the rest of the luck goes on under the settled hazard', () => {
    const world = createWorld(town([]), 'settle')
    const row = helperOf(world, 77)
    enter(world, row, 1)
    const { helper, exitQueue } = world
    const left = helper.exitKey[row]! - exitQueue.clock[helper.exitClass[row]!]!
    world.count.week = 24
    settleCohort(world)
    expect(helper.exitClass[row]).toBeLessThan(SETTLED)
    world.count.week = 25
    settleCohort(world)
    expect(helper.exitClass[row]).toBe(SETTLED)
    expect(helper.exitKey[row]! - exitQueue.clock[SETTLED]!).toBeCloseTo(left, 12)
  })
})
