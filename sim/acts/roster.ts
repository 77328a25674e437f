import type { World } from '../world/world.ts'

/** Members by circle, in order of joining: from `rosterStart` to `rosterEnd` of each circle. */
export function fillRoster(world: World): void {
  const { member, circle, count } = world
  let start = 0
  for (let id = 0; id < count.circles; id++) {
    circle.rosterStart[id] = start
    circle.rosterEnd[id] = start
    start += circle.members[id]
  }
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    member.roster[circle.rosterEnd[member.circle[row]]++] = row
  }
}
