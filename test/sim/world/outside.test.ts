import { describe, expect, test } from 'vitest'
import type { Scenario, World } from '../../../sim/index.ts'
import { directions } from '../directions.ts'
import { outsideOf, scenarioOf, townOf } from '../town-of.ts'

const START = '2015-06-01'
const WEEKS = 52
const NEUTRAL = scenarioOf()
/** A year in the neutral town from summer 2015, with one change. */
const year = (changed: Partial<Scenario['parameters']> = {}, start = START): World =>
  townOf({ parameters: changed, start, weeks: WEEKS, place: { population: 20_000 } })
const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0)
const arrived = (world: World) => sum(outsideOf(world).arrivals)
const attention = (world: World) => sum(outsideOf(world).media)
const firstHalf = (values: Float64Array) => sum(values.subarray(0, WEEKS / 2))

describe('what comes from outside', () => {
  test('arrivals are the share of the state and the town in those of the country, in whole persons', () => {
    const world = year()
    const { stateKey, statePopulation } = NEUTRAL.place
    const share = (stateKey * 20_000) / statePopulation
    // 1.29 million came from June 2015 to May 2016, most of them by the end of the year.
    expect(arrived(world) / share).toBeGreaterThan(1_000_000)
    expect(arrived(world) / share).toBeLessThan(1_400_000)
    expect(outsideOf(world).arrivals.every((persons) => Number.isInteger(persons))).toBe(true)
  })

  test('attention is near one at the peak of arrivals, and follows it', () => {
    const { media } = outsideOf(year())
    const peak = media.indexOf(Math.max(...media))
    expect(media[peak]).toBeGreaterThan(0.8)
    expect(media[peak]).toBeLessThan(1.05)
    // The most came in November 2015, weeks 22 to 26 of the run.
    expect(peak).toBeGreaterThan(22)
    expect(peak).toBeLessThan(32)
  })

  test('pending cases are a share of those of the country at their peak', () => {
    const { pending, cases } = outsideOf(year({}, '2016-06-06'))
    expect(Math.max(...pending)).toBeGreaterThan(0.98)
    expect(Math.max(...pending)).toBeLessThan(1.001)
    const { stateKey, statePopulation } = NEUTRAL.place
    expect(cases[10]! / pending[10]!).toBeCloseTo(
      (579_314 * stateKey * 20_000) / statePopulation,
      6,
    )
  })
})

const towns = { start: START, weeks: WEEKS, place: { population: 20_000 } }
const nothing = () => {}
directions(nothing, towns, [
  ['a larger town', { place: { population: 40_000 } }, arrived, 'more'],
  ['a state that takes more', { place: { stateKey: 0.3 } }, arrived, 'more'],
  ['a larger state', { place: { statePopulation: 30_000_000 } }, arrived, 'less'],
  ['a town that takes more than its part', { place: { multiplier: 2 } }, arrived, 'more'],
  [
    'people wait longer before they come, while more and more do',
    { parameters: { delayMin: 8 } },
    (world) => firstHalf(outsideOf(world).arrivals),
    'less',
  ],
  [
    'some wait very long',
    { parameters: { delayMax: 26 } },
    (world) => firstHalf(outsideOf(world).arrivals),
    'less',
  ],
  [
    'attention that fades sooner follows the surge sooner',
    { parameters: { mediaTime: 2 } },
    (world) => outsideOf(world).media[24]!,
    'more',
  ],
  [
    'attention that rises with arrivals more steeply, below the peak',
    { parameters: { mediaExponent: 1.5 } },
    attention,
    'less',
  ],
  ['delay does not hold attention up', { parameters: { delayMax: 26 } }, attention, 'same'],
  ['before 2022 nobody came from Ukraine', { parameters: { ukraineNeed: 0 } }, arrived, 'same'],
])
directions(nothing, { ...towns, start: '2022-02-07' }, [
  ['more of those from Ukraine need help', { parameters: { ukraineNeed: 0.8 } }, arrived, 'more'],
  ['and are heard of', { parameters: { ukraineNeed: 0.8 } }, attention, 'more'],
])
