import type { World } from '../../sim/index.ts'
import { LINKS, PEERS } from '../../sim/terms/sizes.ts'
import { membersOf } from './town-of.ts'

/** Nobody has any ties. */
export function cutTies({ member }: World): void {
  member.peerTo.fill(-1)
  member.linkTo.fill(-1)
}

/** Ties every member to the one before and the one after them in their circle, used this week. */
export function tiePeers(strength: number): (world: World) => void {
  return (world) => {
    const rows = membersOf(world)
    for (const row of rows) {
      const circle = rows.filter((other) => world.member.circle[other] === world.member.circle[row])
      const place = circle.indexOf(row)
      for (const [slot, step] of [1, circle.length - 1].entries())
        setPeer(world, row, slot, circle[(place + step) % circle.length]!, strength)
    }
  }
}

/** Puts a tie into a slot of a helper, on their side only. */
export function setPeer(
  { member, count }: World,
  row: number,
  slot: number,
  to: number,
  strength: number,
): void {
  const at = row * PEERS + slot
  member.peerTo[at] = to
  member.peerStrength[at] = strength
  member.peerWeek[at] = count.week
}

/** Ties every member to the same official, in the slot of that number, used this week. */
export function tieLinks(strength: number, official = 0): (world: World) => void {
  return (world) => {
    for (const row of membersOf(world)) {
      const at = row * LINKS + official
      world.member.linkTo[at] = official
      world.member.linkStrength[at] = strength
      world.member.linkWeek[at] = world.count.week
    }
  }
}
