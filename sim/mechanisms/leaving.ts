import {
  constantHazard,
  drawCause,
  drawCauseOfClass,
  hazardsOfClasses,
  idleness,
  isHeld,
  mark,
  memberCauses,
  secondCause,
  shareOfNeedGone,
} from '../acts/exit-causes.ts'
import { due, MENTORING, settleCohort } from '../acts/exit-queue.ts'
import { luckOf, memberLuck } from '../acts/luck.ts'
import { leaveCircle, stop } from '../acts/people.ts'
import { weekly } from '../exact/calendar.ts'
import { exp } from '../exact/math.ts'
import { STREAM } from '../exact/random.ts'
import { sortFirst } from '../exact/sort.ts'
import { EARLY_WEEKS, TOWN, type World } from '../world/world.ts'

/** Rows of those who leave this week, and the monthly hazard of each. */
let leavers = new Int32Array(4096)
let leaverHazard = new Float64Array(4096)

function makeRoom(people: number): void {
  if (leavers.length >= people) return
  leavers = new Int32Array(people * 2)
  leaverHazard = new Float64Array(people * 2)
}

/**
 * Step 11. Helpers leave by competing hazards: ordinary ends, early ends, disappointment,
 * strain, unclear roles, idleness, lack of need and life events.
 *
 * Reads motivation and what made it, strain, `match`, `needIndex`, form of the circle;
 * writes roles, exit counts and the causes in the event log. Draws: leaving, cause, route.
 * Source: evidence 2 (exit rows), 5.3; lack of need and its shield judged.
 */
export function leaving(world: World): void {
  world.count.exits.fill(0)
  membersLeave(world)
  independentsStop(world)
}

/** Disappointment beyond these log-odds is rare; below, e^odds is at most LARGEST_FACTOR. */
const USUAL_ODDS = 2.5
const LARGEST_FACTOR = 12.2

/** Monthly hazard of a member: ordinary ends by the odds of disappointment, need, idleness, life. */
function membersLeave(world: World): void {
  const { member, town, scenario, count } = world
  const p = scenario.parameters
  const luck = memberLuck(world, STREAM.leavingMember)
  const unclear = p.exitRole * (0.6 - town[TOWN.clarity])
  const need = p.exitNeed * shareOfNeedGone(world)
  makeRoom(world.memberCount)
  let kept = 0
  let gone = 0
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    const held = isHeld(world, row)
    const shield = held ? p.associationExit : 1
    const early = count.week - member.since[row] < EARLY_WEEKS
    const settled = p.exitMember * shield * (early ? p.exitEarly : 1)
    const odds =
      p.exitMotivation * (p.motivationAnchor - member.motivation[row]) +
      p.exitStrain * member.strain[row] +
      unclear
    const other =
      need * shield * (held ? p.associationShield : 1) +
      p.exitIdle * idleness(member.idle[row]) * shield +
      p.exitLife
    const u = luck[i]
    // Exact and cheap: the exponentials are needed only for those who may be leaving.
    const safe = odds <= USUAL_ODDS && u >= weekly(settled * LARGEST_FACTOR + other)
    if (!scenario.structure.null && safe) {
      world.members[kept++] = row
      continue
    }
    const hazard = scenario.structure.null ? constantHazard(world) : settled * exp(odds) + other
    if (u >= 1 - exp(-weekly(hazard))) world.members[kept++] = row
    else {
      leavers[gone] = row
      leaverHazard[gone++] = hazard
    }
  }
  world.memberCount = kept
  tellWhy(world, gone)
}

/** Draws the causes of the members among `leavers` and takes them out of their circles. */
function tellWhy(world: World, gone: number): void {
  const luck = luckOf(world, world.member.person, leavers, gone, STREAM.leavingCause)
  for (let i = 0; i < gone; i++) {
    const row = leavers[i]
    if (world.scenario.structure.null) constantHazard(world)
    else memberCauses(world, row)
    mark[0] = luck[i] * leaverHazard[i]
    const cause = drawCause()
    leaveCircle(world, row, cause, secondCause(cause))
  }
}

/** Helpers outside circles run under clocks of cumulated hazard (sim/acts/exit-queue.ts). */
function independentsStop(world: World): void {
  const { helper, residents } = world
  makeRoom(residents.count)
  const hazards = hazardsOfClasses(world)
  let end = 0
  for (let exitClass = 0; exitClass <= MENTORING; exitClass++)
    end = due(world, exitClass, hazards, leavers, end)
  sortFirst(leavers, end)
  const luck = luckOf(world, helper.person, leavers, end, STREAM.leavingCause)
  for (let i = 0; i < end; i++) {
    const row = leavers[i]
    const exitClass = helper.exitClass[row]
    mark[0] = luck[i] * hazards[exitClass]
    const cause = drawCauseOfClass(exitClass)
    stop(world, row, cause, secondCause(cause))
  }
  settleCohort(world)
}
