import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { sobolSequence } from '../../../experiments/designs/sobol-sequence.ts'
import {
  partialInformation,
  perfectInformation,
} from '../../../experiments/policies/information.ts'
import { shareBelow } from '../../../experiments/priors/normal-share.ts'
import { exp, normalQuantile } from '../../../sim/index.ts'

const chance = () => new Chance('information')
const LUCK = () => ({ chance: chance(), shuffles: 5 })
const NO_FLOOR = { chance: chance(), shuffles: 0 }

/*
 * One plan gives 0, the other 0.5 + 2 x + y with x and y independent and standard normal. What is
 * known of a sum with mean m and standard deviation s is worth s phi(m / s) + m Phi(m / s) - m
 * (the unit normal loss; Raiffa and Schlaifer 1961).
 */
const MEAN = 0.5
const worth = (sd: number) =>
  (sd * exp(-((MEAN / sd) ** 2) / 2)) / Math.sqrt(2 * Math.PI) + MEAN * shareBelow(MEAN / sd) - MEAN
const pointOf = sobolSequence(3, 'owen', 'worlds')
const WORLDS = Array.from({ length: 2048 }, (_, at) => [...pointOf(at)].map(normalQuantile))
const UTILITIES = [WORLDS.map(() => 0), WORLDS.map(([x = 0, y = 0]) => MEAN + 2 * x + y)]
const EVEN = WORLDS.map(() => 1)
const column = (at: number) => WORLDS.map((world) => world[at]!)

describe('the value of knowing', () => {
  it('all is that of the textbook', () => {
    expect(perfectInformation(UTILITIES, EVEN)).toBeCloseTo(worth(Math.sqrt(5)), 2)
  })

  it.each([
    ['x', 0, 2],
    ['y', 1, 1],
  ] as const)('%s alone is that of the textbook', (_, at, sd) => {
    const { value, floor } = partialInformation(column(at), 'number', UTILITIES, EVEN, LUCK())
    expect(Math.abs(value - worth(sd))).toBeLessThan(0.01)
    expect(value).toBeGreaterThan(3 * floor)
  })

  it('what changes nothing is worth no more than chance gives', () => {
    const { value, floor } = partialInformation(column(2), 'number', UTILITIES, EVEN, LUCK())
    expect(value).toBeLessThan(Math.max(floor, 0.002))
  })

  it('is missed where what is known is one row off', () => {
    const shifted = [...column(0).slice(1), column(0)[0]!]
    const { value } = partialInformation(shifted, 'number', UTILITIES, EVEN, NO_FLOOR)
    expect(value).toBeLessThan(worth(2) / 10)
  })

  it('counts worlds by their weight, and is missed where weights are dropped', () => {
    // Weights that make x a normal around 1 instead of 0.
    const weights = WORLDS.map(([x = 0]) => exp(x - 0.5))
    const shifted = [UTILITIES[0]!, UTILITIES[1]!.map((value) => value - 2)]
    const { value } = partialInformation(column(0), 'number', shifted, weights, NO_FLOOR)
    expect(Math.abs(value - worth(2))).toBeLessThan(0.02)
    const dropped = partialInformation(column(0), 'number', shifted, EVEN, NO_FLOOR)
    expect(Math.abs(dropped.value - worth(2))).toBeGreaterThan(0.1)
  })

  it('one of a few choices is the mean of the best of each group', () => {
    const groups = [0, 0, 1, 1]
    const utilities = [
      [1, 3, 0, 0],
      [0, 0, 5, 7],
    ]
    const { value } = partialInformation(groups, 'choice', utilities, [1, 1, 1, 1], NO_FLOOR)
    // (2 + 6) / 2 instead of 3 by the second plan.
    expect(value).toBeCloseTo(1, 12)
    expect(perfectInformation(utilities, [1, 1, 1, 1])).toBe(1)
  })

  it('a curve is found that a line would not see', () => {
    const curved = [WORLDS.map(() => 0), column(0).map((x) => x * x - 1)]
    const { value } = partialInformation(column(0), 'number', curved, EVEN, NO_FLOOR)
    // E max(0, x x - 1) = 2 phi(1); five knots bend a little less than a parabola does.
    expect(Math.abs(value - 2 * (exp(-0.5) / Math.sqrt(2 * Math.PI)))).toBeLessThan(0.04)
  })
})
