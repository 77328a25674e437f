import { describe, expect, test } from 'vitest'
import {
  forcedOff,
  headedBy,
  scaled,
  withoutHelp,
  withoutHistory,
  withoutPart,
  withoutRefugees,
} from '../../experiments/variants.ts'
import { dateOfWeek, run } from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'
import { town } from '../small-town.ts'

const one = scenario('town-1')
const two = scenario('town-2')

describe('a town of another size', () => {
  test('has officials, circles and municipalities in proportion', () => {
    const large = scaled(one, 300_000)
    expect(large.place).toMatchObject({ population: 300_000, municipalities: 42 })
    expect(large.administration.offices.map(({ officials }) => officials)).toEqual(
      one.administration.offices.map(({ officials }) => 3 * officials),
    )
    expect(large.society.circles).toBe(3 * one.society.circles)
  })

  test('keeps two officials an office, one circle and one municipality', () => {
    const tiny = scaled(one, 1000)
    expect(new Set(tiny.administration.offices.map(({ officials }) => officials))).toEqual(
      new Set([2]),
    )
    expect(tiny.society.circles).toBe(1)
    expect(tiny.place.municipalities).toBe(1)
    expect(scaled({ ...one, society: { ...one.society, circles: 0 } }, 1000).society.circles).toBe(
      0,
    )
  })

  test('is itself at its own size', () => {
    expect(scaled(one, one.place.population)).toEqual(one)
  })
})

describe('a variant', () => {
  test('with a lever forced off has it once, at 0 from the first day', () => {
    const forum = forcedOff(one, ['forum']).policy.filter(({ lever }) => lever === 'forum')
    expect(forum).toEqual([{ lever: 'forum', intensity: 0, from: one.start, settings: {} }])
  })

  test('without help keeps what serves the refugees alone', () => {
    const left = withoutHelp(scenario('town-3')).policy.filter(({ intensity }) => intensity > 0)
    for (const { lever } of left)
      expect(['provision', 'staffing', 'largeShelters']).toContain(lever)
  })

  test('without history has no alliance, dated or remembered, and no first ties', () => {
    const { society, policy } = withoutHistory(two)
    const strangers = { allianceSince: null, allianceMembers: 0, linking: 0 }
    expect(society).toEqual({ ...two.society, ...strangers })
    expect(policy.some(({ lever }) => lever === 'alliance')).toBe(false)
  })

  test('headed by others has its own people and their dispositions, and no lever', () => {
    const bold = { ...one, leadership: { ...one.leadership, control: 1 } }
    const { leadership, society, place, administration, policy } = headedBy(two, bold)
    expect(leadership).toEqual(bold.leadership)
    expect({ society, place, administration, policy }).toEqual({
      society: two.society,
      place: two.place,
      administration: two.administration,
      policy: [],
    })
  })

  test('without refugees has nobody arrive, while the news are as they were', () => {
    const options = { weeks: 110, outcomes: ['arrivals', 'refugees', 'media'] } as const
    const told = run(town([]), 'news', options)
    const alone = run(withoutRefugees(town([])), 'news', options)
    expect(dateOfWeek(109, told.start) > '2016').toBe(true)
    expect(Math.max(...(told.outcomes.refugees ?? []))).toBeGreaterThan(50)
    expect(Math.max(...(alone.outcomes.refugees ?? []))).toBe(0)
    expect(alone.outcomes.media).toEqual(told.outcomes.media)
  })

  test('without a part adds it to those that are off already, once', () => {
    const off = withoutPart(withoutPart(one, 'trust'), 'ties')
    expect(withoutPart(off, 'trust').structure.without).toEqual(['trust', 'ties'])
  })
})
