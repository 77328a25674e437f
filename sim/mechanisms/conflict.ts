import type { World } from '../world/world.ts'

/**
 * Step 6, second part. What went wrong gathers as unresolved conflict of the circle and fades;
 * so does, slowly, the memory of what was worked through together.
 *
 * Reads `wrong` (weight of wrong meetings), circle sizes, linking of the circle; writes
 * `conflict` and `worked` (shares) per circle. Draws nothing. Source: A16, I11; sizes trial.
 */
export function conflict(world: World): void {
  const { circle, count, p } = world
  for (let id = 0; id < count.circles; id++) {
    if (!circle.alive[id]) continue
    const now = circle.conflict[id]
    const built =
      (p.conflictStep * circle.wrong[id] * (1 - now)) /
      Math.max(p.conflictFewest, circle.members[id])
    const faded = p.conflictRepair * (1 + p.repairLinking * circle.linking[id]) * now
    circle.conflict[id] = Math.max(0, now + built - faded)
    circle.worked[id] *= 1 - p.workedFade
  }
}
