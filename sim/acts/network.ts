import { LINKS, PEERS } from '../terms/sizes.ts'
import type { World } from '../world/world.ts'

/**
 * The graph of ties. Rows are those of `member`: whoever was in a circle holds up to eight
 * ties to others and four to officials; a tie decays when it is not used, computed only when it is looked at.
 * Within one circle and milieu a tie is bonding, across either it is bridging.
 */

/** Does a tie between two helpers count as bonding (same circle, same milieu)? */
export function isBonding(world: World, a: i32, b: i32): bool {
  const { circle, milieu } = world.member
  return circle[a] === circle[b] && circle[a] >= 0 && milieu[a] === milieu[b]
}

/** Strength now, in [0, 1], of the tie in one of a helper's slots. */
export function peerStrength(world: World, member: i32, slot: i32): f64 {
  const at = member * PEERS + slot
  const to = world.member.peerTo[at]
  if (to < 0) return 0
  return world.member.peerStrength[at] * keepOf(world, member, to)[ageOf(world, at)]
}

/** Shares left of an unused tie, by the weeks that it was not used. */
function keepOf(world: World, a: i32, b: i32): f64s {
  return isBonding(world, a, b) ? world.keep.bonding : world.keep.bridging
}

/** Weeks since a tie was used. */
function ageOf(world: World, at: i32): i32 {
  const { count, member } = world
  return count.week - member.peerWeek[at]
}

/** Is the tie in one of a helper's slots still alive? */
export function knows(world: World, member: i32, slot: i32): bool {
  return peerStrength(world, member, slot) > world.p.tieAlive
}

/** Strengthens the tie between two helpers by `step` of what is missing, on both sides. */
export function meetPeer(world: World, a: i32, b: i32, step: f64): void {
  const stored = world.member.peerStrength
  const keep = keepOf(world, a, b)
  const there = tieTo(world, a, b)
  const back = tieTo(world, b, a)
  const strength = Math.max(
    there < 0 ? 0 : stored[there] * keep[ageOf(world, there)],
    back < 0 ? 0 : stored[back] * keep[ageOf(world, back)],
  )
  const grown = strength + step * (1 - strength)
  setPeer(world, there < 0 ? weakestPeer(world, a) : there, b, grown)
  setPeer(world, back < 0 ? weakestPeer(world, b) : back, a, grown)
}

/** Position of the tie from one helper to another; -1 for none. */
function tieTo(world: World, a: i32, b: i32): i32 {
  const { member } = world
  const end = (a + 1) * PEERS
  for (let at = a * PEERS; at < end; at++) if (member.peerTo[at] === b) return at
  return -1
}

function setPeer(world: World, at: i32, to: i32, strength: f64): void {
  const { member, count } = world
  member.peerTo[at] = to
  member.peerStrength[at] = strength
  member.peerWeek[at] = count.week
}

/** Equal to the circle of nobody, not even of those who are in none. */
const NO_CIRCLE = -2

/** Position of the tie of a helper that gives way to a new one. */
function weakestPeer(world: World, a: i32): i32 {
  const { member, keep, count } = world
  const { peerTo, peerStrength: stored, peerWeek, circle, milieu } = member
  const own = circle[a] >= 0 ? circle[a] : NO_CIRCLE
  const end = (a + 1) * PEERS
  let chosen = a * PEERS
  let weakest: f64 = 2
  for (let at = chosen; at < end; at++) {
    const to = peerTo[at]
    if (to < 0) return weakest === 0 ? chosen : at
    const bonding = circle[to] === own && milieu[to] === milieu[a]
    const left = bonding ? keep.bonding : keep.bridging
    const value = stored[at] * left[count.week - peerWeek[at]]
    if (value >= weakest) continue
    weakest = value
    chosen = at
  }
  return chosen
}

/** Strength now of the linking tie in a slot; 0 when the official has left. */
export function linkStrength(world: World, member: i32, slot: i32): f64 {
  const at = member * LINKS + slot
  const official = world.member.linkTo[at]
  if (official < 0 || !world.official.active[official]) return 0
  const { linkClock } = world.week
  // A clock that ran out (full decay, or very long runs) leaves nothing to divide by.
  const then = linkClock[world.member.linkWeek[at]]
  return then > 0 ? (world.member.linkStrength[at] * linkClock[world.count.week]) / then : 0
}

/** Strength of the tie between a helper and one official. */
export function linkTo(world: World, member: i32, official: i32): f64 {
  const slot = slotOf(world, member, official)
  return slot < 0 ? 0 : linkStrength(world, member, slot)
}

/** Slot of the tie between a helper and one official; -1 for none. */
function slotOf(world: World, row: i32, official: i32): i32 {
  const { member } = world
  for (let slot = 0; slot < LINKS; slot++)
    if (member.linkTo[row * LINKS + slot] === official) return slot
  return -1
}

/** Sets the tie of a helper to an official; the weakest tie gives way when all slots are taken. */
export function setLink(world: World, member: i32, official: i32, strength: f64): void {
  let chosen = 0
  let weakest: f64 = 2
  for (let slot = 0; slot < LINKS; slot++) {
    if (world.member.linkTo[member * LINKS + slot] === official) {
      chosen = slot
      break
    }
    const value = linkStrength(world, member, slot)
    if (value < weakest) {
      weakest = value
      chosen = slot
    }
  }
  const at = member * LINKS + chosen
  world.member.linkTo[at] = official
  world.member.linkStrength[at] = strength
  world.member.linkWeek[at] = world.count.week
}

/** Sum of a helper's linking ties now. */
export function linkingOf(world: World, member: i32): f64 {
  let sum: f64 = 0
  for (let slot = 0; slot < LINKS; slot++) sum += linkStrength(world, member, slot)
  return sum
}

/** Circle that a helper's strongest live tie to a member leads to; -1 where there is none. */
export function strongestCircle(world: World, member: i32): i32 {
  let best = -1
  let strength = world.p.tieAlive
  for (let slot = 0; slot < PEERS; slot++) {
    const to = world.member.peerTo[member * PEERS + slot]
    if (to < 0 || world.member.circle[to] < 0) continue
    const value = peerStrength(world, member, slot)
    if (value > strength) {
      strength = value
      best = world.member.circle[to]
    }
  }
  return best
}
