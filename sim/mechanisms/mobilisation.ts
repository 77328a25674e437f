import { drawDispositions } from '../acts/dispositions.ts'
import { takeLuck } from '../acts/exit-queue.ts'
import { luckOf } from '../acts/luck.ts'
import { strongestCircle } from '../acts/network.ts'
import {
  enter,
  foundCircle,
  hasRoom,
  join,
  lastCircleOf,
  ORIGIN,
  rowOf,
  wishForCircle,
} from '../acts/people.ts'
import { intensity } from '../acts/policy.ts'
import { release, thresholdOfBin } from '../acts/queue.ts'
import { NONE } from '../exact/chain.ts'
import { clamp } from '../exact/math.ts'
import { draw, STREAM } from '../exact/random.ts'
import { sortFirst } from '../exact/sort.ts'
import { ENTRY, EVENT, JOIN } from '../terms/events.ts'
import { BINS, FORM, PER_RESIDENT, reserve, TOWN, type World } from '../world/world.ts'

/** Those who start this week: residents, and their helper rows. */
let entrants = new Int32Array(4096)
let rows = new Int32Array(4096)
/** Hazard of each threshold bin this week. */
const hazards = new Float64Array(BINS)

/**
 * Step 4. Residents whom the call reaches start to help; a few join or found a circle.
 *
 * Reads attention, visible need, stance, mood, provision, orientation and the queue of
 * possible helpers; writes roles, circles, the queue, `entries`, `joins`. Draws: joining,
 * circle, per entrant. Source: Granovetter 1978, Wiedermann 2020, A2; sizes trial.
 */
export function mobilisation(world: World): void {
  const { town, scenario, queue } = world
  town[TOWN.entries] = 0
  town[TOWN.joins] = 0
  const p = scenario.parameters
  const call = callOf(world)
  if (entrants.length < world.residents.count) {
    entrants = new Int32Array(world.residents.count)
    rows = new Int32Array(world.residents.count)
  }
  let end = 0
  for (let bin = 0; bin < BINS; bin++) {
    const readiness = scenario.structure.null
      ? scenario.parameters.callWindow * 0.5 * Math.min(1, world.series.media[world.count.week])
      : call - thresholdOfBin(bin)
    if (readiness <= 0 || queue.survival[bin] <= 0) continue
    const reach =
      bin === 0 ? clamp(call / p.callWindow, 0, 1) : clamp(readiness / p.callWindow, 0, 1)
    hazards[bin] = p.entryHazard * reach
    end = release(world, bin, hazards, entrants, end)
  }
  reserve(world, 'helper', world.count.helpers + end)
  reserve(world, 'circle', world.count.circles + scenario.place.municipalities)
  reserve(world, 'member', world.count.members + end)
  sortFirst(entrants, end)
  const cause = mainCause(world)
  start(world, end, cause)
  foundCircles(world)
}

/** The call on a resident without helping contacts. */
function callOf(world: World): number {
  const { town, scenario, count, series, residents } = world
  const p = scenario.parameters
  const media = series.media[count.week]
  town[TOWN.media] = media
  const unmet = (town[TOWN.unmet] * 1000) / scenario.place.population
  town[TOWN.visibleUnmet] = unmet / (unmet + 60)
  const meanField = scenario.structure.network
    ? 0
    : p.callContacts *
      Math.min(1, (2.5 * (town[TOWN.independents] + town[TOWN.members])) / residents.count)
  return (
    p.callMedia * media +
    p.callNeed * town[TOWN.visibleUnmet] +
    p.callStance * intensity(world, 'stance') -
    p.callProvision * intensity(world, 'provision') +
    p.callOrientation * town[TOWN.clarity] +
    p.callMood * town[TOWN.mood] +
    meanField
  )
}

function mainCause(world: World): number {
  const { town, scenario } = world
  const p = scenario.parameters
  const attention = p.callMedia * town[TOWN.media]
  const need = p.callNeed * town[TOWN.visibleUnmet]
  const stance = p.callStance * intensity(world, 'stance')
  if (attention >= need && attention >= stance) return ENTRY.attention
  return need >= stance ? ENTRY.need : ENTRY.stance
}

function start(world: World, end: number, cause: number): void {
  const { helper, scenario, count } = world
  const p = scenario.parameters
  const first = count.helpers
  const taken = shareTaken(world)
  for (let i = 0; i < end; i++) rows[i] = rowOf(world, entrants[i])
  drawDispositions(world, first)
  takeLuck(world, rows, end)
  const luck = luckOf(world, helper.person, rows, end, STREAM.joining)
  const experience = luckOf(world, helper.person, rows, end, STREAM.experience, 0, 0)
  for (let i = 0; i < end; i++) {
    const row = rows[i]
    const known = knownCircle(world, row)
    const returning = lastCircleOf(world, row) >= 0
    const allied = helper.origin[row] === ORIGIN.alliance
    enter(world, row, reason(world, row, known, cause))
    const chance = allied
      ? 0.85
      : known >= 0 || returning
        ? p.dormantJoin * taken
        : p.joinShare * (experience[i] < p.engagedBeforeShare ? 1.6 : 0.6) * taken
    if (luck[i] >= chance) continue
    if (known >= 0 && hasRoom(world, known))
      join(world, row, known, returning ? JOIN.returned : JOIN.contact)
    else if (!joinNearby(world, row)) wishForCircle(world, row)
  }
}

/** Circle that a live tie of an earlier member leads to; -1 for none. */
function knownCircle(world: World, row: number): number {
  const member = world.helper.member[row]
  return member >= 0 && world.scenario.structure.network ? strongestCircle(world, member) : -1
}

/** Why somebody starts now; `cause` is what moves the town. */
function reason({ helper, resident }: World, row: number, known: number, cause: number): number {
  if (helper.origin[row] === ORIGIN.alliance) return ENTRY.alliance
  if (known >= 0) return ENTRY.dormantTie
  const contacts = resident.contacts[helper.person[row] * PER_RESIDENT.byte]
  return contacts >= 2 ? ENTRY.contacts : cause
}

/** Circles take people in where there is work: the wish to join follows the need index, cubed. */
function shareTaken(world: World): number {
  const index = world.town[TOWN.needIndex] / world.scenario.parameters.joinNeed
  return Math.min(1, index * index * index)
}

/** Joins a circle with room in the same municipality; false when there is none. */
function joinNearby(world: World, row: number): boolean {
  const { circle, helper, place, count, key } = world
  const first = place.circle[helper.place[row]]
  let options = 0
  for (let id = first; id !== NONE; id = circle.nextInPlace[id]) if (hasRoom(world, id)) options++
  if (options === 0) return false
  let chosen = Math.floor(draw(key, STREAM.circlePlace, helper.person[row], count.week) * options)
  for (let id = first; id !== NONE; id = circle.nextInPlace[id]) {
    if (!hasRoom(world, id) || chosen-- > 0) continue
    join(world, row, id, lastCircleOf(world, row) === id ? JOIN.returned : JOIN.start)
    return true
  }
  return false
}

/** Where enough people of a municipality wait for a circle, they found one. */
function foundCircles(world: World): void {
  const { helper, scenario, place, town } = world
  for (let at = 0; at < scenario.place.municipalities; at++) {
    if (place.wishes[at] < scenario.parameters.foundingSize) continue
    const id = foundCircle(world, at, helper.person[place.wish[at]])
    if (town[TOWN.allianceExists] > 0) {
      world.circle.form[id] = FORM.alliance
      world.recorder.add(world.count.week, EVENT.alliance, -1, id)
    }
    while (place.wish[at] !== NONE) join(world, place.wish[at], id, JOIN.founding)
  }
}
