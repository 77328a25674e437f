import { linkStrength } from '../acts/network.ts'
import { EXIT } from '../terms/events.ts'
import { OUTCOME_INDEX as O } from '../terms/outcomes.ts'
import { LINKS, TOWN, type World } from '../world/world.ts'
import { measureGraph } from './measure-graph.ts'
import { engagedShares } from './shares.ts'

/** Ties are classed for drawing, and bridging is measured, every fourth week. */
const CLASS_WEEKS = 4

/**
 * Step 15. The week in numbers: fills `world.row` and the means that conditions look at.
 * Reads everything, writes nothing that a mechanism of this week reads; draws nothing.
 */
export function measure(world: World): void {
  members(world)
  officials(world)
  circleNumbers(world)
  if (world.count.week % CLASS_WEEKS === 0) measureGraph(world)
  exits(world)
  engagedShares(world)
}

function members(world: World): void {
  const { member, town, memberCount, row } = world
  let motivation = 0
  let strain = 0
  let trust = 0
  let understanding = 0
  let bonding = 0
  let efficacy = 0
  for (let i = 0; i < memberCount; i++) {
    const id = world.members[i]
    motivation += member.motivation[id]
    strain += member.strain[id]
    trust += member.trust[id]
    understanding += member.understanding[id]
    bonding += member.bonding[id]
    efficacy += member.efficacy[id]
  }
  const n = Math.max(1, memberCount)
  town[TOWN.motivation] = row[O.motivation] = motivation / n
  town[TOWN.strain] = row[O.strain] = strain / n
  town[TOWN.trustHelpers] = row[O.trustHelpers] = trust / n
  town[TOWN.understandingHelpers] = row[O.understandingHelpers] = understanding / n
  row[O.bonding] = bonding / n
  row[O.efficacy] = efficacy / n
}

/** Linking capital: mean over all officials of S / (S + 0.5), S the sum of their ties to circle members. */
function officials(world: World): void {
  const { official, member, count, town, row } = world
  official.ties.fill(0, 0, count.officials)
  for (let i = 0; i < world.memberCount; i++) {
    const id = world.members[i]
    for (let slot = 0; slot < LINKS; slot++) {
      const strength = linkStrength(world, id, slot)
      if (strength > 0) official.ties[member.linkTo[id * LINKS + slot]] += strength
    }
  }
  let linking = 0
  let trust = 0
  let understanding = 0
  let active = 0
  for (let id = 0; id < count.officials; id++) {
    if (!official.active[id]) continue
    active++
    linking += official.ties[id] / (official.ties[id] + 0.5)
    trust += official.trust[id]
    understanding += official.understanding[id]
  }
  const n = Math.max(1, active)
  town[TOWN.linkingMean] = row[O.linking] = linking / n
  row[O.trustOfficials] = trust / n
  row[O.understandingOfficials] = understanding / n
}

/** Outcome that counts the circles of each form. */
const FORM_OUTCOME = [O.circlesInformal, O.circlesAlliance, O.circlesAssociation] as const

function circleNumbers(world: World): void {
  const { circle, count, town, row, scenario } = world
  let conflict = 0
  let open = 0
  let weight = 0
  let alive = 0
  row[O.circlesInformal] = row[O.circlesAlliance] = row[O.circlesAssociation] = 0
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    alive++
    row[FORM_OUTCOME[circle.form[id]]]++
    weight += circle.members[id]
    conflict += circle.members[id] * circle.conflict[id]
    open +=
      circle.members[id] * Math.max(0, circle.conflict[id] - scenario.parameters.hiddenConflict)
  }
  town[TOWN.conflict] = row[O.conflict] = weight > 0 ? conflict / weight : 0
  town[TOWN.openConflict] = row[O.openConflict] = weight > 0 ? open / weight : 0
  row[O.circles] = alive
  row[O.meanCircleSize] = alive > 0 ? weight / alive : 0
}

function exits(world: World): void {
  const { row, count } = world
  const by = count.exits
  row[O.exitsLife] = by[EXIT.lifeEvent]
  row[O.exitsOrdinary] = by[EXIT.doneTheirBit]
  row[O.exitsBrief] = by[EXIT.briefHelp]
  row[O.exitsFriction] = by[EXIT.friction] + by[EXIT.noSupport]
  row[O.exitsFreedom] = by[EXIT.lostFreedom]
  row[O.exitsRecognition] = by[EXIT.noRecognition]
  row[O.exitsExhaustion] = by[EXIT.exhaustion]
  row[O.exitsIdle] = by[EXIT.idle] + by[EXIT.unclearRole]
  row[O.exitsNeed] = by[EXIT.noNeed]
  row[O.exitsOther] = by[EXIT.lonely] + by[EXIT.circleDissolved] + by[EXIT.shelterClosed]
}
