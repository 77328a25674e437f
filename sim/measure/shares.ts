import { OUTCOME_INDEX as O, type OutcomeKey } from '../terms/outcomes.ts'
import { TOWN, type TownField, type World } from '../world/world.ts'

/** Outcomes that are town numbers as they stand. */
const DIRECT: readonly (readonly [OutcomeKey, TownField])[] = [
  ['arrivals', 'arrivals'],
  ['refugees', 'refugees'],
  ['independents', 'independents'],
  ['members', 'members'],
  ['organisers', 'organisers'],
  ['mentors', 'mentors'],
  ['newcomerHelpers', 'newcomerHelpers'],
  ['former', 'former'],
  ['everActive', 'everActive'],
  ['neverEngagedBefore', 'neverEngagedBefore'],
  ['tired', 'tired'],
  ['needEmergency', 'needEmergency'],
  ['needEveryday', 'needEveryday'],
  ['needCasework', 'needCasework'],
  ['metMunicipal', 'metMunicipal'],
  ['metVolunteers', 'metVolunteers'],
  ['unmet', 'unmet'],
  ['coverage', 'coverage'],
  ['needIndex', 'needIndex'],
  ['match', 'match'],
  ['hours', 'hours'],
  ['backlog', 'cases'],
  ['load', 'load'],
  ['contacts', 'contacts'],
  ['friction', 'friction'],
  ['bridging', 'bridging'],
  ['horizontal', 'horizontal'],
  ['posts', 'posts'],
  ['media', 'media'],
  ['mood', 'mood'],
  ['entries', 'entries'],
  ['joins', 'joins'],
  ['cost', 'cost'],
  ['officeBacklog', 'backlog'],
]
const PAIRS = DIRECT.map(([outcome, field]) => [O[outcome], TOWN[field]] as const)

/** Copies the town numbers that are outcomes and counts the active of all tiers. */
export function engagedShares(world: World): void {
  const { row, town } = world
  for (let i = 0; i < PAIRS.length; i++) row[PAIRS[i][0]] = town[PAIRS[i][1]]
  row[O.active] = town[TOWN.independents] + town[TOWN.members] + town[TOWN.mentors]
  coverage(world)
}

/** Coverage by kind: volunteers meet each kind in proportion to what the municipality leaves. */
function coverage(world: World): void {
  const { row, town } = world
  const net = town[TOWN.unmet] + town[TOWN.metVolunteers]
  const met = net > 0 ? town[TOWN.metVolunteers] / net : 1
  row[O.coverageEmergency] = 1 - (1 - town[TOWN.provisionEmergency]) * (1 - met)
  row[O.coverageEveryday] = 1 - (1 - town[TOWN.provisionEveryday]) * (1 - met)
  row[O.coverageCasework] = met
}
