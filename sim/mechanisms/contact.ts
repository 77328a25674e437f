import { EVENT } from '../events.ts'
import { clamp } from '../math.ts'
import { memberLuck } from '../member-luck.ts'
import { linkStrength, linkTo, setLink } from '../network.ts'
import { OFFICIAL_ROLE } from '../officials.ts'
import { intensity } from '../policy.ts'
import { draw, STREAM } from '../random.ts'
import { LINKS, TOWN, type World } from '../world.ts'

const weight = new Float64Array(4096)

/**
 * Step 6. Tasks with a casework part bring helper and official together; it goes right or wrong.
 *
 * Reads pending cases, steering, load, traits, ties; writes trust, understanding,
 * frustration, linking ties, `wrong` per circle, `contacts`, `friction`. Draws: contact,
 * official, friction, tie per member. Source: A16 to A20, seed III8; sizes trial.
 */
export function contact(world: World): void {
  const { town, scenario, member, count, circle } = world
  const p = scenario.parameters
  const steering = intensity(world, 'steering')
  town[TOWN.contacts] = 0
  town[TOWN.friction] = 0
  circle.wrong.fill(0, 0, count.circles)
  const share =
    p.caseworkShareStart +
    (p.caseworkShareFull - p.caseworkShareStart) * Math.min(1, town[TOWN.pendingIndex])
  const rate = (p.contactRate * share * (1 - p.steeringDistance * steering)) / p.hoursMean
  const total = weigh(world, steering)
  if (total === 0 || rate === 0) return
  const luck = memberLuck(world, STREAM.contact)
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    if (luck[i] >= rate * member.hours[row]) continue
    town[TOWN.contacts]++
    meet(world, row, pick(world, row, total), steering)
  }
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
function pick(world: World, row: number, total: number): number {
  const { member, key, count } = world
  const person = member.person[row]
  if (draw(key, STREAM.contact, person, count.week, 1) < 0.5) {
    const slot = Math.floor(draw(key, STREAM.contact, person, count.week, 2) * LINKS)
    if (linkStrength(world, row, slot) > 0.05) return member.linkTo[row * LINKS + slot]
  }
  const mark = draw(key, STREAM.contact, person, count.week, 3) * total
  let id = 0
  while (id < count.officials - 1 && weight[id] <= mark) id++
  return id
}

function meet(world: World, row: number, id: number, steering: number): void {
  const { member, official, town, scenario, key, count, circle } = world
  const p = scenario.parameters
  const person = member.person[row]
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
  if (draw(key, STREAM.friction, person, count.week) < clamp(wrong, 0.005, 0.95)) {
    town[TOWN.friction]++
    circle.wrong[member.circle[row]]++
    member.efficacy[row] -= p.efficacySpeed * member.efficacy[row]
    member.frustration[row] += p.frustrationStep * (1 - member.frustration[row])
    member.trust[row] -= p.trustAsymmetry * p.trustStep * member.trust[row]
    official.trust[id] -= 0.5 * p.trustAsymmetry * p.trustStep * official.trust[id]
    world.recorder.add(count.week, EVENT.friction, person, member.circle[row], id)
    return
  }
  member.trust[row] += p.trustStep * (1 - member.trust[row])
  official.trust[id] += 0.5 * p.trustStep * (1 - official.trust[id])
  member.efficacy[row] += p.efficacySpeed * (1 - member.efficacy[row])
  member.understanding[row] += p.learningContact * 3 * (1 - member.understanding[row])
  official.understanding[id] +=
    p.learningContact * (1 - steering) * (1 - official.understanding[id])
  if (tie > 0) setLink(world, row, id, tie + p.tieStep * (1 - tie))
  else if (
    draw(key, STREAM.linking, person, count.week) <
    p.linkingChance * official.openness[id] * (1 - 0.5 * steering)
  ) {
    setLink(world, row, id, 0.3)
    world.recorder.add(count.week, EVENT.linked, person, member.circle[row], id)
  }
}
