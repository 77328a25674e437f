import type { LeverKey, Part, Scenario } from '../sim/index.ts'
import { withLever } from './with-lever.ts'

/** Reads a shipped scenario by name. */
export type Load = (name: string) => Scenario

/** Arms with the three towns as shipped. */
export const THREE_TOWNS = {
  one: (load: Load) => load('town-1'),
  two: (load: Load) => load('town-2'),
  three: (load: Load) => load('town-3'),
} as const

/** Levers by which an office helps those who help, and what circles do with that help. */
const HELP = [
  'forum',
  'appreciation',
  'support',
  'posts',
  'orientation',
  'steering',
  'stance',
  'association',
  'alliance',
  'workingMeetings',
  'concept',
] as const satisfies readonly LeverKey[]

/** Nobody pulls these levers, whatever the office-holders are inclined to. */
export function forcedOff(town: Scenario, levers: readonly LeverKey[]): Scenario {
  return levers.reduce((changed, lever) => withLever(changed, lever, 0, {}, town.start), town)
}

export function withoutHelp(town: Scenario): Scenario {
  return forcedOff(town, HELP)
}

export function withLeadership(
  town: Scenario,
  leadership: Partial<Scenario['leadership']>,
): Scenario {
  return { ...town, leadership: { ...town.leadership, ...leadership } }
}

export function withSociety(town: Scenario, society: Partial<Scenario['society']>): Scenario {
  return { ...town, society: { ...town.society, ...society } }
}

/** Trust on both sides at the start. */
export function withTrust(town: Scenario, trust: number): Scenario {
  return { ...town, administration: { ...town.administration, trust } }
}

export function withoutPart(town: Scenario, part: Part): Scenario {
  const without = [...new Set([...town.structure.without, part])]
  return { ...town, structure: { ...town.structure, without } }
}

/** Those who head the town thank nobody, whatever else they do. */
export function withoutThanks(town: Scenario): Scenario {
  return forcedOff(withLeadership(town, { thanks: 0 }), ['appreciation'])
}

/** Those who head the town neither thank nor take a stand. */
export function headedAloof(town: Scenario): Scenario {
  return forcedOff(withLeadership(withoutThanks(town), { stance: 0 }), ['support', 'stance'])
}

/** Nobody acted together before: no alliance, nobody who remembers one, no ties to officials. */
export function withoutHistory(town: Scenario): Scenario {
  const strangers = withSociety(town, { allianceSince: null, allianceMembers: 0, linking: 0 })
  const policy = strangers.policy.filter(({ lever }) => lever !== 'alliance')
  return { ...strangers, policy }
}

/** Nobody comes to the town, while the news are as they were. */
export function withoutRefugees(town: Scenario): Scenario {
  return { ...town, place: { ...town.place, multiplier: 0 } }
}

/** Nobody comes to the country: no refugees and no news. */
export function withoutInflow(town: Scenario): Scenario {
  return {
    ...withoutRefugees(town),
    inflow: {
      ...town.inflow,
      arrivals: town.inflow.arrivals.map(() => 0),
      ukraine: town.inflow.ukraine.map(() => 0),
    },
  }
}

export function withoutVolunteers(town: Scenario): Scenario {
  const alone = withSociety(town, { circles: 0, allianceSince: null, allianceMembers: 0 })
  return { ...alone, parameters: { ...alone.parameters, entryHazard: 0, newcomerRate: 0 } }
}

/** The people, ties and need of one town under those who head another; no lever is pulled from outside. */
export function headedBy(town: Scenario, other: Scenario): Scenario {
  return { ...town, leadership: other.leadership, policy: [] }
}

/** Fewest officials of an office. */
const LEAST_OFFICIALS = 2

/**
 * The same town with another number of inhabitants: officials, first circles and municipalities
 * in proportion, so that all shares are as they were. An office keeps two officials, and a town
 * that has circles keeps one.
 */
export function scaled(town: Scenario, population: number): Scenario {
  const times = (count: number, least: number) =>
    Math.max(least, Math.round((count * population) / town.place.population))
  const { place, administration, society } = town
  return {
    ...town,
    place: { ...place, population, municipalities: times(place.municipalities, 1) },
    administration: {
      ...administration,
      offices: administration.offices.map((office) => ({
        ...office,
        officials: times(office.officials, LEAST_OFFICIALS),
      })),
    },
    society: { ...society, circles: times(society.circles, Math.min(1, society.circles)) },
  }
}
