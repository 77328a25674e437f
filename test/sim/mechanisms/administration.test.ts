import { describe, expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { administration } from '../../../sim/mechanisms/administration.ts'
import { ready } from '../../small-town.ts'

describe('officials at work', () => {
  /** Load and backlog after some weeks with a given number of pending cases. */
  const worked = (cases: number, weeks: number) => {
    const world = ready([])
    world.town[TOWN.staff] = 100
    for (let week = 0; week < weeks; week++) {
      world.town[TOWN.cases] = cases
      administration(world)
      world.count.week++
    }
    return world
  }

  test('no cases, no load; many cases leave work undone that nobody loses', () => {
    const idle = worked(0, 4)
    expect(idle.town[TOWN.load]).toBe(0)
    expect(idle.town[TOWN.backlog]).toBe(0)
    const world = worked(5000, 30)
    const { active, backlog } = world.official
    const kept = Array.from(active).reduce((sum, is, id) => sum + (is ? backlog[id]! : 0), 0)
    expect(kept).toBeGreaterThan(0)
    expect(world.town[TOWN.backlog]).toBeCloseTo(kept, 6)
    expect(Array.from(backlog).every((hours, id) => active[id] === 1 || hours === 0)).toBe(true)
  })

  test('who has fewer hours for the same duty carries more load', () => {
    const { official } = worked(60, 1)
    const loads = [0, 1, 2, 3, 4, 5].map((id) => ({
      load: official.load[id],
      share: official.duty[id]! / official.capacity[id]!,
    }))
    const byShare = [...loads].sort((a, b) => a.share - b.share)
    const byLoad = [...loads].sort((a, b) => a.load! - b.load!)
    expect(byShare).toEqual(byLoad)
    expect(byLoad[5]!.load).toBeGreaterThan(byLoad[0]!.load!)
  })

  test('a successor takes over what was left undone', () => {
    const world = worked(5000, 200)
    const gone = Array.from(world.official.active).slice(0, world.count.officials).indexOf(0)
    expect(gone).toBeGreaterThanOrEqual(0)
    expect(world.official.backlog[gone]).toBe(0)
  })
})
