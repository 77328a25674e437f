import { EVENT, EXIT } from './events.ts'
import { isBonding, linkStrength, peerStrength } from './network.ts'
import { OUTCOME_INDEX as O } from './outcomes.ts'
import { engagedShares } from './shares.ts'
import { LINKS, MAX_OFFICES, PEERS, TOWN, type World } from './world.ts'

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
  if (world.count.week % CLASS_WEEKS === 0) graph(world)
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

function circleNumbers(world: World): void {
  const { circle, count, town, row, scenario } = world
  let conflict = 0
  let open = 0
  let weight = 0
  let alive = 0
  const forms = [0, 0, 0]
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    alive++
    forms[circle.form[id]]++
    weight += circle.members[id]
    conflict += circle.members[id] * circle.conflict[id]
    open +=
      circle.members[id] * Math.max(0, circle.conflict[id] - scenario.parameters.hiddenConflict)
  }
  town[TOWN.conflict] = row[O.conflict] = weight > 0 ? conflict / weight : 0
  town[TOWN.openConflict] = row[O.openConflict] = weight > 0 ? open / weight : 0
  row[O.circles] = alive
  row[O.circlesInformal] = forms[0]
  row[O.circlesAlliance] = forms[1]
  row[O.circlesAssociation] = forms[2]
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

/** Bridging capital and the classes of ties that the page draws. */
function graph(world: World): void {
  const { member, circle, count, official, recorder } = world
  const pairs = new Map<number, number>()
  const links = new Map<number, number>()
  const bonding = new Float64Array(count.circles)
  let bridging = 0
  for (let i = 0; i < world.memberCount; i++) {
    const id = world.members[i]
    const own = member.circle[id]
    bonding[own] += member.bonding[id]
    let sum = 0
    for (let slot = 0; slot < PEERS; slot++) {
      const to = member.peerTo[id * PEERS + slot]
      if (to < 0 || member.circle[to] < 0 || isBonding(world, id, to)) continue
      const strength = peerStrength(world, id, slot)
      sum += strength
      const other = member.circle[to]
      if (strength > 0.05 && other > own)
        pairs.set(own * 65536 + other, (pairs.get(own * 65536 + other) ?? 0) + 1)
    }
    bridging += Math.min(1, sum / 3)
    for (let slot = 0; slot < LINKS; slot++) {
      const strength = linkStrength(world, id, slot)
      if (strength < 0.02) continue
      const key = own * MAX_OFFICES + official.office[member.linkTo[id * LINKS + slot]]
      links.set(key, (links.get(key) ?? 0) + strength)
    }
  }
  world.town[TOWN.bridging] = world.memberCount > 0 ? bridging / world.memberCount : 0
  for (let id = 0; id < count.circles; id++) {
    const mean = circle.members[id] > 0 ? bonding[id] / circle.members[id] : 0
    recorder.classed(
      count.week,
      EVENT.bondingClass,
      id,
      -1,
      circle.alive[id] ? grade(mean, 0.15, 0.35, 0.6) : 0,
    )
  }
  recorder.classedPairs(count.week, EVENT.bridgingClass, pairs, 65536, (n) => grade(n, 1, 3, 8))
  recorder.classedPairs(count.week, EVENT.linkingClass, links, MAX_OFFICES, (s) =>
    grade(s, 0.1, 1, 3),
  )
}

function grade(value: number, one: number, two: number, three: number): number {
  return value >= three ? 3 : value >= two ? 2 : value >= one ? 1 : 0
}
