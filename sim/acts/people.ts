import { link, unlink } from '../exact/chain.ts'
import { draw, STREAM } from '../exact/random.ts'
import { EVENT, EXIT, ROUTE } from '../terms/events.ts'
import { milieuOf, NEVER } from '../world/residents.ts'
import {
  FORM,
  LINKS,
  NEWCOMER_MILIEU,
  PEERS,
  ROLE,
  reserve,
  TOWN,
  type World,
} from '../world/world.ts'
import { drawDispositions } from './dispositions.ts'
import { awaitEarlyExit, awaitMentorExit, cancelExit } from './exit-queue.ts'
import { binsOf, dequeue, enqueue, spread } from './queue.ts'

export const ORIGIN = { resident: 0, alliance: 1, newcomer: 2 } as const

/** The helper row of a person; made when they help for the first time. */
export function helperOf(world: World, person: number): number {
  const first = world.count.helpers
  const row = rowOf(world, person)
  drawDispositions(world, first)
  return row
}

/** As `helperOf`, but a new row still needs `drawDispositions`. */
export function rowOf(world: World, person: number): number {
  const resident = person < world.residents.count
  if (resident && world.person.helper[person] >= 0) return world.person.helper[person]
  const row = world.count.helpers++
  if (row >= world.capacity.helper) reserve(world, 'helper', row + 1)
  const { helper, town } = world
  if (resident) world.person.helper[person] = row
  helper.person[row] = person
  helper.member[row] = -1
  helper.origin[row] = resident ? ORIGIN.resident : ORIGIN.newcomer
  helper.exitPrevious[row] = -1
  helper.cohortPrevious[row] = -1
  helper.placePrevious[row] = -1
  helper.wishPrevious[row] = -1
  town[TOWN.everActive]++
  return row
}

/** The member row of a helper; made when they come into a circle for the first time. */
export function memberOf(world: World, row: number): number {
  const known = world.helper.member[row]
  if (known >= 0) return known
  const id = world.count.members++
  if (id >= world.capacity.member) reserve(world, 'member', id + 1)
  const { helper, member, key, scenario } = world
  const person = helper.person[row]
  helper.member[row] = id
  member.helper[id] = row
  member.person[id] = person
  member.circle[id] = -1
  member.lastCircle[id] = -1
  member.milieu[id] = person < world.residents.count ? milieuOf(key, person) : NEWCOMER_MILIEU
  member.hours[id] = helper.hours[row]
  member.immediacy[id] = helper.immediacy[row]
  member.autonomy[id] = draw(key, STREAM.autonomy, person, 0)
  member.motivation[id] = 0.75
  member.efficacy[id] = 0.75
  member.trust[id] = scenario.administration.trust
  member.understanding[id] = 0.15 + 0.15 * scenario.society.dependence
  for (let slot = 0; slot < PEERS; slot++) member.peerTo[id * PEERS + slot] = -1
  for (let slot = 0; slot < LINKS; slot++) member.linkTo[id * LINKS + slot] = -1
  return id
}

/** Circle this helper was in last; -1 for none. */
export function lastCircleOf(world: World, row: number): number {
  const id = world.helper.member[row]
  return id < 0 ? -1 : world.member.lastCircle[id]
}

/** A person starts to help on their own; `takeLuck` has said for how long. */
export function enter(world: World, row: number, cause: number): void {
  const { helper, town, count, place } = world
  if (helper.role[row] === ROLE.former && helper.since[row] > 0) town[TOWN.former]--
  helper.role[row] = ROLE.independent
  helper.since[row] = count.week
  awaitEarlyExit(world, row)
  link(place.independent, helper.placeNext, helper.placePrevious, helper.place[row], row)
  town[TOWN.independents]++
  town[TOWN.independentHours] += helper.hours[row]
  town[TOWN.entries]++
  const person = helper.person[row]
  if (person < world.residents.count) {
    dequeue(world, person)
    if (world.scenario.structure.network) spread(world, person, 1)
  }
  world.recorder.add(count.week, EVENT.entered, person, -1, -1, cause)
}

/** Marks an independent helper as one who waits for a circle in their municipality. */
export function wishForCircle(world: World, row: number): void {
  const { helper, place } = world
  link(place.wish, helper.wishNext, helper.wishPrevious, helper.place[row], row)
  place.wishes[helper.place[row]]++
}

/** Takes an independent helper off all lists of independents. */
function unlist(world: World, row: number): void {
  const { helper, town, place } = world
  cancelExit(world, row)
  unlink(place.independent, helper.placeNext, helper.placePrevious, row)
  if (unlink(place.wish, helper.wishNext, helper.wishPrevious, row))
    place.wishes[helper.place[row]]--
  town[TOWN.independents]--
  town[TOWN.independentHours] -= helper.hours[row]
}

/** A helper who is on their own joins a circle. */
export function join(world: World, row: number, circle: number, cause: number): void {
  if (world.helper.role[row] === ROLE.independent) unlist(world, row)
  const id = memberOf(world, row)
  const { helper, member, town, count } = world
  helper.role[row] = ROLE.member
  helper.since[row] = count.week
  member.circle[id] = circle
  member.lastCircle[id] = circle
  member.since[id] = count.week
  member.idle[id] = 0
  member.motivation[id] = Math.max(member.motivation[id], 0.65)
  member.held[id] = helper.origin[row] === ORIGIN.alliance ? 1 : 0
  world.members[world.memberCount++] = id
  world.circle.members[circle]++
  world.circle.peak[circle] = Math.max(world.circle.peak[circle], world.circle.members[circle])
  town[TOWN.members]++
  town[TOWN.joins]++
  world.recorder.add(count.week, EVENT.joined, helper.person[row], circle, -1, cause)
}

/** A member leaves the circle; the route decides whether they go on in private. */
export function leaveCircle(world: World, id: number, cause: number, cause2: number): void {
  const { helper, member, town, count, scenario } = world
  const row = member.helper[id]
  const circle = member.circle[id]
  const person = member.person[id]
  const u = draw(world.key, STREAM.exitRoute, person, count.week)
  const { mentorShare, otherFieldShare } = scenario.parameters
  const stays = cause !== EXIT.lifeEvent && !scenario.structure.null
  const mentors = stays && u < mentorShare
  const elsewhere = u < mentorShare + otherFieldShare ? ROUTE.otherField : ROUTE.out
  const route = mentors ? ROUTE.mentor : elsewhere
  if (helper.role[row] === ROLE.organiser) town[TOWN.organisers]--
  world.circle.members[circle]--
  town[TOWN.members]--
  count.exits[cause]++
  member.circle[id] = -1
  helper.since[row] = count.week
  if (member.tired[id]) town[TOWN.tired]--
  member.tired[id] = 0
  if (helper.origin[row] === ORIGIN.newcomer) town[TOWN.newcomerHelpers]--
  world.recorder.add(count.week, EVENT.leftCircle, person, circle, -1, cause, cause2, route)
  if (!mentors) {
    retire(world, row)
    return
  }
  helper.role[row] = ROLE.mentor
  awaitMentorExit(world, row)
  town[TOWN.mentors]++
  town[TOWN.mentorHours] += 0.5 * helper.hours[row]
}

/** An independent helper or mentor stops. */
export function stop(world: World, row: number, cause: number, cause2: number): void {
  const { helper, town, count } = world
  if (helper.role[row] === ROLE.mentor) {
    town[TOWN.mentors]--
    town[TOWN.mentorHours] -= 0.5 * helper.hours[row]
  } else unlist(world, row)
  count.exits[cause]++
  world.recorder.add(count.week, EVENT.stopped, helper.person[row], -1, -1, cause, cause2)
  helper.since[row] = count.week
  retire(world, row)
}

/** Former helpers wait again with new luck: dormant ties make the next call reach them sooner. */
function retire(world: World, row: number): void {
  const { helper, town, count, residents } = world
  helper.role[row] = ROLE.former
  town[TOWN.former]++
  const person = helper.person[row]
  if (person >= residents.count) return
  if (world.scenario.structure.network) spread(world, person, -1)
  if (residents.bin[person] === NEVER) return
  const bonus = lastCircleOf(world, row) >= 0 ? world.scenario.parameters.returnBonus : 0
  enqueue(world, person, binsOf(bonus), STREAM.returning, count.week)
}

/** A circle may take one more. */
export function hasRoom(world: World, circle: number): boolean {
  return (
    world.circle.alive[circle] === 1 &&
    world.circle.members[circle] < world.scenario.parameters.circleCapacity
  )
}

/** Founds a circle at a place; members join afterwards. */
export function foundCircle(world: World, at: number, founder: number): number {
  const id = world.count.circles++
  if (id >= world.capacity.circle) reserve(world, 'circle', id + 1)
  const { circle, place, town, count } = world
  circle.place[id] = at
  circle.nextInPlace[id] = place.circle[at]
  place.circle[at] = id
  circle.alive[id] = 1
  circle.form[id] = FORM.informal
  circle.founded[id] = count.week
  circle.dissolved[id] = -1
  town[TOWN.circlesAlive]++
  world.recorder.add(count.week, EVENT.founded, founder, id, at)
  return id
}

/** Ends a circle that has no members any more. */
export function endCircle(world: World, circle: number): void {
  world.circle.alive[circle] = 0
  world.circle.dissolved[circle] = world.count.week
  world.town[TOWN.circlesAlive]--
}
