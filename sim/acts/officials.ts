import { clamp, normalQuantile } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { OFFICIAL } from '../terms/roles.ts'
import { STREAM } from '../terms/streams.ts'
import { noRoom } from '../world/host.ts'
import type { World } from '../world/world.ts'
import { tellOfTown } from './tell.ts'

/** Share of the casework that lands on a role, against a caseworker's. */
function dutyOf(world: World, role: i32): f64 {
  const { p } = world
  if (role === OFFICIAL.leadership) return p.dutyLeadership
  if (role === OFFICIAL.casework) return 1
  if (role === OFFICIAL.integration) return p.dutyIntegration
  return role === OFFICIAL.coordination ? p.dutyCoordination : p.dutySocial
}

/** How far a person in a post is from what is usual in the town; `spread` is from end to end. */
function trait(world: World, spread: f64, post: i32, k: i32): f64 {
  return spread * (draw(world.key, STREAM.official, post, world.count.week, k) - 0.5)
}

/** Puts a new person into a post, with the town's starting trust and understanding. There must be room for a row. */
export function appointOfficial(world: World, post: i32, office: i32, role: i32): i32 {
  const { official, key, count, start, p } = world
  const id = count.officials++
  if (id >= world.capacity.official) noRoom(world)
  official.post[id] = post
  official.office[id] = office
  official.role[id] = role
  official.active[id] = 1
  official.from[id] = count.week
  official.to[id] = -1
  const coordinating = role === OFFICIAL.coordination || role === OFFICIAL.integration
  // Coordinators and commissioners are chosen for being less formal and more open.
  const open = coordinating ? p.coordinatingOpen : 0
  official.formality[id] = clamp(
    start.formality + trait(world, p.officialSpread, post, 0) - open,
    0,
    1,
  )
  official.openness[id] = clamp(
    start.openness + trait(world, p.officialSpread, post, 1) + open,
    0,
    1,
  )
  official.understanding[id] = clamp(
    inherited(world, office, start.understanding, official.understanding) +
      trait(world, p.attitudeSpread, post, 2),
    0,
    1,
  )
  official.trust[id] = clamp(
    inherited(world, office, start.trust, official.trust) + trait(world, p.attitudeSpread, post, 3),
    0,
    1,
  )
  const duty = dutyOf(world, role)
  const z = normalQuantile(draw(key, STREAM.official, post, count.week, 4))
  official.capacity[id] =
    duty *
    clamp(p.officialHours + p.officialHoursSpread * z, p.officialHoursLeast, p.officialHoursMost)
  // What a post gets to do depends on the post, not on who holds it.
  const luck = draw(key, STREAM.official, post, 0, 9)
  official.duty[id] = duty * (1 - p.dutySpread + 2 * p.dutySpread * luck)
  if (count.week > 0) tellOfTown(world, EVENT.appointed, id, office)
  return id
}

/** A newcomer to an office takes over a part of what colleagues there have gained since the start. */
function inherited(world: World, office: i32, start: f64, gained: f32s): f64 {
  const { official, count, p } = world
  let sum: f64 = 0
  let colleagues = 0
  for (let id = 0; id < count.officials - 1; id++) {
    if (!official.active[id] || official.office[id] !== office) continue
    sum += gained[id]
    colleagues++
  }
  return colleagues > 0 ? start + p.officialInherits * (sum / colleagues - start) : start
}
