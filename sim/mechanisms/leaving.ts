import {
  constantHazard,
  drawCause,
  drawCauseOfClass,
  hazardsOfClasses,
  idleness,
  isHeld,
  memberCauses,
  secondCause,
  shareOfNeedGone,
} from '../exit-causes.ts'
import { due, MENTORING, settleCohort } from '../exit-queue.ts'
import { exp } from '../math.ts'
import { memberLuck } from '../member-luck.ts'
import { leaveCircle, stop, weekly } from '../people.ts'
import { draw, STREAM } from '../random.ts'
import { sortFirst } from '../sort.ts'
import { EARLY_WEEKS, TOWN, type World } from '../world.ts'

let leavers = new Int32Array(4096)

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
  let kept = 0
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
    else memberLeaves(world, row, hazard)
  }
  world.memberCount = kept
}

function memberLeaves(world: World, row: number, hazard: number): void {
  const { key, member, count, scenario } = world
  if (!scenario.structure.null) memberCauses(world, row)
  const cause = drawCause(draw(key, STREAM.leavingCause, member.person[row], count.week), hazard)
  leaveCircle(world, row, cause, secondCause(cause))
}

/** Helpers outside circles run under clocks of cumulated hazard (sim/exit-queue.ts). */
function independentsStop(world: World): void {
  const { helper, residents } = world
  if (leavers.length < residents.count) leavers = new Int32Array(residents.count)
  const hazards = hazardsOfClasses(world)
  let end = 0
  for (let exitClass = 0; exitClass <= MENTORING; exitClass++)
    end = due(world, exitClass, weekly(hazards[exitClass]), leavers, end)
  sortFirst(leavers, end)
  for (let i = 0; i < end; i++) {
    const row = leavers[i]
    const u = draw(world.key, STREAM.leavingCause, helper.person[row], world.count.week)
    const cause = drawCauseOfClass(helper.exitClass[row], u)
    stop(world, row, cause, secondCause(cause))
  }
  settleCohort(world)
}
