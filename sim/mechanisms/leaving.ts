import { EXIT } from '../events.ts'
import { exp } from '../math.ts'
import { leaveCircle, ORIGIN, stop, weekly } from '../people.ts'
import { intensity } from '../policy.ts'
import { draw, STREAM } from '../random.ts'
import { CONTACTS } from '../residents.ts'
import { FORM, ROLE, reserve, TOWN, type World } from '../world.ts'

/** First half year: exits are more frequent. */
const EARLY_WEEKS = 26
/** Independents are visited every fourth week. */
const VISIT = 4

/** Hazard parts by cause; the cause of an exit is drawn in their proportion. */
const part = new Float64Array(16)

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
  reserve(
    world,
    'node',
    world.count.nodes +
      (world.memberCount + Math.ceil(world.independentCount / VISIT)) * (CONTACTS + 1),
  )
  membersLeave(world)
  independentsStop(world)
}

function membersLeave(world: World): void {
  const { helper, key, count } = world
  let kept = 0
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    const hazard = world.scenario.structure.null ? constantHazard(world) : memberHazard(world, row)
    const person = helper.person[row]
    if (draw(key, STREAM.leavingMember, person, count.week) >= 1 - exp(-weekly(hazard))) {
      world.members[kept++] = row
      continue
    }
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

/** Monthly hazard of a member; fills `part` with its causes. */
function memberHazard(world: World, row: number): number {
  const { helper, circle, town, scenario, count } = world
  const p = scenario.parameters
  part.fill(0)
  const form = circle.form[helper.circle[row]]
  const association = form === FORM.association
  // An association holds its people, and so does the own cause of an old alliance.
  const held = association || helper.origin[row] === ORIGIN.alliance
  const shield = held ? p.associationExit : 1
  const early = count.week - helper.since[row] < EARLY_WEEKS
  const base = p.exitMember * shield
  part[EXIT.doneTheirBit] = base
  if (early) part[EXIT.briefHelp] = base * (p.exitEarly - 1)
  const settled = base * (early ? p.exitEarly : 1)
  disappointment(world, row, settled)
  const needPart =
    scenario.structure.crowding === 'autonomy'
      ? 0
      : p.exitNeed * (1 - town[TOWN.needIndex] / Math.max(1e-6, town[TOWN.needPeak]))
  part[EXIT.noNeed] += needPart * shield * (held ? p.associationShield : 1)
  part[EXIT.idle] += p.exitIdle * Math.max(0, 0.5 - town[TOWN.match]) * shield
  part[EXIT.lifeEvent] = p.exitLife
  let sum = 0
  for (let cause = 1; cause < part.length; cause++) sum += part[cause]
  return sum
}

/** Log-odds of motivation, strain and role clarity, split over what lowered motivation. */
function disappointment(world: World, row: number, settled: number): void {
  const { helper, town, scenario } = world
  const p = scenario.parameters
  const low = p.exitMotivation * (p.motivationAnchor - helper.motivation[row])
  const strain = p.exitStrain * helper.strain[row]
  const unclear = -p.exitRole * (town[TOWN.clarity] - 0.6)
  const total = low + strain + unclear
  const factor = exp(total)
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
  const { helper, town, scenario } = world
  const p = scenario.parameters
  const steering = intensity(world, 'steering')
  const friction = scenario.structure.disappointment
    ? p.motivationFrustration * helper.frustration[row]
    : 0
  const freedom =
    scenario.structure.crowding === 'need'
      ? 0
      : p.motivationFreedom * steering * steering * helper.autonomy[row]
  const recognition = p.motivationRecognition * (1 - helper.recognition[row])
  const lonely = p.motivationBonding * (1 - helper.bonding[row])
  const support = p.motivationLinking * (1 - helper.linking[row])
  const need = p.motivationNeed * (1 - town[TOWN.needIndex])
  const tired = p.motivationStrain * helper.strain[row]
  const sum = friction + freedom + recognition + lonely + support + need + tired
  part[EXIT.friction] = (excess * friction) / sum
  part[EXIT.lostFreedom] = (excess * freedom) / sum
  part[EXIT.noRecognition] = (excess * recognition) / sum
  part[EXIT.lonely] = (excess * lonely) / sum
  part[EXIT.noSupport] = (excess * support) / sum
  part[EXIT.noNeed] = (excess * need) / sum
  part[EXIT.exhaustion] += (excess * tired) / sum
}

function independentsStop(world: World): void {
  const { helper, key, count } = world
  let kept = 0
  for (let i = 0; i < world.independentCount; i++) {
    const row = world.independents[i]
    const role = helper.role[row]
    if (role !== ROLE.independent && role !== ROLE.mentor) {
      helper.listed[row] = 0
      continue
    }
    if ((row & (VISIT - 1)) === (count.week & (VISIT - 1))) {
      const hazard = role === ROLE.mentor ? mentorHazard(world) : independentHazard(world, row)
      const person = helper.person[row]
      if (
        draw(key, STREAM.leavingIndependent, person, count.week) <
        1 - exp(-VISIT * weekly(hazard))
      ) {
        const cause = drawCause(draw(key, STREAM.leavingCause, person, count.week), hazard)
        stop(world, row, cause, secondCause(cause))
        helper.listed[row] = 0
        continue
      }
    }
    world.independents[kept++] = row
  }
  world.independentCount = kept
}

function mentorHazard(world: World): number {
  const p = world.scenario.parameters
  part.fill(0)
  part[EXIT.doneTheirBit] = p.exitMentor
  part[EXIT.lifeEvent] = p.exitLife
  return p.exitMentor + p.exitLife
}

function independentHazard(world: World, row: number): number {
  const { helper, town, scenario, count } = world
  const p = scenario.parameters
  if (scenario.structure.null) return constantHazard(world)
  part.fill(0)
  const early = count.week - helper.since[row] < EARLY_WEEKS
  const base = p.exitIndependent
  part[EXIT.doneTheirBit] = base
  if (early)
    part[EXIT.briefHelp] = base * p.exitImmediacy * helper.immediacy[row] * helper.immediacy[row]
  const factor = exp(0.79 * (0.45 - town[TOWN.needIndex]))
  const settled = part[EXIT.doneTheirBit] + part[EXIT.briefHelp]
  if (factor > 1) part[EXIT.noNeed] = settled * (factor - 1)
  else {
    part[EXIT.doneTheirBit] *= factor
    part[EXIT.briefHelp] *= factor
  }
  part[EXIT.idle] = 0.05 * Math.max(0, 0.45 - town[TOWN.match])
  part[EXIT.lifeEvent] = p.exitLife
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
