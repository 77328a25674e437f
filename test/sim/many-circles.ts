import { expect } from 'vitest'
import type { World } from '../../sim/index.ts'
import { circles } from '../../sim/mechanisms/circles.ts'
import { type Difference, happenings, membersOf, townOf } from './town-of.ts'

export const called = (difference: Difference) => {
  const world = townOf(difference)
  const events = happenings(world, circles)
  return { world, events, of: (kind: number) => events.filter((event) => event.kind === kind) }
}
export const sizes = (world: World) => {
  const counted = Array(world.count.circles).fill(0)
  for (const row of membersOf(world)) counted[world.member.circle[row]!]++
  return counted
}
export const near = (share: number, expected: number, margin: number) =>
  expect(Math.abs(share - expected)).toBeLessThan(margin)
/** Forty circles in one municipality. */
export const forty: Difference = {
  place: { population: 3_000, municipalities: 1 },
  society: { circles: 40, circleSize: 10 },
}
