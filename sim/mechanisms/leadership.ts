import { isForced } from '../acts/policy.ts'
import { tellOfTown } from '../acts/tell.ts'
import { weightOfCircles } from '../acts/weight.ts'
import { clamp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Those who head the administration decide by one set of rules, the same in every town: what
 * is organised, who steers, who is thanked and backed, whether a forum is called. A policy
 * entry forces a decision; what it does not force is theirs.
 *
 * Reads dispositions of the leadership, trust of officials, refugees, open conflict, members;
 * writes `organised`, `forumCalled` and the levers that nobody forces. Draws: the call of a
 * forum, one a week. Source: II10, III2 to III7, I12, I13; rules judged.
 */
export function leadership(world: World): void {
  const { town, p } = world
  takeOffice(world)
  organise(world)
  const organised = town[TOWN.organised]
  const steering = town[TOWN.headControl] * organised
  decide(world, LEVER.orientation, p.orientationMost * organised)
  decide(world, LEVER.steering, steering)
  decide(world, LEVER.provision, p.provisionLeast + p.provisionMore * organised)
  decide(world, LEVER.workingMeetings, p.meetingsMost * organised)
  decide(world, LEVER.staffing, p.staffingMost * town[TOWN.headExperience])
  decide(world, LEVER.stance, town[TOWN.headStance])
  decide(world, LEVER.appreciation, town[TOWN.headThanks])
  const free = town[TOWN.headOpenness] * (1 - town[TOWN.headControl])
  decide(world, LEVER.support, free * town[TOWN.trustOfficials])
  decide(world, LEVER.association, town[TOWN.headBudget] > 0 ? free : 0)
  decide(world, LEVER.posts, town[TOWN.headBudget] > 0 ? 1 : 0)
  decide(world, LEVER.alliance, town[TOWN.allianceExists])
  decide(world, LEVER.concept, free)
  callForum(world)
  decide(world, LEVER.forum, town[TOWN.forumCalled])
}

/** A new head takes office, or another budget begins. */
function takeOffice(world: World): void {
  const { town, head, size, count } = world
  for (let row = 0; row < size.heads; row++) {
    if (head.begins[row] !== count.week) continue
    if (row > 0) tellOfTown(world, EVENT.headChanged, row)
    if (head.openness[row] >= 0) town[TOWN.headOpenness] = head.openness[row]
    if (head.stance[row] >= 0) town[TOWN.headStance] = head.stance[row]
    if (head.thanks[row] >= 0) town[TOWN.headThanks] = head.thanks[row]
    if (head.control[row] >= 0) town[TOWN.headControl] = head.control[row]
    if (head.experience[row] >= 0) town[TOWN.headExperience] = head.experience[row]
    if (head.budget[row] >= 0) town[TOWN.headBudget] = head.budget[row]
  }
}

/** What is organised follows those who are there, as far and as fast as experience reaches. */
function organise(world: World): void {
  const { town, start, p } = world
  const present = (town[TOWN.refugees] * 1000) / start.population
  const target = town[TOWN.headExperience] * Math.min(1, present / p.organisedFrom)
  town[TOWN.organised] +=
    ((target - town[TOWN.organised]) * town[TOWN.headExperience]) / p.organisedTime
}

/** Open conflict, and the wish to have all threads run together, lead to a forum. */
function callForum(world: World): void {
  const { town, start, count, key, p } = world
  const open = world.is.conflict ? town[TOWN.openConflict] : 0
  if (town[TOWN.forumCalled] || !world.is.forum || isForced(world, LEVER.forum)) return
  const conflict = Math.max(0, open - p.forumConflict) * start.dependence
  const chance =
    p.forumCall *
    weightOfCircles(world) *
    (town[TOWN.headOpenness] * conflict +
      p.forumOrganised * town[TOWN.organised] * town[TOWN.organised])
  if (draw(key, STREAM.forum, -1, count.week) >= chance) return
  town[TOWN.forumCalled] = 1
  tellOfTown(world, EVENT.forumCalled, -1, town[TOWN.openConflict])
}

/** Sets a lever that nobody forces, and its cost. */
function decide(world: World, row: i32, level: f64): void {
  const { lever, town, usual, count } = world
  if (isForced(world, row)) {
    lever.own[row] = 0
    return
  }
  if (level > 0 && lever.own[row] === 0) lever.began[row] = count.week
  lever.own[row] = level
  lever.intensity[row] = clamp(level, 0, 1)
  lever.since[row] = lever.began[row]
  town[TOWN.cost] += usual.price[row] * lever.intensity[row]
}
