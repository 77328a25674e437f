import { type Scenario, SETTING_NAMES, startValue, withStartValue } from '../../sim/index.ts'

/** A number that a town starts with and people can set: where it stands, its bounds, its names. */
export type StartValue = {
  /** Path of the number in a scenario, such as `society.linking`. */
  readonly key: StartKey
  readonly unit: 'share' | 'EUR/year' | 'funds' | 'per 1,000'
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
    ...SETTING_NAMES['leadership.openness'],
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
    ...SETTING_NAMES['leadership.thanks'],
  },
  {
    ...SHARE,
    key: 'leadership.experience',
    ...SETTING_NAMES['leadership.experience'],
  },
  {
    key: 'leadership.budget',
    unit: 'EUR/year',
    bounds: [0, 10_000_000],
    slider: [0, 200_000],
    ...SETTING_NAMES['leadership.budget'],
  },
] as const

/** Stands for money without a limit; as much as a scenario may name. */
export const UNLIMITED = 1_000_000_000

/** What the levers that people force may cost. */
const FUNDS = {
  key: 'funds',
  unit: 'funds',
  bounds: [0, UNLIMITED],
  slider: [0, 200_000],
  de: 'Geld für diese Hebel',
  en: 'Money for these levers',
} as const

/** What people and offices have lived through before the first week. */
const HISTORY = [
  {
    ...SHARE,
    key: 'society.dependence',
    de: 'Einsicht, aufeinander angewiesen zu sein',
    en: 'Insight of mutual dependence',
  },
  { ...SHARE, key: 'society.polarisation', ...SETTING_NAMES['society.polarisation'] },
  {
    ...SHARE,
    key: 'society.linking',
    ...SETTING_NAMES['society.linking'],
  },
  {
    key: 'society.allianceMembers',
    unit: 'per 1,000',
    bounds: [0, 50],
    slider: [0, 2],
    ...SETTING_NAMES['society.allianceMembers'],
  },
  {
    ...SHARE,
    key: 'administration.trust',
    ...SETTING_NAMES['administration.trust'],
  },
] as const

export type StartKey = (typeof DISPOSITIONS | typeof HISTORY)[number]['key'] | typeof FUNDS.key

export const DISPOSITION_VALUES: readonly StartValue[] = DISPOSITIONS
export const HISTORY_VALUES: readonly StartValue[] = HISTORY
/** Every start value that people can set, dispositions first. */
export const START_VALUES: readonly StartValue[] = [...DISPOSITIONS, ...HISTORY, FUNDS]

/** A start value in a scenario. */
export function startOf(scenario: Scenario, { key }: StartValue): number {
  if (key === FUNDS.key) return scenario.funds ?? UNLIMITED
  const value = startValue(scenario, key)
  if (value === undefined) throw new RangeError(`no start value ${key}`)
  return value
}

/** The year of an alliance where only its people were said: that of the one the source knows. */
const EARLIER = 2007

/**
 * The scenario with another start value; the same object where that changes nothing. Where nobody is
 * left of an earlier alliance there was none.
 */
export function withStart(scenario: Scenario, row: StartValue, value: number): Scenario {
  if (startOf(scenario, row) === value) return scenario
  if (row.key === FUNDS.key) return { ...scenario, funds: value >= UNLIMITED ? null : value }
  const changed = withStartValue(scenario, row.key, value)
  if (row.key !== 'society.allianceMembers') return changed
  const { society } = changed
  const allianceSince = value === 0 ? null : (society.allianceSince ?? EARLIER)
  return { ...changed, society: { ...society, allianceSince } }
}
