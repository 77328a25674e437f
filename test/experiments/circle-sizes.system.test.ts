import { expect, test } from 'vitest'
import { mostMembers } from '../../experiments/circle-sizes.ts'
import { createWorld, EVENT, eventsOf, step } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'

type Told = readonly [week: number, kind: number, person: number, circle: number]

/** A log of these events. */
function log(told: readonly Told[]) {
  const column = (at: number) => told.map((event) => event[at]!)
  const none = Int32Array.from(told, () => 0)
  return {
    events: {
      length: told.length,
      week: Uint16Array.from(column(0)),
      kind: Uint8Array.from(column(1)),
      person: Int32Array.from(column(2)),
      circle: Int32Array.from(column(3)),
      other: none,
      cause: Uint8Array.from(none),
      cause2: Uint8Array.from(none),
      value: Float32Array.from(none),
    },
  }
}

test('whoever goes along when a circle splits is counted in one of the two', () => {
  const { joined, leftCircle, founded } = EVENT
  const told: Told[] = [
    [0, joined, 1, 0],
    [0, joined, 2, 0],
    [1, joined, 3, 0],
    [2, leftCircle, 1, 0],
    [3, founded, -1, 1],
    [3, joined, 2, 1],
    [4, joined, 4, 0],
    [9, joined, 5, 0],
    [9, joined, 6, 0],
  ]
  expect([...mostMembers(log(told), 8)]).toEqual([
    [0, 3],
    [1, 1],
  ])
  expect(mostMembers(log(told), 9).get(0)).toBe(4)
})

test('no circle of a run has fewer than its column said in some week, and hardly any has more', () => {
  const town = scenario('town-1')
  const world = createWorld({ ...town, place: { ...town.place, population: 12_000 } }, 'sizes')
  const most: number[] = []
  for (let week = 0; week < 150; week++) {
    step(world)
    for (let id = 0; id < world.count.circles; id++)
      most[id] = Math.max(most[id] ?? 0, world.circle.members[id]!)
  }
  const counted = mostMembers({ events: eventsOf(world) }, 150)
  expect(counted.size).toBe(world.count.circles)
  for (const [id, size] of counted) {
    // Within a week some join before others leave.
    expect(size).toBeGreaterThanOrEqual(most[id]!)
    expect(size).toBeLessThanOrEqual(most[id]! + 6)
  }
})
