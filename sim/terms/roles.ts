/** Role of a helper row. */
export const ROLE = { former: 0, independent: 1, member: 2, organiser: 3, mentor: 4 } as const
/** With whom somebody helps who is in no circle. */
export const BELONGS = { alone: 0, aroundCircle: 1, inAssociation: 2 } as const
/** Form of a circle. */
export const FORM = { informal: 0, alliance: 1, association: 2 } as const
/** Where a helper comes from. */
export const ORIGIN = { resident: 0, alliance: 1, newcomer: 2 } as const

/** Roles of officials; their order is their number in the columns. */
export const OFFICIAL_ROLES = [
  'leadership',
  'casework',
  'integration',
  'coordination',
  'social',
] as const
/** What an official does, and an office is there for. */
export type OfficialRole = (typeof OFFICIAL_ROLES)[number]
export const OFFICIAL = Object.fromEntries(
  OFFICIAL_ROLES.map((role, index) => [role, index]),
) as Readonly<Record<OfficialRole, number>>
