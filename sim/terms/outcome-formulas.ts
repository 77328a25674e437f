import type { OutcomeKey } from './outcomes.ts'

/** How an outcome is worked out, and between which ends it lies; null: no end. */
export type OutcomeFormula = {
  readonly range: readonly [low: number | null, high: number | null]
  /** In names of outcomes, state and parameters, as the ODD description writes formulas. */
  readonly formula: string
  /** What a formula cannot say. */
  readonly note: string
}

const COUNT = [0, null] as const
const SHARE = [0, 1] as const

function of(range: OutcomeFormula['range'], formula: string, note = ''): OutcomeFormula {
  return { range, formula, note }
}

const exits = (formula: string, note = 'from circles and outside them, this week') =>
  of(COUNT, formula, note)

/** Every outcome with its formula, in the order of `OUTCOMES`. */
export const OUTCOME_FORMULAS: Readonly<Record<OutcomeKey, OutcomeFormula>> = {
  arrivals: of(COUNT, 'town.arrivals', 'whole persons, from the table of arrivals and shocks'),
  refugees: of(COUNT, 'town.refugees × (1 - start.departure / 52.1775) + arrivals'),
  active: of(COUNT, 'independents + members + mentors', 'organisers are members'),
  independents: of(COUNT, 'ROLE.independent', 'helpers of this role'),
  members: of(COUNT, 'ROLE.member + ROLE.organiser', 'helpers of these roles'),
  organisers: of(COUNT, 'ROLE.organiser', 'helpers of this role'),
  mentors: of(COUNT, 'ROLE.mentor', 'helpers of this role'),
  newcomerHelpers: of(COUNT, 'ORIGIN.newcomer', 'members of this origin'),
  former: of(COUNT, 'ROLE.former', 'helpers of this role'),
  everActive: of(COUNT, 'active + former'),
  neverEngagedBefore: of(COUNT, 'town.neverEngagedBefore', 'of the ever active, counted on entry'),
  tired: of(COUNT, 'member.tired', 'members with the mark'),
  circles: of(COUNT, 'circlesInformal + circlesAlliance + circlesAssociation'),
  circlesInformal: of(COUNT, 'FORM.informal', 'circles of this form'),
  circlesAlliance: of(COUNT, 'FORM.alliance', 'circles of this form'),
  circlesAssociation: of(COUNT, 'FORM.association', 'circles of this form'),
  meanCircleSize: of(COUNT, 'members / max(1, circles)'),
  needEmergency: of(COUNT, 'town.emergencyPool × emergencyHours / emergencyTime'),
  needEveryday: of(
    COUNT,
    'max(0, everydayHours × ((1 - everydayFloor) × town.everydayPool + everydayFloor × town.refugees) - ownNetworks × town.settled × town.settledShare)',
    'settled share of last week',
  ),
  needCasework: of(
    COUNT,
    'caseworkHours × max(burdenLeast, 1 + caseworkBurden × (start.formality - formalityUsual)) × (town.cases + caseworkSettled × town.settled)',
  ),
  metMunicipal: of(
    COUNT,
    'needEmergency × town.provisionEmergency + needEveryday × town.provisionEveryday',
  ),
  metVolunteers: of(
    COUNT,
    'net × (1 - exp(0 - offered × effect / net))',
    'net: need less what the municipality meets; 0 without need',
  ),
  unmet: of(COUNT, 'needEmergency + needEveryday + needCasework - metMunicipal - metVolunteers'),
  coverage: of(
    SHARE,
    '1 - unmet / (needEmergency + needEveryday + needCasework)',
    '1 without need',
  ),
  needIndex: of(
    SHARE,
    'town.needIndex + needSpeed × (per / (per + needScale) - town.needIndex)',
    'per: need that the municipality leaves, hours a week per 1,000 residents',
  ),
  match: of(
    SHARE,
    'min(1, metVolunteers / (offered × (matchBase + matchOrientation)))',
    '1 without hours',
  ),
  hours: of(COUNT, 'town.independentHours + town.mentorHours + sum(member.hours)'),
  backlog: of(COUNT, 'town.cases', 'open cases, from outside'),
  load: of(COUNT, 'min(loadMost, sum(pressing) / (town.staff × speed))', '1: just to be done'),
  contacts: of(COUNT, 'town.contacts', 'meetings of members and officials, this week'),
  friction: of(COUNT, 'town.friction', 'those of them that went wrong'),
  conflict: of(SHARE, 'sum(circle.members × circle.conflict) / sum(circle.members)'),
  openConflict: of(
    SHARE,
    'sum(circle.members × max(0, circle.conflict - hiddenConflict)) / sum(circle.members)',
  ),
  trustHelpers: of(SHARE, 'mean(member.trust)'),
  trustOfficials: of(SHARE, 'mean(official.trust)'),
  understandingHelpers: of(SHARE, 'mean(member.understanding)'),
  understandingOfficials: of(SHARE, 'mean(official.understanding)'),
  bonding: of(SHARE, 'mean(member.bonding)'),
  bridging: of(
    SHARE,
    'mean(min(1, bridges / bridgingTies))',
    'bridges: strengths of a member’s ties to other circles and milieus, added up; every fourth week',
  ),
  linking: of(
    SHARE,
    'mean(official.ties / (official.ties + linkingHalf))',
    'over active officials; official.ties: strengths of ties to present members, added up',
  ),
  horizontal: of(SHARE, 'mean(office.tie)', 'over pairs of offices'),
  motivation: of(SHARE, 'mean(member.motivation)'),
  strain: of(SHARE, 'mean(member.strain)'),
  posts: of(COUNT, 'town.posts', 'full-time equivalents'),
  media: of(COUNT, 'series.media / (1 + habituation × town.habituation)', '1: as in November 2015'),
  mood: of(
    [null, null],
    'town.mood + moodSpeed × (aim - town.mood)',
    'about -1 to 1; aim: see Mood in the submodels',
  ),
  entries: of(COUNT, 'town.entries', 'who start to help, this week'),
  joins: of(COUNT, 'town.joins', 'who join circles, this week'),
  exitsLife: exits('EXIT.lifeEvent'),
  exitsOrdinary: exits('EXIT.doneTheirBit'),
  exitsBrief: exits('EXIT.briefHelp'),
  exitsFriction: exits('EXIT.friction + EXIT.noSupport'),
  exitsFreedom: exits('EXIT.lostFreedom'),
  exitsRecognition: exits('EXIT.noRecognition'),
  exitsExhaustion: exits('EXIT.exhaustion'),
  exitsIdle: exits('EXIT.idle + EXIT.unclearRole'),
  exitsNeed: exits('EXIT.noNeed'),
  exitsOther: exits('EXIT.lonely + EXIT.circleDissolved + EXIT.shelterClosed'),
  cost: of(
    COUNT,
    'sum(entry.price × entry.intensity) + postCost × town.posts / 52.1775',
    'and the usual price of what those who hold office decide',
  ),
  coverageEmergency: of(SHARE, '1 - (1 - town.provisionEmergency) × (1 - coverageCasework)'),
  coverageEveryday: of(SHARE, '1 - (1 - town.provisionEveryday) × (1 - coverageCasework)'),
  coverageCasework: of(
    SHARE,
    'metVolunteers / (unmet + metVolunteers)',
    'volunteers meet each kind in proportion to what the municipality leaves; 1 without need',
  ),
  officeBacklog: of(COUNT, 'sum(official.backlog)'),
  efficacy: of(SHARE, 'mean(member.efficacy)'),
  caseworkShare: of(
    SHARE,
    'caseworkShareStart + caseworkShareMore × min(1, (town.settled / town.refugees)²)',
  ),
  aroundCircles: of(COUNT, 'BELONGS.aroundCircle', 'independents who belong there'),
  inAssociations: of(COUNT, 'BELONGS.inAssociation', 'independents who belong there'),
  satisfaction: of(SHARE, 'mean(helper.satisfaction)', 'over independents'),
  settledShare: of(
    SHARE,
    '1 - exp(0 - past × 156 / weeks)',
    'past: settling of the last 156 weeks',
  ),
  parity: of(SHARE, 'town.parity', 'of the last forum; 0 before the first'),
  steering: of(SHARE, 'lever.steering', 'intensity of the lever'),
}
