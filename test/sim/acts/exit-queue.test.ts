import { describe, expect, test } from 'vitest'
import {
  due,
  hurryExit,
  IMMEDIACY_CLASSES,
  SETTLED,
  settleCohort,
} from '../../../sim/acts/exit-queue.ts'
import { enter, helperOf, stop } from '../../../sim/acts/people.ts'
import { createWorld } from '../../../sim/index.ts'
import { WEEKS_PER_MONTH } from '../../../sim/terms/weeks.ts'
import { town } from '../../small-town.ts'

/** 4,000 people who began to help this week. */
function crowd() {
  const world = createWorld(town([]), 'exits')
  const rows = Array.from({ length: 4000 }, (_, person) => helperOf(world, person))
  for (const row of rows) enter(world, row, 1)
  return { world, rows }
}

/** Share that leaves in so many weeks under a monthly hazard. */
function leave({ world, rows }: ReturnType<typeof crowd>, hazard: number, weeks: number): number {
  let end = 0
  for (let week = 0; week < weeks; week++)
    for (let exitClass = 0; exitClass < IMMEDIACY_CLASSES; exitClass++)
      end = due(world, exitClass, hazard, end)
  return end / rows.length
}

describe('who is less content', () => {
  const monthly = 0.01 * WEEKS_PER_MONTH
  const near = (share: number, hazard: number) =>
    expect(Math.abs(share - (1 - Math.exp(-hazard)))).toBeLessThan(0.035)

  test.each([3, 0.25])('stops %s times as fast as others of the class', (factor) => {
    const town = crowd()
    for (const row of town.rows) hurryExit(town.world, row, factor)
    near(leave(town, monthly, 30), 0.3 * factor)
  })

  test('uses up only the luck that is left, however often the pace changes', () => {
    const { world, rows } = crowd()
    const left = () => {
      const { exitKey, exitClass } = world.helper
      return exitKey[rows[7]!]! - world.exitQueue.clock[exitClass[rows[7]!]!]!
    }
    const whole = left()
    hurryExit(world, rows[7]!, 4)
    expect(left()).toBeCloseTo(whole / 4, 12)
    hurryExit(world, rows[7]!, 0.5)
    expect(left()).toBeCloseTo(2 * whole, 12)
    hurryExit(world, rows[7]!, 1)
    expect(left()).toBeCloseTo(whole, 12)
    expect(world.helper.exitFactor[rows[7]!]).toBe(1)
  })

  test('who starts again does so without haste', () => {
    const { world, rows } = crowd()
    hurryExit(world, rows[3]!, 4)
    stop(world, rows[3]!, 1, 0)
    enter(world, rows[3]!, 1)
    expect(world.helper.exitFactor[rows[3]!]).toBe(1)
  })
})

describe('exits outside circles', () => {
  test('the clock releases the share that the hazard says, each row once', () => {
    const { world, rows } = crowd()
    const all = rows.length
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
