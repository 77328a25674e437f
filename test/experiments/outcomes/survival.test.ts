import { describe, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import {
  kaplanMeier,
  medianSurvival,
  restrictedMean,
  restrictedMeanVariance,
  survivalAt,
  survivalInterval,
} from '../../../experiments/outcomes/kaplan-meier.ts'
import { type Lifetimes, poolLifetimes } from '../../../experiments/outcomes/lifetimes.ts'
import { logRank } from '../../../experiments/outcomes/log-rank.ts'
import { nelsonAalen } from '../../../experiments/outcomes/nelson-aalen.ts'
import { normalTail } from '../../../experiments/outcomes/normal-tail.ts'
import { PLACEBO, TREATED } from './leukemia.ts'

/** What somebody would do who forgets that some went on. */
const ignored = ({ time }: Lifetimes): Lifetimes => ({ time, ended: time.map(() => true) })
const left = ({ time, ended }: Lifetimes): Lifetimes => ({
  time: time.filter((_, at) => ended[at]),
  ended: ended.filter(Boolean),
})

/** Klein and Moeschberger, tables 4.1A and 4.2: time, at risk, share, standard error, hazard and its variance. */
const TABLE = [
  [6, 21, 0.857, 0.076, 0.1428, 0.0068],
  [7, 17, 0.807, 0.087, 0.2017, 0.0103],
  [10, 15, 0.753, 0.096, 0.2683, 0.0147],
  [13, 12, 0.69, 0.107, 0.3517, 0.0217],
  [16, 11, 0.627, 0.114, 0.4426, 0.0299],
  [22, 7, 0.538, 0.128, 0.5854, 0.0503],
  [23, 6, 0.448, 0.135, 0.7521, 0.0781],
] as const

describe('survival by Kaplan and Meier', () => {
  const treated = kaplanMeier(TREATED)

  test('gives the published table of the leukemia trial, with the errors of Greenwood', () => {
    expect(treated.steps.map(({ time, atRisk }) => [time, atRisk])).toEqual(
      TABLE.map(([time, atRisk]) => [time, atRisk]),
    )
    for (const [at, [, , share, error]] of TABLE.entries()) {
      expect(Math.abs(treated.steps[at]!.survival - share)).toBeLessThan(0.0006)
      expect(Math.abs(Math.sqrt(treated.steps[at]!.variance) - error)).toBeLessThan(0.0006)
    }
  })

  test('is seen to miss that table where those who went on count as ended, or are left out', () => {
    for (const wrong of [ignored(TREATED), left(TREATED)]) {
      const curve = kaplanMeier(wrong)
      expect(survivalAt(curve, 23)).toBeLessThan(0.3)
      expect(medianSurvival(curve)).toBeLessThan(23)
    }
  })

  test('gives the published medians, 23 and 8 weeks', () => {
    expect(medianSurvival(treated)).toBe(23)
    expect(medianSurvival(kaplanMeier(PLACEBO))).toBe(8)
  })

  test('gives the means of R: survfit prints 23.29 (2.83) and 8.67 (1.38) for the two arms', () => {
    expect(restrictedMean(treated, 35)).toBeCloseTo(23.287, 3)
    expect(Math.sqrt(restrictedMeanVariance(treated, 35))).toBeCloseTo(2.83, 2)
    const placebo = kaplanMeier(PLACEBO)
    expect(restrictedMean(placebo, 23)).toBeCloseTo(182 / 21, 12)
    expect(Math.sqrt(restrictedMeanVariance(placebo, 23))).toBeCloseTo(1.38, 2)
  })

  test('is plain shares and means where all were seen to end', () => {
    const curve = kaplanMeier(PLACEBO)
    for (const time of [0, 1, 4.5, 8, 22, 23, 30])
      expect(survivalAt(curve, time)).toBeCloseTo(
        PLACEBO.time.filter((other) => other > time).length / 21,
        12,
      )
    expect(restrictedMean(curve, 10)).toBeCloseTo(
      PLACEBO.time.reduce((sum, time) => sum + Math.min(10, time), 0) / 21,
      12,
    )
    // Greenwood is then the variance of a share.
    expect(curve.steps[3]!.variance).toBeCloseTo((curve.steps[3]!.survival * 7) / 21 / 21, 12)
  })

  test('says nothing of times that none was seen to reach, unless none was left', () => {
    expect(survivalAt(treated, 35)).toBeCloseTo(0.448, 3)
    expect(survivalAt(treated, 36)).toBeNaN()
    expect(restrictedMean(treated, 36)).toBeNaN()
    expect(survivalAt(kaplanMeier(PLACEBO), 100)).toBe(0)
    expect(restrictedMean(kaplanMeier(PLACEBO), 100)).toBeCloseTo(182 / 21, 12)
  })

  test('has no median where more than half were left, and knows nothing of nobody', () => {
    expect(medianSurvival(kaplanMeier({ time: [1, 2, 3], ended: [true, false, false] }))).toBe(
      Number.POSITIVE_INFINITY,
    )
    const nobody = kaplanMeier({ time: [], ended: [] })
    expect(medianSurvival(nobody)).toBeNaN()
    expect(survivalAt(nobody, 0)).toBeNaN()
  })

  test('counts who was last seen at a time as still there when others end', () => {
    const curve = kaplanMeier({ time: [4, 4, 9], ended: [false, true, false] })
    expect(survivalAt(curve, 4)).toBeCloseTo(2 / 3, 12)
  })

  test('has intervals that hold the truth as often as they say, which those without censoring do not', () => {
    const held = { right: 0, wrong: 0 }
    const truth = 0.4
    for (let sample = 0; sample < 400; sample++) {
      const luck = new Chance('survival', sample)
      const lifetimes = { time: [] as number[], ended: [] as boolean[] }
      for (let at = 0; at < 60; at++) {
        const life = Math.log(luck.uniform()) / Math.log(truth)
        const seen = 2 * luck.uniform()
        lifetimes.time.push(Math.min(life, seen))
        lifetimes.ended.push(life <= seen)
      }
      for (const [name, own] of [
        ['right', lifetimes],
        ['wrong', ignored(lifetimes)],
      ] as const) {
        const [low, high] = survivalInterval(kaplanMeier(own), 1)
        if (low <= truth && truth <= high) held[name]++
      }
    }
    // 95 % of 400 is 380; 99.9 % of such counts lie within 14 of it.
    expect(Math.abs(held.right - 380)).toBeLessThanOrEqual(14)
    expect(held.wrong).toBeLessThan(100)
  })
})

describe('pooling', () => {
  const half = (half: number): Lifetimes => ({
    time: TREATED.time.filter((_, at) => at % 2 === half),
    ended: TREATED.ended.filter((_, at) => at % 2 === half),
  })
  const [first, second] = [half(0), half(1)]

  test('of runs is one sample of all their lifetimes, those alike told once', () => {
    const whole = poolLifetimes([first, second])
    expect(kaplanMeier(whole)).toEqual(kaplanMeier(TREATED))
    expect(logRank(whole, PLACEBO)).toEqual(logRank(TREATED, PLACEBO))
    expect(nelsonAalen(poolLifetimes([whole]))).toEqual(nelsonAalen(TREATED))
    expect(whole.time.length).toBeLessThan(TREATED.time.length)
  })

  test('with whole weights counts a run so many times', () => {
    expect(kaplanMeier(poolLifetimes([first, second], [3, 1]))).toEqual(
      kaplanMeier(poolLifetimes([first, first, first, second])),
    )
    expect(kaplanMeier(poolLifetimes([first, second], [1, 0])).steps).toEqual(
      kaplanMeier(first).steps,
    )
  })

  test('with weights that are no whole numbers ends where all have ended', () => {
    const weighted = kaplanMeier(poolLifetimes([PLACEBO, PLACEBO], [0.1, 0.2]))
    expect(weighted.steps.at(-1)!.survival).toBe(0)
    expect(survivalAt(weighted, 8)).toBeCloseTo(8 / 21, 12)
  })
})

describe('the hazard by Nelson and Aalen', () => {
  test('is that of the published table', () => {
    const steps = nelsonAalen(TREATED)
    for (const [at, [, , , , hazard, variance]] of TABLE.entries()) {
      expect(Math.abs(steps[at]!.hazard - hazard)).toBeLessThan(0.0001)
      expect(Math.abs(steps[at]!.variance - variance)).toBeLessThan(0.0001)
    }
  })

  test('is seen to miss it where censoring is ignored', () => {
    expect(nelsonAalen(ignored(TREATED)).at(-1)!.hazard).toBeGreaterThan(2)
  })
})

describe('the log-rank test', () => {
  test('gives what R survdiff prints for the leukemia trial: 9 of 19.3 expected, chi-square 16.8', () => {
    const { observed, expected, chiSquare, p } = logRank(TREATED, PLACEBO)
    expect(observed).toBe(9)
    expect(expected).toBeCloseTo(19.25, 2)
    expect(chiSquare).toBeCloseTo(16.79, 2)
    expect(p).toBeCloseTo(4.17e-5, 7)
  })

  test('is the same from the other arm, and finds nothing between arms that are alike', () => {
    expect(logRank(PLACEBO, TREATED).chiSquare).toBeCloseTo(16.79, 2)
    expect(logRank(TREATED, TREATED).chiSquare).toBe(0)
    expect(logRank(TREATED, TREATED).p).toBeCloseTo(1, 8)
    expect(logRank({ time: [3], ended: [false] }, PLACEBO)).toMatchObject({ observed: 0 })
    expect(logRank({ time: [], ended: [] }, PLACEBO).p).toBeNaN()
  })

  test('is seen to miss where censoring is ignored', () => {
    expect(logRank(ignored(TREATED), ignored(PLACEBO)).chiSquare).toBeLessThan(10)
    expect(logRank(left(TREATED), PLACEBO).chiSquare).toBeLessThan(10)
  })
})

describe('the tail of the normal distribution', () => {
  // Abramowitz and Stegun, tables 26.1 and 26.2.
  test.each([
    [0, 0.5],
    [1, 0.158655253931457],
    [1.959963984540054, 0.025],
    [3, 0.001349898031630095],
    [5, 2.866515718791939e-7],
    [10, 7.61985302416053e-24],
  ])('holds beyond %d a share of %d', (distance, share) => {
    expect(Math.abs(normalTail(distance) / share - 1)).toBeLessThan(1e-6)
  })
})
