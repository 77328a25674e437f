import { describe, expect, it } from 'vitest'
import { Chance } from '../../experiments/chance.ts'

const draws = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => chance.uniform())

describe('the luck of a study', () => {
  it('is a function of the seed and of what it is for', () => {
    const first = draws(new Chance('a', 'bootstrap', 3), 5)
    expect(draws(new Chance('a', 'bootstrap', 3), 5)).toEqual(first)
    expect(draws(new Chance('a', 'bootstrap', 4), 5)).not.toEqual(first)
    expect(draws(new Chance('b', 'bootstrap', 3), 5)).not.toEqual(first)
  })

  it('tells lists of words apart that are the same when written one after the other', () => {
    expect(draws(new Chance('a', 'b c'), 1)).not.toEqual(draws(new Chance('a', 'b', 'c'), 1))
    expect(draws(new Chance('a', 11), 1)).not.toEqual(draws(new Chance('a', 1, 1), 1))
  })

  it('is even', () => {
    const chance = new Chance('even')
    const cells = new Array<number>(20).fill(0)
    for (let at = 0; at < 20_000; at++) cells[Math.floor(chance.uniform() * 20)]!++
    const chi = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chi).toBeLessThan(43.82) // 0.1 % of 19 degrees of freedom
  })

  it('at a place is the same whatever was drawn before, and another at every other place', () => {
    const chance = new Chance('places')
    const before = chance.at(3, 1, 4)
    const next = chance.uniform()
    expect(chance.at(3, 1, 4)).toBe(before)
    const places = [[0], [1], [0, 1], [0, 0, 1], [3, 1, 4], [4, 3, 1]] as const
    const drawn = places.map(([one, two, three]) => chance.at(one, two, three))
    expect(new Set([next, ...drawn]).size).toBe(places.length + 1)
  })

  it('shuffles all orders alike', () => {
    const counts = new Map<string, number>()
    const chance = new Chance('orders')
    for (let at = 0; at < 6000; at++) {
      const order = chance.shuffle([0, 1, 2]).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chi).toBeLessThan(20.52) // 0.1 % of 5 degrees of freedom
  })
})
