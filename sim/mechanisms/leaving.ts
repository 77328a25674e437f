import {
  causeAt,
  causeOfClass,
  constantHazard,
  hazardsOfClasses,
  idleness,
  memberCauses,
  ownCause,
  relationsHold,
  secondCause,
  shieldOf,
  tasksGone,
} from '../acts/exit-causes.ts'
import { due, MENTORING, settleCohort } from '../acts/exit-queue.ts'
import { leaveCircle, stop } from '../acts/people.ts'
import { exp, weekly } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { sortFirst } from '../exact/sort.ts'
import { EARLY_WEEKS, EXIT_CELLS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 11. Helpers leave by competing hazards: ordinary ends, early ends, disappointment,
 * strain, unclear roles, idleness, tasks that run out and life events.
 *
 * Reads motivation and what made it, strain, tasks, idle weeks, what holds in a circle;
 * writes roles, exit counts and the causes in the event log. Draws: leaving, cause, route.
 * Source: evidence 2 (exit rows), 5.3; lack of need and its shield judged.
 */
export function leaving(world: World): void {
  for (let cause = 0; cause < EXIT_CELLS; cause++) world.exit.people[cause] = 0
  membersLeave(world)
  independentsStop(world)
}

/** Disappointment beyond these log-odds is rare; below, e^odds is at most LARGEST_FACTOR. */
const USUAL_ODDS = 2.5
const LARGEST_FACTOR = 12.2

/** Monthly hazard of a member: ordinary ends by the odds of disappointment, need, idleness, life. */
function membersLeave(world: World): void {
  const { member, town, count, key, p } = world
  const unclear = p.exitRole * (p.clarityUsual - town[TOWN.clarity])
  relationsHold(world)
  const present = count.present
  let kept = 0
  for (let i = 0; i < present; i++) {
    const row = member.present[i]
    const shield = shieldOf(world, row)
    const early = count.week - member.since[row] < EARLY_WEEKS
    const settled = p.exitMember * shield * (early ? p.exitEarly : 1)
    const odds =
      p.exitMotivation * (p.motivationAnchor - member.motivation[row]) +
      p.exitStrain * member.strain[row] +
      unclear
    const other =
      tasksGone(world, member.circle[row]) * shield +
      p.exitIdle * idleness(world, row) * shield +
      p.exitLife
    const luck = draw(key, STREAM.leavingMember, member.person[row], count.week)
    // Exact and cheap: the exponentials are needed only for those who may be leaving.
    const safe = odds <= USUAL_ODDS && luck >= weekly(settled * LARGEST_FACTOR + other)
    if (!world.is.null && safe) {
      member.present[kept++] = row
      continue
    }
    const hazard = world.is.null ? constantHazard(world) : settled * exp(odds) + other
    if (luck >= 1 - exp(-weekly(hazard))) member.present[kept++] = row
    else leave(world, row, hazard)
  }
  count.present = kept
}

/** Draws why a member leaves, and takes them out of their circle. */
function leave(world: World, row: i32, hazard: f64): void {
  const { member, count, key } = world
  if (world.is.null) constantHazard(world)
  else memberCauses(world, row)
  const luck = draw(key, STREAM.leavingCause, member.person[row], count.week)
  const cause = causeAt(world, luck * hazard)
  leaveCircle(world, row, cause, secondCause(world, cause))
}

/** Helpers outside circles run under clocks of cumulated hazard (sim/acts/exit-queue.ts). */
function independentsStop(world: World): void {
  const { helper, exitQueue, count, key } = world
  hazardsOfClasses(world)
  let end = 0
  for (let exitClass = 0; exitClass <= MENTORING; exitClass++)
    end = due(world, exitClass, exitQueue.hazard[exitClass], end)
  sortFirst(helper.leaver, end)
  for (let i = 0; i < end; i++) {
    const row = helper.leaver[i]
    const exitClass: i32 = helper.exitClass[row]
    const luck = draw(key, STREAM.leavingCause, helper.person[row], count.week)
    const cause = causeOfClass(world, exitClass, luck * exitQueue.hazard[exitClass])
    const own = ownCause(world, row)
    if (own > 0) stop(world, row, own, cause)
    else stop(world, row, cause, secondCause(world, cause))
  }
  settleCohort(world)
}
