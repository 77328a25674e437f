import { f64, i32, u8, u32 } from '../exact/columns.ts'
import { exp, log, power } from '../exact/math.ts'
import { LEVER, LEVERS, SETTING } from '../terms/levers.ts'
import type { Parameters } from '../terms/parameters.ts'
import { OFFICIAL } from '../terms/roles.ts'
import type { PolicyEntry, Scenario } from '../terms/scenario.ts'
import { BIN_WIDTH, COUNTED_CONTACTS } from '../terms/sizes.ts'
import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from '../terms/weeks.ts'
import { scheduleOf } from './schedule.ts'
import { Series } from './series.ts'
import { WATCHED } from './watched.ts'

/** Numbers of the scenario that hold for the whole run, as the model reads them. */
export const START_FIELDS = [
  'population',
  'formality',
  'openness',
  'understanding',
  'trust',
  'turnover',
  'staffSpeed',
  'horizontal',
  'mood',
  'polarisation',
  'dependence',
  'linking',
  'allianceMembers',
  'cameLately',
  'cameEarlier',
  'refugees',
] as const
export type Start = Readonly<Record<(typeof START_FIELDS)[number], f64>>

/** What follows from the parameters: shares left after one week, of what decays. */
export const RATE_FIELDS = [
  'keepLinking',
  'keepLinkingAlliance',
  'keepLinkingForum',
  'keepEmergency',
  'keepEveryday',
  'keepNeed',
  'keepStrain',
] as const
export type Rates = Readonly<Record<(typeof RATE_FIELDS)[number], f64>>

/** Numbers of rows that the scenario sets. */
export const SIZE_FIELDS = [
  'residents',
  'municipalities',
  'offices',
  'posts',
  'entries',
  'weeks',
  'circles',
  'circleSize',
] as const
export type Sizes = Readonly<Record<(typeof SIZE_FIELDS)[number], i32>>

/** Structure of the model, 0 or 1, and whether an alliance is older than the run. */
export const FLAG_FIELDS = [
  'null',
  'network',
  'disappointment',
  'additive',
  'crowdingNeed',
  'crowdingAutonomy',
  'plainEntry',
  'allied',
] as const
export type Flags = Readonly<Record<(typeof FLAG_FIELDS)[number], i32>>

/** Tables that nothing writes once the town stands: they are shared by all copies of a world. */
export const TABLES = {
  /**
   * Possible helpers: `bin` is the threshold bin of each resident, NEVER for those who are none;
   * `order` are the others by bin and cell of luck, with their luck; `cellStart` is where each
   * cell begins. `placeShare` adds up the shares of the municipalities.
   */
  residents: {
    bin: u8,
    order: i32,
    orderLuck: u32,
    cellStart: i32,
    placeShare: f64,
    contactMask: i32,
  },
  /** Week by week: persons, attention, cases of the town, pending cases as a share of their peak. */
  series: { arrivals: f64, media: f64, cases: f64, pending: f64 },
  /** Share of an unused tie that is left after so many weeks; bins that helping contacts count. */
  keep: { bonding: f64, bridging: f64, contactBins: i32 },
  /** Entries of the policy; `when` is the town number its condition looks at, -1 for none. */
  entry: {
    lever: i32,
    intensity: f64,
    price: f64,
    begins: i32,
    ends: i32,
    after: i32,
    when: i32,
    above: f64,
    below: f64,
    members: f64,
    weeks: i32,
    setting: f64,
  },
  /** Settings of levers that no entry sets. */
  usual: { setting: f64 },
  /** Officials of each office and their role. */
  bureau: { officials: i32, role: i32 },
} as const
export type TableName = keyof typeof TABLES
type ArrayOf<K> = K extends new (...args: never[]) => infer A ? A : never
export type Tables = {
  readonly [T in TableName]: {
    readonly [C in keyof (typeof TABLES)[T]]: ArrayOf<(typeof TABLES)[T][C]>
  }
}

/** All that a scenario gives and nothing in a run changes, in numbers. Pure; draws nothing. */
export type Given = {
  readonly p: Parameters
  readonly start: Start
  readonly rate: Rates
  readonly size: Sizes
  readonly is: Flags
} & Omit<Tables, 'residents'>

/** Works out what a scenario gives. */
export function givenBy(scenario: Scenario): Given {
  const { place, administration, society, structure, parameters: p, policy, weeks } = scenario
  const { offices } = administration
  const rate = ratesOf(p)
  const { arrivals, media, cases, pending, before } = new Series(scenario)
  return {
    p,
    start: {
      population: place.population,
      formality: administration.formality,
      openness: administration.openness,
      understanding: administration.understanding,
      trust: administration.trust,
      turnover: administration.turnover ?? p.turnoverRate,
      staffSpeed: administration.staffSpeed,
      horizontal: administration.horizontal,
      mood: society.mood,
      polarisation: society.polarisation,
      dependence: society.dependence,
      linking: society.linking,
      allianceMembers: society.allianceMembers,
      cameLately: before.lately,
      cameEarlier: before.earlier,
      refugees: before.refugees,
    },
    rate,
    size: {
      residents: Math.round(place.population * place.adultShare),
      municipalities: place.municipalities,
      offices: offices.length,
      posts: offices.reduce((sum, office) => sum + office.officials, 0),
      entries: policy.length,
      weeks,
      circles: society.circles,
      circleSize: society.circleSize,
    },
    is: {
      null: Number(structure.null),
      network: Number(structure.network),
      disappointment: Number(structure.disappointment),
      additive: Number(structure.appreciation === 'additive'),
      crowdingNeed: Number(structure.crowding === 'need'),
      crowdingAutonomy: Number(structure.crowding === 'autonomy'),
      plainEntry: Number(structure.entry === 'hazard'),
      allied: Number(society.allianceSince !== null),
    },
    series: { arrivals, media, cases, pending },
    keep: {
      bonding: keepTable(p.bondingDecay, weeks),
      bridging: keepTable(p.bridgingDecay, weeks),
      contactBins: Int32Array.from({ length: COUNTED_CONTACTS + 1 }, (_, contacts) =>
        Math.round((p.callContacts * contacts) / COUNTED_CONTACTS / BIN_WIDTH),
      ),
    },
    entry: entriesOf(scenario),
    usual: { setting: settingsOf(LEVERS.map(({ key }) => ({ lever: key, settings: {} }))) },
    bureau: {
      officials: Int32Array.from(offices, (office) => office.officials),
      role: Int32Array.from(offices, (office) => OFFICIAL[office.role]),
    },
  }
}

/** Linking ties in an alliance that meets decay at this share of the careless rate (trial: .03 of .068). */
const ALLIANCE_CARE = 0.45

function ratesOf(p: Parameters): Rates {
  return {
    keepLinking: weeklyKeep(p.linkingDecay),
    keepLinkingAlliance: weeklyKeep(p.linkingDecay * ALLIANCE_CARE),
    keepLinkingForum: weeklyKeep(p.linkingDecayForum),
    keepEmergency: exp(-1 / p.emergencyTime),
    keepEveryday: halvedAfter(p.everydayHalfLife),
    keepNeed: halvedAfter(p.needMemory * WEEKS_PER_YEAR),
    keepStrain: halvedAfter(p.strainHalfLife),
  }
}

/** Weekly share kept of what decays by `perMonth` a month. */
function weeklyKeep(perMonth: number): number {
  return power(1 - perMonth, 1 / WEEKS_PER_MONTH)
}

/** Share left after one week of what halves in so many weeks. */
function halvedAfter(weeks: number): number {
  return exp(-log(2) / weeks)
}

function keepTable(perMonth: number, weeks: number): Float64Array {
  const keep = weeklyKeep(perMonth)
  const table = new Float64Array(weeks + 2)
  table[0] = 1
  for (let week = 1; week < table.length; week++) table[week] = table[week - 1] * keep
  return table
}

function entriesOf(scenario: Scenario): Given['entry'] {
  const { policy, place } = scenario
  const words = (of: (entry: PolicyEntry) => number) => Int32Array.from(policy, of)
  const numbers = (of: (entry: PolicyEntry) => number) => Float64Array.from(policy, of)
  const standard = ({ lever }: PolicyEntry) =>
    (LEVERS[LEVER[lever]].cost * place.population) / 100_000
  return {
    lever: words((entry) => LEVER[entry.lever]),
    intensity: numbers((entry) => entry.intensity),
    // Posts are paid by the post, not by the entry.
    price: numbers((entry) => (entry.lever === 'posts' ? 0 : (entry.cost ?? standard(entry)))),
    ...scheduleOf(scenario),
    when: words(({ when }) => (when ? WATCHED[when.outcome as keyof typeof WATCHED] : -1)),
    above: numbers(({ when }) => when?.above ?? -Infinity),
    below: numbers(({ when }) => when?.below ?? Infinity),
    members: numbers(({ when }) => when?.members ?? -Infinity),
    weeks: words(({ when }) => when?.weeks ?? 0),
    setting: settingsOf(policy),
  }
}

/** Settings of levers by their number, with what is usual where none is named. */
function settingsOf(entries: readonly Pick<PolicyEntry, 'lever' | 'settings'>[]): Float64Array {
  const names = Object.keys(SETTING) as (keyof typeof SETTING)[]
  return Float64Array.from(
    entries.flatMap(({ lever, settings }) => {
      const definition: Readonly<Record<string, { readonly default: number }>> =
        LEVERS[LEVER[lever]].settings
      return names.map((name) => settings[name] ?? definition[name]?.default ?? 0)
    }),
  )
}
