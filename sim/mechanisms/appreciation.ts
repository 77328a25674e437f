import { intensity, setting, weeksPulled } from '../acts/policy.ts'
import { clamp } from '../exact/math.ts'
import { draw, STREAM } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { TOWN, type World } from '../world/world.ts'

/**
 * Step 8. Public thanks reach a share of members and fade; backed by deeds they hold
 * people, without support they ring hollow.
 *
 * Reads levers appreciation and support, linking, posts; writes `recognition`, `trust`,
 * `frustration`, `supportFelt`. Draws: one per member and occasion. Source: Gallus,
 * Restivo & van de Rijt, boycott of 2016 (evidence 0.5).
 */
export function appreciation(world: World): void {
  const { town, member, scenario, count, key } = world
  const p = scenario.parameters
  town[TOWN.supportFelt] = clamp(
    intensity(world, 'support') +
      0.5 * town[TOWN.linkingMean] +
      Math.min(0.4, 0.2 * town[TOWN.posts]),
    0,
    1,
  )
  const reach = intensity(world, 'appreciation')
  const occasion =
    reach > 0 &&
    weeksPulled(world, 'appreciation') % setting(world, 'appreciation', 'interval') === 0
  const backed =
    scenario.structure.appreciation === 'additive' || town[TOWN.supportFelt] >= p.supportNeeded
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    member.recognition[row] *= 1 - p.recognitionFade
    if (!occasion || draw(key, STREAM.appreciation, member.person[row], count.week) >= reach)
      continue
    if (backed) {
      member.recognition[row] += p.recognitionStep * (1 - member.recognition[row])
      member.trust[row] += 0.3 * p.trustStep * (1 - member.trust[row])
    } else {
      member.frustration[row] += p.hollowHarm * (1 - member.frustration[row])
      member.trust[row] -= p.hollowHarm * 0.5 * member.trust[row]
    }
  }
  if (occasion && world.memberCount > 0)
    world.recorder.add(count.week, EVENT.appreciation, -1, -1, -1, backed ? 1 : 0, 0, reach)
}
