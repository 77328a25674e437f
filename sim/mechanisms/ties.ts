import { knows, linkStrength, linkTo, meetPeer, setLink } from '../acts/network.ts'
import { intensity, returns, setting, weeksPulled } from '../acts/policy.ts'
import { coverOfPosts, freedomOfPosts } from '../acts/posts.ts'
import { fillRoster } from '../acts/roster.ts'
import { power, weekly } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { LEVER, SETTING } from '../terms/levers.ts'
import { FORM } from '../terms/roles.ts'
import { LINKS, PEERS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import type { World } from '../world/world.ts'

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
  if (world.is.network && world.count.present > 1) {
    fillRoster(world)
    workTogether(world)
    allianceMeets(world)
  }
  circleLinking(world)
}

/**
 * Linking ties decay by one common clock. A forum at eye level, posts that answer to the circles
 * and a joint concept care for them; trust keeps them, distrust wears them off.
 */
function turnClock(world: World): void {
  const { week, count, town, p } = world
  const careless = p.linkingDecay * (1 - (1 - p.allianceCare) * maturity(world))
  const posts = p.carePosts * coverOfPosts(world) * freedomOfPosts(world)
  const concept = town[TOWN.conceptAdopted] * p.conceptCare
  const care = Math.min(1, Math.max(town[TOWN.care], Math.max(posts, concept)))
  const both = (town[TOWN.trustHelpers] + town[TOWN.trustOfficials]) / 2
  const trust = world.is.trust ? p.trustKeep * (both - p.trustUsual) : 0
  const decay = careless + care * Math.min(0, p.linkingDecayForum - careless)
  const keep = power(1 - decay, weekly(Math.max(p.decayLeast, 1 - trust)))
  week.linkClock[count.week + 1] = week.linkClock[count.week] * keep
}

/** How far an alliance is one of town and circles, 0 to 1: that takes years. */
function maturity(world: World): f64 {
  const { town, count, p } = world
  if (intensity(world, LEVER.alliance) === 0 || town[TOWN.allianceExists] === 0) return 0
  return Math.min(1, (count.week - town[TOWN.allianceSince]) / (p.allianceYears * WEEKS_PER_YEAR))
}

/** Each member works with one other this week, mostly with somebody they know. */
function workTogether(world: World): void {
  const { member, count, key, p } = world
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    const partner = partnerOf(world, row)
    if (partner < 0 || partner === row) continue
    // Like meets like more easily: across milieus many a try falls through.
    const across = member.milieu[partner] !== member.milieu[row]
    if (across && draw(key, STREAM.partner, member.person[row], count.week, 3) < p.workAcross)
      continue
    if (across && !world.is.ties) continue
    meetPeer(world, row, partner, p.tieStep)
  }
}

/** Somebody known in the same circle, or anybody there; -1 for somebody who is alone. */
function partnerOf(world: World, row: i32): i32 {
  const { member, circle, count, key, p } = world
  const person = member.person[row]
  const id = member.circle[row]
  const first = circle.rosterStart[id]
  const size = circle.rosterEnd[id] - first
  if (size < 2) return -1
  if (draw(key, STREAM.partner, person, count.week) < p.workKnown) {
    const slot = whole(draw(key, STREAM.partner, person, count.week, 1) * PEERS)
    const other = member.peerTo[row * PEERS + slot]
    if (other >= 0 && member.circle[other] === id && knows(world, row, slot)) return other
  }
  return member.roster[first + whole(draw(key, STREAM.partner, person, count.week, 2) * size)]
}

/** Delegates of the alliance's circles meet one another and, where it is long-standing, officials. */
function allianceMeets(world: World): void {
  const { member, circle, town, count, key, p } = world
  const level = intensity(world, LEVER.alliance)
  if (level === 0 || town[TOWN.allianceExists] === 0) return
  const interval = setting(world, LEVER.alliance, SETTING.interval)
  if (!returns(interval, weeksPulled(world, LEVER.alliance))) return
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    const id = member.circle[row]
    if (circle.form[id] === FORM.informal) continue
    const share = (p.delegates * level) / Math.max(p.delegates, circle.members[id])
    if (draw(key, STREAM.bridging, member.person[row], count.week) < share)
      delegateMeets(world, row, level)
  }
}

function delegateMeets(world: World, row: i32, level: f64): void {
  const { member, count, key, p } = world
  const person = member.person[row]
  const anyone = whole(draw(key, STREAM.bridging, person, count.week, 1) * count.present)
  const other = member.roster[anyone]
  if (!world.is.ties) return
  if (other !== row) meetPeer(world, row, other, p.tieStep)
  const together = level * maturity(world)
  for (let slot = 0; slot < LINKS; slot++) {
    const strength = linkStrength(world, row, slot)
    if (strength <= p.tieKnown) continue
    const grown = strength + p.tieStep * together * (1 - strength)
    setLink(world, row, member.linkTo[row * LINKS + slot], grown)
  }
  // Who knows an official introduces the other one.
  const slot = whole(draw(key, STREAM.bridging, person, count.week, 2) * LINKS)
  const official = member.linkTo[other * LINKS + slot]
  if (linkStrength(world, other, slot) < p.tieIntroduces || linkTo(world, row, official) > 0) return
  if (draw(key, STREAM.bridging, person, count.week, 3) < together * world.start.openness)
    setLink(world, row, official, p.tieFirst)
}

/** Mean linking of the members of each circle, as motivation last saw it. */
function circleLinking(world: World): void {
  const { circle, member, count } = world
  for (let id = 0; id < count.circles; id++) circle.linking[id] = 0
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    circle.linking[member.circle[row]] += member.linking[row]
  }
  for (let id = 0; id < count.circles; id++)
    if (circle.members[id] > 0) circle.linking[id] /= circle.members[id]
}
