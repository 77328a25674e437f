import { needsOf } from '../acts/needs.ts'
import { meetPeer, setLink } from '../acts/network.ts'
import { appointOfficial } from '../acts/officials.ts'
import { foundCircle, helperOf, join, memberOf } from '../acts/people.ts'
import { binsOf, dequeue, enqueue, QUEUE_STATE, spread } from '../acts/queue.ts'
import { NONE } from '../exact/chain.ts'
import { exp, log } from '../exact/math.ts'
import { draw, drawWord } from '../exact/random.ts'
import { leadingZeros, whole } from '../exact/words.ts'
import { JOIN } from '../terms/events.ts'
import { FORM, ORIGIN, ROLE } from '../terms/roles.ts'
import {
  BINS,
  CELLS,
  EARLY_WEEKS,
  EXIT_BUCKETS,
  EXIT_CLASSES,
  MAX_OFFICES,
  NEVER,
} from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import { reserveCircles, reserveHelpers, reserveMembers, reserveOfficials } from './host.ts'
import { PER_RESIDENT } from './layout.ts'
import { placeOf, settle } from './residents.ts'
import type { World } from './world.ts'

/** The town before its first week: residents, officials, offices, first circles, old ties. */
export function begin(world: World): void {
  settle(world)
  seedResidents(world)
  emptyChains(world)
  seedTown(world)
  seedOffices(world)
  seedCircles(world)
  seedAlliance(world)
}

/** Nobody has helped yet; possible helpers wait. */
function seedResidents(world: World): void {
  const { person, resident, residents, size } = world
  for (let id = 0; id < size.residents; id++) {
    person.helper[id] = -1
    resident.state[id * PER_RESIDENT.byte] =
      residents.bin[id] === NEVER ? QUEUE_STATE.out : QUEUE_STATE.crowd
  }
}

function emptyChains(world: World): void {
  const { queue, exitQueue, cohort, place, size } = world
  for (let bin = 0; bin < BINS; bin++) queue.survival[bin] = 1
  for (let cell = 0; cell < BINS * CELLS; cell++) queue.first[cell] = NONE
  for (let bucket = 0; bucket < EXIT_CLASSES * EXIT_BUCKETS; bucket++)
    exitQueue.bucket[bucket] = NONE
  for (let week = 0; week < EARLY_WEEKS; week++) cohort.first[week] = NONE
  for (let at = 0; at < size.municipalities; at++) {
    place.circle[at] = NONE
    place.independent[at] = NONE
    place.wish[at] = NONE
  }
  world.week.linkClock[0] = 1
}

/** Stocks in balance with the arrivals of the years before the start. */
function seedTown(world: World): void {
  const { town, series, start, p } = world
  town[TOWN.refugees] = start.refugees
  town[TOWN.settled] = p.settledStart * town[TOWN.refugees]
  town[TOWN.emergencyPool] = start.cameLately * p.emergencyTime
  town[TOWN.everydayPool] =
    (start.cameEarlier * p.everydayHalfLife * (1 - exp((-log(2) * 104) / p.everydayHalfLife))) /
    log(2)
  town[TOWN.staff] = (series.cases[0] * p.officeHours) / p.baseLoad
  town[TOWN.needIndex] = p.needFirst
  town[TOWN.mood] = world.start.mood
  town[TOWN.clarity] = p.clarityBase
  town[TOWN.trustHelpers] = world.start.trust
  town[TOWN.trustOfficials] = world.start.trust
  town[TOWN.understandingOfficials] = world.start.understanding
  town[TOWN.cases] = series.cases[0]
  needsOf(world)
}

function seedOffices(world: World): void {
  reserveOfficials(world, world.size.posts)
  const { bureau, size, start, office } = world
  let post = 0
  for (let id = 0; id < size.offices; id++) {
    for (let i = 0; i < bureau.officials[id]; i++)
      appointOfficial(world, post++, id, bureau.role[id])
    for (let other = 0; other < size.offices; other++)
      if (other !== id) office.tie[id * MAX_OFFICES + other] = start.horizontal
  }
}

/** A resident picked by chance; retries until the id exists and is a possible helper without a row. */
function pickResident(world: World, agent: i32): i32 {
  const { key, residents, size } = world
  const last = size.residents - 1
  const bits = 32 - leadingZeros(last > 1 ? last : 1)
  for (let k = 0; k < 2000; k++) {
    const id = drawWord(key, STREAM.alliance, agent, 0, k) >>> (32 - bits)
    if (id < size.residents && residents.bin[id] !== NEVER && !hasHelped(world, id)) return id
  }
  return -1
}

function hasHelped(world: World, id: i32): bool {
  return world.person.helper[id] !== -1
}

/** Neighbours who are looked at for the first members of a circle. */
const NEIGHBOURS = 4096

function seedCircles(world: World): void {
  reserveCircles(world, world.size.circles)
  reserveHelpers(world, world.size.circles * world.size.circleSize)
  reserveMembers(world, world.size.circles * world.size.circleSize)
  for (let index = 0; index < world.size.circles; index++) {
    const founder = pickResident(world, index)
    if (founder < 0) return
    seedCircle(world, founder)
  }
  if (!world.is.allied) return
  world.town[TOWN.allianceExists] = 1
  // It is older than the run: as old as it can count.
  world.town[TOWN.allianceSince] = -world.p.allianceYears * WEEKS_PER_YEAR
}

/** A circle of a founder and their neighbours; each knows the next three. */
function seedCircle(world: World, founder: i32): void {
  const { residents, size, count, member, helper, p } = world
  const circle = foundCircle(world, placeOf(world, founder), founder)
  const first = count.members
  for (let step = 0; count.members - first < size.circleSize && step < NEIGHBOURS; step++) {
    const person = (founder & ~255) + ((founder + step) & 255) + (step >> 8) * 256
    if (person >= size.residents || residents.bin[person] === NEVER || hasHelped(world, person))
      continue
    firstMember(world, person, circle)
  }
  if (world.is.allied) world.circle.form[circle] = FORM.alliance
  const people = count.members - first
  for (let a = 0; a < people; a++) {
    const row = first + a
    for (let k = 1; k <= 3; k++)
      if (people > k) meetPeer(world, row, first + ((a + k) % people), p.tieStart)
    member.motivation[row] = p.motivationStart
    if (world.is.allied) {
      member.held[row] = 1
      helper.origin[member.helper[row]] = ORIGIN.alliance
    }
    seedLinks(world, row, world.start.linking)
  }
}

function firstMember(world: World, person: i32, circle: i32): void {
  const row = helperOf(world, person)
  dequeue(world, person)
  if (world.is.network) spread(world, person, 1)
  join(world, row, circle, JOIN.start)
  // Who was there before the first week is no beginner.
  world.member.since[world.helper.member[row]] = -EARLY_WEEKS
}

/** Seeds up to two linking ties per member with the stated chance. */
function seedLinks(world: World, row: i32, chance: f64): void {
  const { key, member, count, p } = world
  const person = member.person[row]
  if (!world.is.ties) return
  for (let k = 0; k < 2; k++) {
    if (draw(key, STREAM.alliance, person, 0, 3000 + k) >= chance) continue
    const official = whole(draw(key, STREAM.alliance, person, 0, 3010 + k) * count.officials)
    setLink(world, row, official, p.linkStart)
  }
}

/** Members of an earlier alliance who rest: ties among them and to officials, a short way back. */
function seedAlliance(world: World): void {
  if (!world.is.allied) return
  const wanted = whole(
    Math.floor((world.start.allianceMembers * world.size.residents) / 1000 + 0.5),
  )
  reserveHelpers(world, world.count.helpers + wanted)
  reserveMembers(world, world.count.members + wanted)
  const { member, count, p } = world
  const first = count.members
  for (let index = 0; index < wanted; index++) {
    const person = pickResident(world, 1000 + index)
    if (person < 0) break
    seedDormant(world, person)
  }
  const people = count.members - first
  for (let a = 0; a < people; a++) {
    const row = first + a
    for (let k = 1; k <= 2; k++)
      if (people > k) meetPeer(world, row, first + ((a + k) % people), p.tieRest)
    if (count.present > 0) meetPeer(world, row, member.present[a % count.present], p.tieRest)
  }
}

function seedDormant(world: World, person: i32): void {
  const { helper, p } = world
  const row = helperOf(world, person)
  helper.origin[row] = ORIGIN.alliance
  helper.role[row] = ROLE.former
  enqueue(world, person, binsOf(p.allianceBonus), STREAM.patience, 0)
  seedLinks(world, memberOf(world, row), world.start.linking * p.linkingRest)
}
