import fc from 'fast-check'
import {
  formatDay,
  formatProblems,
  LEVERS,
  PARAMETERS,
  PART_KEYS,
  parseDay,
  parseScenario,
  type Scenario,
  WHOLE_WEEKS,
} from '../sim/index.ts'
import type { ParameterDefinition } from '../sim/terms/parameters.ts'
import { OFFICIAL_ROLES } from '../sim/terms/roles.ts'
import { SHAPES } from '../sim/terms/scenario.ts'
import { CONDITION_OUTCOMES } from '../sim/world/watched.ts'
import { inflow } from './scenarios.ts'

/** First and last day of the shipped arrivals. */
const SHIPPED = { first: parseDay('2002-01-01'), last: parseDay('2025-12-31') } as const
const MOST_WEEKS = 120
const DAYS_BEYOND = 400

/** Even over a range, both ends included; shrinks toward `low`. */
const between = (low: number, high: number) =>
  fc.integer({ min: 0, max: 1000 }).map((step) => low + ((high - low) * step) / 1000)
const share = between(0, 1)
/** Absent in every second case, which is what it shrinks to. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const whole = (min: number, max: number) => fc.integer({ min, max })
const words = fc.constant({ de: '', en: '' })

const offices = fc.array(
  fc.record({ name: words, officials: whole(1, 60), role: fc.constantFrom(...OFFICIAL_ROLES) }),
  { minLength: 1, maxLength: 12 },
)
const administration = fc.record({
  offices,
  formality: share,
  openness: share,
  understanding: share,
  trust: maybe(share),
  turnover: maybe(share),
  staffSpeed: maybe(between(0.1, 10)),
  horizontal: maybe(share),
})
const society = fc.record({
  mood: maybe(between(-1, 1)),
  polarisation: maybe(share),
  dependence: maybe(share),
  circles: maybe(whole(0, 50)),
  circleSize: maybe(whole(2, 40)),
  linking: maybe(share),
  allianceMembers: maybe(between(0, 50)),
  allianceSince: maybe(whole(1900, 2100)),
})
const place = fc.record({
  population: whole(200, 20_000),
  // Somebody of 14 and older, also in the smallest.
  adultShare: maybe(between(1 / 200, 1)),
  stateKey: share,
  statePopulation: whole(100_000, 20_000_000),
  multiplier: maybe(between(0, 20)),
  municipalities: maybe(whole(1, 60)),
})
/** Dispositions of a head: none, all, or something between. */
const disposition = fc.oneof(fc.constantFrom(0, 1), share)
const head = {
  openness: maybe(disposition),
  stance: maybe(disposition),
  thanks: maybe(disposition),
  control: maybe(disposition),
  experience: maybe(disposition),
  budget: maybe(fc.oneof(fc.constant(0), between(0, 3_000_000))),
}
/** Those who head the administration in a run of so many days, and who follows them. */
const leadership = (start: number, days: number) =>
  fc.record({
    ...head,
    changes: maybe(
      fc.array(fc.record({ ...head, from: dateAround(start, days) }), { maxLength: 3 }),
    ),
  })
const structure = fc.record({
  without: maybe(fc.uniqueArray(fc.constantFrom(...PART_KEYS), { maxLength: 4 })),
  disappointment: maybe(fc.boolean()),
  appreciation: maybe(fc.constantFrom('conditional', 'additive')),
  crowding: maybe(fc.constantFrom('both', 'need', 'autonomy')),
  entry: maybe(fc.constantFrom('thresholds', 'hazard')),
  network: maybe(fc.boolean()),
  null: maybe(fc.boolean()),
})

type Range = readonly [low: number, high: number]
const withinRange = ({ unit }: ParameterDefinition, [low, high]: Range) =>
  unit === WHOLE_WEEKS ? whole(low, high) : between(low, high)

/** A third of the parameters as shipped, a third where they are plausible, a third within their bounds. */
const parameters = fc
  .record(
    Object.fromEntries(
      PARAMETERS.map((row) => [
        row.key,
        fc.oneof(
          { withCrossShrink: true },
          fc.constant(undefined),
          withinRange(row, row.prior),
          withinRange(row, row.bounds),
        ),
      ]),
    ),
  )
  .map((drawn) => {
    const { delayMin, delayMax, ...others } = drawn
    if (delayMin === undefined || delayMax === undefined) return others
    return {
      ...others,
      delayMin: Math.min(delayMin, delayMax),
      delayMax: Math.max(delayMin, delayMax),
    }
  })

/** A date that may lie outside of a run of so many days. */
const dateAround = (start: number, days: number) =>
  whole(start - DAYS_BEYOND, start + days + DAYS_BEYOND).map(formatDay)

/** Entries of a policy for a run of so many days. */
const policy = (start: number, days: number) => {
  const date = dateAround(start, days)
  const mark = fc.oneof(between(-0.1, 1.1), between(0, 500))
  const condition = fc.record({
    outcome: fc.constantFrom(...CONDITION_OUTCOMES),
    above: maybe(mark),
    below: maybe(mark),
    weeks: whole(1, 30),
    after: maybe(date),
    members: maybe(whole(0, 60)),
  })
  const entries = LEVERS.map(({ key, settings }) =>
    fc.record({
      lever: fc.constant(key),
      // Intensity 0 takes a lever from those who hold office.
      intensity: fc.oneof({ weight: 3, arbitrary: share }, fc.constant(0)),
      from: maybe(date),
      to: maybe(date),
      when: maybe(condition),
      until: maybe(condition),
      cost: maybe(between(0, 5000)),
      settings: fc.record(
        Object.fromEntries(
          Object.entries<{ readonly bounds: readonly [number, number] }>(settings).map(
            ([name, { bounds }]) => [name, fc.oneof(whole(...bounds), between(...bounds))],
          ),
        ),
        { requiredKeys: [] },
      ),
    }),
  )
  return fc.array(fc.oneof(...entries), { maxLength: 14 })
}

/** Who comes in a run of so many days: as in the country, or generated in any year, with shocks or without. */
const outside = (start: number, days: number) => {
  const shock = fc.record({
    from: whole(start, start + days - 1).map(formatDay),
    persons: whole(1, 3000),
    shape: maybe(fc.constantFrom(...SHAPES)),
    weeks: whole(1, 60),
  })
  const shocks = fc.array(shock, { maxLength: 3 })
  return fc.oneof(
    { withCrossShrink: true },
    fc.record({ arrivals: maybe(fc.record({ shocks })) }),
    fc.record({
      inflow: fc.constant('none'),
      arrivals: fc.record({ background: between(0, 20), shocks }),
    }),
  )
}

/** First days of runs that end with the shipped arrivals at the latest. */
const starts = (weeks: number) => whole(SHIPPED.first, SHIPPED.last + 1 - weeks * 7)

/** All of a file but who comes. */
const inside = (weeks: number, start: number) =>
  fc.record({
    id: fc.constant('any'),
    title: words,
    weeks: fc.constant(weeks),
    start: fc.constant(formatDay(start)),
    seed: fc.string({ maxLength: 12 }),
    place,
    administration,
    society,
    leadership: maybe(leadership(start, weeks * 7)),
    structure,
    parameters,
    policy: policy(start, weeks * 7),
  })

const file = whole(1, MOST_WEEKS)
  .chain((weeks) => fc.record({ weeks: fc.constant(weeks), start: starts(weeks) }))
  .chain(({ weeks, start }) =>
    fc.tuple(inside(weeks, start), outside(start, weeks * 7)).map(([town, coming]) => ({
      ...town,
      ...coming,
    })),
  )

/**
 * Every scenario of a small town that a file can say, within the bounds of the schema: each
 * has been read by it. Counterexamples shrink toward a file that says little.
 */
export const anyScenario: fc.Arbitrary<Scenario> = file.map((said) => {
  const parsed = parseScenario(JSON.stringify(said), { inflow })
  if (!parsed.ok) throw new Error(formatProblems('not within the schema', parsed.problems))
  return parsed.scenario
})

/** So many scenarios of a series, the same for the same seed. */
export function manyScenarios(count: number, seed: number): Scenario[] {
  return fc.sample(anyScenario, { numRuns: count, seed })
}
