import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readStudy } from '../../../experiments/study/read-study.ts'
import { inflow, scenario, scenarioText } from '../../scenarios.ts'

const TOWN = { scenario: scenario('town-1'), text: scenarioText('town-1'), tables: inflow }
const REJECTION = { method: 'rejection', draws: 500 }

const target = (at: string, value: number) => ({
  outcome: 'active/residents',
  date: at,
  value,
  standard_error: 0.005,
  definition: 'made',
})

/** A study with a calibration, to two targets of one town. */
function read(calibration: object, rest: object = {}) {
  const study = {
    study: 1,
    title: 'Fits',
    seed: 'test',
    towns: { one: 'town-1' },
    uncertainties: {
      trust: { set: 'administration.trust', family: 'uniform', low: 0.2, high: 0.8 },
    },
    outcomes: ['members max'],
    targets: { one: [target('2015-10', 0.05), target('2015-12', 0)] },
    calibration: { discrepancy: 0.1, ...calibration },
    ...rest,
  }
  return readStudy(stringify(study), {
    town: (name) => ({ name, ...TOWN }),
    file: () => '',
  })
}

function calibrationOf(calibration: object) {
  const result = read(calibration)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
  return result.study.calibration
}

function problemsOf(calibration: object, rest: object = {}): string[] {
  const result = read(calibration, rest)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('models that compete', () => {
  const models = {
    as_it_is: [],
    null: { set: ['structure.null=true'], weight: 2 },
    no_forum: ['structure.without=[forum]'],
  }

  it('are read with their changes and weights, in their order', () => {
    expect(calibrationOf({ abc: REJECTION, models })?.models).toEqual([
      { name: 'as_it_is', set: [], weight: 1 },
      { name: 'null', set: ['structure.null=true'], weight: 2 },
      { name: 'no_forum', set: ['structure.without=[forum]'], weight: 1 },
    ])
    expect(calibrationOf({ abc: REJECTION })).not.toHaveProperty('models')
  })

  it('are told where a town cannot be such, two are one, or there is one only', () => {
    expect(
      problemsOf({
        abc: REJECTION,
        models: { one: ['structure.crowding=sometimes'], two: [], three: [], four: ['without'] },
      }),
    ).toEqual([
      expect.stringMatching(/^calibration.models.three: changes the same as "two"$/),
      expect.stringMatching(/^calibration.models.one: one: structure.crowding: unknown value/),
      expect.stringMatching(/^calibration.models.four: one: without: expected path=value/),
    ])
    expect(problemsOf({ abc: REJECTION, models: { one: [] } })).toEqual([
      expect.stringContaining('expected two or more models'),
    ])
  })

  it('need a method that chooses, and the whole prior', () => {
    expect(problemsOf({ models, waves: {}, abc: { method: 'filter', draws: 100 } })).toEqual([
      'calibration.models: expected abc by rejection or smc: nothing else chooses between models',
      'calibration.models: expected no waves: each model would rule out other points',
    ])
  })

  it('leave no posterior that policies could be tried in', () => {
    const policies = {
      states: { from: 'posterior' },
      plans: { posts: ['leadership.control=0.1'] },
      aims: { lasting: { outcome: 'circles at 2019-06', better: 'higher', enough: 3 } },
    }
    expect(problemsOf({ abc: REJECTION }, { policies })).toEqual([])
    expect(problemsOf({ abc: REJECTION, models }, { policies })).toEqual([
      expect.stringMatching(/^policies.states.from: expected a table of your own/),
    ])
  })
})

describe('bands of patterns', () => {
  const filter = { method: 'filter', draws: 100 }
  const october = 'active_per_residents_at_2015_10'

  it('reach two deviations of error and discrepancy to either side, or as they are given', () => {
    const bandsOf = (abc: object) => {
      const read = calibrationOf({ abc: { ...filter, ...abc } })?.abc
      return read?.method === 'filter' ? read : undefined
    }
    const usual = bandsOf({})
    const [first] = usual!.bands
    // Error and discrepancy are 0.005 each.
    expect(first!.name).toContain('2015_10')
    expect(first!.low).toBeCloseTo(0.05 - 2 * Math.hypot(0.005, 0.005), 12)
    expect(first!.high).toBeCloseTo(0.05 + 2 * Math.hypot(0.005, 0.005), 12)
    expect(usual!.least).toBe(2)
    const name = first!.name.replace(/^one /, '')
    const own = bandsOf({ width: 1, least: 1, bands: { [name]: { low: 0.04 } } })
    expect(own!.bands[0]).toEqual({ name: first!.name, low: 0.04 })
    expect(own!.bands[1]!.high).toBeCloseTo(0.005, 12)
    expect(own!.least).toBe(1)
  })

  it('are told where they are of nothing, upside down, or too many are asked for', () => {
    expect(
      problemsOf({ abc: { ...filter, least: 3, bands: { [`${october}x`]: { low: 0 } } } }),
    ).toEqual([
      expect.stringMatching(/^calibration.abc.bands.\w+x: unknown target that is fitted to/),
      'calibration.abc.least: expected at most 2, the targets fitted to, got 3',
    ])
    expect(problemsOf({ abc: { ...filter, bands: { [october]: { low: 2, high: 1 } } } })).toEqual([
      expect.stringContaining('expected low at most as large as high'),
    ])
  })
})
