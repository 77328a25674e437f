import { isBonding, linkStrength, peerStrength } from '../acts/network.ts'
import { EVENT } from '../terms/events.ts'
import { LINKS, MAX_OFFICES, PEERS, TOWN, type World } from '../world/world.ts'

/** Ties weaker than this are not drawn. */
const FAINT = { bridging: 0.05, linking: 0.02 } as const

/** Sums over members: bonding per circle, bridging ties per pair of circles, linking per circle and office. */
let bonding = new Float64Array(64)
let bridges = new Float64Array(64 * 64)
let links = new Float64Array(64 * MAX_OFFICES)

/**
 * Bridging capital, and the classes of ties that the page draws.
 *
 * Reads members and their ties; writes `bridging` of the town and class events where a
 * class changed. Draws nothing.
 */
export function measureGraph(world: World): void {
  const circles = world.count.circles
  clear(circles)
  let bridging = 0
  for (let i = 0; i < world.memberCount; i++) {
    const id = world.members[i]
    bonding[world.member.circle[id]] += world.member.bonding[id]
    bridging += Math.min(1, bridgesOf(world, id, circles) / 3)
    linksOf(world, id)
  }
  world.town[TOWN.bridging] = world.memberCount > 0 ? bridging / world.memberCount : 0
  tell(world, circles)
}

function clear(circles: number): void {
  if (bonding.length < circles) {
    bonding = new Float64Array(circles * 2)
    links = new Float64Array(circles * 2 * MAX_OFFICES)
  }
  if (bridges.length < circles * circles) bridges = new Float64Array(circles * circles * 4)
  bonding.fill(0, 0, circles)
  bridges.fill(0, 0, circles * circles)
  links.fill(0, 0, circles * MAX_OFFICES)
}

/** Counts the bridging ties of a member by pair of circles; returns the sum of their strength. */
function bridgesOf(world: World, id: number, circles: number): number {
  const { member } = world
  const own = member.circle[id]
  let sum = 0
  for (let slot = 0; slot < PEERS; slot++) {
    const to = member.peerTo[id * PEERS + slot]
    if (to < 0 || member.circle[to] < 0 || isBonding(world, id, to)) continue
    const strength = peerStrength(world, id, slot)
    sum += strength
    const other = member.circle[to]
    if (strength > FAINT.bridging && other > own) bridges[own * circles + other]++
  }
  return sum
}

function linksOf(world: World, id: number): void {
  const { member, official } = world
  for (let slot = 0; slot < LINKS; slot++) {
    const strength = linkStrength(world, id, slot)
    if (strength < FAINT.linking) continue
    const office = official.office[member.linkTo[id * LINKS + slot]]
    links[member.circle[id] * MAX_OFFICES + office] += strength
  }
}

function tell(world: World, circles: number): void {
  const { circle, count, recorder, scenario } = world
  const offices = scenario.administration.offices.length
  for (let id = 0; id < circles; id++) {
    const mean = circle.members[id] > 0 ? bonding[id] / circle.members[id] : 0
    const bond = circle.alive[id] ? grade(mean, 0.15, 0.35, 0.6) : 0
    recorder.classed(count.week, EVENT.bondingClass, id, 0, bond)
    for (let other = id + 1; other < circles; other++)
      recorder.classed(
        count.week,
        EVENT.bridgingClass,
        id,
        other,
        grade(bridges[id * circles + other], 1, 3, 8),
      )
    for (let office = 0; office < offices; office++)
      recorder.classed(
        count.week,
        EVENT.linkingClass,
        id,
        office,
        grade(links[id * MAX_OFFICES + office], 0.1, 1, 3),
      )
  }
}

function grade(value: number, one: number, two: number, three: number): number {
  if (value >= three) return 3
  if (value >= two) return 2
  return value >= one ? 1 : 0
}
