import { hurryExit } from '../acts/exit-queue.ts'
import { pressureOf } from '../acts/recognition.ts'
import { clamp, exp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { BELONGS, ROLE } from '../terms/roles.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** Each helper outside circles is looked at once in so many weeks. */
const WEEKS = 26

/**
 * Step 10, second part. How it goes for those who help outside circles: whether they find tasks,
 * whether a meeting with an office went wrong, how they are looked at, how much they do. Who is
 * less content stops sooner.
 *
 * Reads `match`, contacts and friction of the week, hours, belonging, the levers stance and
 * support; writes `satisfaction`, `strain`, `wrongWeek`, the pace of exits. Draws: task and
 * meeting, one each per person and half year. Source: Omoto and Snyder 1995; sizes judged.
 */
export function experience(world: World): void {
  const { helper, count } = world
  const pressure = pressureOf(world)
  const friction = chanceOfFriction(world)
  for (let row = count.week % WEEKS; row < count.helpers; row += WEEKS)
    if (helper.role[row] === ROLE.independent) goOn(world, row, pressure, friction)
}

/** `pressure` lies on everybody in town; `friction` is the chance to have met an office in vain. */
function goOn(world: World, row: i32, pressure: f64, friction: f64): void {
  const { helper, town, count, key, p } = world
  const person = helper.person[row]
  const found = draw(key, STREAM.experienced, person, count.week) < town[TOWN.match] ? 1 : 0
  if (draw(key, STREAM.experienced, person, count.week, 1) < friction)
    helper.wrongWeek[row] = count.week
  const lately = helper.wrongWeek[row] >= 0 && helper.wrongWeek[row] > count.week - p.frictionMemory
  const wrong = world.is.disappointment && lately ? 1 : 0
  const company = helper.belongs[row] === BELONGS.alone ? 0 : p.companySatisfies
  const over = Math.max(0, helper.hours[row] - p.strainHours)
  helper.strain[row] = clamp(
    p.strainKept * (helper.strain[row] + p.strainBuild * over * WEEKS),
    0,
    1,
  )
  const target =
    p.satisfactionBase +
    p.satisfactionTask * found +
    company -
    p.satisfactionFriction * wrong -
    pressure -
    p.motivationStrain * helper.strain[row]
  const before: f64 = helper.satisfaction[row]
  helper.satisfaction[row] = clamp(before + p.satisfactionSpeed * (target - before), 0, 1)
  town[TOWN.satisfactionSum] += helper.satisfaction[row] - before
  const odds = p.exitSatisfaction * (p.satisfactionUsual - helper.satisfaction[row])
  hurryExit(world, row, exp(clamp(odds, -p.paceMost, p.paceMost)))
}

/** Chance in half a year to have met an office in vain, as members do with less of their time. */
function chanceOfFriction(world: World): f64 {
  const { town, p } = world
  if (town[TOWN.contacts] === 0) return 0
  const wrong = town[TOWN.friction] / town[TOWN.contacts]
  return Math.min(1, WEEKS * p.contactOutside * town[TOWN.caseworkShare] * wrong)
}
