import { clamp, normalQuantile } from '../exact/math.ts'
import { draw, STREAM } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { OFFICIAL_ROLES } from '../terms/scenario.ts'
import { reserve, type World } from '../world/world.ts'

export const OFFICIAL_ROLE = Object.fromEntries(
  OFFICIAL_ROLES.map((role, index) => [role, index]),
) as Readonly<Record<(typeof OFFICIAL_ROLES)[number], number>>

/** Share of the casework that lands on a role, against a caseworker's. */
const DUTY: Readonly<Record<(typeof OFFICIAL_ROLES)[number], number>> = {
  leadership: 0.15,
  casework: 1,
  integration: 0.6,
  coordination: 0.4,
  social: 0.8,
}
/** Hours a week that a full post has for casework, and their spread between people. */
const CASEWORK_HOURS = { mean: 30, spread: 4 } as const

/** Puts a new person into a post, with the town's starting trust and understanding. */
export function appointOfficial(world: World, post: number, office: number, role: number): number {
  const id = world.count.officials++
  if (id >= world.capacity.official) reserve(world, 'official', id + 1)
  const { official, key, count, scenario } = world
  const { administration } = scenario
  const trait = (k: number) => 0.4 * (draw(key, STREAM.official, post, count.week, k) - 0.5)
  official.post[id] = post
  official.office[id] = office
  official.role[id] = role
  official.active[id] = 1
  official.from[id] = count.week
  official.to[id] = -1
  const coordinating = role === OFFICIAL_ROLE.coordination || role === OFFICIAL_ROLE.integration
  official.formality[id] = clamp(
    administration.formality + trait(0) - (coordinating ? 0.15 : 0),
    0,
    1,
  )
  official.openness[id] = clamp(
    administration.openness + trait(1) + (coordinating ? 0.15 : 0),
    0,
    1,
  )
  official.understanding[id] = clamp(
    inherited(world, office, administration.understanding) + 0.5 * trait(2),
    0,
    1,
  )
  official.trust[id] = clamp(administration.trust + 0.5 * trait(3), 0, 1)
  const duty = DUTY[OFFICIAL_ROLES[role]]
  const z = normalQuantile(draw(key, STREAM.official, post, count.week, 4))
  official.capacity[id] = duty * clamp(CASEWORK_HOURS.mean + CASEWORK_HOURS.spread * z, 10, 45)
  // What a post gets to do depends on the post, not on who holds it.
  official.duty[id] = duty * (0.85 + 0.3 * draw(key, STREAM.official, post, 0, 9))
  if (count.week > 0) world.recorder.add(count.week, EVENT.appointed, -1, -1, id, 0, 0, office)
  return id
}

/** A newcomer to an office takes over half of what colleagues there understand beyond the start. */
function inherited(world: World, office: number, start: number): number {
  const { official, count } = world
  let sum = 0
  let colleagues = 0
  for (let id = 0; id < count.officials - 1; id++) {
    if (!official.active[id] || official.office[id] !== office) continue
    sum += official.understanding[id]
    colleagues++
  }
  return colleagues > 0 ? start + 0.5 * Math.max(0, sum / colleagues - start) : start
}
