import { EXIT } from '../events.ts'
import { due, immediacyOfClass, MENTORING, SETTLED, settleCohort } from '../exit-queue.ts'
import { clamp, exp } from '../math.ts'
import { leaveCircle, stop, weekly } from '../people.ts'
import { intensity } from '../policy.ts'
import { draw, STREAM } from '../random.ts'
import { sortFirst } from '../sort.ts'
import { EARLY_WEEKS, EXIT_CELLS, FORM, TOWN, type World } from '../world.ts'

/** Hazard parts by cause; the cause of an exit is drawn in their proportion. */
const part = new Float64Array(EXIT_CELLS)
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

function membersLeave(world: World): void {
  const { member, key, count } = world
  let kept = 0
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    const hazard = world.scenario.structure.null ? constantHazard(world) : memberHazard(world, row)
    const person = member.person[row]
    const u = draw(key, STREAM.leavingMember, person, count.week)
    // 1 - exp(-x) is at most x: for most members the exponential need not be looked at.
    if (u >= weekly(hazard) || u >= 1 - exp(-weekly(hazard))) {
      world.members[kept++] = row
      continue
    }
    if (!world.scenario.structure.null) memberCauses(world, row)
    const cause = drawCause(draw(key, STREAM.leavingCause, person, count.week), hazard)
    leaveCircle(world, row, cause, secondCause(cause))
  }
  world.memberCount = kept
}

function constantHazard(world: World): number {
  part.fill(0)
  part[EXIT.doneTheirBit] = world.scenario.parameters.exitMember * 1.5
  part[EXIT.lifeEvent] = world.scenario.parameters.exitLife
  return part[EXIT.doneTheirBit] + part[EXIT.lifeEvent]
}

/** Monthly hazard of a member; ordinary ends are multiplied by the odds of disappointment. */
function memberHazard(world: World, row: number): number {
  const { town, scenario } = world
  const p = scenario.parameters
  const low = p.exitMotivation * (p.motivationAnchor - world.member.motivation[row])
  const strain = p.exitStrain * world.member.strain[row]
  const unclear = p.exitRole * (0.6 - town[TOWN.clarity])
  const shield = isHeld(world, row) ? p.associationExit : 1
  return (
    settledHazard(world, row, shield) * exp(low + strain + unclear) +
    needHazard(world, row, shield) +
    p.exitIdle * idleness(world.member.idle[row]) * shield +
    p.exitLife
  )
}

/** An association holds its people, and so does the own cause of an old alliance. */
function isHeld(world: World, row: number): boolean {
  const { member, circle } = world
  return member.held[row] === 1 || circle.form[member.circle[row]] === FORM.association
}

function isEarly(world: World, row: number): boolean {
  return world.count.week - world.member.since[row] < EARLY_WEEKS
}

function settledHazard(world: World, row: number, shield: number): number {
  const p = world.scenario.parameters
  return p.exitMember * shield * (isEarly(world, row) ? p.exitEarly : 1)
}

function needHazard(world: World, row: number, shield: number): number {
  const { town, scenario } = world
  if (scenario.structure.crowding === 'autonomy') return 0
  const p = scenario.parameters
  const gone = 1 - town[TOWN.needIndex] / Math.max(1e-6, town[TOWN.needPeak])
  return p.exitNeed * gone * shield * (isHeld(world, row) ? p.associationShield : 1)
}

/** Weeks in a row without a task that count in full; the first one is forgiven. */
const IDLE = { forgiven: 1, full: 5 } as const

function idleness(weeks: number): number {
  return clamp((weeks - IDLE.forgiven) / (IDLE.full - IDLE.forgiven), 0, 1)
}

/** Fills `part` with what drives a member out; the sum is their hazard. */
function memberCauses(world: World, row: number): void {
  const { member, scenario } = world
  const p = scenario.parameters
  part.fill(0)
  const shield = isHeld(world, row) ? p.associationExit : 1
  const base = p.exitMember * shield
  part[EXIT.doneTheirBit] = base
  if (isEarly(world, row)) part[EXIT.briefHelp] = base * (p.exitEarly - 1)
  disappointment(world, row, settledHazard(world, row, shield))
  part[EXIT.noNeed] += needHazard(world, row, shield)
  part[EXIT.idle] += p.exitIdle * idleness(member.idle[row]) * shield
  part[EXIT.lifeEvent] = p.exitLife
}

/** Log-odds of motivation, strain and role clarity, split over what lowered motivation. */
function disappointment(world: World, row: number, settled: number): void {
  const { member, town, scenario } = world
  const p = scenario.parameters
  const low = p.exitMotivation * (p.motivationAnchor - member.motivation[row])
  const strain = p.exitStrain * member.strain[row]
  const unclear = p.exitRole * (0.6 - town[TOWN.clarity])
  const factor = exp(low + strain + unclear)
  if (factor <= 1) {
    part[EXIT.doneTheirBit] *= factor
    part[EXIT.briefHelp] *= factor
    return
  }
  const excess = settled * (factor - 1)
  const positive = Math.max(0, low) + strain + Math.max(0, unclear)
  part[EXIT.exhaustion] = (excess * strain) / positive
  part[EXIT.unclearRole] = (excess * Math.max(0, unclear)) / positive
  splitMotivation(world, row, (excess * Math.max(0, low)) / positive)
}

function splitMotivation(world: World, row: number, excess: number): void {
  const { member, town, scenario } = world
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

/** Helpers outside circles run under clocks of cumulated hazard (sim/exit-queue.ts). */
function independentsStop(world: World): void {
  const { helper, residents } = world
  if (leavers.length < residents.count) leavers = new Int32Array(residents.count)
  let end = 0
  for (let exitClass = 0; exitClass <= MENTORING; exitClass++)
    end = due(world, exitClass, weekly(hazardOfClass(world, exitClass)), leavers, end)
  sortFirst(leavers, end)
  for (let i = 0; i < end; i++) {
    const row = leavers[i]
    const hazard = hazardOfClass(world, helper.exitClass[row])
    const u = draw(world.key, STREAM.leavingCause, helper.person[row], world.count.week)
    const cause = drawCause(u, hazard)
    stop(world, row, cause, secondCause(cause))
  }
  settleCohort(world)
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
  const factor = exp(0.79 * (0.45 - town[TOWN.needIndex]))
  const kept = Math.min(1, factor)
  part[EXIT.doneTheirBit] = base * kept
  part[EXIT.briefHelp] = brief * kept
  part[EXIT.noNeed] = (base + brief) * (factor - kept)
  part[EXIT.idle] = 0.05 * Math.max(0, 0.45 - town[TOWN.match])
  part[EXIT.lifeEvent] = p.exitLife
  return sumOfParts()
}

function sumOfParts(): number {
  let sum = 0
  for (let cause = 1; cause < part.length; cause++) sum += part[cause]
  return sum
}

function drawCause(u: number, hazard: number): number {
  let mark = u * hazard
  for (let cause = 1; cause < part.length; cause++) {
    mark -= part[cause]
    if (mark < 0 && part[cause] > 0) return cause
  }
  return EXIT.doneTheirBit
}

/** The largest part besides the main cause; 0 when there is none. */
function secondCause(main: number): number {
  let best = 0
  for (let cause = 1; cause < part.length; cause++) {
    if (cause !== main && part[cause] > (best === 0 ? 0 : part[best])) best = cause
  }
  return best
}
