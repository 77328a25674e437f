import { intensity } from '../acts/policy.ts'
import { coverOfPosts } from '../acts/posts.ts'
import { clamp } from '../exact/math.ts'
import { LEVER } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 9. Orientation, posts and steering make roles clear; how clear decides matching,
 * contact and the call. What steering costs in freedom is felt in motivation.
 *
 * Reads levers orientation and steering, `posts`, members; writes `clarity` (share).
 * Draws nothing. Source: III4, R4, Allen & Mueller; sizes trial.
 */
export function coordination(world: World): void {
  const { town, p } = world
  town[TOWN.clarity] = clamp(
    p.clarityBase +
      p.orientationClarity * intensity(world, LEVER.orientation) +
      p.postsClarity * coverOfPosts(world) +
      p.steeringClarity * intensity(world, LEVER.steering),
    0,
    1,
  )
}
