import { weekOf } from '../exact/calendar.ts'
import { f64, i32, u8, u32 } from '../exact/columns.ts'
import { exp, log, power } from '../exact/math.ts'
import { FIELDS, type FieldDefinition } from '../terms/fields.ts'
import { LEVER, LEVERS, SETTING } from '../terms/levers.ts'
import type { Parameters } from '../terms/parameters.ts'
import { PART_KEYS, type Part } from '../terms/parts.ts'
import { OFFICIAL } from '../terms/roles.ts'
import type { Condition, HeadChange, PolicyEntry, Scenario } from '../terms/scenario.ts'
import { BIN_WIDTH, COUNTED_CONTACTS } from '../terms/sizes.ts'
import { WEEKS_PER_MONTH } from '../terms/weeks.ts'
import { scheduleOf } from './schedule.ts'
import { Series } from './series.ts'
import { WATCHED } from './watched.ts'

/** Numbers of the scenario that hold for the whole run, as the model reads them. */
export const START_FIELDS = [
  'population',
  'departure',
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
  'funds',
] as const
export type Start = Readonly<Record<(typeof START_FIELDS)[number], f64>>

/** What follows from the parameters: shares left after one week, of what decays. */
export const RATE_FIELDS = ['keepEmergency', 'keepEveryday', 'keepStrain'] as const
export type Rates = Readonly<Record<(typeof RATE_FIELDS)[number], f64>>

/** Numbers of rows that the scenario sets. */
export const SIZE_FIELDS = [
  'residents',
  'municipalities',
  'offices',
  'posts',
  'entries',
  'heads',
  'weeks',
  'circles',
  'circleSize',
] as const
export type Sizes = Readonly<Record<(typeof SIZE_FIELDS)[number], i32>>

/** Structure of the model, 0 or 1, whether an alliance is older than the run, and the parts that act. */
export const FLAG_FIELDS = [
  'null',
  'network',
  'disappointment',
  'additive',
  'crowdingNeed',
  'crowdingAutonomy',
  'plainEntry',
  'allied',
  ...PART_KEYS,
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
  /** Entries of the policy. */
  entry: {
    lever: i32,
    intensity: f64,
    price: f64,
    grant: f64,
    begins: i32,
    ends: i32,
    setting: f64,
  },
  /**
   * Conditions of the entries, two rows each: what starts it and what ends it. `outcome` is the
   * number of the town that is looked at, -1 where there is no condition.
   */
  condition: { outcome: i32, above: f64, below: f64, members: f64, weeks: i32, after: i32 },
  /** Settings of levers that no entry sets, and what they cost in the town at full intensity, EUR per week. */
  usual: { setting: f64, price: f64 },
  /** Shares of the needs that fall to each field of work, and its contacts with offices. */
  field: { emergency: f64, everyday: f64, casework: f64, contact: f64 },
  /** Those who head the administration, one row for each change: from when, and what is different (-1: nothing). */
  head: {
    begins: i32,
    openness: f64,
    stance: f64,
    thanks: f64,
    control: f64,
    experience: f64,
    budget: f64,
  },
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
      departure: place.departure ?? p.departureRate,
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
      funds: scenario.funds ?? Infinity,
    },
    rate,
    size: {
      residents: Math.round(place.population * place.adultShare),
      municipalities: place.municipalities,
      offices: offices.length,
      posts: offices.reduce((sum, office) => sum + office.officials, 0),
      entries: policy.length,
      heads: 1 + scenario.leadership.changes.length,
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
      ...actingParts(structure.without),
    },
    series: { arrivals, media, cases, pending },
    keep: {
      bonding: keepTable(p.bondingDecay, weeks),
      bridging: keepTable(p.bridgingDecay, weeks),
      contactBins: Int32Array.from({ length: COUNTED_CONTACTS + 1 }, (_, contacts) =>
        Math.round((p.callContacts * contacts) / COUNTED_CONTACTS / BIN_WIDTH),
      ),
    },
    ...policyOf(scenario),
    usual: {
      setting: settingsOf(LEVERS.map(({ key }) => ({ lever: key, settings: {} }))),
      price: Float64Array.from(LEVERS, ({ key, cost }) =>
        key === 'posts' ? 0 : (cost * place.population) / 100_000,
      ),
    },
    field: fieldsOf(p),
    head: headsOf(scenario),
    bureau: {
      officials: Int32Array.from(offices, (office) => office.officials),
      role: Int32Array.from(offices, (office) => OFFICIAL[office.role]),
    },
  }
}

/** Which part of each need falls to each field of work, and its contacts with offices. */
function fieldsOf(p: Parameters): Given['field'] {
  const fields: readonly FieldDefinition[] = FIELDS
  return {
    emergency: Float64Array.from(fields, ({ emergency }) => Number(emergency)),
    everyday: sharesOf(fields.map(({ everyday }) => p[everyday])),
    casework: sharesOf(fields.map(({ casework }) => (casework ? p[casework] : 0))),
    contact: Float64Array.from(fields, ({ contact }) => p[contact]),
  }
}

/** Weights as shares of their sum; nobody has a part where all weights are 0. */
function sharesOf(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return Float64Array.from(weights, (weight) => (sum > 0 ? weight / sum : 0))
}

/** Those who head the administration, from before the run on. */
function headsOf({ leadership, start }: Scenario): Given['head'] {
  const heads: readonly Partial<HeadChange>[] = [leadership, ...leadership.changes]
  const numbers = (of: (head: Partial<HeadChange>) => number | undefined) =>
    Float64Array.from(heads, (head) => of(head) ?? UNCHANGED)
  return {
    begins: Int32Array.from([
      FIRST_HEAD,
      ...leadership.changes.map(({ from }) => Math.max(FIRST_HEAD, weekOf(from, start))),
    ]),
    openness: numbers(({ openness }) => openness),
    stance: numbers(({ stance }) => stance),
    thanks: numbers(({ thanks }) => thanks),
    control: numbers(({ control }) => control),
    experience: numbers(({ experience }) => experience),
    budget: numbers(({ budget }) => budget),
  }
}

/** Stands for a disposition that a change leaves as it was. */
const UNCHANGED = -1
/** The first head was there before the first week, and so was whoever followed before it. */
const FIRST_HEAD = 0

/** 1 for each part of the model that acts, 0 for one that is switched off. */
function actingParts(without: readonly Part[]): Readonly<Record<Part, number>> {
  const flags = PART_KEYS.map((part) => [part, Number(!without.includes(part))] as const)
  // Every part has its flag.
  return Object.fromEntries(flags) as Record<Part, number>
}

function ratesOf(p: Parameters): Rates {
  return {
    keepEmergency: exp(-1 / p.emergencyTime),
    keepEveryday: halvedAfter(p.everydayHalfLife),
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

function policyOf(scenario: Scenario): Pick<Given, 'entry' | 'condition'> {
  const { policy, place } = scenario
  const words = (of: (entry: PolicyEntry) => number) => Int32Array.from(policy, of)
  const numbers = (of: (entry: PolicyEntry) => number) => Float64Array.from(policy, of)
  const standard = ({ lever }: PolicyEntry) =>
    (LEVERS[LEVER[lever]].cost * place.population) / 100_000
  const { begins, ends, after } = scheduleOf(scenario)
  const conditions = policy.flatMap(({ when, until }) => [when, until])
  const marks = (of: (condition: Condition | undefined) => number) =>
    Float64Array.from(conditions, of)
  const entry = {
    lever: words((entry) => LEVER[entry.lever]),
    intensity: numbers((entry) => entry.intensity),
    // Posts are paid by the post, not by the entry.
    price: numbers((entry) => (entry.lever === 'posts' ? 0 : (entry.cost ?? standard(entry)))),
    grant: numbers((entry) => entry.grant ?? Infinity),
    begins,
    ends,
    setting: settingsOf(policy),
  }
  const condition = {
    outcome: Int32Array.from(conditions, (each) =>
      each ? WATCHED[each.outcome as keyof typeof WATCHED] : -1,
    ),
    above: marks((each) => each?.above ?? -Infinity),
    below: marks((each) => each?.below ?? Infinity),
    members: marks((each) => each?.members ?? -Infinity),
    weeks: Int32Array.from(conditions, (each) => each?.weeks ?? 1),
    after,
  }
  return { entry, condition }
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
