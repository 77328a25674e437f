import { endCircle, foundCircle, hasRoom, join, leaveCircle } from '../acts/people.ts'
import { intensity, weeksPulled } from '../acts/policy.ts'
import { weekly } from '../exact/calendar.ts'
import { NONE } from '../exact/chain.ts'
import { draw, STREAM } from '../exact/random.ts'
import { EVENT, EXIT, JOIN } from '../terms/events.ts'
import { FORM, reserve, TOWN, type World } from '../world/world.ts'

const SMALL_WEEKS = 8
const SPLIT_SIZE = 48
const MERGE_SIZE = 7
const ASSOCIATION = { size: 7, age: 60, linking: 0.05 } as const
/** Chance per week that a circle enters an alliance that exists. */
const ENTER_ALLIANCE = 0.02
const MIN_CIRCLES = 3

/**
 * Step 13. Circles enter an alliance, found associations, recruit, split, merge, dissolve.
 *
 * Reads sizes, age, linking, levers alliance, association, posts, largeShelters; writes
 * circles and the membership of their people. Draws: one per circle and decision.
 * Source: I6, I10, model.md step 13; Bad Tölz 2019 for shelters; sizes trial.
 */
export function circles(world: World): void {
  reserve(world, 'circle', world.count.circles * 2 + 1)
  reserve(world, 'member', world.count.members + world.count.circles)
  const { circle, count, town } = world
  if (intensity(world, 'alliance') > 0 && town[TOWN.circlesAlive] >= MIN_CIRCLES)
    town[TOWN.allianceExists] = 1
  closeShelters(world)
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    institutionalise(world, id)
    recruit(world, id)
    if (circle.members[id] > SPLIT_SIZE) split(world, id)
    else if (circle.members[id] < MERGE_SIZE) shrink(world, id)
  }
}

function institutionalise(world: World, id: number): void {
  const { circle, town, scenario, count, key } = world
  const p = scenario.parameters
  if (
    circle.form[id] === FORM.informal &&
    town[TOWN.allianceExists] > 0 &&
    intensity(world, 'alliance') > 0
  ) {
    if (
      draw(key, STREAM.association, id, count.week, 1) <
      ENTER_ALLIANCE * intensity(world, 'alliance')
    ) {
      circle.form[id] = FORM.alliance
      world.recorder.add(count.week, EVENT.alliance, -1, id)
    }
  }
  if (circle.form[id] === FORM.association || circle.members[id] < ASSOCIATION.size) return
  if (count.week - circle.founded[id] < ASSOCIATION.age || circle.linking[id] < ASSOCIATION.linking)
    return
  const support = town[TOWN.posts] > 0 ? 1 : p.associationAlone
  const chance = p.associationRate * support * (0.3 + 0.7 * intensity(world, 'association'))
  if (draw(key, STREAM.association, id, count.week) >= chance) return
  circle.form[id] = FORM.association
  world.recorder.add(count.week, EVENT.association, -1, id)
}

/** Of this many independents who started last in a municipality one is asked. */
const ASKED = 16

/** Associations win new members slowly, also without a crisis: independents of their municipality. */
function recruit(world: World, id: number): void {
  const { circle, helper, place, scenario, count, key } = world
  const p = scenario.parameters
  if (circle.form[id] !== FORM.association || circle.members[id] >= p.associationTarget) return
  const chance = weekly(p.associationRecruits) * p.associationTarget
  if (draw(key, STREAM.recruitment, id, count.week) >= chance) return
  let row = place.independent[circle.place[id]]
  let left = Math.floor(draw(key, STREAM.recruitment, id, count.week, 1) * ASKED)
  while (left-- > 0 && row !== NONE && helper.placeNext[row] !== NONE) row = helper.placeNext[row]
  if (row !== NONE) join(world, row, id, JOIN.recruited)
}

function split(world: World, id: number): void {
  const { circle, member, count, key } = world
  const twin = foundCircle(world, circle.place[id], -1)
  world.circle.form[twin] = Math.min(FORM.alliance, world.circle.form[id])
  world.circle.conflict[twin] = world.circle.conflict[id]
  world.circle.linking[twin] = world.circle.linking[id]
  world.recorder.add(count.week, EVENT.split, -1, id, twin)
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    if (
      member.circle[row] !== id ||
      draw(key, STREAM.splitting, member.person[row], count.week) >= 0.45
    )
      continue
    transfer(world, row, twin, JOIN.split)
  }
}

function transfer(world: World, row: number, to: number, cause: number): void {
  const { circle, member, count } = world
  circle.members[member.circle[row]]--
  circle.members[to]++
  circle.peak[to] = Math.max(circle.peak[to], circle.members[to])
  member.circle[row] = to
  member.lastCircle[row] = to
  world.recorder.add(count.week, EVENT.joined, member.person[row], to, -1, cause)
}

/** Small circles look for another one nearby, or dissolve after some weeks. */
function shrink(world: World, id: number): void {
  const { circle, scenario, count, key } = world
  if (
    circle.form[id] !== FORM.association &&
    count.week - circle.founded[id] > 26 &&
    draw(key, STREAM.merging, id, count.week) < 0.01
  ) {
    const first = world.place.circle[circle.place[id]]
    for (let other = first; other !== NONE; other = circle.nextInPlace[other]) {
      if (other === id || !hasRoom(world, other) || circle.members[other] > 20) continue
      merge(world, id, other)
      return
    }
  }
  circle.smallWeeks[id] =
    circle.members[id] < scenario.parameters.circleMinimum ? circle.smallWeeks[id] + 1 : 0
  if (circle.smallWeeks[id] < SMALL_WEEKS && circle.members[id] > 0) return
  dissolve(world, id, EXIT.circleDissolved)
}

function merge(world: World, id: number, other: number): void {
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    if (world.member.circle[row] === id) transfer(world, row, other, JOIN.merger)
  }
  world.recorder.add(world.count.week, EVENT.merged, -1, id, other)
  endCircle(world, id)
}

function dissolve(world: World, id: number, cause: number): void {
  let kept = 0
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    if (world.member.circle[row] === id) leaveCircle(world, row, cause, 0)
    else world.members[kept++] = row
  }
  world.memberCount = kept
  world.recorder.add(world.count.week, EVENT.dissolved, -1, id, -1, cause)
  endCircle(world, id)
}

/** Closing small shelters ends the circles around them: once, in a share of the outlying places. */
function closeShelters(world: World): void {
  const level = intensity(world, 'largeShelters')
  const { scenario, count, key, circle } = world
  if (level === 0 || weeksPulled(world, 'largeShelters') !== 0) return
  for (let place = 1; place < scenario.place.municipalities; place++) {
    if (draw(key, STREAM.accommodation, place, 0) >= level) continue
    world.recorder.add(count.week, EVENT.shelterClosed, -1, -1, place)
    for (let id = 0; id < count.circles; id++) {
      if (circle.alive[id] && circle.place[id] === place && circle.form[id] !== FORM.association)
        dissolve(world, id, EXIT.shelterClosed)
    }
  }
}
