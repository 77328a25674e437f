import { drawInto, type Stream } from '../exact/random.ts'
import type { World } from '../world/world.ts'

/** Lists by stream and `k`; grown when there are more people. */
const lists: Float64Array[] = []
/** Largest `k` of a list, and one more. */
const DRAWS_EACH = 4

/**
 * Luck of many people in one week, this one if none is named, for one decision, drawn in one go: entry i is the draw of
 * the person of `rows[i]`. Same numbers as `draw`, but none of them crosses a call, so none
 * is boxed. The list is valid until the next call with the same stream and `k` (0 to 3).
 */
export function luckOf(
  world: World,
  person: Int32Array,
  rows: Int32Array,
  rowCount: number,
  stream: Stream,
  k = 0,
  week = world.count.week,
): Float64Array {
  const list = listFor(stream * DRAWS_EACH + k, rowCount)
  const { key } = world
  for (let i = 0; i < rowCount; i++) drawInto(list, i, key, stream, person[rows[i]], week, k)
  return list
}

/** Luck of all members: entry i belongs to `world.members[i]`. */
export function memberLuck(world: World, stream: Stream, k = 0): Float64Array {
  return luckOf(world, world.member.person, world.members, world.memberCount, stream, k)
}

function listFor(number: number, length: number): Float64Array {
  while (lists.length <= number) lists.push(new Float64Array(256))
  if (lists[number].length < length) lists[number] = new Float64Array(length * 2)
  return lists[number]
}
