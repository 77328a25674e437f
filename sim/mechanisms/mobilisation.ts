import { strongestCircle } from '../acts/network.ts'
import {
  enter,
  foundCircle,
  helperOf,
  isOpenTo,
  join,
  lastCircleOf,
  wishForCircle,
} from '../acts/people.ts'
import { intensity } from '../acts/policy.ts'
import { release, thresholdOfBin } from '../acts/queue.ts'
import { tellOfCircle } from '../acts/tell.ts'
import { NONE } from '../exact/chain.ts'
import { clamp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { sortFirst } from '../exact/sort.ts'
import { whole } from '../exact/words.ts'
import { ENTRY, EVENT, JOIN } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { FORM, ORIGIN } from '../terms/roles.ts'
import { BINS, CONTACTS, COUNTED_CONTACTS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import { reserveCircles, reserveHelpers, reserveMembers } from '../world/host.ts'
import { PER_RESIDENT } from '../world/layout.ts'
import { engagedBefore } from '../world/residents.ts'
import type { World } from '../world/world.ts'

/**
 * Step 4. Residents whom the call reaches start to help; a few join or found a circle.
 *
 * Reads attention, visible need, stance, mood, provision, orientation and the queue of
 * possible helpers; writes roles, circles, the queue, `entries`, `joins`. Draws: joining,
 * circle, per entrant. Source: Granovetter 1978, Wiedermann 2020, A2; sizes trial.
 */
export function mobilisation(world: World): void {
  const end = callOut(world)
  reserveHelpers(world, world.count.helpers + end)
  reserveCircles(world, world.count.circles + world.size.municipalities)
  reserveMembers(world, world.count.members + waiting(world) + end)
  start(world, end, mainCause(world))
  foundCircles(world)
}

/** People who wait for a circle since an earlier week. */
function waiting(world: World): i32 {
  let people = 0
  for (let at = 0; at < world.size.municipalities; at++) people += world.place.wishes[at]
  return people
}

/** Releases those whom the call reaches this week, in order of their number; returns how many. */
function callOut(world: World): i32 {
  const { town, queue, person, p } = world
  town[TOWN.entries] = 0
  town[TOWN.joins] = 0
  const call = callOf(world)
  let end = 0
  for (let bin = 0; bin < BINS; bin++) {
    const readiness = world.is.null ? plainReadiness(world) : call - thresholdOfBin(bin)
    if (readiness <= 0 || queue.survival[bin] <= 0) continue
    const ready = bin === 0 ? call : readiness
    end = release(world, bin, p.entryHazard * clamp(ready / p.callWindow, 0, 1), end)
  }
  sortFirst(person.entrant, end)
  return end
}

/** Null model: everybody is as ready as the news are loud. */
function plainReadiness(world: World): f64 {
  const { p, series, count } = world
  return p.callWindow * p.entryConstant * Math.min(1, series.media[count.week])
}

/** News wear off: attention beside what people are used to (issue-attention cycle, Downs 1972). */
function attend(world: World): void {
  const { town, count, series, p } = world
  const attention = series.media[count.week]
  town[TOWN.habituation] += (attention - town[TOWN.habituation]) / p.habituationTime
  town[TOWN.media] = attention / (1 + p.habituation * town[TOWN.habituation])
}

/** How visible it is in town that people need help, 0 to 1. */
function visibility(world: World): f64 {
  const { town, start, p } = world
  if (!world.is.visibility) return 1
  const people = (town[TOWN.everydayPool] * 1000) / start.population
  return people / (people + p.visibleHalf)
}

/** The call on a resident without helping contacts: news and what is asked count where help is visible. */
function callOf(world: World): f64 {
  const { town, size, p } = world
  attend(world)
  const unmet = (town[TOWN.unmet] * 1000) / world.start.population
  town[TOWN.visibleUnmet] = unmet / (unmet + p.unmetHalf)
  const active = town[TOWN.independents] + town[TOWN.members]
  const meanField = world.is.network
    ? 0
    : p.callContacts * Math.min(1, (CONTACTS * active) / COUNTED_CONTACTS / size.residents)
  const call =
    p.callMedia * town[TOWN.media] +
    p.callNeed * town[TOWN.visibleUnmet] +
    p.callStance * intensity(world, LEVER.stance) +
    p.callOrientation * town[TOWN.clarity] +
    p.callMood * town[TOWN.mood]
  return visibility(world) * call - p.callProvision * intensity(world, LEVER.provision) + meanField
}

/** What moves the town: the largest part of the call. */
function mainCause(world: World): i32 {
  const { town, p } = world
  const attention = p.callMedia * town[TOWN.media]
  const need = p.callNeed * town[TOWN.visibleUnmet]
  const stance = p.callStance * intensity(world, LEVER.stance)
  if (attention >= need && attention >= stance) return ENTRY.attention
  return need >= stance ? ENTRY.need : ENTRY.stance
}

/** All who were released start to help, in order of their number. */
function start(world: World, end: i32, cause: i32): void {
  const { person } = world
  const taken = shareTaken(world)
  for (let i = 0; i < end; i++) begin(world, person.entrant[i], taken, cause)
}

function begin(world: World, person: i32, taken: f64, cause: i32): void {
  const { helper, place, count, key, p } = world
  const row = helperOf(world, person)
  const known = knownCircle(world, row)
  const returning = lastCircleOf(world, row) >= 0
  const tied = known >= 0 || returning
  const chance =
    helper.origin[row] === ORIGIN.alliance ? p.joinAllied : joinChance(world, person, tied) * taken
  enter(world, row, reason(world, row, known, cause))
  if (draw(key, STREAM.joining, person, count.week) >= chance) return
  if (known >= 0 && isOpenTo(world, row, known))
    join(world, row, known, returning ? JOIN.returned : JOIN.contact)
  else if (!joinNearby(world, row) && !place.closed[helper.place[row]]) wishForCircle(world, row)
}

/** Chance to join a circle where there is work for all; `tied` are those who know somebody in one. */
function joinChance(world: World, person: i32, tied: bool): f64 {
  const { p, key } = world
  if (tied) return p.dormantJoin
  const before = engagedBefore(key, person, p.engagedBeforeShare)
  return p.joinShare * (before ? p.joinBefore : p.joinOtherwise)
}

/** Circle that a live tie of an earlier member leads to; -1 for none. */
function knownCircle(world: World, row: i32): i32 {
  const member = world.helper.member[row]
  return member >= 0 && world.is.network ? strongestCircle(world, member) : -1
}

/** Why somebody starts now; `cause` is what moves the town. */
function reason(world: World, row: i32, known: i32, cause: i32): i32 {
  const { helper, resident } = world
  if (helper.origin[row] === ORIGIN.alliance) return ENTRY.alliance
  if (known >= 0) return ENTRY.dormantTie
  return resident.contacts[helper.person[row] * PER_RESIDENT.byte] >= 2 ? ENTRY.contacts : cause
}

/** Circles take people in where there is work: the wish to join follows the need index, cubed. */
function shareTaken(world: World): f64 {
  const index = world.town[TOWN.needIndex] / world.p.joinNeed
  return Math.min(1, index * index * index)
}

/** Joins a circle with room in the same municipality; false when there is none. */
function joinNearby(world: World, row: i32): bool {
  const { circle, helper, place, count, key, p } = world
  const first = place.circle[helper.place[row]]
  let options = 0
  for (let id = first; id !== NONE; id = circle.nextInPlace[id])
    if (isOpenTo(world, row, id)) options++
  if (options === 0) return false
  let chosen = whole(draw(key, STREAM.circlePlace, helper.person[row], count.week) * options)
  for (let id = first; id !== NONE; id = circle.nextInPlace[id]) {
    if (!isOpenTo(world, row, id) || chosen-- > 0) continue
    // Whose tasks run out takes fewer in.
    if (
      draw(key, STREAM.circlePlace, helper.person[row], count.week, 1) <
      p.joinTasks * circle.drop[id]
    )
      return true
    join(world, row, id, lastCircleOf(world, row) === id ? JOIN.returned : JOIN.start)
    return true
  }
  return false
}

/** Where enough people of a municipality wait for a circle, they found one, unless its shelters are closed. */
function foundCircles(world: World): void {
  const { helper, place, town, circle, size, p } = world
  for (let at = 0; at < size.municipalities; at++) {
    if (place.closed[at] || place.wishes[at] < p.foundingSize) continue
    const id = foundCircle(world, at, helper.person[place.wish[at]])
    if (town[TOWN.allianceExists] > 0) {
      circle.form[id] = FORM.alliance
      tellOfCircle(world, EVENT.alliance, id)
    }
    while (place.wish[at] !== NONE) join(world, place.wish[at], id, JOIN.founding)
  }
}
