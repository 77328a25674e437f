import { clamp, exp } from '../exact/math.ts'
import { EXIT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { FORM } from '../terms/roles.ts'
import { EARLY_WEEKS, EXIT_CELLS } from '../terms/sizes.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'
import { immediacyOfClass, MENTORING, SETTLED } from './exit-queue.ts'
import { intensity } from './policy.ts'

/*
 * Hazards of leaving by cause, monthly; the cause of an exit is drawn in their proportion.
 */

/** Null model: the same hazard for everybody; fills `exit.part`. */
export function constantHazard(world: World): f64 {
  const { p } = world
  const { part } = world.exit
  noCauses(world)
  part[EXIT.doneTheirBit] = p.exitMember * 1.5
  part[EXIT.lifeEvent] = p.exitLife
  return part[EXIT.doneTheirBit] + part[EXIT.lifeEvent]
}

/** An association holds its people, and so does the own cause of an old alliance. */
export function isHeld(world: World, row: i32): bool {
  const { member, circle } = world
  return member.held[row] === 1 || circle.form[member.circle[row]] === FORM.association
}

/** Share of the remembered need that is gone; nobody leaves for it where only autonomy crowds out. */
export function shareOfNeedGone(world: World): f64 {
  const { town } = world
  if (world.is.crowdingAutonomy) return 0
  return 1 - town[TOWN.needIndex] / Math.max(1e-6, town[TOWN.needPeak])
}

/** Weeks in a row without a task that count in full; the first one is forgiven. */
const IDLE = { forgiven: 1, full: 5 } as const

/** Weight of idle weeks in a row, 0 to 1. */
export function idleness(weeks: f64): f64 {
  return clamp((weeks - IDLE.forgiven) / (IDLE.full - IDLE.forgiven), 0, 1)
}

/** Fills `exit.part` with what drives a member out, as `leaving` adds it up. */
export function memberCauses(world: World, row: i32): void {
  const { member, p } = world
  const { part } = world.exit
  noCauses(world)
  const held = isHeld(world, row)
  const shield = held ? p.associationExit : 1
  const early = world.count.week - member.since[row] < EARLY_WEEKS
  const base = p.exitMember * shield
  part[EXIT.doneTheirBit] = base
  if (early) part[EXIT.briefHelp] = base * (p.exitEarly - 1)
  disappointment(world, row, base * (early ? p.exitEarly : 1))
  part[EXIT.noNeed] +=
    p.exitNeed * shareOfNeedGone(world) * shield * (held ? p.associationShield : 1)
  part[EXIT.idle] += p.exitIdle * idleness(member.idle[row]) * shield
  part[EXIT.lifeEvent] = p.exitLife
}

/** Clarity of roles at which nobody leaves sooner or later for it. */
export const USUAL_CLARITY = 0.6

/** Log-odds of motivation, strain and role clarity, split over what lowered motivation. */
function disappointment(world: World, row: i32, hazard: f64): void {
  const { member, town, p } = world
  const { part } = world.exit
  const low = p.exitMotivation * (p.motivationAnchor - member.motivation[row])
  const strain = p.exitStrain * member.strain[row]
  const unclear = p.exitRole * (USUAL_CLARITY - town[TOWN.clarity])
  const odds = exp(low + strain + unclear)
  if (odds <= 1) {
    part[EXIT.doneTheirBit] *= odds
    part[EXIT.briefHelp] *= odds
    return
  }
  const excess = hazard * (odds - 1)
  const positive = Math.max(0, low) + strain + Math.max(0, unclear)
  part[EXIT.exhaustion] = (excess * strain) / positive
  part[EXIT.unclearRole] = (excess * Math.max(0, unclear)) / positive
  splitMotivation(world, row, (excess * Math.max(0, low)) / positive)
}

function splitMotivation(world: World, row: i32, excess: f64): void {
  const { member, town, p } = world
  const { part } = world.exit
  const steering = intensity(world, LEVER.steering)
  const friction = world.is.disappointment ? p.motivationFrustration * member.frustration[row] : 0
  const freedom = world.is.crowdingNeed
    ? 0
    : p.motivationFreedom * steering * steering * member.autonomy[row]
  const recognition = p.motivationRecognition * (1 - member.recognition[row])
  const lonely = p.motivationBonding * (1 - member.bonding[row])
  const support = p.motivationLinking * (1 - member.linking[row])
  const need = p.motivationNeed * (1 - town[TOWN.needIndex])
  const tired = p.motivationStrain * member.strain[row]
  const sum = friction + freedom + recognition + lonely + support + need + tired
  part[EXIT.friction] = (excess * friction) / sum
  part[EXIT.lostFreedom] = (excess * freedom) / sum
  part[EXIT.noRecognition] = (excess * recognition) / sum
  part[EXIT.lonely] = (excess * lonely) / sum
  part[EXIT.noSupport] = (excess * support) / sum
  part[EXIT.noNeed] = (excess * need) / sum
  part[EXIT.exhaustion] += (excess * tired) / sum
}

/** How much a lack of need moves people outside circles, and the need at which it moves nobody. */
const NEED = { steepness: 0.79, usual: 0.45 } as const
/** Monthly hazard of those outside circles whose time finds no task, by the share below the usual one. */
const IDLE_OUTSIDE = { hazard: 0.05, usual: 0.45 } as const

/** Works out the monthly hazard of every class outside circles for this week and its parts by cause. */
export function hazardsOfClasses(world: World): void {
  const { exitQueue, exit, town } = world
  const odds = exp(NEED.steepness * (NEED.usual - town[TOWN.needIndex]))
  for (let exitClass = 0; exitClass <= MENTORING; exitClass++) {
    exitQueue.hazard[exitClass] = hazardOfClass(world, exitClass, odds)
    for (let cause = 0; cause < EXIT_CELLS; cause++)
      exitQueue.part[exitClass * EXIT_CELLS + cause] = exit.part[cause]
  }
}

/** The cause of a class that the mark hits; `secondCause` then speaks of the same class. */
export function causeOfClass(world: World, exitClass: i32, mark: f64): i32 {
  const { exitQueue, exit } = world
  for (let cause = 0; cause < EXIT_CELLS; cause++)
    exit.part[cause] = exitQueue.part[exitClass * EXIT_CELLS + cause]
  return causeAt(world, mark)
}

/** Monthly hazard of a class outside circles; fills `exit.part` with its causes. */
function hazardOfClass(world: World, exitClass: i32, odds: f64): f64 {
  const { town, p } = world
  const { part } = world.exit
  if (exitClass === MENTORING) {
    noCauses(world)
    part[EXIT.doneTheirBit] = p.exitMentor
    part[EXIT.lifeEvent] = p.exitLife
    return p.exitMentor + p.exitLife
  }
  if (world.is.null) return constantHazard(world)
  noCauses(world)
  const base = p.exitIndependent
  const immediacy = exitClass < SETTLED ? immediacyOfClass(exitClass) : 0
  const brief = base * p.exitImmediacy * immediacy * immediacy
  const kept = Math.min(1, odds)
  part[EXIT.doneTheirBit] = base * kept
  part[EXIT.briefHelp] = brief * kept
  part[EXIT.noNeed] = (base + brief) * (odds - kept)
  part[EXIT.idle] = IDLE_OUTSIDE.hazard * Math.max(0, IDLE_OUTSIDE.usual - town[TOWN.match])
  part[EXIT.lifeEvent] = p.exitLife
  return sumOfParts(world)
}

function noCauses(world: World): void {
  const { part } = world.exit
  for (let cause = 0; cause < EXIT_CELLS; cause++) part[cause] = 0
}

function sumOfParts(world: World): f64 {
  const { part } = world.exit
  let sum: f64 = 0
  for (let cause = 1; cause < EXIT_CELLS; cause++) sum += part[cause]
  return sum
}

/**
 * The cause that the mark hits, each with the weight of its part. The mark is where the luck of
 * somebody who leaves falls on the sum of all parts: a uniform draw times their hazard.
 */
export function causeAt(world: World, mark: f64): i32 {
  const { part } = world.exit
  let left = mark
  for (let cause = 1; cause < EXIT_CELLS; cause++) {
    left -= part[cause]
    if (left < 0 && part[cause] > 0) return cause
  }
  return EXIT.doneTheirBit
}

/** The largest part besides the main cause; 0 when there is none. */
export function secondCause(world: World, main: i32): i32 {
  const { part } = world.exit
  let best = 0
  for (let cause = 1; cause < EXIT_CELLS; cause++) {
    if (cause === main) continue
    if (part[cause] > (best === 0 ? 0 : part[best])) best = cause
  }
  return best
}
