import { WEEKS_PER_MONTH } from './calendar.ts'
import { EVENT, EXIT, ROUTE } from './events.ts'
import { binNow, dequeue, enqueue, spread } from './queue.ts'
import { draw, STREAM } from './random.ts'
import { engagedBefore, hoursOf, milieuOf, NEVER, placeOf } from './residents.ts'
import { FORM, LINKS, NEWCOMER_MILIEU, PEERS, ROLE, reserve, TOWN, type World } from './world.ts'

export const ORIGIN = { resident: 0, alliance: 1, newcomer: 2 } as const

/** The helper row of a person; made when they help for the first time. */
export function helperOf(world: World, person: number): number {
  const resident = person < world.residents.count
  if (resident && world.resident.helper[person] >= 0) return world.resident.helper[person]
  const row = world.count.helpers++
  if (row >= world.capacity.helper) reserve(world, 'helper', row + 1)
  const { helper, key, scenario } = world
  const { parameters } = scenario
  if (resident) world.resident.helper[person] = row
  helper.person[row] = person
  helper.circle[row] = -1
  helper.lastCircle[row] = -1
  helper.milieu[row] = resident ? milieuOf(key, person) : NEWCOMER_MILIEU
  helper.place[row] = placeOf(
    key,
    resident
      ? person
      : Math.floor(draw(key, STREAM.newcomer, person, 0, 1) * world.residents.count),
    world.residents.placeShare,
  )
  helper.origin[row] = resident ? ORIGIN.resident : ORIGIN.newcomer
  helper.hours[row] = hoursOf(key, person, parameters.hoursMean, parameters.hoursSpread)
  helper.immediacy[row] = draw(key, STREAM.immediacy, person, 0)
  helper.autonomy[row] = draw(key, STREAM.autonomy, person, 0)
  helper.motivation[row] = 0.75
  helper.trust[row] = scenario.administration.trust
  helper.understanding[row] = 0.15 + 0.15 * scenario.society.dependence
  for (let slot = 0; slot < PEERS; slot++) helper.peerTo[row * PEERS + slot] = -1
  for (let slot = 0; slot < LINKS; slot++) helper.linkTo[row * LINKS + slot] = -1
  world.town[TOWN.everActive]++
  if (resident && !engagedBefore(key, person, parameters.engagedBeforeShare))
    world.town[TOWN.neverEngagedBefore]++
  return row
}

/** A person starts to help on their own. */
export function enter(world: World, row: number, cause: number): void {
  const { helper, town, count } = world
  if (helper.role[row] === ROLE.former && helper.since[row] > 0) town[TOWN.former]--
  helper.role[row] = ROLE.independent
  helper.since[row] = count.week
  helper.idle[row] = 0
  list(world, row)
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

/** Puts a row on the list of those who help outside circles, once. */
function list(world: World, row: number): void {
  if (world.helper.listed[row]) return
  world.helper.listed[row] = 1
  world.independents[world.independentCount++] = row
}

/** A helper who is on their own joins a circle. */
export function join(world: World, row: number, circle: number, cause: number): void {
  const { helper, town, count } = world
  if (helper.role[row] === ROLE.independent) {
    town[TOWN.independents]--
    town[TOWN.independentHours] -= helper.hours[row]
  }
  helper.role[row] = ROLE.member
  helper.circle[row] = circle
  helper.lastCircle[row] = circle
  helper.since[row] = count.week
  helper.joinedWeek[row] = count.week
  helper.motivation[row] = Math.max(helper.motivation[row], 0.65)
  world.members[world.memberCount++] = row
  world.circle.members[circle]++
  world.circle.peak[circle] = Math.max(world.circle.peak[circle], world.circle.members[circle])
  town[TOWN.members]++
  town[TOWN.joins]++
  world.recorder.add(count.week, EVENT.joined, helper.person[row], circle, -1, cause)
}

/** A member leaves the circle; the route decides whether they go on in private. */
export function leaveCircle(world: World, row: number, cause: number, cause2: number): void {
  const { helper, town, count, scenario } = world
  const circle = helper.circle[row]
  const person = helper.person[row]
  const u = draw(world.key, STREAM.exitRoute, person, count.week)
  const { mentorShare, otherFieldShare } = scenario.parameters
  const stays = cause !== EXIT.lifeEvent && !scenario.structure.null
  const route =
    stays && u < mentorShare
      ? ROUTE.mentor
      : u < mentorShare + otherFieldShare
        ? ROUTE.otherField
        : ROUTE.out
  if (helper.role[row] === ROLE.organiser) town[TOWN.organisers]--
  world.circle.members[circle]--
  town[TOWN.members]--
  count.exits[cause]++
  helper.circle[row] = -1
  helper.since[row] = count.week
  if (helper.tired[row]) town[TOWN.tired]--
  helper.tired[row] = 0
  if (helper.origin[row] === ORIGIN.newcomer) town[TOWN.newcomerHelpers]--
  world.recorder.add(count.week, EVENT.leftCircle, person, circle, -1, cause, cause2, route)
  if (route === ROUTE.mentor) {
    helper.role[row] = ROLE.mentor
    list(world, row)
    town[TOWN.mentors]++
    town[TOWN.mentorHours] += 0.5 * helper.hours[row]
  } else retire(world, row)
}

/** An independent helper or mentor stops. */
export function stop(world: World, row: number, cause: number, cause2: number): void {
  const { helper, town, count } = world
  if (helper.role[row] === ROLE.mentor) {
    town[TOWN.mentors]--
    town[TOWN.mentorHours] -= 0.5 * helper.hours[row]
  } else {
    town[TOWN.independents]--
    town[TOWN.independentHours] -= helper.hours[row]
  }
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
  const bonus = helper.lastCircle[row] >= 0 ? world.scenario.parameters.returnBonus : 0
  enqueue(
    world,
    person,
    binNow(world, person, bonus),
    draw(world.key, STREAM.returning, person, count.week),
  )
}

/** Weekly probability of a monthly hazard. */
export function weekly(perMonth: number): number {
  return perMonth / WEEKS_PER_MONTH
}

/** A circle may take one more. */
export function hasRoom(world: World, circle: number): boolean {
  return (
    world.circle.alive[circle] === 1 &&
    world.circle.members[circle] < world.scenario.parameters.circleCapacity
  )
}

/** Founds a circle at a place; members join afterwards. */
export function foundCircle(world: World, place: number, founder: number): number {
  const id = world.count.circles++
  if (id >= world.capacity.circle) reserve(world, 'circle', id + 1)
  world.circle.place[id] = place
  world.circle.alive[id] = 1
  world.circle.form[id] = FORM.informal
  world.circle.founded[id] = world.count.week
  world.circle.dissolved[id] = -1
  world.town[TOWN.circlesAlive]++
  world.recorder.add(world.count.week, EVENT.founded, founder, id, place)
  return id
}

/** Ends a circle that has no members any more. */
export function endCircle(world: World, circle: number): void {
  world.circle.alive[circle] = 0
  world.circle.dissolved[circle] = world.count.week
  world.town[TOWN.circlesAlive]--
}
