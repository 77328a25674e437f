import { clamp, exp } from '../exact/math.ts'
import { EXIT } from '../terms/events.ts'
import { EARLY_WEEKS, EXIT_CELLS, FORM, TOWN, type World } from '../world/world.ts'
import { immediacyOfClass, MENTORING, SETTLED } from './exit-queue.ts'
import { intensity } from './policy.ts'

/** Hazard parts by cause, monthly; the cause of an exit is drawn in their proportion. */
const part = new Float64Array(EXIT_CELLS)
/** What the steps below hand to one another: in a list, so that no number is boxed. */
const handed = new Float64Array(2)
/** The odds that multiply a hazard, and the hazard that is to be split over causes. */
const ODDS = 0
const HAZARD = 1

/** Null model: the same hazard for everybody; fills `part`. */
export function constantHazard(world: World): number {
  part.fill(0)
  part[EXIT.doneTheirBit] = world.scenario.parameters.exitMember * 1.5
  part[EXIT.lifeEvent] = world.scenario.parameters.exitLife
  return part[EXIT.doneTheirBit] + part[EXIT.lifeEvent]
}

/** An association holds its people, and so does the own cause of an old alliance. */
export function isHeld(world: World, row: number): boolean {
  const { member, circle } = world
  return member.held[row] === 1 || circle.form[member.circle[row]] === FORM.association
}

/** Share of the remembered need that is gone; nobody leaves for it where only autonomy crowds out. */
export function shareOfNeedGone({ town, scenario }: World): number {
  if (scenario.structure.crowding === 'autonomy') return 0
  return 1 - town[TOWN.needIndex] / Math.max(1e-6, town[TOWN.needPeak])
}

/** Weeks in a row without a task that count in full; the first one is forgiven. */
const IDLE = { forgiven: 1, full: 5 } as const

/** Weight of idle weeks in a row, 0 to 1. */
export function idleness(weeks: number): number {
  return clamp((weeks - IDLE.forgiven) / (IDLE.full - IDLE.forgiven), 0, 1)
}

/** Fills `part` with what drives a member out, as `leaving` adds it up. */
export function memberCauses(world: World, row: number): void {
  const { member, scenario } = world
  const p = scenario.parameters
  part.fill(0)
  const held = isHeld(world, row)
  const shield = held ? p.associationExit : 1
  const early = world.count.week - member.since[row] < EARLY_WEEKS
  const base = p.exitMember * shield
  part[EXIT.doneTheirBit] = base
  if (early) part[EXIT.briefHelp] = base * (p.exitEarly - 1)
  handed[HAZARD] = base * (early ? p.exitEarly : 1)
  disappointment(world, row)
  part[EXIT.noNeed] +=
    p.exitNeed * shareOfNeedGone(world) * shield * (held ? p.associationShield : 1)
  part[EXIT.idle] += p.exitIdle * idleness(member.idle[row]) * shield
  part[EXIT.lifeEvent] = p.exitLife
}

/** Log-odds of motivation, strain and role clarity, split over what lowered motivation. */
function disappointment(world: World, row: number): void {
  const { member, town, scenario } = world
  const p = scenario.parameters
  const low = p.exitMotivation * (p.motivationAnchor - member.motivation[row])
  const strain = p.exitStrain * member.strain[row]
  const unclear = p.exitRole * (0.6 - town[TOWN.clarity])
  handed[ODDS] = exp(low + strain + unclear)
  if (handed[ODDS] <= 1) {
    part[EXIT.doneTheirBit] *= handed[ODDS]
    part[EXIT.briefHelp] *= handed[ODDS]
    return
  }
  const excess = handed[HAZARD] * (handed[ODDS] - 1)
  const positive = Math.max(0, low) + strain + Math.max(0, unclear)
  part[EXIT.exhaustion] = (excess * strain) / positive
  part[EXIT.unclearRole] = (excess * Math.max(0, unclear)) / positive
  handed[HAZARD] = (excess * Math.max(0, low)) / positive
  splitMotivation(world, row)
}

function splitMotivation(world: World, row: number): void {
  const { member, town, scenario } = world
  const excess = handed[HAZARD]
  const p = scenario.parameters
  const steering = intensity(world, 'steering')
  const friction = scenario.structure.disappointment
    ? p.motivationFrustration * member.frustration[row]
    : 0
  const freedom =
    scenario.structure.crowding === 'need'
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

/** Hazards of the classes outside circles this week, and their parts by cause. */
const classHazard = new Float64Array(MENTORING + 1)
const classPart = new Float64Array((MENTORING + 1) * EXIT_CELLS)

/** Works out the monthly hazard of every class outside circles for this week; returns them all. */
export function hazardsOfClasses(world: World): Float64Array {
  handed[ODDS] = exp(0.79 * (0.45 - world.town[TOWN.needIndex]))
  for (let exitClass = 0; exitClass <= MENTORING; exitClass++) {
    classHazard[exitClass] = hazardOfClass(world, exitClass)
    classPart.set(part, exitClass * EXIT_CELLS)
  }
  return classHazard
}

/** The cause of a class that the mark hits; `secondCause` then speaks of the same class. */
export function drawCauseOfClass(exitClass: number): number {
  const from = exitClass * EXIT_CELLS
  for (let cause = 0; cause < EXIT_CELLS; cause++) part[cause] = classPart[from + cause]
  return drawCause()
}

/** Monthly hazard of a class outside circles; fills `part` with its causes. */
function hazardOfClass(world: World, exitClass: number): number {
  const { town, scenario } = world
  const p = scenario.parameters
  if (exitClass === MENTORING) {
    part.fill(0)
    part[EXIT.doneTheirBit] = p.exitMentor
    part[EXIT.lifeEvent] = p.exitLife
    return p.exitMentor + p.exitLife
  }
  if (scenario.structure.null) return constantHazard(world)
  part.fill(0)
  const base = p.exitIndependent
  const immediacy = exitClass < SETTLED ? immediacyOfClass(exitClass) : 0
  const brief = base * p.exitImmediacy * immediacy * immediacy
  const kept = Math.min(1, handed[ODDS])
  part[EXIT.doneTheirBit] = base * kept
  part[EXIT.briefHelp] = brief * kept
  part[EXIT.noNeed] = (base + brief) * (handed[ODDS] - kept)
  part[EXIT.idle] = 0.05 * Math.max(0, 0.45 - town[TOWN.match])
  part[EXIT.lifeEvent] = p.exitLife
  return sumOfParts()
}

function sumOfParts(): number {
  let sum = 0
  for (let cause = 1; cause < part.length; cause++) sum += part[cause]
  return sum
}

/** Where the luck of somebody who leaves falls on the sum of all parts: a uniform draw times their hazard. */
export const mark = new Float64Array(1)

/** The cause that the mark hits, each with the weight of its part. */
export function drawCause(): number {
  let left = mark[0]
  for (let cause = 1; cause < part.length; cause++) {
    left -= part[cause]
    if (left < 0 && part[cause] > 0) return cause
  }
  return EXIT.doneTheirBit
}

/** The largest part besides the main cause; 0 when there is none. */
export function secondCause(main: number): number {
  let best = 0
  for (let cause = 1; cause < part.length; cause++) {
    if (cause !== main && part[cause] > (best === 0 ? 0 : part[best])) best = cause
  }
  return best
}
