import { carriedBy } from '../acts/circle.ts'
import { intensity, isForced, setting } from '../acts/policy.ts'
import { recognitionFelt } from '../acts/recognition.ts'
import { tellOfCircle, tellOfTown } from '../acts/tell.ts'
import { weightOfCircles } from '../acts/weight.ts'
import { draw } from '../exact/random.ts'
import { ANSWER, EVENT } from '../terms/events.ts'
import { LEVER, SETTING } from '../terms/levers.ts'
import { ROLE } from '../terms/roles.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** Budgets are given for so many inhabitants. */
const INHABITANTS: f64 = 100_000

/**
 * Step 12. Circles with organisers and a grievance demand paid support; the office answers by
 * openness, trust, ties and budget, or refuses. Posts follow the number of members, as far as
 * the money reaches. Where reception is experienced, the administration pays posts by itself.
 *
 * Reads frustration, recognition, strain, conflict, organisers, lever posts, the leadership; writes
 * `organisers`, `grievance`, `demands` of circles, `demand`, `posts`. Draws: one per circle and
 * week, one for the answer. Source: I7, I8, III7; Hirschman 1970, van Dyk 2021; sizes judged.
 */
export function voice(world: World): void {
  listen(world)
  const { town, p } = world
  const level = world.is.posts ? intensity(world, LEVER.posts) : 0
  const limit = level * limitOf(world)
  if (limit === 0) {
    town[TOWN.posts] = 0
    speakUp(world)
    refuse(world, ANSWER.noMoney)
    return
  }
  const wanted = Math.min(limit, town[TOWN.members] / p.helpersPerPost)
  const asked = isForced(world, LEVER.posts)
    ? setting(world, LEVER.posts, SETTING.demanded) === 1
    : town[TOWN.headExperience] < p.postsUnasked
  if (town[TOWN.posts] > 0 || !asked) {
    town[TOWN.demand] = 0
    const before = town[TOWN.posts]
    town[TOWN.posts] = Math.min(limit, before + p.postsSpeed * (wanted - before))
    if (before === 0 && town[TOWN.posts] > 0) tellOfTown(world, EVENT.posts, -1, wanted)
    return
  }
  speakUp(world)
  answer(world, wanted)
}

/** Posts that can be paid at most. */
function limitOf(world: World): f64 {
  const { town, start, p } = world
  const size = start.population / INHABITANTS
  return isForced(world, LEVER.posts)
    ? size * setting(world, LEVER.posts, SETTING.limit)
    : (size * town[TOWN.headBudget]) / p.postCost
}

/** Counts organisers; what members have to complain of gathers slowly, as patience wears thin. */
function listen(world: World): void {
  const { member, helper, circle, count, p, is } = world
  for (let id = 0; id < count.circles; id++) {
    circle.organisers[id] = 0
    const conflict = is.conflict ? p.voiceConflict * circle.conflict[id] : 0
    circle.grievance[id] += (conflict - circle.grievance[id]) / p.voicePatience
  }
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    const id = member.circle[row]
    if (helper.role[member.helper[row]] === ROLE.organiser) circle.organisers[id]++
    const burden = member.frustration[row] + p.voiceStrain * member.strain[row]
    const felt = burden * (1 - recognitionFelt(world, row))
    circle.grievance[id] += felt / circle.members[id] / p.voicePatience
  }
}

/** Who has organisers and a grievance speaks up. */
function speakUp(world: World): void {
  const { circle, town, count, key, p } = world
  const open = weightOfCircles(world)
  let loud: f64 = 0
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    if (!circle.demands[id]) {
      // A handful of people is no voice in the town.
      if (circle.members[id] < p.associationSize) continue
      const carried = carriedBy(world, id)
      const chance = p.voiceRate * Math.max(0, circle.grievance[id] - p.voiceFloor) * carried * open
      if (draw(key, STREAM.voice, id, count.week, 1) >= chance) continue
      circle.demands[id] = 1
      tellOfCircle(world, EVENT.demanded, id, -1, 0, circle.grievance[id])
    }
    loud += circle.members[id]
  }
  town[TOWN.demand] = loud / Math.max(1, town[TOWN.members])
}

/** The office grants posts, or in the end refuses them. */
function answer(world: World, wanted: f64): void {
  const { town, count, key, p, is } = world
  if (town[TOWN.demand] < p.voiceQuorum) return
  const trust = is.trust ? town[TOWN.trustOfficials] : p.trustUsual
  const open =
    town[TOWN.headOpenness] *
    (1 - town[TOWN.headControl]) *
    (trust / p.trustUsual) *
    (p.voiceAlone + town[TOWN.linkingMean])
  const luck = draw(key, STREAM.voice, -1, count.week)
  if (luck < p.voiceAnswer * open) {
    town[TOWN.posts] = p.postsGranted * wanted
    town[TOWN.demand] = 0
    settle(world)
    tellOfTown(world, EVENT.posts, -1, wanted)
    return
  }
  if (luck > 1 - p.voiceRefuse * (1 - town[TOWN.headOpenness])) refuse(world, ANSWER.closed)
}

/** A refusal disappoints those who asked, and they trust less. */
function refuse(world: World, cause: i32): void {
  const { town, circle, member, count, p } = world
  if (town[TOWN.demand] < p.voiceQuorum) return
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    if (!circle.demands[member.circle[row]]) continue
    member.frustration[row] += p.refusalHarm * (1 - member.frustration[row])
    member.trust[row] -= p.refusalHarm * member.trust[row]
  }
  town[TOWN.demand] = 0
  settle(world)
  tellOfTown(world, EVENT.refused, -1, 0, cause)
}

function settle(world: World): void {
  const { circle, count } = world
  for (let id = 0; id < count.circles; id++) circle.demands[id] = 0
}
