import { EVENT } from '../events.ts'
import { clamp, exp, log } from '../math.ts'
import { linkingOf, peerStrength } from '../network.ts'
import { intensity } from '../policy.ts'
import { PEERS, ROLE, TOWN, type World } from '../world.ts'

/** Strain marks with hysteresis: tired above the first, recovered below the second. */
const TIRED = 0.45
const RECOVERED = 0.3
/** Weeks in a circle, hours and motivation that make an organiser. */
const ORGANISER = { weeks: 26, hours: 7, motivation: 0.55 } as const

/**
 * Step 10. Motivation moves toward what the helper's situation supports; strain builds
 * with hours and casework and recovers.
 *
 * Reads ties, need, match, recognition, frustration, steering; writes `motivation`,
 * `strain`, `frustration`, `bonding`, `linking` (shares), roles of organisers, tired marks.
 * Draws nothing. Source: Forner, Oostlander, Allen & Mueller; weights trial.
 */
export function motivation(world: World): void {
  const { helper, town, scenario } = world
  const p = scenario.parameters
  const steering = intensity(world, 'steering')
  const lost =
    scenario.structure.crowding === 'need' ? 0 : p.motivationFreedom * steering * steering
  const disappointment = scenario.structure.disappointment ? p.motivationFrustration : 0
  const postSupport = Math.min(
    1,
    (town[TOWN.posts] * p.helpersPerPost) / Math.max(1, town[TOWN.members]),
  )
  const recovery = 1 - exp(-log(2) / p.strainHalfLife)
  const casework =
    p.strainCasework * Math.min(1, town[TOWN.pendingIndex]) * (1 - 0.5 * town[TOWN.clarity])
  for (let i = 0; i < world.memberCount; i++) {
    const row = world.members[i]
    const bonding = bondingOf(world, row)
    const linking = Math.min(1, linkingOf(world, row))
    helper.bonding[row] = bonding
    helper.linking[row] = linking
    helper.frustration[row] *= 1 - p.frustrationFade
    const over = Math.max(0, helper.hours[row] - p.strainHours)
    const strain = helper.strain[row]
    helper.strain[row] = clamp(
      strain +
        (p.strainBuild * over + casework) * (1 - strain) -
        recovery * (0.4 + 0.6 * bonding) * strain,
      0,
      1,
    )
    const target =
      p.motivationBase +
      p.motivationNeed * town[TOWN.needIndex] +
      p.motivationEfficacy * town[TOWN.match] +
      p.motivationRecognition * helper.recognition[row] +
      p.motivationBonding * bonding +
      p.motivationLinking * Math.max(linking, postSupport, 0.8 * intensity(world, 'support')) -
      disappointment * helper.frustration[row] -
      lost * helper.autonomy[row] -
      p.motivationStrain * helper.strain[row]
    helper.motivation[row] = clamp(
      helper.motivation[row] + p.motivationSpeed * (target - helper.motivation[row]),
      0,
      1,
    )
    mark(world, row)
  }
}

/** Sum of ties to the same circle and milieu, saturating at two full ones. */
function bondingOf(world: World, row: number): number {
  const { helper } = world
  if (!world.scenario.structure.network) return 0.5
  let sum = 0
  for (let slot = 0; slot < PEERS; slot++) {
    const to = helper.peerTo[row * PEERS + slot]
    if (to >= 0 && helper.circle[to] === helper.circle[row]) sum += peerStrength(world, row, slot)
  }
  return Math.min(1, sum / 2)
}

function mark(world: World, row: number): void {
  const { helper, town, count } = world
  const person = helper.person[row]
  const circle = helper.circle[row]
  if (!helper.tired[row] && helper.strain[row] > TIRED) {
    helper.tired[row] = 1
    town[TOWN.tired]++
    world.recorder.add(count.week, EVENT.tired, person, circle)
  } else if (helper.tired[row] && helper.strain[row] < RECOVERED) {
    helper.tired[row] = 0
    town[TOWN.tired]--
    world.recorder.add(count.week, EVENT.recovered, person, circle)
  }
  if (helper.role[row] === ROLE.organiser || helper.hours[row] < ORGANISER.hours) return
  if (
    count.week - helper.since[row] < ORGANISER.weeks ||
    helper.motivation[row] < ORGANISER.motivation
  )
    return
  helper.role[row] = ROLE.organiser
  town[TOWN.organisers]++
  world.recorder.add(count.week, EVENT.organiser, person, circle)
}
