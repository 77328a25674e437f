import { clamp, exp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { EXIT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { FORM } from '../terms/roles.ts'
import { EARLY_WEEKS, EXIT_CELLS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'
import { workedThrough } from './circle.ts'
import { immediacyOfClass, MENTORING, SETTLED } from './exit-queue.ts'
import { intensity } from './policy.ts'
import { supportOfPosts } from './posts.ts'
import { pressureOf, recognitionFelt } from './recognition.ts'

/*
 * Hazards of leaving by cause, monthly; the cause of an exit is drawn in their proportion.
 */

/** Null model: the same hazard for everybody; fills `exit.part`. */
export function constantHazard(world: World): f64 {
  const { p } = world
  const { part } = world.exit
  noCauses(world)
  part[EXIT.doneTheirBit] = p.exitMember * p.exitConstant
  part[EXIT.lifeEvent] = p.exitLife
  return part[EXIT.doneTheirBit] + part[EXIT.lifeEvent]
}

/** An association holds its people, and so does the own cause of an old alliance. */
export function isHeld(world: World, row: i32): bool {
  const { member, circle } = world
  return member.held[row] === 1 || circle.form[member.circle[row]] === FORM.association
}

/** Works out for each circle what its relations leave of the reasons to go, 0 to 1. */
export function relationsHold(world: World): void {
  const { circle, count, p, is } = world
  const posts = supportOfPosts(world)
  const steering = intensity(world, LEVER.steering)
  const free = is.freedom ? 1 - steering * steering : 1
  for (let id = 0; id < count.circles; id++) {
    const conflict = is.conflict ? p.holdConflict * circle.conflict[id] : 0
    const ties =
      p.holdLinking * circle.linking[id] +
      p.holdWorked * workedThrough(world, id) +
      p.holdPosts * posts -
      conflict
    circle.hold[id] = 1 - p.holdMost * clamp(ties * free, 0, 1)
  }
}

/** What is left of the reasons to go: relations hold, so does an association, and so do years among friends. */
export function shieldOf(world: World, row: i32): f64 {
  const { member, circle, count, p } = world
  const weeks: f64 = count.week - member.since[row]
  const years = Math.min(1, weeks / p.careerWeeks)
  const career = 1 + p.careerHold * years * member.bonding[row]
  const association = isHeld(world, row) ? p.associationExit : 1
  return (association * circle.hold[member.circle[row]]) / career
}

/** Monthly hazard by the tasks of a circle that are gone; none where only autonomy crowds out. */
export function tasksGone(world: World, id: i32): f64 {
  return world.is.crowdingAutonomy ? 0 : world.p.exitTasks * Math.max(0, world.circle.drop[id])
}

/** Weight of a member's weeks in a row without a task, 0 to 1; the first ones are forgiven. */
export function idleness(world: World, row: i32): f64 {
  const { member, p } = world
  return clamp((member.idle[row] - p.idleForgiven) / p.idleWeeks, 0, 1)
}

/** Fills `exit.part` with what drives a member out, as `leaving` adds it up. */
export function memberCauses(world: World, row: i32): void {
  const { member, p } = world
  const { part } = world.exit
  noCauses(world)
  const shield = shieldOf(world, row)
  const early = world.count.week - member.since[row] < EARLY_WEEKS
  const base = p.exitMember * shield
  part[EXIT.doneTheirBit] = base
  if (early) part[EXIT.briefHelp] = base * (p.exitEarly - 1)
  disappointment(world, row, base * (early ? p.exitEarly : 1))
  part[EXIT.noNeed] = tasksGone(world, member.circle[row]) * shield
  part[EXIT.idle] += p.exitIdle * idleness(world, row) * shield
  part[EXIT.lifeEvent] = p.exitLife
}

/** Log-odds of motivation, strain and role clarity, split over what lowered motivation. */
function disappointment(world: World, row: i32, hazard: f64): void {
  const { member, town, p } = world
  const { part } = world.exit
  const low = p.exitMotivation * (p.motivationAnchor - member.motivation[row])
  const strain = p.exitStrain * member.strain[row]
  const unclear = p.exitRole * (p.clarityUsual - town[TOWN.clarity])
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
  const { member, circle, p, is } = world
  const { part } = world.exit
  const steering = intensity(world, LEVER.steering)
  const frustration = is.disappointment ? p.motivationFrustration * member.frustration[row] : 0
  const conflict = is.conflict ? p.motivationConflict * circle.conflict[member.circle[row]] : 0
  const friction = frustration + conflict
  const freedom =
    is.crowdingNeed || !is.freedom
      ? 0
      : p.motivationFreedom * steering * steering * member.autonomy[row]
  const felt = recognitionFelt(world, row)
  const pressure = pressureOf(world) * Math.max(0, 1 - p.pressureRecognition * felt)
  const recognition = pressure + (is.recognition ? p.motivationRecognition * (1 - felt) : 0)
  const lonely = p.motivationBonding * (1 - member.bonding[row])
  const support = p.motivationLinking * (1 - member.linking[row])
  const tired = p.motivationStrain * member.strain[row]
  const sum = friction + freedom + recognition + lonely + support + tired
  if (sum === 0) {
    // Nothing is left of what lowered it.
    part[EXIT.doneTheirBit] += excess
    return
  }
  part[EXIT.friction] = (excess * friction) / sum
  part[EXIT.lostFreedom] = (excess * freedom) / sum
  part[EXIT.noRecognition] = (excess * recognition) / sum
  part[EXIT.lonely] = (excess * lonely) / sum
  part[EXIT.noSupport] = (excess * support) / sum
  part[EXIT.exhaustion] += (excess * tired) / sum
}

/** Works out the monthly hazard of every class outside circles for this week and its parts by cause. */
export function hazardsOfClasses(world: World): void {
  const { exitQueue, exit } = world
  for (let exitClass = 0; exitClass <= MENTORING; exitClass++) {
    exitQueue.hazard[exitClass] = hazardOfClass(world, exitClass)
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
function hazardOfClass(world: World, exitClass: i32): f64 {
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
  part[EXIT.doneTheirBit] = base
  part[EXIT.briefHelp] = brief
  part[EXIT.idle] = p.exitIdleOutside * Math.max(0, p.matchUsual - town[TOWN.match])
  part[EXIT.lifeEvent] = p.exitLife
  return sumOfParts(world)
}

/**
 * What somebody outside circles has to complain of who leaves sooner than others, drawn by how
 * much sooner; 0 where it is what moves everybody.
 */
export function ownCause(world: World, row: i32): i32 {
  const { helper, count, key, p } = world
  const factor: f64 = helper.exitFactor[row]
  const luck = draw(key, STREAM.leavingCause, helper.person[row], count.week, 1)
  if (factor <= 1 || luck >= 1 - 1 / factor) return 0
  if (helper.wrongWeek[row] >= 0) return EXIT.friction
  if (helper.strain[row] > p.causeStrain) return EXIT.exhaustion
  return pressureOf(world) > p.causePressure ? EXIT.noRecognition : EXIT.idle
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

/** Share of all parts from which one beside the main cause is worth telling. */
const TOLD = 0.25

/** The largest part besides the main cause; 0 where none is large. */
export function secondCause(world: World, main: i32): i32 {
  const { part } = world.exit
  let best = 0
  for (let cause = 1; cause < EXIT_CELLS; cause++) {
    if (cause === main) continue
    if (part[cause] > (best === 0 ? 0 : part[best])) best = cause
  }
  return best > 0 && part[best] >= TOLD * sumOfParts(world) ? best : 0
}
