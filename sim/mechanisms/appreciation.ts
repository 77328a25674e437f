import { intensity, returns, setting, weeksPulled } from '../acts/policy.ts'
import { coverOfPosts, freedomOfPosts } from '../acts/posts.ts'
import { tellOfTown } from '../acts/tell.ts'
import { clamp } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER, SETTING } from '../terms/levers.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 8. Public thanks reach a share of members and fade; backed by deeds they hold
 * people, without support they ring hollow.
 *
 * Reads levers appreciation and support, linking, posts; writes `recognition`, `trust`,
 * `frustration`, `supportFelt`. Draws: one per member and occasion. Source: Gallus,
 * Restivo & van de Rijt, boycott of 2016 (evidence 0.5).
 */
export function appreciation(world: World): void {
  const { town, member, count, key, p } = world
  town[TOWN.supportFelt] = clamp(
    intensity(world, LEVER.support) +
      p.supportLinking * town[TOWN.linkingMean] +
      p.supportPosts * coverOfPosts(world) * freedomOfPosts(world),
    0,
    1,
  )
  const reach = intensity(world, LEVER.appreciation)
  const occasion =
    reach > 0 &&
    returns(
      setting(world, LEVER.appreciation, SETTING.interval),
      weeksPulled(world, LEVER.appreciation),
    )
  const backing = world.is.additive ? 1 : Math.min(1, town[TOWN.supportFelt] / p.supportNeeded)
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    member.recognition[row] *= 1 - p.recognitionFade
    if (!occasion || draw(key, STREAM.appreciation, member.person[row], count.week) >= reach)
      continue
    const hollow = 1 - backing
    member.recognition[row] += backing * p.recognitionStep * (1 - member.recognition[row])
    member.frustration[row] += hollow * p.hollowHarm * (1 - member.frustration[row])
    member.trust[row] = clamp(
      member.trust[row] +
        p.thanksTrust * p.trustStep * backing * (1 - member.trust[row]) -
        p.hollowTrust * p.hollowHarm * hollow * member.trust[row],
      0,
      1,
    )
  }
  if (occasion && count.present > 0)
    tellOfTown(world, EVENT.appreciation, -1, reach, backing >= 0.5 ? 1 : 0)
}
