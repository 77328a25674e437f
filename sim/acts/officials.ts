import { clamp, normalQuantile } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { OFFICIAL } from '../terms/roles.ts'
import { STREAM } from '../terms/streams.ts'
import { noRoom } from '../world/host.ts'
import type { World } from '../world/world.ts'
import { tellOfTown } from './tell.ts'

/** Share of the casework that lands on a role, against a caseworker's. */
const DUTY = {
  leadership: 0.15,
  casework: 1,
  integration: 0.6,
  coordination: 0.4,
  social: 0.8,
} as const

function dutyOf(role: i32): f64 {
  if (role === OFFICIAL.leadership) return DUTY.leadership
  if (role === OFFICIAL.casework) return DUTY.casework
  if (role === OFFICIAL.integration) return DUTY.integration
  return role === OFFICIAL.coordination ? DUTY.coordination : DUTY.social
}

/** Hours a week that a full post has for casework, and their spread between people. */
const CASEWORK_HOURS = { mean: 30, spread: 4, least: 10, most: 45 } as const

/** How far officials differ from what is usual in their town, from end to end. */
const TRAIT_SPREAD = 0.4

function trait(world: World, post: i32, k: i32): f64 {
  return TRAIT_SPREAD * (draw(world.key, STREAM.official, post, world.count.week, k) - 0.5)
}

/** Coordinators and commissioners are chosen for being less formal and more open. */
const COORDINATING = 0.15

/** Puts a new person into a post, with the town's starting trust and understanding. There must be room for a row. */
export function appointOfficial(world: World, post: i32, office: i32, role: i32): i32 {
  const { official, key, count, start } = world
  const id = count.officials++
  if (id >= world.capacity.official) noRoom(world)
  official.post[id] = post
  official.office[id] = office
  official.role[id] = role
  official.active[id] = 1
  official.from[id] = count.week
  official.to[id] = -1
  const coordinating = role === OFFICIAL.coordination || role === OFFICIAL.integration
  const open = coordinating ? COORDINATING : 0
  official.formality[id] = clamp(start.formality + trait(world, post, 0) - open, 0, 1)
  official.openness[id] = clamp(start.openness + trait(world, post, 1) + open, 0, 1)
  official.understanding[id] = clamp(
    inherited(world, office, start.understanding, official.understanding) +
      0.5 * trait(world, post, 2),
    0,
    1,
  )
  official.trust[id] = clamp(
    inherited(world, office, start.trust, official.trust) + 0.5 * trait(world, post, 3),
    0,
    1,
  )
  const duty = dutyOf(role)
  const z = normalQuantile(draw(key, STREAM.official, post, count.week, 4))
  official.capacity[id] =
    duty *
    clamp(
      CASEWORK_HOURS.mean + CASEWORK_HOURS.spread * z,
      CASEWORK_HOURS.least,
      CASEWORK_HOURS.most,
    )
  // What a post gets to do depends on the post, not on who holds it.
  official.duty[id] = duty * (0.85 + 0.3 * draw(key, STREAM.official, post, 0, 9))
  if (count.week > 0) tellOfTown(world, EVENT.appointed, id, office)
  return id
}

/** A newcomer to an office takes over half of what colleagues there have gained since the start. */
function inherited(world: World, office: i32, start: f64, gained: f32s): f64 {
  const { official, count } = world
  let sum: f64 = 0
  let colleagues = 0
  for (let id = 0; id < count.officials - 1; id++) {
    if (!official.active[id] || official.office[id] !== office) continue
    sum += gained[id]
    colleagues++
  }
  return colleagues > 0 ? start + 0.5 * (sum / colleagues - start) : start
}
