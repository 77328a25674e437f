import { linkStrength } from '../acts/network.ts'
import { EXIT } from '../terms/events.ts'
import { OUTCOME } from '../terms/outcomes.ts'
import { FORM } from '../terms/roles.ts'
import { LINKS } from '../terms/sizes.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'
import { measureGraph } from './measure-graph.ts'
import { engagedShares, townNumbers } from './shares.ts'

/** Ties are classed for drawing, and bridging is measured, every fourth week. */
const CLASS_WEEKS = 4

/**
 * Step 15. The week in numbers: fills `world.outcome` and the means that conditions look at.
 * Reads everything, writes nothing that a mechanism of this week reads; draws nothing.
 */
export function measure(world: World): void {
  members(world)
  officials(world)
  circleNumbers(world)
  if (world.count.week % CLASS_WEEKS === 0) measureGraph(world)
  exits(world)
  townNumbers(world)
  engagedShares(world)
}

function members(world: World): void {
  const { member, town, count } = world
  const { value } = world.outcome
  let motivation: f64 = 0
  let strain: f64 = 0
  let trust: f64 = 0
  let understanding: f64 = 0
  let bonding: f64 = 0
  let efficacy: f64 = 0
  for (let i = 0; i < count.present; i++) {
    const id = member.present[i]
    motivation += member.motivation[id]
    strain += member.strain[id]
    trust += member.trust[id]
    understanding += member.understanding[id]
    bonding += member.bonding[id]
    efficacy += member.efficacy[id]
  }
  const n = Math.max(1, count.present)
  town[TOWN.motivation] = motivation / n
  value[OUTCOME.motivation] = town[TOWN.motivation]
  town[TOWN.strain] = strain / n
  value[OUTCOME.strain] = town[TOWN.strain]
  town[TOWN.trustHelpers] = trust / n
  value[OUTCOME.trustHelpers] = town[TOWN.trustHelpers]
  town[TOWN.understandingHelpers] = understanding / n
  value[OUTCOME.understandingHelpers] = town[TOWN.understandingHelpers]
  value[OUTCOME.bonding] = bonding / n
  value[OUTCOME.efficacy] = efficacy / n
}

/** Linking capital: mean over all officials of S / (S + linkingHalf), S the sum of their ties to circle members. */
function officials(world: World): void {
  const { official, member, count, town, p } = world
  const { value } = world.outcome
  for (let id = 0; id < count.officials; id++) official.ties[id] = 0
  for (let i = 0; i < count.present; i++) {
    const id = member.present[i]
    for (let slot = 0; slot < LINKS; slot++) {
      const strength = linkStrength(world, id, slot)
      if (strength > 0) official.ties[member.linkTo[id * LINKS + slot]] += strength
    }
  }
  let linking: f64 = 0
  let trust: f64 = 0
  let understanding: f64 = 0
  let active = 0
  for (let id = 0; id < count.officials; id++) {
    if (!official.active[id]) continue
    active++
    linking += official.ties[id] / (official.ties[id] + p.linkingHalf)
    trust += official.trust[id]
    understanding += official.understanding[id]
  }
  const n = Math.max(1, active)
  town[TOWN.linkingMean] = linking / n
  value[OUTCOME.linking] = town[TOWN.linkingMean]
  town[TOWN.trustOfficials] = trust / n
  value[OUTCOME.trustOfficials] = town[TOWN.trustOfficials]
  town[TOWN.understandingOfficials] = understanding / n
  value[OUTCOME.understandingOfficials] = town[TOWN.understandingOfficials]
}

/** Outcome that counts the circles of a form. */
function outcomeOf(form: i32): i32 {
  if (form === FORM.informal) return OUTCOME.circlesInformal
  return form === FORM.alliance ? OUTCOME.circlesAlliance : OUTCOME.circlesAssociation
}

function circleNumbers(world: World): void {
  const { circle, count, town, p } = world
  const { value } = world.outcome
  let conflict: f64 = 0
  let open: f64 = 0
  let weight: f64 = 0
  let alive = 0
  value[OUTCOME.circlesInformal] = 0
  value[OUTCOME.circlesAlliance] = 0
  value[OUTCOME.circlesAssociation] = 0
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    alive++
    value[outcomeOf(circle.form[id])]++
    weight += circle.members[id]
    conflict += circle.members[id] * circle.conflict[id]
    open += circle.members[id] * Math.max(0, circle.conflict[id] - p.hiddenConflict)
  }
  town[TOWN.conflict] = weight > 0 ? conflict / weight : 0
  value[OUTCOME.conflict] = town[TOWN.conflict]
  town[TOWN.openConflict] = weight > 0 ? open / weight : 0
  value[OUTCOME.openConflict] = town[TOWN.openConflict]
  value[OUTCOME.circles] = alive
  value[OUTCOME.meanCircleSize] = alive > 0 ? weight / alive : 0
}

function exits(world: World): void {
  const { value } = world.outcome
  const by = world.exit.people
  value[OUTCOME.exitsLife] = by[EXIT.lifeEvent]
  value[OUTCOME.exitsOrdinary] = by[EXIT.doneTheirBit]
  value[OUTCOME.exitsBrief] = by[EXIT.briefHelp]
  value[OUTCOME.exitsFriction] = by[EXIT.friction] + by[EXIT.noSupport]
  value[OUTCOME.exitsFreedom] = by[EXIT.lostFreedom]
  value[OUTCOME.exitsRecognition] = by[EXIT.noRecognition]
  value[OUTCOME.exitsExhaustion] = by[EXIT.exhaustion]
  value[OUTCOME.exitsIdle] = by[EXIT.idle] + by[EXIT.unclearRole]
  value[OUTCOME.exitsNeed] = by[EXIT.noNeed]
  value[OUTCOME.exitsOther] = by[EXIT.lonely] + by[EXIT.circleDissolved] + by[EXIT.shelterClosed]
}
