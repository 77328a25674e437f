import type { Part, Scenario, Structure } from '../../sim/index.ts'

/** An assumption of the model turned into a plausible opposite: another rule, or a part that is switched off. */
type Opposite = {
  readonly structure?: Readonly<Partial<Omit<Structure, 'without'>>>
  readonly part?: Part
}

/** What can be contested; the words are `whatif.assumptions`. */
export const ASSUMPTIONS = {
  disappointment: { structure: { disappointment: false } },
  appreciation: { structure: { appreciation: 'additive' } },
  crowdingNeed: { structure: { crowding: 'need' } },
  crowdingAutonomy: { structure: { crowding: 'autonomy' } },
  entry: { structure: { entry: 'hazard' } },
  network: { structure: { network: false } },
  trust: { part: 'trust' },
  workedThrough: { part: 'workedThrough' },
  visibility: { part: 'visibility' },
  asking: { part: 'asking' },
  pressure: { part: 'pressure' },
  fields: { part: 'fields' },
} as const satisfies Readonly<Record<string, Opposite>>

export type AssumptionKey = keyof typeof ASSUMPTIONS
export const ASSUMPTION_KEYS = Object.keys(ASSUMPTIONS) as readonly AssumptionKey[]

/** The same town under the opposite of an assumption; everything else stays as it is. */
export function turned(scenario: Scenario, key: AssumptionKey): Scenario {
  const { structure = {}, part }: Opposite = ASSUMPTIONS[key]
  const { without } = scenario.structure
  const parts = part === undefined || without.includes(part) ? without : [...without, part]
  return { ...scenario, structure: { ...scenario.structure, ...structure, without: parts } }
}
