import { exp } from '../exact/math.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import type { World } from '../world/world.ts'

/** Time in the country after which it is asked who is settled. */
const WEEKS = 156

/**
 * Step 5, second part. What help is for: those who came find a dwelling, a language, work and
 * people to call, faster where their need is met and where somebody accompanies them.
 *
 * One clock adds up the rate; of those who came three years ago the share is settled that an
 * even rate since then leaves. Reads `provisionEveryday`, unmet and met need, bridging; writes
 * the clock and `settledShare`. Draws nothing. Source: A8, A14; sizes judged.
 */
export function settling(world: World): void {
  const { town, week, count, p } = world
  const left = town[TOWN.unmet] + town[TOWN.metVolunteers]
  const helped = left > 0 ? town[TOWN.metVolunteers] / left : 0
  const provided = town[TOWN.provisionEveryday]
  const met = provided + (1 - provided) * helped
  const rate =
    p.settleRate * (1 + p.settleMet * met + p.settleHelped * helped * (1 + town[TOWN.bridging]))
  const now = week.settleClock[count.week] + rate / WEEKS_PER_YEAR
  week.settleClock[count.week + 1] = now
  const then = count.week >= WEEKS ? week.settleClock[count.week + 1 - WEEKS] : 0
  const weeks: f64 = Math.min(WEEKS, count.week + 1)
  town[TOWN.settledShare] = 1 - exp((-(now - then) * WEEKS) / weeks)
}
