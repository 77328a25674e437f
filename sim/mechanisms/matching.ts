import { memberLuck } from '../acts/luck.ts'
import { exp } from '../exact/math.ts'
import { STREAM } from '../exact/random.ts'
import { TOWN, type World } from '../world/world.ts'

/**
 * Step 5. Offered time meets need; orientation decides how much of it finds a task.
 *
 * Reads the needs, hours of helpers, `clarity`; writes `metVolunteers`, `unmet` (hours per
 * week), `coverage`, `match` (shares), `needIndex`, `needPeak` (the need that helpers have
 * in mind: its peak, slowly forgotten), `idle` (weeks in a row without a task) and
 * `efficacy` of members. Draws: one per member, whether they find a task. Only a
 * need-relevant share of all hours counts. Source: Kornwestheim, KIT model; exponential
 * form trial.
 */
export function matching(world: World): void {
  const { town, scenario, rates } = world
  const p = scenario.parameters
  const gross = town[TOWN.needEmergency] + town[TOWN.needEveryday] + town[TOWN.needCasework]
  const net = gross - town[TOWN.metMunicipal]
  const alone = town[TOWN.independentHours] + town[TOWN.mentorHours]
  const organised = memberHours(world)
  const offered = p.relevantIndependent * alone + p.relevantMember * organised
  town[TOWN.hours] = alone + organised
  const effect = p.matchBase + p.matchOrientation * town[TOWN.clarity]
  const met = net > 0 ? net * (1 - exp((-offered * effect) / net)) : 0
  town[TOWN.metVolunteers] = met
  town[TOWN.unmet] = net - met
  town[TOWN.coverage] = gross > 0 ? 1 - town[TOWN.unmet] / gross : 1
  town[TOWN.match] =
    offered > 0 ? Math.min(1, met / (offered * (p.matchBase + p.matchOrientation))) : 1
  const per1000 = (net * 1000) / scenario.place.population
  const taken =
    scenario.structure.crowding === 'autonomy'
      ? (gross * 1000) / scenario.place.population
      : per1000
  const index = taken / (taken + p.needScale)
  town[TOWN.needIndex] += 0.1 * (index - town[TOWN.needIndex])
  town[TOWN.needPeak] = Math.max(town[TOWN.needIndex], town[TOWN.needPeak] * rates.keepNeed)
  findTasks(world)
}

/** Each member finds a task this week or not; who does feels able to move something. */
function findTasks(world: World): void {
  const { member, town, scenario } = world
  const speed = scenario.parameters.efficacySpeed
  const chance = town[TOWN.match]
  const luck = memberLuck(world, STREAM.task)
  for (let i = 0; i < world.memberCount; i++) {
    const id = world.members[i]
    const found = luck[i] < chance
    member.idle[id] = found ? 0 : member.idle[id] + 1
    member.efficacy[id] += speed * ((found ? 1 : 0) - member.efficacy[id])
  }
}

/** Hours that members offer; newcomers to a circle offer theirs in full. */
function memberHours(world: World): number {
  let sum = 0
  for (let i = 0; i < world.memberCount; i++) sum += world.member.hours[world.members[i]]
  return sum
}
