import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type PolicyEntry, parseScenario, type Scenario } from '../../../sim/index.ts'
import { warningsOf } from '../../../sim/input/warnings.ts'
import { inflow, scenario, scenarioText } from '../../scenarios.ts'

const shipped = readdirSync(new URL('../../../scenarios/', import.meta.url)).flatMap((name) =>
  name.endsWith('.yaml') ? [name.replace('.yaml', '')] : [],
)
/** The neutral town runs for 521 weeks from 6 January 2014 on. */
const NEUTRAL = scenario('neutral')
const paths = (changed: Partial<Scenario>) =>
  warningsOf({ ...NEUTRAL, ...changed }).map(({ path }) => path)
const ofPlace = (place: Partial<Scenario['place']>) =>
  paths({ place: { ...NEUTRAL.place, ...place } })
const ofSociety = (society: Partial<Scenario['society']>) =>
  paths({ society: { ...NEUTRAL.society, ...society } })
const ofPolicy = (...entries: readonly Partial<PolicyEntry>[]) =>
  paths({
    policy: entries.map((entry) => ({ lever: 'forum', intensity: 0.5, settings: {}, ...entry })),
  })
const load = { outcome: 'load', above: 1, weeks: 8 } as const

test.each(shipped)('%s says nothing that is hardly meant', (name) => {
  const parsed = parseScenario(scenarioText(name), { inflow })
  expect(parsed.ok && parsed.warnings).toEqual([])
})

test('what is hardly meant is told, and the scenario is used', () => {
  const text = `${scenarioText('neutral')}
policy:
  - { lever: forum, intensity: 0.5, to: 2013-01-07 }
`
  const parsed = parseScenario(text, { inflow })
  expect(parsed).toMatchObject({ ok: true, scenario: { id: 'neutral' } })
  expect(parsed.ok && parsed.warnings).toEqual([
    {
      line: 49,
      path: 'policy[0].to',
      message: '2013-01-07 is before the run, which starts on 2014-01-06',
    },
  ])
})

describe('an entry', () => {
  test('ends after it has begun', () => {
    expect(ofPolicy({ from: '2016-01-04', to: '2016-01-11' })).toEqual([])
    expect(ofPolicy({ from: '2016-01-04', to: '2015-01-05' })).toEqual(['policy[0].to'])
    // Days within one week.
    expect(ofPolicy({}, { from: '2016-01-04', to: '2016-01-08' })).toEqual(['policy[1].to'])
  })

  test('holds in some week of the run', () => {
    expect(ofPolicy({ to: '2014-01-13' })).toEqual([])
    expect(ofPolicy({ from: '2007-01-01', to: '2014-01-06' })).toEqual(['policy[0].to'])
    expect(ofPolicy({ from: '2023-12-25' })).toEqual([])
    expect(ofPolicy({ from: '2024-01-01' })).toEqual(['policy[0].from'])
  })

  test('without intensity has no settings', () => {
    expect(ofPolicy({ intensity: 0 })).toEqual([])
    expect(ofPolicy({ intensity: 0, settings: { parity: 1 } })).toEqual(['policy[0].settings'])
    expect(ofPolicy({ intensity: 0.1, settings: { parity: 1 } })).toEqual([])
  })
})

describe('money', () => {
  test('is paid by the post for posts, whatever an entry says', () => {
    expect(ofPolicy({ cost: 10 })).toEqual([])
    expect(ofPolicy({ lever: 'posts', cost: 10 })).toEqual(['policy[0].cost'])
  })

  test('that is granted can be spent', () => {
    expect(ofPolicy({ grant: 1000 }, { lever: 'posts', grant: 1000 })).toEqual([])
    const free = [
      { lever: 'stance', grant: 1 },
      { intensity: 0, grant: 1 },
      { cost: 0, grant: 1 },
    ]
    expect(ofPolicy(...(free as Partial<PolicyEntry>[]))).toEqual(
      [0, 1, 2].map((index) => `policy[${index}].grant`),
    )
    expect(ofPolicy({ lever: 'stance', cost: 1, grant: 1 })).toEqual([])
  })

  test('of the town is for entries that cost something and have no grant', () => {
    const entry = { lever: 'forum', intensity: 0.5, settings: {} } as const
    const of = (...policy: readonly PolicyEntry[]) => paths({ funds: 5000, policy })
    expect(of(entry)).toEqual([])
    expect(of({ ...entry, lever: 'posts' })).toEqual([])
    expect(of()).toEqual(['funds'])
    expect(of({ ...entry, grant: 10 }, { ...entry, lever: 'stance' })).toEqual(['funds'])
  })
})

test('who convenes a forum is nothing where its parity is forced', () => {
  expect(ofPolicy({ settings: { convenor: 1 } })).toEqual([])
  expect(ofPolicy({ settings: { convenor: 1, parity: -1 } })).toEqual([])
  expect(ofPolicy({ settings: { convenor: 1, parity: 0.5 } })).toEqual([
    'policy[0].settings.convenor',
  ])
})

describe('a condition', () => {
  test('names a mark that some values pass and others do not', () => {
    expect(ofPolicy({ when: load })).toEqual([])
    expect(ofPolicy({ when: { ...load, below: 1.2 } })).toEqual([])
    expect(ofPolicy({ when: { outcome: 'load', weeks: 8 } })).toEqual(['policy[0].when'])
    expect(ofPolicy({ when: { ...load, below: 1 } })).toEqual(['policy[0].when'])
    expect(ofPolicy({ until: { outcome: 'load', weeks: 8 } })).toEqual(['policy[0].until'])
    expect(ofPolicy({ until: { ...load, below: 0.5 } })).toEqual(['policy[0].until'])
  })

  test('that ends an entry is not the one that starts it', () => {
    const below = { outcome: 'load', below: 1, weeks: 8 } as const
    expect(ofPolicy({ when: load, until: below })).toEqual([])
    expect(ofPolicy({ when: load, until: { ...load, weeks: 2 } })).toEqual(['policy[0].until'])
    expect(ofPolicy({ when: load, until: { ...load, above: 2 } })).toEqual([])
    expect(ofPolicy({ when: load, until: { ...load, outcome: 'conflict' } })).toEqual([])
  })
})

describe('of two entries of one lever', () => {
  const weak = { intensity: 0.3, from: '2016-01-04', to: '2017-01-02' }

  test('the weaker one has weeks of its own', () => {
    expect(ofPolicy(weak, {})).toEqual(['policy[0].intensity'])
    expect(ofPolicy({}, weak)).toEqual(['policy[1].intensity'])
    expect(ofPolicy(weak, { from: '2016-01-11' })).toEqual([])
    expect(ofPolicy(weak, { to: '2016-12-26' })).toEqual([])
    expect(ofPolicy(weak, { lever: 'support' })).toEqual([])
    expect(ofPolicy({ intensity: 0.3 }, { from: '2014-01-06' })).toEqual(['policy[0].intensity'])
  })

  test('equal ones do not say the same', () => {
    expect(ofPolicy({}, {})).toEqual(['policy[1].intensity'])
    expect(ofPolicy(weak, { intensity: 0.3 })).toEqual([])
  })

  test('the stronger one may wait for something, or end by itself', () => {
    expect(ofPolicy(weak, { when: load })).toEqual([])
    expect(ofPolicy(weak, { until: load })).toEqual([])
    expect(ofPolicy({ ...weak, when: load }, {})).toEqual(['policy[0].intensity'])
    expect(ofPolicy({ ...weak, intensity: 0 }, {})).toEqual([])
  })
})

test('parameters lie within what is plausible', () => {
  const [low, high] = [0.003, 0.015]
  const entryHazard = (value: number) =>
    paths({ parameters: { ...NEUTRAL.parameters, entryHazard: value } })
  expect([low, high].flatMap(entryHazard)).toEqual([])
  expect([low / 2, high * 2].map((value) => entryHazard(value))).toEqual([
    ['parameters.entryHazard'],
    ['parameters.entryHazard'],
  ])
})

test('first members and an earlier alliance find room in the town', () => {
  // 860 people of 14 and older, of whom every twentieth is 43.
  const place = {
    ...NEUTRAL.place,
    population: 1_000,
    municipalities: 1,
    adultShare: 0.86,
  }
  const administration = {
    ...NEUTRAL.administration,
    offices: NEUTRAL.administration.offices.slice(0, 1).map((one) => ({ ...one, officials: 1 })),
  }
  const first = (society: Partial<Scenario['society']>) =>
    paths({ place, administration, society: { ...NEUTRAL.society, ...society } })
  expect(first({ circles: 43, circleSize: 20 })).toEqual([])
  expect(first({ circles: 43, circleSize: 21 })).toEqual(['society.circles'])
  const alliance = { circles: 43, circleSize: 20, allianceMembers: 50 }
  expect(first({ ...alliance, allianceSince: 2007 })).toEqual(['society.circles'])
  expect(first({ ...alliance, allianceSince: null })).toEqual([])
  expect(ofSociety({ circles: 50, circleSize: 40, allianceMembers: 50 })).toEqual([])
})

test('officials are some dozens for 100,000 inhabitants', () => {
  // The neutral town has 40.
  expect(ofPlace({ population: 30_000 })).toEqual([])
  expect(ofPlace({ population: 300_000 })).toEqual([])
  expect(ofPlace({ population: 20_000 })).toEqual(['administration.offices'])
  expect(ofPlace({ population: 500_000 })).toEqual(['administration.offices'])
})

test('municipalities have some hundreds of inhabitants', () => {
  expect(ofPlace({ population: 30_000, municipalities: 60 })).toEqual([])
  expect(ofPlace({ population: 29_999, municipalities: 60 })).toEqual(['place.municipalities'])
})
