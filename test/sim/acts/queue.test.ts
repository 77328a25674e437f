import { expect, test } from 'vitest'
import { QUEUE_STATE, release, spread } from '../../../sim/acts/queue.ts'
import { createWorld } from '../../../sim/index.ts'
import { BINS } from '../../../sim/terms/sizes.ts'
import { PER_RESIDENT } from '../../../sim/world/layout.ts'
import type { World } from '../../../sim/world/world.ts'
import { town } from '../../small-town.ts'

test('the queue releases the share of a bin that the hazard says, each person once', () => {
  const world = createWorld(town([]), 'queue')
  const bin = Array.from({ length: 128 }, (_, i) => i).reduce(
    (best, i) => (crowd(world, i) > crowd(world, best) ? i : best),
    0,
  )
  const all = crowd(world, bin)
  let end = 0
  for (let week = 0; week < 20; week++) end = release(world, bin, 0.05, end)
  expect(new Set(world.person.entrant.subarray(0, end)).size).toBe(end)
  const expected = all * (1 - 0.95 ** 20)
  expect(Math.abs(end - expected)).toBeLessThan(4 * Math.sqrt(all * 0.25))
})

function crowd(world: World, bin: number): number {
  return Array.from(world.residents.bin).filter(
    (value, id) =>
      value === bin && world.resident.state[id * PER_RESIDENT.byte] === QUEUE_STATE.crowd,
  ).length
}

test('whoever waits is released once, however often they moved between bins', () => {
  const world = createWorld(town([]), 'moves')
  const { size, resident, count, capacity } = world
  const waiting = () =>
    Array.from({ length: size.residents }, (_, id) => id).filter(
      (id) => resident.state[id * PER_RESIDENT.byte] !== QUEUE_STATE.out,
    )
  const before = waiting()
  let most = 0
  // Everybody's contacts help and stop again: more moves than there are nodes.
  for (let round = 0; round < 6; round++)
    for (const change of [1, -1] as const)
      for (let id = 0; id < size.residents; id++) {
        spread(world, id, change)
        most = Math.max(most, count.nodes)
      }
  expect(most).toBe(capacity.waiting)
  expect(count.nodes).toBeLessThan(most)
  expect(waiting()).toEqual(before)
  let end = 0
  for (let bin = 0; bin < BINS; bin++) end = release(world, bin, 1, end)
  expect(Array.from(world.person.entrant.subarray(0, end)).sort((a, b) => a - b)).toEqual(before)
})
