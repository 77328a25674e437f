import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 6, second part. What went wrong gathers as unresolved conflict of the circle and fades.
 *
 * Reads `wrong`, circle sizes, linking of the circle; writes `conflict` (share) per circle.
 * Draws nothing. Small circles are damped by a floor of five members (model-start).
 */
export function conflict(world: World): void {
  const { circle, count, town, p } = world
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    const now = circle.conflict[id]
    const built = (p.conflictStep * circle.wrong[id] * (1 - now)) / Math.max(5, circle.members[id])
    const faded = p.conflictRepair * (1 + p.repairLinking * circle.linking[id]) * now
    circle.conflict[id] = Math.max(0, now + built - faded)
  }
  town[TOWN.workedThrough] = 0
}
