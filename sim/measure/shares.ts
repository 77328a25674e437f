import { LEVER } from '../terms/levers.ts'
import { OUTCOME } from '../terms/outcomes.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** Outcomes that are town numbers as they stand. */
export function townNumbers(world: World): void {
  const { town } = world
  const { value } = world.outcome
  value[OUTCOME.arrivals] = town[TOWN.arrivals]
  value[OUTCOME.refugees] = town[TOWN.refugees]
  value[OUTCOME.independents] = town[TOWN.independents]
  value[OUTCOME.members] = town[TOWN.members]
  value[OUTCOME.organisers] = town[TOWN.organisers]
  value[OUTCOME.mentors] = town[TOWN.mentors]
  value[OUTCOME.newcomerHelpers] = town[TOWN.newcomerHelpers]
  value[OUTCOME.former] = town[TOWN.former]
  value[OUTCOME.everActive] = town[TOWN.everActive]
  value[OUTCOME.neverEngagedBefore] = town[TOWN.neverEngagedBefore]
  value[OUTCOME.tired] = town[TOWN.tired]
  value[OUTCOME.needEmergency] = town[TOWN.needEmergency]
  value[OUTCOME.needEveryday] = town[TOWN.needEveryday]
  value[OUTCOME.needCasework] = town[TOWN.needCasework]
  value[OUTCOME.metMunicipal] = town[TOWN.metMunicipal]
  value[OUTCOME.metVolunteers] = town[TOWN.metVolunteers]
  value[OUTCOME.unmet] = town[TOWN.unmet]
  value[OUTCOME.coverage] = town[TOWN.coverage]
  value[OUTCOME.needIndex] = town[TOWN.needIndex]
  value[OUTCOME.match] = town[TOWN.match]
  value[OUTCOME.hours] = town[TOWN.hours]
  value[OUTCOME.backlog] = town[TOWN.cases]
  value[OUTCOME.load] = town[TOWN.load]
  value[OUTCOME.contacts] = town[TOWN.contacts]
  value[OUTCOME.friction] = town[TOWN.friction]
  value[OUTCOME.bridging] = town[TOWN.bridging]
  value[OUTCOME.horizontal] = town[TOWN.horizontal]
  value[OUTCOME.posts] = town[TOWN.posts]
  value[OUTCOME.media] = town[TOWN.media]
  value[OUTCOME.mood] = town[TOWN.mood]
  value[OUTCOME.entries] = town[TOWN.entries]
  value[OUTCOME.joins] = town[TOWN.joins]
  value[OUTCOME.cost] = town[TOWN.cost]
  value[OUTCOME.caseworkShare] = town[TOWN.caseworkShare]
  value[OUTCOME.aroundCircles] = town[TOWN.aroundCircles]
  value[OUTCOME.inAssociations] = town[TOWN.inAssociations]
  value[OUTCOME.satisfaction] = town[TOWN.satisfactionSum] / Math.max(1, town[TOWN.independents])
  value[OUTCOME.settledShare] = town[TOWN.settledShare]
  value[OUTCOME.parity] = town[TOWN.parity]
  value[OUTCOME.steering] = world.lever.intensity[LEVER.steering]
  value[OUTCOME.officeBacklog] = town[TOWN.backlog]
}

/** Counts the active of all tiers, and coverage by kind. */
export function engagedShares(world: World): void {
  const { town } = world
  const { value } = world.outcome
  value[OUTCOME.active] = town[TOWN.independents] + town[TOWN.members] + town[TOWN.mentors]
  // Volunteers meet each kind in proportion to what the municipality leaves.
  const net = town[TOWN.unmet] + town[TOWN.metVolunteers]
  const met = net > 0 ? town[TOWN.metVolunteers] / net : 1
  value[OUTCOME.coverageEmergency] = 1 - (1 - town[TOWN.provisionEmergency]) * (1 - met)
  value[OUTCOME.coverageEveryday] = 1 - (1 - town[TOWN.provisionEveryday]) * (1 - met)
  value[OUTCOME.coverageCasework] = met
}
