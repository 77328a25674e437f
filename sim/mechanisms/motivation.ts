import { burdenOfCases } from '../acts/needs.ts'
import { linkingOf } from '../acts/network.ts'
import { intensity } from '../acts/policy.ts'
import { supportOfPosts } from '../acts/posts.ts'
import { pressureOf, recognitionFelt } from '../acts/recognition.ts'
import { tellOfPerson } from '../acts/tell.ts'
import { clamp } from '../exact/math.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { ROLE } from '../terms/roles.ts'
import { PEERS } from '../terms/sizes.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 10. Motivation moves toward what the helper's situation supports; strain builds
 * with hours and casework and recovers.
 *
 * Reads ties, conflict, recognition, frustration, polarisation, steering; writes `motivation`,
 * `strain`, `frustration`, `bonding`, `linking` (shares), roles of organisers, tired marks.
 * Draws nothing. Source: Forner, Oostlander, Allen & Mueller; weights trial.
 */
export function motivation(world: World): void {
  const { member, circle, town, count, rate, p } = world
  const steering = intensity(world, LEVER.steering)
  const lost =
    world.is.crowdingNeed || !world.is.freedom ? 0 : p.motivationFreedom * steering * steering
  const disappointment = world.is.disappointment ? p.motivationFrustration : 0
  const postSupport = supportOfPosts(world)
  const recovery = 1 - rate.keepStrain
  const casework =
    p.strainCasework *
    burdenOfCases(world) *
    Math.min(1, town[TOWN.pendingIndex]) *
    (1 - p.strainClarity * town[TOWN.clarity])
  const support = Math.max(postSupport, p.motivationSupport * intensity(world, LEVER.support))
  const pressing = pressureOf(world)
  const conflict = world.is.conflict ? p.motivationConflict : 0
  for (let i = 0; i < count.present; i++) {
    const row = member.present[i]
    feelTies(world, row)
    const bonding = member.bonding[row]
    const linking = member.linking[row]
    const recognition = recognitionFelt(world, row)
    member.frustration[row] *= 1 - p.frustrationFade
    const over = Math.max(0, member.hours[row] - p.strainHours)
    const strain = member.strain[row]
    member.strain[row] = clamp(
      strain +
        (p.strainBuild * over + casework) * (1 - strain) -
        recovery * (p.recoveryAlone + (1 - p.recoveryAlone) * bonding) * strain,
      0,
      1,
    )
    const target =
      p.motivationBase +
      p.motivationEfficacy * member.efficacy[row] +
      p.motivationRecognition * recognition +
      p.motivationBonding * bonding +
      p.motivationLinking * Math.max(linking, support) -
      disappointment * member.frustration[row] -
      lost * member.autonomy[row] -
      conflict * circle.conflict[member.circle[row]] -
      pressing * Math.max(0, 1 - p.pressureRecognition * recognition) -
      p.motivationStrain * member.strain[row]
    member.motivation[row] = clamp(
      member.motivation[row] + p.motivationSpeed * (target - member.motivation[row]),
      0,
      1,
    )
    mark(world, row)
  }
}

/** Writes a member's ties within the circle, saturating at some full ones, and to officials, at one. */
function feelTies(world: World, row: i32): void {
  const { member, keep, count, p } = world
  member.linking[row] = Math.min(1, linkingOf(world, row))
  member.bonding[row] = p.bondingMean
  if (!world.is.network) return
  const { peerTo, peerStrength, peerWeek, circle, milieu } = member
  const own = circle[row]
  const end = (row + 1) * PEERS
  let sum: f64 = 0
  for (let at = row * PEERS; at < end && sum < p.bondingTies; at++) {
    const to = peerTo[at]
    if (to < 0 || circle[to] !== own) continue
    const left = milieu[to] === milieu[row] ? keep.bonding : keep.bridging
    sum += peerStrength[at] * left[count.week - peerWeek[at]]
  }
  member.bonding[row] = Math.min(1, sum / p.bondingTies)
}

/** Marks who is tired, until they have recovered from more, and who carries the circle. */
function mark(world: World, row: i32): void {
  const { member, helper, town, count, p } = world
  const person = member.person[row]
  const circle = member.circle[row]
  if (!member.tired[row] && member.strain[row] > p.strainTired) {
    member.tired[row] = 1
    town[TOWN.tired]++
    tellOfPerson(world, EVENT.tired, person, circle)
  } else if (member.tired[row] && member.strain[row] < p.strainRecovered) {
    member.tired[row] = 0
    town[TOWN.tired]--
    tellOfPerson(world, EVENT.recovered, person, circle)
  }
  const organises = helper.role[member.helper[row]] === ROLE.organiser
  if (organises) {
    if (member.motivation[row] > p.organiserMotivation - p.organiserSlack) return
    helper.role[member.helper[row]] = ROLE.member
    town[TOWN.organisers]--
    return
  }
  if (
    member.hours[row] < p.organiserHours ||
    count.week - member.since[row] < p.organiserWeeks ||
    member.motivation[row] < p.organiserMotivation
  )
    return
  helper.role[member.helper[row]] = ROLE.organiser
  town[TOWN.organisers]++
  tellOfPerson(world, EVENT.organiser, person, circle)
}
