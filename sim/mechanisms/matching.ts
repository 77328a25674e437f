import { tasksOfField } from '../acts/fields.ts'
import { exp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 5. Offered time meets need; orientation decides how much of it finds a task.
 *
 * Reads the needs, hours of helpers, `clarity`; writes `metVolunteers`, `unmet` (hours per
 * week), `coverage`, `match` (shares), `needIndex`, `drop` (tasks of a circle that are gone,
 * below 0 where there are more than usual), `idle` (weeks in a row without a task) and
 * `efficacy` of members. Draws: one per member, whether they find a task. Only a
 * need-relevant share of all hours counts. Source: Kornwestheim, KIT model; exponential
 * form trial.
 */
export function matching(world: World): void {
  const { town, p } = world
  const gross = town[TOWN.needEmergency] + town[TOWN.needEveryday] + town[TOWN.needCasework]
  const net = gross - town[TOWN.metMunicipal]
  const alone = town[TOWN.independentHours] + town[TOWN.mentorHours]
  const organised = memberHours(world)
  const offered = p.relevantIndependent * alone + p.relevantMember * organised
  town[TOWN.hours] = alone + organised
  const effect =
    p.matchBase +
    p.matchOrientation * town[TOWN.clarity] +
    p.matchTies * (town[TOWN.bridging] + town[TOWN.linkingMean])
  const met = net > 0 ? net * (1 - exp((-offered * effect) / net)) : 0
  town[TOWN.metVolunteers] = met
  town[TOWN.unmet] = net - met
  town[TOWN.coverage] = gross > 0 ? 1 - town[TOWN.unmet] / gross : 1
  town[TOWN.match] =
    offered > 0 ? Math.min(1, met / (offered * (p.matchBase + p.matchOrientation))) : 1
  const per1000 = (net * 1000) / world.start.population
  const taken = world.is.crowdingAutonomy ? (gross * 1000) / world.start.population : per1000
  const index = taken / (taken + p.needScale)
  town[TOWN.needIndex] += p.needSpeed * (index - town[TOWN.needIndex])
  findTasks(world)
  tasksOfCircles(world)
}

/** Each member finds a task this week or not; who does feels able to move something. */
function findTasks(world: World): void {
  const { member, town, count, key } = world
  const speed = world.p.efficacySpeed
  const chance = town[TOWN.match]
  for (let i = 0; i < count.present; i++) {
    const id = member.present[i]
    const found = draw(key, STREAM.task, member.person[id], count.week) < chance
    member.idle[id] = found ? 0 : member.idle[id] + 1
    member.efficacy[id] += speed * ((found ? 1 : 0) - member.efficacy[id])
  }
}

/** The tasks of a circle against those it is used to: what is gone, as a share. */
function tasksOfCircles(world: World): void {
  const { circle, count, p } = world
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    const tasks = tasksOfField(world, circle.field[id])
    const usual = circle.usual[id]
    circle.drop[id] = usual > 0 ? 1 - tasks / usual : 0
    circle.usual[id] = usual + (tasks - usual) / p.tasksMemory
  }
}

/** Hours that members offer; newcomers to a circle offer theirs in full. */
function memberHours(world: World): f64 {
  const { member, count } = world
  let sum: f64 = 0
  for (let i = 0; i < count.present; i++) sum += member.hours[member.present[i]]
  return sum
}
