import { contactOfField } from '../acts/fields.ts'
import { linkStrength, linkTo, setLink } from '../acts/network.ts'
import { intensity } from '../acts/policy.ts'
import { tellOfMeeting } from '../acts/tell.ts'
import { clamp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { OFFICIAL } from '../terms/roles.ts'
import { LINKS } from '../terms/sizes.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 6. Tasks with a casework part bring helper and official together; it goes right or wrong.
 *
 * Reads pending cases, steering, load, traits, ties; writes trust, understanding,
 * frustration, linking ties, `wrong` per circle, `contacts`, `friction`. Draws: contact,
 * official, friction, tie per member. Source: A16 to A20, seed III8; sizes trial.
 */
export function contact(world: World): void {
  const { town, count, circle, member, key, p } = world
  const steering = intensity(world, LEVER.steering)
  town[TOWN.contacts] = 0
  town[TOWN.friction] = 0
  for (let id = 0; id < count.circles; id++) circle.wrong[id] = 0
  const there = town[TOWN.refugees] > 0 ? town[TOWN.settled] / town[TOWN.refugees] : 0
  const share = p.caseworkShareStart + p.caseworkShareMore * Math.min(1, there * there)
  // The more cases wait, the longer each waits, and the oftener somebody asks.
  const pending = Math.min(1, town[TOWN.pendingIndex])
  const cases = p.contactCases + (1 - p.contactCases) * pending * pending
  const rate = (p.contactRate * share * cases * (1 - p.steeringDistance * steering)) / p.hoursMean
  town[TOWN.caseworkShare] = share
  if (weigh(world, steering) === 0 || rate === 0) return
  trustFades(world)
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    const luck = draw(key, STREAM.contact, member.person[row], count.week)
    const often = contactOfField(world, circle.field[member.circle[row]])
    if (luck >= rate * often * member.hours[row]) continue
    town[TOWN.contacts]++
    meet(world, row, choose(world, row), steering)
  }
}

/** Without new experience trust of both sides returns to what was usual in the town. */
function trustFades(world: World): void {
  const { member, official, count, start, p } = world
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    member.trust[row] += p.trustFade * (start.trust - member.trust[row])
  }
  for (let id = 0; id < count.officials; id++)
    official.trust[id] += p.trustFade * (start.trust - official.trust[id])
}

/** Weights of officials as the ones a helper meets, added up: brokers weigh more the more is steered. */
function weigh(world: World, steering: f64): f64 {
  const { official, count } = world
  let total: f64 = 0
  for (let id = 0; id < count.officials; id++) {
    total += official.active[id] ? weightOf(world, official.role[id], steering) : 0
    official.weight[id] = total
  }
  return total
}

/** How much likelier than a caseworker somebody is met by their role; steering leads to brokers. */
function weightOf(world: World, role: i32, steering: f64): f64 {
  const { p } = world
  if (role === OFFICIAL.leadership) return p.contactLeadership
  const broker = role === OFFICIAL.coordination || role === OFFICIAL.integration
  return broker
    ? p.contactBroker + p.contactSteeredTo * steering
    : 1 - p.contactSteeredFrom * steering
}

/** A share of all meetings go to somebody known, the rest to whoever is in charge. */
function choose(world: World, row: i32): i32 {
  const { member, official, count, key, p } = world
  const person = member.person[row]
  if (draw(key, STREAM.contact, person, count.week, 1) < p.contactKnown) {
    const slot = whole(draw(key, STREAM.contact, person, count.week, 2) * LINKS)
    if (linkStrength(world, row, slot) > p.tieKnown) return member.linkTo[row * LINKS + slot]
  }
  const last = count.officials - 1
  const mark = draw(key, STREAM.contact, person, count.week, 3) * official.weight[last]
  let id = 0
  while (id < last && official.weight[id] <= mark) id++
  return id
}

function meet(world: World, row: i32, id: i32, steering: f64): void {
  const { member, official, count, key, p } = world
  const tie = world.is.network ? linkTo(world, row, id) : world.town[TOWN.linkingMean]
  const trust = benefitOfDoubt(world, row, id)
  const chance = clamp(
    wrongChance(world, row, id, tie) * Math.max(p.trustLeast, 1 - p.trustDoubt * trust),
    p.wrongLeast,
    p.wrongMost,
  )
  if (world.is.friction && draw(key, STREAM.friction, member.person[row], count.week) < chance) {
    goesWrong(world, row, id)
    return
  }
  member.trust[row] += p.trustStep * (1 - member.trust[row])
  official.trust[id] += p.trustOfficial * p.trustStep * (1 - official.trust[id])
  member.efficacy[row] += p.efficacySpeed * (1 - member.efficacy[row])
  member.understanding[row] +=
    Math.min(1, p.learningContact * p.learningHelpers) * (1 - member.understanding[row])
  official.understanding[id] +=
    p.learningContact * (1 - steering) * (1 - official.understanding[id])
  if (tie > 0) {
    const step = Math.max(0, p.tieStep * (1 + p.trustTieStep * trust))
    setLink(world, row, id, tie + step * (1 - tie))
    return
  }
  const linking =
    p.linkingChance *
    openNow(world, id) *
    (1 - p.linkingSteered * steering) *
    Math.max(0, 1 + p.trustTieChance * trust)
  if (!world.is.ties || draw(key, STREAM.linking, member.person[row], count.week) >= linking) return
  setLink(world, row, id, p.tieFirst)
  tellOfMeeting(world, EVENT.linked, member.person[row], member.circle[row], id)
}

/** Trust of both beyond what is usual: it gives the benefit of the doubt, opens doors and firms ties. */
function benefitOfDoubt(world: World, row: i32, id: i32): f64 {
  const { member, official, p } = world
  if (!world.is.trust) return 0
  return (member.trust[row] + official.trust[id]) / 2 - p.trustUsual
}

/** Openness of an official, whom open conflict makes defensive. */
function openNow(world: World, id: i32): f64 {
  const { official, town, p } = world
  if (!world.is.conflict) return official.openness[id]
  return official.openness[id] * Math.max(0, 1 - p.conflictDefence * town[TOWN.openConflict])
}

/** Chance that a meeting goes wrong: two logics, overload and unclear roles, less understanding and ties. */
function wrongChance(world: World, row: i32, id: i32, tie: f64): f64 {
  const { member, official, town, p } = world
  const both = member.understanding[row] + official.understanding[id]
  return (
    p.wrongBase +
    p.wrongLogics *
      member.immediacy[row] *
      official.formality[id] *
      (1 - p.wrongUnderstood * Math.min(p.understandingMost, both)) +
    p.wrongLoad * Math.max(0, official.load[id] - 1) +
    p.wrongRole * (1 - town[TOWN.clarity]) -
    p.understandingEases * both -
    p.wrongTie * tie
  )
}

function goesWrong(world: World, row: i32, id: i32): void {
  const { member, official, town, circle, p } = world
  const doubt = world.is.trust
    ? Math.max(p.trustLeast, 1 + p.trustConflict * (p.trustUsual - member.trust[row]))
    : 1
  town[TOWN.friction]++
  circle.wrong[member.circle[row]] += doubt
  member.efficacy[row] -= p.efficacySpeed * member.efficacy[row]
  member.frustration[row] += Math.min(1, p.frustrationStep * doubt) * (1 - member.frustration[row])
  member.trust[row] -= p.trustAsymmetry * p.trustStep * member.trust[row]
  official.trust[id] -= p.trustOfficial * p.trustAsymmetry * p.trustStep * official.trust[id]
  tellOfMeeting(world, EVENT.friction, member.person[row], member.circle[row], id)
}
