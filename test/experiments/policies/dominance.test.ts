import { describe, expect, it, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { crowdingOf } from '../../../experiments/policies/crowding.ts'
import { dominates, frontsOf, paretoSet } from '../../../experiments/policies/dominance.ts'
import { crossed, type Gene, mutated, randomGenes } from '../../../experiments/policies/genes.ts'
import { hypervolume } from '../../../experiments/policies/hypervolume.ts'
import { Nsga2 } from '../../../experiments/policies/nsga2.ts'

const kept = (...objectives: number[]) => ({ objectives, violation: 0 })

test('who is equal does not dominate, who is better in one thing and equal in others does', () => {
  expect(dominates([1, 2], [1, 2])).toBe(false)
  expect(dominates([1, 2], [1, 3])).toBe(true)
  expect(dominates([1, 3], [2, 2])).toBe(false)
})

test('what is not known dominates nothing', () => {
  expect(dominates([Number.NaN, 0], [1, 1])).toBe(false)
})

test('fronts lie behind one another, and who breaks a limit behind all who do not', () => {
  const candidates = [
    kept(2, 2),
    kept(1, 3),
    kept(3, 1),
    kept(3, 3),
    { objectives: [0, 0], violation: 2 },
    { objectives: [9, 9], violation: 1 },
  ]
  expect(frontsOf(candidates)).toEqual([[0, 1, 2], [3], [5], [4]])
  expect(paretoSet(candidates)).toEqual([0, 1, 2])
  expect(paretoSet(candidates.slice(4))).toEqual([])
})

test('fronts are those that looking at every pair says', () => {
  const chance = new Chance('fronts')
  const candidates = Array.from({ length: 60 }, () =>
    kept(chance.below(8), chance.below(8), chance.below(8)),
  )
  let rest = candidates.map((_, at) => at)
  for (const front of frontsOf(candidates)) {
    const free = rest.filter(
      (one) =>
        !rest.some((other) =>
          dominates(candidates[other]!.objectives, candidates[one]!.objectives),
        ),
    )
    expect(front).toEqual(free)
    rest = rest.filter((at) => !front.includes(at))
  }
  expect(rest).toEqual([])
})

test('the crowding distance is the sum of the sides between neighbours, in shares of the range', () => {
  const distance = crowdingOf([
    [0, 10],
    [1, 6],
    [4, 0],
    [2, 3],
  ])
  expect([...distance]).toEqual([Infinity, 2 / 4 + 7 / 10, Infinity, 3 / 4 + 6 / 10])
})

describe('the hypervolume', () => {
  it('is that of boxes by hand in two dimensions', () => {
    expect(
      hypervolume(
        [
          [1, 3],
          [2, 2],
          [3, 1],
        ],
        [4, 4],
      ),
    ).toBe(6)
    expect(
      hypervolume(
        [
          [1, 3],
          [2, 2],
          [3, 1],
          [2, 2],
          [3, 3],
        ],
        [4, 4],
      ),
    ).toBe(6)
    expect(hypervolume([[5, 0]], [4, 4])).toBe(0)
    expect(hypervolume([], [4, 4])).toBe(0)
  })

  it('is that of boxes by hand in three dimensions', () => {
    // Two boxes of 1 x 2 x 2 and 2 x 1 x 2 that share 1 x 1 x 2.
    expect(
      hypervolume(
        [
          [1, 0, 0],
          [0, 1, 0],
        ],
        [2, 2, 2],
      ),
    ).toBe(6)
    // Three boxes of volume 2 each, every pair shares 1, and all three share that same 1.
    expect(
      hypervolume(
        [
          [1, 1, 0],
          [1, 0, 1],
          [0, 1, 1],
        ],
        [2, 2, 2],
      ),
    ).toBe(4)
  })

  it('is the share of darts that hit, in three and four dimensions', () => {
    for (const dimensions of [3, 4]) {
      const chance = new Chance('darts', dimensions)
      const draw = () => Array.from({ length: dimensions }, () => chance.uniform())
      const points = Array.from({ length: 12 }, draw)
      const darts = 20_000
      let hits = 0
      for (let dart = 0; dart < darts; dart++) {
        const place = draw()
        if (points.some((point) => point.every((value, at) => value <= place[at]!))) hits++
      }
      // Three standard errors of so many darts.
      const volume = hypervolume(points, new Float64Array(dimensions).fill(1))
      const error = 3 * Math.sqrt((volume * (1 - volume)) / darts)
      expect(Math.abs(volume - hits / darts)).toBeLessThan(error)
    }
  })
})

const GENES: readonly Gene[] = [
  { kind: 'real', low: -1, high: 2 },
  { kind: 'whole', low: 3, high: 9 },
  { kind: 'choice', count: 4 },
]
const VARIATION = { crossover: 1, crossoverIndex: 15, mutation: 1, mutationIndex: 20 }

test('children and mutants are always candidates', () => {
  const chance = new Chance('children')
  for (let time = 0; time < 500; time++) {
    const pair = [randomGenes(GENES, chance), randomGenes(GENES, chance)] as const
    for (const child of crossed(GENES, pair, VARIATION, chance)) {
      const [real = -9, whole = -9, choice = -9] = mutated(GENES, child, VARIATION, chance)
      expect(real).toBeGreaterThanOrEqual(-1)
      expect(real).toBeLessThanOrEqual(2)
      expect([3, 4, 5, 6, 7, 8, 9]).toContain(whole)
      expect([0, 1, 2, 3]).toContain(choice)
    }
  }
})

test('crossover keeps the mean of two parents far from the bounds, and spreads as its index says', () => {
  const gene: Gene[] = [{ kind: 'real', low: -1e9, high: 1e9 }]
  const chance = new Chance('spread')
  let outside = 0
  let crossings = 0
  for (let time = 0; time < 4000; time++) {
    const pair = [Float64Array.of(0), Float64Array.of(1)] as const
    const [[one = 0], [other = 0]] = crossed(gene, pair, VARIATION, chance)
    expect(one + other).toBeCloseTo(1, 6)
    if (Math.abs(one - other) === 1) continue
    crossings++
    if (Math.abs(one - other) > 1) outside++
  }
  // Half of the numbers are crossed, and half of those lie outside their parents (Deb and Agrawal 1995).
  expect(crossings / 4000).toBeCloseTo(0.5, 1)
  expect(outside / crossings).toBeCloseTo(0.5, 1)
})

test('a search that is told the same asks for the same, and another seed for another', () => {
  const judge = ([a = 0, b = 0, c = 0]: ArrayLike<number> & Iterable<number>) =>
    kept(a * a + c, (a - 1) * (a - 1) + b)
  const play = (seed: string) => {
    const search = new Nsga2({ genes: GENES, population: 12, seed })
    for (let generation = 0; generation < 5; generation++) search.tell(search.ask().map(judge))
    return search.ask().map((genes) => [...genes])
  }
  expect(play('one')).toEqual(play('one'))
  expect(play('other')).not.toEqual(play('one'))
})

test('whole numbers and choices are searched as well', () => {
  const search = new Nsga2({ genes: GENES, population: 20, seed: 'mixed' })
  for (let generation = 0; generation < 40; generation++)
    search.tell(
      search
        .ask()
        .map(([a = 0, b = 0, c = 0]) => kept((a - 1) ** 2 + (b - 7) ** 2 + (c === 2 ? 0 : 1))),
    )
  const [a = 0, b = 0, c = 0] = search.front[0]!.genes
  expect([b, c]).toEqual([7, 2])
  expect(a).toBeCloseTo(1, 1)
})
