import { memberLuck } from '../acts/luck.ts'
import { knows, linkStrength, linkTo, meetPeer, setLink } from '../acts/network.ts'
import { intensity, setting, weeksPulled } from '../acts/policy.ts'
import { STREAM } from '../exact/random.ts'
import { FORM, LINKS, PEERS, TOWN, type World } from '../world/world.ts'

let roster = new Int32Array(1024)
const rosterStart = new Int32Array(4096)

/**
 * Step 14. Ties strengthen with use and decay otherwise; members work with one another,
 * and delegates meet across circles in the alliance.
 *
 * Reads circles, levers alliance and forum, posts; writes ties, the decay clock of linking
 * ties, `linking` of circles. Draws: partner, occasion per member. Source: Burt 2002,
 * A25, II6, II8; sizes trial.
 */
export function ties(world: World): void {
  turnClock(world)
  if (world.scenario.structure.network && world.memberCount > 1) {
    fillRoster(world)
    workTogether(world)
    allianceMeets(world)
  }
  circleLinking(world)
}

/** Linking ties decay by one common clock; where somebody cares for them it goes slower. */
function turnClock(world: World): void {
  const { week, count, rates, town } = world
  const cared = intensity(world, 'forum') > 0 || town[TOWN.posts] > 0
  const allied = intensity(world, 'alliance') > 0 && town[TOWN.allianceExists] > 0
  const keep = cared
    ? rates.keepLinkingForum
    : allied
      ? rates.keepLinkingAlliance
      : rates.keepLinking
  week.linkClock[count.week + 1] = week.linkClock[count.week] * keep
}

/** Members by circle, in order of id: roster[rosterStart[c]] to roster[rosterStart[c + 1] - 1]. */
function fillRoster(world: World): void {
  const { member, count } = world
  if (roster.length < world.memberCount) roster = new Int32Array(world.memberCount * 2)
  rosterStart.fill(0, 0, count.circles + 2)
  for (let i = 0; i < world.memberCount; i++) rosterStart[member.circle[world.members[i]] + 1]++
  for (let id = 0; id <= count.circles; id++) rosterStart[id + 1] += rosterStart[id]
  for (let i = world.memberCount - 1; i >= 0; i--) {
    const row = world.members[i]
    roster[--rosterStart[member.circle[row] + 1]] = row
  }
  for (let id = 0; id <= count.circles; id++) rosterStart[id] = rosterStart[id + 1]
  rosterStart[count.circles] = world.memberCount
}

/** Each member works with one other this week, mostly with somebody they know. */
function workTogether(world: World): void {
  pair(
    world,
    memberLuck(world, STREAM.partner),
    memberLuck(world, STREAM.partner, 1),
    memberLuck(world, STREAM.partner, 2),
    memberLuck(world, STREAM.partner, 3),
  )
}

function pair(
  world: World,
  known: Float64Array,
  slotLuck: Float64Array,
  anyone: Float64Array,
  across: Float64Array,
): void {
  const { member, scenario } = world
  const step = scenario.parameters.tieStep
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    const circle = member.circle[row]
    const size = rosterStart[circle + 1] - rosterStart[circle]
    if (size < 2) continue
    let partner = -1
    if (known[i] < 0.7) {
      const slot = Math.floor(slotLuck[i] * PEERS)
      const other = member.peerTo[row * PEERS + slot]
      if (other >= 0 && member.circle[other] === circle && knows(world, row, slot)) partner = other
    }
    if (partner < 0) partner = roster[rosterStart[circle] + Math.floor(anyone[i] * size)]
    if (partner === row) continue
    // Like meets like more easily: across milieus every second try falls through.
    if (member.milieu[partner] !== member.milieu[row] && across[i] < 0.5) continue
    meetPeer(world, row, partner, step)
  }
}

/** Delegates of the alliance's circles meet one another and, where it is long-standing, officials. */
function allianceMeets(world: World): void {
  const { member, circle, town, scenario } = world
  const level = intensity(world, 'alliance')
  if (level === 0 || town[TOWN.allianceExists] === 0) return
  if (weeksPulled(world, 'alliance') % setting(world, 'alliance', 'interval') !== 0) return
  const step = scenario.parameters.tieStep
  const openness = level * scenario.administration.openness
  const luck = memberLuck(world, STREAM.bridging)
  const anyone = memberLuck(world, STREAM.bridging, 1)
  const slotLuck = memberLuck(world, STREAM.bridging, 2)
  const introduced = memberLuck(world, STREAM.bridging, 3)
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    const id = member.circle[row]
    if (circle.form[id] === FORM.informal) continue
    if (luck[i] >= (3 * level) / Math.max(3, circle.members[id])) continue
    const other = roster[Math.floor(anyone[i] * world.memberCount)]
    if (other !== row) meetPeer(world, row, other, step)
    for (let slot = 0; slot < LINKS; slot++) {
      const strength = linkStrength(world, row, slot)
      if (strength > 0.05)
        setLink(
          world,
          row,
          member.linkTo[row * LINKS + slot],
          strength + step * level * (1 - strength),
        )
    }
    // Who knows an official introduces the other one.
    const slot = Math.floor(slotLuck[i] * LINKS)
    const official = member.linkTo[other * LINKS + slot]
    if (linkStrength(world, other, slot) < 0.2 || linkTo(world, row, official) > 0) continue
    if (introduced[i] < openness) setLink(world, row, official, 0.3)
  }
}

/** Mean linking of the members of each circle, as motivation last saw it. */
function circleLinking(world: World): void {
  const { circle, member, count } = world
  circle.linking.fill(0, 0, count.circles)
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    circle.linking[member.circle[row]] += member.linking[row]
  }
  for (let id = 0; id < count.circles; id++)
    if (circle.members[id] > 0) circle.linking[id] /= circle.members[id]
}
