import { luckOf, memberLuck } from '../acts/luck.ts'
import { linkStrength, linkTo, setLink } from '../acts/network.ts'
import { OFFICIAL_ROLE } from '../acts/officials.ts'
import { intensity } from '../acts/policy.ts'
import { clamp } from '../exact/math.ts'
import { STREAM } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { LINKS, TOWN, type World } from '../world/world.ts'

/** Weights of the officials, added up. */
const weight = new Float64Array(4096)
/** Member rows of those who meet an official this week, and whom they meet. */
let meeting = new Int32Array(1024)
let partner = new Int32Array(1024)

/**
 * Step 6. Tasks with a casework part bring helper and official together; it goes right or wrong.
 *
 * Reads pending cases, steering, load, traits, ties; writes trust, understanding,
 * frustration, linking ties, `wrong` per circle, `contacts`, `friction`. Draws: contact,
 * official, friction, tie per member. Source: A16 to A20, seed III8; sizes trial.
 */
export function contact(world: World): void {
  const { town, scenario, count, circle } = world
  const p = scenario.parameters
  const steering = intensity(world, 'steering')
  town[TOWN.contacts] = 0
  town[TOWN.friction] = 0
  circle.wrong.fill(0, 0, count.circles)
  const share =
    p.caseworkShareStart +
    (p.caseworkShareFull - p.caseworkShareStart) * Math.min(1, town[TOWN.pendingIndex])
  const rate = (p.contactRate * share * (1 - p.steeringDistance * steering)) / p.hoursMean
  if (weigh(world, steering) === 0 || rate === 0) return
  const met = gather(world, rate)
  town[TOWN.contacts] = met
  choose(world, met)
  meet(world, met, steering)
}

/** Draws who has a task that leads to an office; returns how many. */
function gather(world: World, rate: number): number {
  const { member, members, memberCount } = world
  if (meeting.length < memberCount) {
    meeting = new Int32Array(memberCount * 2)
    partner = new Int32Array(memberCount * 2)
  }
  const luck = memberLuck(world, STREAM.contact)
  let met = 0
  for (let i = 0; i < memberCount; i++) {
    const row = members[i]
    if (luck[i] < rate * member.hours[row]) meeting[met++] = row
  }
  return met
}

/** Weights of officials as the ones a helper meets: brokers weigh more the more is steered. */
function weigh(world: World, steering: number): number {
  const { official, count } = world
  let total = 0
  for (let id = 0; id < count.officials; id++) {
    const role = official.role[id]
    const broker = role === OFFICIAL_ROLE.coordination || role === OFFICIAL_ROLE.integration
    const base =
      role === OFFICIAL_ROLE.leadership ? 0.2 : broker ? 1.5 + 6 * steering : 1 - 0.6 * steering
    total += official.active[id] ? base : 0
    weight[id] = total
  }
  return total
}

/** Half of all meetings go to somebody known, the rest to whoever is in charge. */
function choose(world: World, met: number): void {
  const { member, count } = world
  const last = count.officials - 1
  const known = luckOf(world, member.person, meeting, met, STREAM.contact, 1)
  const slotLuck = luckOf(world, member.person, meeting, met, STREAM.contact, 2)
  const anyone = luckOf(world, member.person, meeting, met, STREAM.contact, 3)
  for (let i = 0; i < met; i++) {
    const row = meeting[i]
    const slot = Math.floor(slotLuck[i] * LINKS)
    if (known[i] < 0.5 && linkStrength(world, row, slot) > 0.05) {
      partner[i] = member.linkTo[row * LINKS + slot]
      continue
    }
    const mark = anyone[i] * weight[last]
    let id = 0
    while (id < last && weight[id] <= mark) id++
    partner[i] = id
  }
}

function meet(world: World, met: number, steering: number): void {
  const { member, official, town, scenario, count } = world
  const p = scenario.parameters
  const friction = luckOf(world, member.person, meeting, met, STREAM.friction)
  const linking = luckOf(world, member.person, meeting, met, STREAM.linking)
  for (let i = 0; i < met; i++) {
    const row = meeting[i]
    const id = partner[i]
    const tie = scenario.structure.network ? linkTo(world, row, id) : town[TOWN.linkingMean]
    const both = member.understanding[row] + official.understanding[id]
    const wrong =
      p.wrongBase +
      p.wrongLogics *
        member.immediacy[row] *
        official.formality[id] *
        (1 - 0.6 * Math.min(1.2, both)) +
      p.wrongLoad * Math.max(0, official.load[id] - 1) +
      p.wrongRole * (1 - town[TOWN.clarity]) -
      0.07 * both -
      p.wrongTie * tie
    if (friction[i] < clamp(wrong, 0.005, 0.95)) {
      goesWrong(world, row, id)
      continue
    }
    member.trust[row] += p.trustStep * (1 - member.trust[row])
    official.trust[id] += 0.5 * p.trustStep * (1 - official.trust[id])
    member.efficacy[row] += p.efficacySpeed * (1 - member.efficacy[row])
    member.understanding[row] += p.learningContact * 3 * (1 - member.understanding[row])
    official.understanding[id] +=
      p.learningContact * (1 - steering) * (1 - official.understanding[id])
    if (tie > 0) setLink(world, row, id, tie + p.tieStep * (1 - tie))
    else if (linking[i] < p.linkingChance * official.openness[id] * (1 - 0.5 * steering)) {
      setLink(world, row, id, 0.3)
      world.recorder.add(count.week, EVENT.linked, member.person[row], member.circle[row], id)
    }
  }
}

function goesWrong(world: World, row: number, id: number): void {
  const { member, official, town, scenario, count, circle } = world
  const p = scenario.parameters
  town[TOWN.friction]++
  circle.wrong[member.circle[row]]++
  member.efficacy[row] -= p.efficacySpeed * member.efficacy[row]
  member.frustration[row] += p.frustrationStep * (1 - member.frustration[row])
  member.trust[row] -= p.trustAsymmetry * p.trustStep * member.trust[row]
  official.trust[id] -= 0.5 * p.trustAsymmetry * p.trustStep * official.trust[id]
  world.recorder.add(count.week, EVENT.friction, member.person[row], member.circle[row], id)
}
