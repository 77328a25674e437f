import { CELL, drawBits, type Stream } from './random.ts'
import type { World } from './world.ts'

/** One list per `k`, longer when there are more members. */
const lists: Float64Array[] = []

/**
 * Luck of all members this week for one decision, drawn in one go: entry i is the draw of
 * `world.members[i]`. Same numbers as `draw`, but none of them crosses a call, so none is
 * boxed. The list is valid until the next call with the same `k`.
 */
export function memberLuck(world: World, stream: Stream, k = 0): Float64Array {
  const { members, memberCount, member, key, count } = world
  while (lists.length <= k) lists.push(new Float64Array(1024))
  if (lists[k].length < memberCount) lists[k] = new Float64Array(memberCount * 2)
  const list = lists[k]
  const { person } = member
  for (let i = 0; i < memberCount; i++)
    list[i] = (drawBits(key, stream, person[members[i]], count.week, k) + 0.5) * CELL
  return list
}
