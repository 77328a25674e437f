import { LINKS, PEERS, type World } from './world.ts'

/**
 * The graph of ties. Rows are those of `member`: whoever was in a circle holds up to eight
 * ties to others and four to officials; a tie decays when it is not used, computed only when it is looked at.
 * Within one circle and milieu a tie is bonding, across either it is bridging.
 */

/** Does a tie between two helpers count as bonding (same circle, same milieu)? */
export function isBonding(world: World, a: number, b: number): boolean {
  const { circle, milieu } = world.member
  return circle[a] === circle[b] && circle[a] >= 0 && milieu[a] === milieu[b]
}

/** Strength now, in [0, 1], of the tie in one of a helper's slots. */
export function peerStrength(world: World, member: number, slot: number): number {
  const at = member * PEERS + slot
  const to = world.member.peerTo[at]
  if (to < 0) return 0
  const age = world.count.week - world.member.peerWeek[at]
  const keep = isBonding(world, member, to) ? world.series.keepBonding : world.series.keepBridging
  return world.member.peerStrength[at] * keep[age]
}

/** Below this a tie is nearly forgotten. */
const ALIVE = 0.02

/** Is the tie in one of a helper's slots still alive? */
export function knows(world: World, member: number, slot: number): boolean {
  return peerStrength(world, member, slot) > ALIVE
}

/** Strengthens the tie between two helpers by `step` of what is missing, on both sides. */
export function meetPeer(world: World, a: number, b: number, step: number): void {
  const strength = Math.max(strengthTo(world, a, b), strengthTo(world, b, a))
  const grown = strength + step * (1 - strength)
  setPeer(world, a, b, grown)
  setPeer(world, b, a, grown)
}

function strengthTo(world: World, a: number, b: number): number {
  for (let slot = 0; slot < PEERS; slot++)
    if (world.member.peerTo[a * PEERS + slot] === b) return peerStrength(world, a, slot)
  return 0
}

function setPeer(world: World, a: number, b: number, strength: number): void {
  const { peerTo, peerStrength: stored, peerWeek } = world.member
  let at = a * PEERS
  const end = at + PEERS
  while (at < end && peerTo[at] !== b) at++
  if (at === end) at = weakestPeer(world, a)
  peerTo[at] = b
  stored[at] = strength
  peerWeek[at] = world.count.week
}

/** Equal to the circle of nobody, not even of those who are in none. */
const NO_CIRCLE = -2

/** Position of the tie of a helper that gives way to a new one. */
function weakestPeer({ member, series, count }: World, a: number): number {
  const { peerTo, peerStrength: stored, peerWeek, circle, milieu } = member
  const own = circle[a] >= 0 ? circle[a] : NO_CIRCLE
  const end = (a + 1) * PEERS
  let chosen = a * PEERS
  let weakest = 2
  for (let at = chosen; at < end; at++) {
    const to = peerTo[at]
    if (to < 0) return weakest === 0 ? chosen : at
    const bonding = circle[to] === own && milieu[to] === milieu[a]
    const keep = bonding ? series.keepBonding : series.keepBridging
    const value = stored[at] * keep[count.week - peerWeek[at]]
    if (value >= weakest) continue
    weakest = value
    chosen = at
  }
  return chosen
}

/** Strength now of the linking tie in a slot; 0 when the official has left. */
export function linkStrength(world: World, member: number, slot: number): number {
  const at = member * LINKS + slot
  const official = world.member.linkTo[at]
  if (official < 0 || !world.official.active[official]) return 0
  const { linkClock } = world.week
  // A clock that ran out (full decay, or very long runs) leaves nothing to divide by.
  const then = linkClock[world.member.linkWeek[at]]
  return then > 0 ? (world.member.linkStrength[at] * linkClock[world.count.week]) / then : 0
}

/** Strength of the tie between a helper and one official. */
export function linkTo(world: World, member: number, official: number): number {
  for (let slot = 0; slot < LINKS; slot++) {
    if (world.member.linkTo[member * LINKS + slot] === official)
      return linkStrength(world, member, slot)
  }
  return 0
}

/** Sets the tie of a helper to an official; the weakest tie gives way when all slots are taken. */
export function setLink(world: World, member: number, official: number, strength: number): void {
  let chosen = 0
  let weakest = 2
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
export function linkingOf(world: World, member: number): number {
  let sum = 0
  for (let slot = 0; slot < LINKS; slot++) sum += linkStrength(world, member, slot)
  return sum
}

/** Circle that a helper's strongest live tie to a member leads to; -1 where there is none. */
export function strongestCircle(world: World, member: number): number {
  let best = -1
  let strength = ALIVE
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
