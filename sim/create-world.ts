import { meetPeer, setLink } from './acts/network.ts'
import { appointOfficial, OFFICIAL_ROLE } from './acts/officials.ts'
import { foundCircle, helperOf, join, memberOf, ORIGIN } from './acts/people.ts'
import { binsOf, dequeue, enqueue, QUEUE_STATE, roomToWait, spread } from './acts/queue.ts'
import { NONE } from './exact/chain.ts'
import { exp, log } from './exact/math.ts'
import { draw, drawBits, type Key, keyFromSeed, STREAM } from './exact/random.ts'
import { EventRecorder } from './results/recorder.ts'
import { JOIN } from './terms/events.ts'
import { LEVERS } from './terms/levers.ts'
import { OUTCOMES } from './terms/outcomes.ts'
import type { Scenario } from './terms/scenario.ts'
import { Rates } from './world/rates.ts'
import { createResidents, NEVER, placeOf } from './world/residents.ts'
import { Schedule } from './world/schedule.ts'
import { Series } from './world/series.ts'
import {
  BINS,
  type Capacity,
  EARLY_WEEKS,
  EXIT_CLASSES,
  FORM,
  MAX_OFFICES,
  PER_RESIDENT,
  ROLE,
  TOWN,
  World,
  type WorldParts,
} from './world/world.ts'

/** What a world is made of; others that give the same columns may stand in. */
const GROUND = {
  recorder: () => new EventRecorder(1 << 17),
  settle: createResidents,
  /** The empty world, with as many rows or more. */
  layOut: (parts: WorldParts, capacity: Capacity) => new World(parts, capacity),
}
export type Ground = typeof GROUND

/** Builds the town before its first week: residents, officials, offices, first circles, old ties. */
export function createWorld(scenario: Scenario, seed: string, ground: Ground = GROUND): World {
  const key = keyFromSeed(seed)
  const residents = ground.settle(scenario, key)
  const recorder = ground.recorder()
  const posts = scenario.administration.offices.reduce((sum, office) => sum + office.officials, 0)
  const capacity: Capacity = {
    helper: Math.ceil(residents.count * 0.32) + 256,
    member: Math.ceil(residents.count * 0.04) + 512,
    circle: 256,
    official: posts * 5,
    office: MAX_OFFICES,
    place: scenario.place.municipalities,
    person: residents.count,
    resident: residents.count,
    queue: BINS,
    waiting: roomToWait(residents),
    exitQueue: EXIT_CLASSES,
    cohort: EARLY_WEEKS,
    week: scenario.weeks + 2,
    lever: LEVERS.length,
    policy: Math.max(1, scenario.policy.length),
  }
  const world = ground.layOut(
    {
      key,
      scenario,
      series: new Series(scenario),
      rates: new Rates(scenario),
      schedule: new Schedule(scenario),
      residents,
      recorder,
      outcomes: OUTCOMES.length,
    },
    capacity,
  )
  world.count.posts = posts
  seedResidents(world)
  world.queue.survival.fill(1)
  world.queue.first.fill(NONE)
  for (const chain of [
    world.exitQueue.bucket,
    world.cohort.first,
    world.place.circle,
    world.place.independent,
    world.place.wish,
  ])
    chain.fill(NONE)
  world.week.linkClock[0] = 1
  seedTown(world)
  seedOffices(world)
  seedCircles(world)
  seedAlliance(world)
  return world
}

/** Nobody has helped yet; possible helpers wait. */
function seedResidents({ person, resident, residents }: World): void {
  person.helper.fill(-1)
  for (let id = 0; id < residents.count; id++) {
    resident.state[id * PER_RESIDENT.byte] =
      residents.bin[id] === NEVER ? QUEUE_STATE.out : QUEUE_STATE.crowd
  }
}

/** Stocks in balance with the arrivals of the years before the start. */
function seedTown(world: World): void {
  const { town, scenario, series } = world
  const p = scenario.parameters
  let before = 0
  for (let week = 0; week < Math.min(26, scenario.weeks); week++)
    before += series.arrivals[week] / Math.min(26, scenario.weeks)
  // Two years of arrivals at two thirds of the first level: 2012 and 2013 were lower (Eurostat).
  town[TOWN.refugees] = before * 104 * 0.66
  town[TOWN.settled] = 0.5 * town[TOWN.refugees]
  town[TOWN.emergencyPool] = before * p.emergencyTime
  town[TOWN.everydayPool] =
    (before * 0.66 * p.everydayHalfLife * (1 - exp((-log(2) * 104) / p.everydayHalfLife))) / log(2)
  town[TOWN.staff] = ((series.cases[0] ?? 0) * p.officeHours) / p.baseLoad
  town[TOWN.needIndex] = 0.22
  town[TOWN.mood] = scenario.society.mood
  town[TOWN.clarity] = 0.25
}

function seedOffices(world: World): void {
  const { offices, horizontal } = world.scenario.administration
  let post = 0
  for (let office = 0; office < offices.length; office++) {
    const { officials, role } = offices[office]
    for (let i = 0; i < officials; i++) appointOfficial(world, post++, office, OFFICIAL_ROLE[role])
    for (let other = 0; other < offices.length; other++)
      if (other !== office) world.office.tie[office * MAX_OFFICES + other] = horizontal
  }
}

/** A resident picked by chance; retries until the id exists and is a possible helper without a row. */
function pickResident(world: World, key: Key, agent: number): number {
  const { count, bin } = world.residents
  const bits = 32 - Math.clz32(Math.max(1, count - 1))
  for (let k = 0; k < 2000; k++) {
    const id = drawBits(key, STREAM.alliance, agent, 0, k) >>> (32 - Math.max(1, bits))
    if (id < count && bin[id] !== NEVER && !hasHelped(world, id)) return id
  }
  return -1
}

function hasHelped(world: World, id: number): boolean {
  return world.person.helper[id] !== -1
}

function seedCircles(world: World): void {
  const { scenario, key, residents } = world
  const { society } = scenario
  for (let index = 0; index < society.circles; index++) {
    const founder = pickResident(world, key, index)
    if (founder < 0) return
    const place = placeOf(key, founder, residents.placeShare)
    const circle = foundCircle(world, place, founder)
    const rows: number[] = []
    for (let step = 0; rows.length < society.circleSize && step < 4096; step++) {
      const person = (founder & ~255) + ((founder + step) & 255) + (step >> 8) * 256
      if (person >= residents.count || residents.bin[person] === NEVER || hasHelped(world, person))
        continue
      rows.push(firstMember(world, person, circle))
    }
    if (society.allianceSince !== null) world.circle.form[circle] = FORM.alliance
    for (let a = 0; a < rows.length; a++) {
      for (let k = 1; k <= 3; k++)
        if (rows.length > k) meetPeer(world, rows[a], rows[(a + k) % rows.length], 0.4)
      world.member.motivation[rows[a]] = 0.7
      if (society.allianceSince !== null) {
        world.member.held[rows[a]] = 1
        world.helper.origin[world.member.helper[rows[a]]] = ORIGIN.alliance
      }
      seedLinks(world, rows[a], society.linking)
    }
  }
  if (society.allianceSince !== null) world.town[TOWN.allianceExists] = 1
}

function firstMember(world: World, person: number, circle: number): number {
  const row = helperOf(world, person)
  dequeue(world, person)
  if (world.scenario.structure.network) spread(world, person, 1)
  join(world, row, circle, JOIN.start)
  const id = world.helper.member[row]
  // Who was there before the first week is no beginner.
  world.member.since[id] = -EARLY_WEEKS
  return id
}

/** Seeds up to two linking ties per member with the stated chance. */
function seedLinks(world: World, row: number, chance: number): void {
  const { key, member, count } = world
  const person = member.person[row]
  for (let k = 0; k < 2; k++) {
    if (draw(key, STREAM.alliance, person, 0, 3000 + k) >= chance) continue
    setLink(
      world,
      row,
      Math.floor(draw(key, STREAM.alliance, person, 0, 3010 + k) * count.officials),
      0.5,
    )
  }
}

/** How much lower the threshold of people of an earlier alliance is, on the scale of the call. */
const ALLIANCE_BONUS = 0.2

/** Members of an earlier alliance who rest: ties among them and to officials, a short way back. */
function seedAlliance(world: World): void {
  const { scenario, key, residents } = world
  const { society } = scenario
  if (society.allianceSince === null) return
  const wanted = Math.round((society.allianceMembers * residents.count) / 1000)
  const rows: number[] = []
  for (let index = 0; index < wanted; index++) {
    const person = pickResident(world, key, 1000 + index)
    if (person < 0) break
    const row = helperOf(world, person)
    world.helper.origin[row] = ORIGIN.alliance
    world.helper.role[row] = ROLE.former
    world.town[TOWN.everActive]--
    enqueue(world, person, binsOf(ALLIANCE_BONUS), STREAM.patience, 0)
    const id = memberOf(world, row)
    seedLinks(world, id, society.linking * 0.6)
    rows.push(id)
  }
  for (let a = 0; a < rows.length; a++) {
    for (let k = 1; k <= 2; k++)
      if (rows.length > k) meetPeer(world, rows[a], rows[(a + k) % rows.length], 0.3)
    const circleMember = world.members[a % Math.max(1, world.memberCount)]
    if (world.memberCount > 0) meetPeer(world, rows[a], circleMember, 0.3)
  }
}
