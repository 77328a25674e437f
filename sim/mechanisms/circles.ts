import { carriedBy, workedThrough } from '../acts/circle.ts'
import { burdenOfCases } from '../acts/needs.ts'
import { endCircle, foundCircle, hasRoom, join, leaveCircle } from '../acts/people.ts'
import { intensity, isForced } from '../acts/policy.ts'
import { coverOfPosts, freedomOfPosts } from '../acts/posts.ts'
import { tellOfCircle, tellOfPerson, tellOfTown } from '../acts/tell.ts'
import { weightOfCircles } from '../acts/weight.ts'
import { NONE } from '../exact/chain.ts'
import { clamp, weekly } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { EVENT, EXIT, JOIN, SPLIT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { BELONGS, FORM } from '../terms/roles.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import { reserveCircles, reserveMembers } from '../world/host.ts'
import type { World } from '../world/world.ts'

/**
 * Step 13. Circles enter an alliance, found associations, recruit, split, merge, dissolve.
 *
 * Reads sizes, age, linking, levers alliance, association, posts, largeShelters; writes
 * circles, the membership of their people and where shelters are closed. Draws: one per circle
 * and decision, one per place. Source: I6, I10; Bad Tölz 2019 for shelters; sizes trial.
 */
export function circles(world: World): void {
  reserveMembers(world, world.count.members + 2 * world.count.circles)
  openAlliance(world)
  accommodate(world)
  // A circle that splits adds one, which has its turn in the same week but does not split again.
  const before = world.count.circles
  for (let id = 0; id < world.count.circles; id++) {
    reserveCircles(world, world.count.circles + 1)
    if (world.circle.alive[id]) turn(world, id, id < before)
  }
}

/** Circles that know one another and have something in common ally; a policy may bring it about. */
function openAlliance(world: World): void {
  const { town, count, key, p } = world
  if (
    town[TOWN.allianceExists] ||
    !world.is.alliance ||
    town[TOWN.circlesAlive] < p.allianceCircles
  )
    return
  if (isForced(world, LEVER.alliance)) {
    if (intensity(world, LEVER.alliance) > 0) ally(world, 0)
    return
  }
  const cause = (world.is.conflict ? town[TOWN.openConflict] : 0) + town[TOWN.demand]
  const chance =
    p.allianceRate *
    weightOfCircles(world) *
    town[TOWN.bridging] *
    cause *
    (1 - intensity(world, LEVER.steering))
  if (draw(key, STREAM.alliance, -1, count.week) < chance) ally(world, cause)
}

function ally(world: World, cause: f64): void {
  world.town[TOWN.allianceExists] = 1
  world.town[TOWN.allianceSince] = world.count.week
  tellOfTown(world, EVENT.allied, -1, cause)
}

function turn(world: World, id: i32, maySplit: bool): void {
  const { circle, p } = world
  institutionalise(world, id)
  recruit(world, id)
  askForHelp(world, id)
  const cause = maySplit ? splits(world, id) : 0
  if (cause > 0) split(world, id, cause)
  else if (circle.members[id] < p.mergeSize) shrink(world, id)
}

/** Why a circle splits this week, 0 if it does not: unresolved conflict in one large enough for two, or no room. */
function splits(world: World, id: i32): i32 {
  const { circle, count, key, p } = world
  const luck = draw(key, STREAM.splitting, -1 - id, count.week)
  const large = world.is.conflict && circle.members[id] >= 2 * p.foundingSize
  const conflict = large ? p.conflictSplit * circle.conflict[id] : 0
  if (luck < conflict) return SPLIT.conflict
  const full = circle.members[id] >= p.circleCapacity
  return full && luck < conflict + p.splitFull ? SPLIT.size : 0
}

function institutionalise(world: World, id: i32): void {
  enterAlliance(world, id)
  const { circle, count, key, p, is } = world
  if (!is.association || circle.form[id] === FORM.association) return
  if (circle.members[id] < p.associationSize) return
  if (count.week - circle.founded[id] < p.associationAge) return
  const organised = carriedBy(world, id)
  const linked = circle.linking[id] / (circle.linking[id] + p.associationLinking)
  const free = freedomOfPosts(world)
  const posts = p.associationPosts * coverOfPosts(world) * free
  const chance =
    p.associationRate *
    (p.associationUnled + (1 - p.associationUnled) * organised) *
    linked *
    (p.associationAlone + workedThrough(world, id)) *
    (1 + posts) *
    free *
    (is.conflict ? Math.max(0, 1 - circle.conflict[id]) : 1) *
    (p.associationUnaided + (1 - p.associationUnaided) * intensity(world, LEVER.association))
  if (draw(key, STREAM.association, id, count.week) >= chance) return
  circle.form[id] = FORM.association
  tellOfCircle(world, EVENT.association, id)
}

function enterAlliance(world: World, id: i32): void {
  const { circle, town, count, key, p } = world
  const level = intensity(world, LEVER.alliance)
  if (circle.form[id] !== FORM.informal || town[TOWN.allianceExists] === 0 || level === 0) return
  if (draw(key, STREAM.association, id, count.week, 1) >= p.allianceEnter * level) return
  circle.form[id] = FORM.alliance
  tellOfCircle(world, EVENT.alliance, id)
}

/** Associations win new members slowly, also without a crisis: independents of their municipality. */
function recruit(world: World, id: i32): void {
  const { circle, place, count, key, p } = world
  if (circle.form[id] !== FORM.association || circle.members[id] >= p.associationTarget) return
  if (place.closed[circle.place[id]]) return
  const chance = weekly(p.associationRecruits) * p.associationTarget
  if (draw(key, STREAM.recruitment, id, count.week) < chance) ask(world, id)
}

/** A circle with more to do than it is used to asks those beside whom it works, the sooner the more each case asks for. */
function askForHelp(world: World, id: i32): void {
  const { circle, place, count, key, p } = world
  if (!world.is.asking || !hasRoom(world, id) || place.closed[circle.place[id]]) return
  const rise = clamp(-circle.drop[id], 0, 1)
  const chance = p.askRate * circle.members[id] * rise * burdenOfCases(world)
  if (draw(key, STREAM.recruitment, id, count.week, 2) < chance) ask(world, id)
}

/** One of those who help around the circles of the municipality, and started last, comes into this one. */
function ask(world: World, id: i32): void {
  const { circle, helper, place, count, key, p } = world
  let row = place.independent[circle.place[id]]
  let left = whole(draw(key, STREAM.recruitment, id, count.week, 1) * p.recruitAmong)
  while (left-- > 0 && row !== NONE && helper.placeNext[row] !== NONE) row = helper.placeNext[row]
  while (row !== NONE && helper.belongs[row] !== BELONGS.aroundCircle) row = helper.placeNext[row]
  if (row !== NONE) join(world, row, id, JOIN.recruited)
}

/** A part of the members go along when a circle splits. */
function split(world: World, id: i32, cause: i32): void {
  const { circle, member, count, key, p } = world
  const twin = foundCircle(world, circle.place[id], -1, id)
  // Half an association is no association yet.
  const allied = circle.form[id] !== FORM.informal && world.town[TOWN.allianceExists] > 0
  circle.form[twin] = allied ? FORM.alliance : FORM.informal
  circle.conflict[twin] = circle.conflict[id]
  circle.worked[twin] = circle.worked[id]
  circle.linking[twin] = circle.linking[id]
  tellOfCircle(world, EVENT.split, id, twin, cause)
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    if (member.circle[row] !== id) continue
    if (draw(key, STREAM.splitting, member.person[row], count.week) < p.splitShare)
      transfer(world, row, twin, JOIN.split)
  }
}

function transfer(world: World, row: i32, to: i32, cause: i32): void {
  const { circle, member } = world
  circle.members[member.circle[row]]--
  circle.members[to]++
  member.circle[row] = to
  member.lastCircle[row] = to
  tellOfPerson(world, EVENT.joined, member.person[row], to, cause)
}

/** Small circles look for another one nearby, or dissolve after some weeks. */
function shrink(world: World, id: i32): void {
  const { circle, count, key, p } = world
  if (
    circle.form[id] !== FORM.association &&
    count.week - circle.founded[id] > p.mergeAge &&
    draw(key, STREAM.merging, id, count.week) < p.mergeChance
  ) {
    const first = world.place.circle[circle.place[id]]
    for (let other = first; other !== NONE; other = circle.nextInPlace[other]) {
      if (other === id || !hasRoom(world, other) || circle.members[other] > p.mergePartner) continue
      merge(world, id, other)
      return
    }
  }
  circle.smallWeeks[id] = circle.members[id] < p.circleMinimum ? circle.smallWeeks[id] + 1 : 0
  if (circle.smallWeeks[id] < p.smallWeeks && circle.members[id] > 0) return
  dissolve(world, id, EXIT.circleDissolved)
}

function merge(world: World, id: i32, other: i32): void {
  const { member, count } = world
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    if (member.circle[row] === id) transfer(world, row, other, JOIN.merger)
  }
  tellOfCircle(world, EVENT.merged, id, other)
  endCircle(world, id)
}

function dissolve(world: World, id: i32, cause: i32): void {
  const { member, count } = world
  const present = count.present
  let kept = 0
  for (let i = 0; i < present; i++) {
    const row = member.present[i]
    if (member.circle[row] === id) leaveCircle(world, row, cause, 0)
    else member.present[kept++] = row
  }
  count.present = kept
  tellOfCircle(world, EVENT.dissolved, id, -1, cause)
  endCircle(world, id)
}

/**
 * Shelters of a share of the outlying places are closed as long as the lever is pulled. Where
 * they close, the circles around them end; where they open again, people may begin anew.
 */
function accommodate(world: World): void {
  const { key, place, size } = world
  const level = intensity(world, LEVER.largeShelters)
  for (let at = 1; at < size.municipalities; at++) {
    const closes = draw(key, STREAM.accommodation, at, 0) < level
    if (closes === (place.closed[at] === 1)) continue
    place.closed[at] = closes ? 1 : 0
    tellOfTown(world, closes ? EVENT.shelterClosed : EVENT.shelterOpened, at)
    if (closes) endCirclesAt(world, at)
  }
}

/** Associations outlast the shelter that they were founded for. */
function endCirclesAt(world: World, at: i32): void {
  const { circle, place } = world
  for (let id = place.circle[at]; id !== NONE; id = circle.nextInPlace[id])
    if (circle.alive[id] && circle.form[id] !== FORM.association)
      dissolve(world, id, EXIT.shelterClosed)
}
