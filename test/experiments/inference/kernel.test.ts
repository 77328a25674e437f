import { describe, expect, test } from 'vitest'
import { type Kernel, type KernelChoice, kernelOf } from '../../../experiments/inference/kernel.ts'
import { luckByNumber } from '../../../experiments/inference/luck.ts'
import { logNormalDensity } from '../../../experiments/inference/normal.ts'
import { weightedCovariance } from '../../../experiments/inference/weighted.ts'

const luckAt = luckByNumber('kernel')
/** Points along a curve, with weights that differ. */
const POINTS = Array.from({ length: 30 }, (_, at) => {
  const luck = luckAt(at)
  const x = luck.normal()
  return [x, x * x - 1 + 0.1 * luck.normal()]
})
const WEIGHTS = POINTS.map((_, at) => 1 + (at % 3)).map((weight) => weight / 60)
const CHOICES: KernelChoice[] = [
  { kind: 'component' },
  { kind: 'multivariate' },
  { kind: 'local', neighbours: 6 },
]

/** Standard errors between the share of proposals in a square and what a density says, at most. */
function worst(proposing: Kernel, telling: Kernel): number {
  const draws = Array.from({ length: 10_000 }, (_, at) => proposing.propose(luckAt(1000 + at)))
  const side = 0.5
  const middles = [
    [0, -1],
    [1, 0],
    [-1, 0.5],
    [0.5, 1.5],
  ]
  const errors = middles.map(([x, y]) => {
    const inside = draws.filter(
      ([a, b]) => Math.abs(a! - x!) < side / 2 && Math.abs(b! - y!) < side / 2,
    )
    let expected = 0
    for (let i = 0; i < 20; i++)
      for (let j = 0; j < 20; j++) {
        const [a, b] = [i, j].map((at) => ((at + 0.5) / 20 - 0.5) * side)
        expected += Math.exp(telling.logDensity([x! + a!, y! + b!])) * (side / 20) ** 2
      }
    const error = Math.sqrt((expected * (1 - expected)) / draws.length)
    return Math.abs(inside.length / draws.length - expected) / error
  })
  return Math.max(...errors)
}

describe.each(CHOICES)('the kernel $kind', (choice) => {
  const kernel = kernelOf(POINTS, WEIGHTS, choice)

  test('tells the density with which it proposes: shares of points in squares agree', () => {
    expect(worst(kernel, kernel)).toBeLessThan(4)
  })

  test('is seen to be wrong where it tells the density of steps of half the length', () => {
    const usual = choice.kind === 'local' ? 1 : 2
    const narrow = kernelOf(POINTS, WEIGHTS, { ...choice, widening: usual / 4 })
    expect(worst(kernel, narrow)).toBeGreaterThan(6)
  })
})

test('steps along the population have twice its covariance', () => {
  const covariance = weightedCovariance(POINTS, WEIGHTS)
  const kernel = kernelOf(POINTS, WEIGHTS, { kind: 'multivariate' })
  const draws = Array.from({ length: 5000 }, (_, at) => kernel.propose(luckAt(9000 + at)))
  const spread = weightedCovariance(
    draws,
    draws.map(() => 1),
  )
  // A proposal is a particle and a step: the population itself and twice that again.
  expect(spread[0]![0]! / covariance[0]![0]!).toBeCloseTo(3, 0)
  expect(spread[1]![1]! / covariance[1]![1]!).toBeCloseTo(3, 0)
})

test('too few points have no shape: proposals come from the prior', () => {
  const few = kernelOf(
    [
      [1, 2],
      [0, 1],
      [2, 2],
    ],
    [1, 1, 1],
    { kind: 'multivariate' },
  )
  expect(few.logDensity([0.3, -0.2])).toBe(logNormalDensity([0.3, -0.2]))
})

test('a population that has collapsed to a line or point still has a density', () => {
  const line = Array.from({ length: 9 }, (_, at) => [at / 9, at / 9])
  const kernel = kernelOf(
    line,
    line.map(() => 1),
    { kind: 'multivariate' },
  )
  expect(kernel.logDensity([0.5, 0.5])).toBeGreaterThan(0)
  const point = kernelOf(
    line.map(() => [1, 1]),
    line.map(() => 1),
    { kind: 'local', neighbours: 2 },
  )
  expect(point.logDensity([1, 1])).toBeGreaterThan(0)
})
