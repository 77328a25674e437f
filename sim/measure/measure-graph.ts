import { isBonding, linkStrength, peerStrength } from '../acts/network.ts'
import { fillRoster } from '../acts/roster.ts'
import { tellOfCircle } from '../acts/tell.ts'
import { EVENT } from '../terms/events.ts'
import { LINKS, MAX_OFFICES, PEERS } from '../terms/sizes.ts'
import { TOWN } from '../terms/town.ts'
import { pairsOf } from '../world/pairs.ts'
import type { World } from '../world/world.ts'

/** Ties weaker than this are not drawn. */
const FAINT = { bridging: 0.05, linking: 0.02 } as const

/**
 * Bridging capital, and the classes of ties that the page draws.
 *
 * Reads members and their ties; writes `bridging` of the town and class events where a
 * class changed. Draws nothing.
 */
export function measureGraph(world: World): void {
  const { town, member, circle, count, p } = world
  fillRoster(world)
  for (let id = 0; id < count.circles; id++) {
    gather(world, id)
    const mean = circle.members[id] > 0 ? circle.bondingSum[id] / circle.members[id] : 0
    tell(world, id, circle.alive[id] ? grade(mean, 0.15, 0.35, 0.6) : 0)
  }
  let bridging: f64 = 0
  for (let i = 0; i < count.present; i++)
    bridging += Math.min(1, member.bridgingSum[member.present[i]] / p.bridgingTies)
  town[TOWN.bridging] = count.present > 0 ? bridging / count.present : 0
}

/** Is this the tie to a member of another circle or milieu? */
function isBridge(world: World, row: i32, to: i32): bool {
  return to >= 0 && world.member.circle[to] >= 0 && !isBonding(world, row, to)
}

/** Adds up the bonding of the members of a circle, their bridges to later circles and their ties to offices. */
function gather(world: World, id: i32): void {
  const { member, circle, count } = world
  circle.bondingSum[id] = 0
  for (let other = id + 1; other < count.circles; other++) circle.bridges[other] = 0
  for (let office = 0; office < MAX_OFFICES; office++) circle.links[id * MAX_OFFICES + office] = 0
  for (let at = circle.rosterStart[id]; at < circle.rosterEnd[id]; at++) {
    const row = member.roster[at]
    circle.bondingSum[id] += member.bonding[row]
    addBridges(world, row, id)
    addLinks(world, row, id)
  }
}

function addBridges(world: World, row: i32, id: i32): void {
  const { member, circle } = world
  let sum: f64 = 0
  for (let slot = 0; slot < PEERS; slot++) {
    const to = member.peerTo[row * PEERS + slot]
    if (!isBridge(world, row, to)) continue
    const strength = peerStrength(world, row, slot)
    sum += strength
    if (strength > FAINT.bridging && member.circle[to] > id) circle.bridges[member.circle[to]]++
  }
  member.bridgingSum[row] = sum
}

function addLinks(world: World, row: i32, id: i32): void {
  const { member, official, circle } = world
  for (let slot = 0; slot < LINKS; slot++) {
    const strength = linkStrength(world, row, slot)
    if (strength < FAINT.linking) continue
    const office = official.office[member.linkTo[row * LINKS + slot]]
    circle.links[id * MAX_OFFICES + office] += strength
  }
}

/** Tells of the classes of ties of a circle that changed. */
function tell(world: World, id: i32, bonding: i32): void {
  const { circle, pair, count, size } = world
  if (circle.bondingClass[id] !== bonding) {
    circle.bondingClass[id] = bonding
    tellOfCircle(world, EVENT.bondingClass, id, -1, 0, bonding)
  }
  for (let other = id + 1; other < count.circles; other++) {
    const grown = grade(circle.bridges[other], 1, 3, 8)
    const at = pairsOf(other) + id
    if (pair.bridgingClass[at] === grown) continue
    pair.bridgingClass[at] = grown
    tellOfCircle(world, EVENT.bridgingClass, id, other, 0, grown)
  }
  for (let office = 0; office < size.offices; office++) {
    const at = id * MAX_OFFICES + office
    const linked = grade(circle.links[at], 0.1, 1, 3)
    if (circle.linkingClass[at] === linked) continue
    circle.linkingClass[at] = linked
    tellOfCircle(world, EVENT.linkingClass, id, office, 0, linked)
  }
}

function grade(value: f64, one: f64, two: f64, three: f64): i32 {
  if (value >= three) return 3
  if (value >= two) return 2
  return value >= one ? 1 : 0
}
