import { link, NONE, unlink } from '../exact/chain.ts'
import { draw } from '../exact/random.ts'
import { EVENT, EXIT, ROUTE } from '../terms/events.ts'
import { BELONGS, FORM, ORIGIN, ROLE } from '../terms/roles.ts'
import { LINKS, NEVER, NEWCOMER_MILIEU, PEERS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import { noRoom } from '../world/host.ts'
import { engagedBefore, milieuOf } from '../world/residents.ts'
import type { World } from '../world/world.ts'
import { drawDispositions } from './dispositions.ts'
import { awaitEarlyExit, awaitMentorExit, cancelExit } from './exit-queue.ts'
import { chooseField } from './fields.ts'
import { binsOf, dequeue, enqueue, spread } from './queue.ts'
import { tellOfMeeting, tellOfPerson } from './tell.ts'

/** Is somebody an inhabitant from the start? People who came as refugees are numbered after them. */
function isResident(world: World, person: i32): bool {
  return person < world.size.residents
}

/** Of somebody who has a row but did not help yet. */
const NOT_YET = -1

/** The helper row of a person; made when they help for the first time. There must be room for a row. */
export function helperOf(world: World, person: i32): i32 {
  const resident = isResident(world, person)
  if (resident && world.person.helper[person] >= 0) return world.person.helper[person]
  const row = world.count.helpers++
  if (row >= world.capacity.helper) noRoom(world)
  const { helper } = world
  if (resident) world.person.helper[person] = row
  helper.person[row] = person
  helper.since[row] = NOT_YET
  helper.member[row] = -1
  helper.origin[row] = resident ? ORIGIN.resident : ORIGIN.newcomer
  helper.exitPrevious[row] = -1
  helper.cohortPrevious[row] = -1
  helper.placePrevious[row] = -1
  helper.wishPrevious[row] = -1
  drawDispositions(world, row)
  return row
}

/** Counts somebody who begins to help: as one more who ever did, or as one less who is at rest. */
function countIn(world: World, row: i32): void {
  const { helper, town, key, p } = world
  if (helper.since[row] !== NOT_YET) {
    town[TOWN.former]--
    return
  }
  const person = helper.person[row]
  town[TOWN.everActive]++
  if (isResident(world, person) && !engagedBefore(key, person, p.engagedBeforeShare))
    town[TOWN.neverEngagedBefore]++
}

/** The member row of a helper; made when they come into a circle for the first time. There must be room for it. */
export function memberOf(world: World, row: i32): i32 {
  const known = world.helper.member[row]
  if (known >= 0) return known
  const id = world.count.members++
  if (id >= world.capacity.member) noRoom(world)
  const { helper, member, key, start, p } = world
  const person = helper.person[row]
  helper.member[row] = id
  member.helper[id] = row
  member.person[id] = person
  member.circle[id] = -1
  member.lastCircle[id] = -1
  member.milieu[id] = isResident(world, person) ? milieuOf(key, person) : NEWCOMER_MILIEU
  member.hours[id] = helper.hours[row]
  member.immediacy[id] = helper.immediacy[row]
  member.autonomy[id] = draw(key, STREAM.autonomy, person, 0)
  member.motivation[id] = p.motivationFirst
  member.efficacy[id] = p.efficacyFirst
  member.trust[id] = startingTrust(world)
  member.understanding[id] = p.understandingFirst + p.understandingDependence * start.dependence
  for (let slot = 0; slot < PEERS; slot++) member.peerTo[id * PEERS + slot] = -1
  for (let slot = 0; slot < LINKS; slot++) member.linkTo[id * LINKS + slot] = -1
  return id
}

/** Whoever comes new has half heard from those who help already. */
function startingTrust(world: World): f64 {
  const { town, start, count } = world
  return count.present > 0 ? (start.trust + town[TOWN.trustHelpers]) / 2 : start.trust
}

/** Circle this helper was in last; -1 for none. */
export function lastCircleOf(world: World, row: i32): i32 {
  const id = world.helper.member[row]
  return id < 0 ? -1 : world.member.lastCircle[id]
}

/** A person starts to help on their own. */
export function enter(world: World, row: i32, cause: i32): void {
  const { helper, town, count, place } = world
  countIn(world, row)
  helper.role[row] = ROLE.independent
  helper.since[row] = count.week
  belong(world, row)
  awaitEarlyExit(world, row)
  link(place.independent, helper.placeNext, helper.placePrevious, helper.place[row], row)
  town[TOWN.independents]++
  town[TOWN.independentHours] += helper.hours[row]
  town[TOWN.entries]++
  const person = helper.person[row]
  if (isResident(world, person)) {
    dequeue(world, person)
    if (world.is.network) spread(world, person, 1)
  }
  tellOfPerson(world, EVENT.entered, person, -1, cause, 0, helper.belongs[row])
}

/** Is there a circle in a municipality? */
function hasCircle(world: World, at: i32): bool {
  const { circle, place } = world
  for (let id = place.circle[at]; id !== NONE; id = circle.nextInPlace[id])
    if (circle.alive[id]) return true
  return false
}

/** With whom somebody helps: around a circle of their place, in another association, alone. */
function belong(world: World, row: i32): void {
  const { helper, town, key, p, count } = world
  const person = helper.person[row]
  const luck = draw(key, STREAM.belonging, person, count.week)
  const around = hasCircle(world, helper.place[row]) ? p.aroundCircles : 0
  const before = !isResident(world, person) || engagedBefore(key, person, p.engagedBeforeShare)
  const association = p.inAssociations * (before ? 1 : p.inAssociationsNew)
  const elsewhere = luck < around + association ? BELONGS.inAssociation : BELONGS.alone
  helper.belongs[row] = luck < around ? BELONGS.aroundCircle : elsewhere
  helper.satisfaction[row] = p.satisfactionFirst
  helper.strain[row] = 0
  helper.wrongWeek[row] = -1
  helper.exitFactor[row] = 1
  if (helper.belongs[row] === BELONGS.aroundCircle) town[TOWN.aroundCircles]++
  if (helper.belongs[row] === BELONGS.inAssociation) town[TOWN.inAssociations]++
  town[TOWN.satisfactionSum] += helper.satisfaction[row]
}

/** Marks an independent helper as one who waits for a circle in their municipality. */
export function wishForCircle(world: World, row: i32): void {
  const { helper, place } = world
  link(place.wish, helper.wishNext, helper.wishPrevious, helper.place[row], row)
  place.wishes[helper.place[row]]++
}

/** Takes an independent helper off all lists of independents. */
function unlist(world: World, row: i32): void {
  const { helper, town, place } = world
  cancelExit(world, row)
  unlink(place.independent, helper.placeNext, helper.placePrevious, row)
  if (unlink(place.wish, helper.wishNext, helper.wishPrevious, row))
    place.wishes[helper.place[row]]--
  town[TOWN.independents]--
  town[TOWN.independentHours] -= helper.hours[row]
  if (helper.belongs[row] === BELONGS.aroundCircle) town[TOWN.aroundCircles]--
  if (helper.belongs[row] === BELONGS.inAssociation) town[TOWN.inAssociations]--
  town[TOWN.satisfactionSum] -= helper.satisfaction[row]
}

/** A helper who is on their own joins a circle. */
export function join(world: World, row: i32, circle: i32, cause: i32): void {
  if (world.helper.role[row] === ROLE.independent) unlist(world, row)
  else countIn(world, row)
  const id = memberOf(world, row)
  const { helper, member, town, count, p } = world
  helper.role[row] = ROLE.member
  helper.since[row] = count.week
  member.circle[id] = circle
  member.lastCircle[id] = circle
  member.since[id] = count.week
  member.idle[id] = 0
  member.motivation[id] = Math.max(member.motivation[id], p.motivationJoining)
  member.held[id] = helper.origin[row] === ORIGIN.alliance ? 1 : 0
  member.present[count.present++] = id
  world.circle.members[circle]++
  town[TOWN.members]++
  town[TOWN.joins]++
  tellOfPerson(world, EVENT.joined, helper.person[row], circle, cause)
}

/** A member leaves the circle; the route decides whether they go on in private. */
export function leaveCircle(world: World, id: i32, cause: i32, cause2: i32): void {
  const { helper, member, town, count, p } = world
  const row = member.helper[id]
  const circle = member.circle[id]
  const person = member.person[id]
  const u = draw(world.key, STREAM.exitRoute, person, count.week)
  const stays = cause !== EXIT.lifeEvent && !world.is.null
  const mentors = stays && u < p.mentorShare
  const elsewhere = u < p.mentorShare + p.otherFieldShare ? ROUTE.otherField : ROUTE.out
  const route = mentors ? ROUTE.mentor : elsewhere
  if (helper.role[row] === ROLE.organiser) town[TOWN.organisers]--
  world.circle.members[circle]--
  town[TOWN.members]--
  world.exit.people[cause]++
  member.circle[id] = -1
  helper.since[row] = count.week
  if (member.tired[id]) town[TOWN.tired]--
  member.tired[id] = 0
  if (helper.origin[row] === ORIGIN.newcomer) town[TOWN.newcomerHelpers]--
  tellOfPerson(world, EVENT.leftCircle, person, circle, cause, cause2, route)
  if (!mentors) {
    retire(world, row, cause)
    return
  }
  helper.role[row] = ROLE.mentor
  helper.belongs[row] = BELONGS.alone
  helper.exitFactor[row] = 1
  awaitMentorExit(world, row)
  town[TOWN.mentors]++
  town[TOWN.mentorHours] += p.mentorTime * helper.hours[row]
}

/** An independent helper or mentor stops. */
export function stop(world: World, row: i32, cause: i32, cause2: i32): void {
  const { helper, town, count, p } = world
  if (helper.role[row] === ROLE.mentor) {
    town[TOWN.mentors]--
    town[TOWN.mentorHours] -= p.mentorTime * helper.hours[row]
  } else unlist(world, row)
  world.exit.people[cause]++
  tellOfPerson(world, EVENT.stopped, helper.person[row], -1, cause, cause2)
  helper.since[row] = count.week
  retire(world, row, cause)
}

/** Did somebody stop worn out or disappointed, and not with their bit done? */
function isWorn(cause: i32): bool {
  return (
    cause === EXIT.exhaustion ||
    cause === EXIT.friction ||
    cause === EXIT.noSupport ||
    cause === EXIT.noRecognition ||
    cause === EXIT.lostFreedom
  )
}

/**
 * Former helpers wait again with new luck: dormant ties make the next call reach them sooner,
 * and those who stopped worn out answer it more slowly.
 */
function retire(world: World, row: i32, cause: i32): void {
  const { helper, town, count, residents, p } = world
  helper.role[row] = ROLE.former
  town[TOWN.former]++
  const person = helper.person[row]
  if (!isResident(world, person)) return
  if (world.is.network) spread(world, person, -1)
  if (residents.bin[person] === NEVER) return
  const bonus = lastCircleOf(world, row) >= 0 ? p.returnBonus : 0
  const pace = isWorn(cause) ? p.returnWorn : p.returnPace
  enqueue(world, person, binsOf(bonus), STREAM.returning, count.week, pace)
}

/** A circle may take one more. */
export function hasRoom(world: World, circle: i32): bool {
  return world.circle.alive[circle] === 1 && world.circle.members[circle] < world.p.circleCapacity
}

/** A circle takes this helper: it has room, and the shelters of their own place are not closed around it. */
export function isOpenTo(world: World, row: i32, circle: i32): bool {
  const at = world.helper.place[row]
  if (world.place.closed[at] && world.circle.place[circle] === at) return false
  return hasRoom(world, circle)
}

/**
 * Founds a circle at a place; members join afterwards. There must be room for it. It chooses its
 * field of work, or goes on in that of a `parent` (-1 for none).
 */
export function foundCircle(world: World, at: i32, founder: i32, parent: i32 = -1): i32 {
  const id = world.count.circles++
  if (id >= world.capacity.circle) noRoom(world)
  const { circle, place, town, count } = world
  circle.place[id] = at
  circle.nextInPlace[id] = place.circle[at]
  place.circle[at] = id
  circle.alive[id] = 1
  circle.form[id] = FORM.informal
  circle.founded[id] = count.week
  town[TOWN.circlesAlive]++
  if (parent < 0) chooseField(world, id)
  else {
    circle.field[id] = circle.field[parent]
    circle.usual[id] = circle.usual[parent]
  }
  tellOfMeeting(world, EVENT.founded, founder, id, at, circle.field[id])
  return id
}

/** Ends a circle that has no members any more. */
export function endCircle(world: World, circle: i32): void {
  world.circle.alive[circle] = 0
  world.town[TOWN.circlesAlive]--
}
