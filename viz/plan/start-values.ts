import type { Scenario } from '../../sim/index.ts'

/** A number that a town starts with and people can set: where it stands, its bounds, its names. */
export type StartValue = {
  readonly key: string
  readonly group: 'leadership' | 'society' | 'administration'
  readonly name: string
  readonly unit: 'share' | 'EUR/year' | 'per 1,000'
  readonly bounds: readonly [number, number]
  /** Ends of the slider. */
  readonly slider: readonly [number, number]
  readonly de: string
  readonly en: string
}

const SHARE = { unit: 'share', bounds: [0, 1], slider: [0, 1] } as const

/** What those who head the administration are inclined to, and what they can spend. */
const DISPOSITIONS = [
  {
    ...SHARE,
    key: 'leadership.openness',
    de: 'Offenheit der Spitze',
    en: 'Openness of the head',
  },
  { ...SHARE, key: 'leadership.control', de: 'Kontrolle der Spitze', en: 'Control by the head' },
  {
    ...SHARE,
    key: 'leadership.stance',
    de: 'Öffentliche Haltung der Spitze',
    en: 'Public stance of the head',
  },
  {
    ...SHARE,
    key: 'leadership.thanks',
    de: 'Dank der Spitze',
    en: 'Thanks by the head',
  },
  {
    ...SHARE,
    key: 'leadership.experience',
    de: 'Erfahrung mit der Aufnahme',
    en: 'Experience with reception',
  },
  {
    key: 'leadership.budget',
    unit: 'EUR/year',
    bounds: [0, 10_000_000],
    slider: [0, 200_000],
    de: 'Geld für freiwillige Hilfe',
    en: 'Money for voluntary work',
  },
] as const

/** What people and offices have lived through before the first week. */
const HISTORY = [
  {
    ...SHARE,
    key: 'society.dependence',
    de: 'Einsicht, aufeinander angewiesen zu sein',
    en: 'Insight of mutual dependence',
  },
  { ...SHARE, key: 'society.polarisation', de: 'Polarisierung', en: 'Polarisation' },
  {
    ...SHARE,
    key: 'society.linking',
    de: 'Frühe Bindungen zum Amt',
    en: 'Early ties to officials',
  },
  {
    key: 'society.allianceMembers',
    unit: 'per 1,000',
    bounds: [0, 50],
    slider: [0, 2],
    de: 'Menschen eines früheren Bündnisses',
    en: 'People of an earlier alliance',
  },
  {
    ...SHARE,
    key: 'administration.trust',
    de: 'Vertrauen auf beiden Seiten zu Beginn',
    en: 'Trust on both sides at the start',
  },
] as const

export type StartKey = (typeof DISPOSITIONS | typeof HISTORY)[number]['key']

function placed<K extends StartKey>(row: Omit<StartValue, 'group' | 'name'> & { key: K }) {
  const [group, name] = row.key.split('.') as [StartValue['group'], string]
  return { ...row, group, name }
}

export const DISPOSITION_VALUES = DISPOSITIONS.map(placed)
/** Every start value that people can set, dispositions first. */
export const START_VALUES = [...DISPOSITION_VALUES, ...HISTORY.map(placed)]

/** A start value in a scenario. */
export function startValue(scenario: Scenario, { group, name }: StartValue): number {
  const values: Readonly<Record<string, unknown>> = scenario[group]
  const value = values[name]
  if (typeof value !== 'number') throw new RangeError(`no start value ${group}.${name}`)
  return value
}

/** The year of an alliance where only its people were said: that of the one the source knows. */
const EARLIER = 2007

/**
 * The scenario with another start value; the same object where that changes nothing. Where nobody is
 * left of an earlier alliance there was none.
 */
export function withStartValue(scenario: Scenario, row: StartValue, value: number): Scenario {
  if (startValue(scenario, row) === value) return scenario
  const { group, name, key } = row
  const changed = { ...scenario, [group]: { ...scenario[group], [name]: value } }
  if (key !== 'society.allianceMembers') return changed
  const { society } = changed
  const allianceSince = value === 0 ? null : (society.allianceSince ?? EARLIER)
  return { ...changed, society: { ...society, allianceSince } }
}
