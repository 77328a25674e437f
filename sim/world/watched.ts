import { TOWN } from '../terms/town.ts'

/** Town numbers that a condition may look at. */
export const WATCHED = {
  openConflict: TOWN.openConflict,
  conflict: TOWN.conflict,
  load: TOWN.load,
  coverage: TOWN.coverage,
  members: TOWN.members,
  needIndex: TOWN.needIndex,
  match: TOWN.match,
  unmet: TOWN.unmet,
  refugees: TOWN.refugees,
  circles: TOWN.circlesAlive,
  strain: TOWN.strain,
  motivation: TOWN.motivation,
  trustHelpers: TOWN.trustHelpers,
  horizontal: TOWN.horizontal,
  linking: TOWN.linkingMean,
  mentors: TOWN.mentors,
  independents: TOWN.independents,
  media: TOWN.media,
  arrivals: TOWN.arrivals,
} as const
/** Outcomes that a condition may name. */
export const CONDITION_OUTCOMES = Object.keys(WATCHED) as readonly (keyof typeof WATCHED)[]
