import { expect, test } from 'vitest'
import { fitEmulator } from '../../../experiments/inference/fit-emulator.ts'
import { nextWave } from '../../../experiments/inference/history-matching.ts'
import {
  type MatchedOutcome,
  type Wave,
  worstOf,
} from '../../../experiments/inference/implausibility.ts'
import { luckByNumber } from '../../../experiments/inference/luck.ts'
import { notRuledOut } from '../../../experiments/inference/not-ruled-out.ts'
import { perfect } from './perfect-emulator.ts'

const luckAt = luckByNumber('many waves')

test('a region of a millionth of the cube is found, with its volume and its shape', () => {
  const outcomes = [0, 1, 2, 3, 4, 5].map((at) => perfect(at, 0.3 + 0.1 * at, 1 / 60))
  const volumes = [3, 4, 5, 6, 7, 8].map((seed) => {
    const found = notRuledOut({
      dimensions: 6,
      worst: (point) => worstOf([{ outcomes, rank: 1, cutoff: 3 }], point),
      draws: 2000,
      luck: luckAt(seed),
    })
    expect(found.levels).toBeGreaterThan(5)
    const first = found.points.map(([x]) => x!)
    expect(Math.min(...first)).toBeGreaterThan(0.25)
    expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(0.09)
    return found.volume / 1e-6
  })
  const mean = volumes.reduce((sum, value) => sum + value, 0) / volumes.length
  expect(mean).toBeGreaterThan(0.8)
  expect(mean).toBeLessThan(1.2)
})

test('waves with emulators made of runs close in on what made the target', () => {
  const model = (x: number, y: number) => [Math.sin(3 * x) + y, x * y]
  const truth = model(0.7, 0.4)
  const waves: Wave[] = []
  const run: Float64Array[] = []
  const volumes: number[] = []
  for (let at = 0; at < 3; at++) {
    const { points, region } = nextWave(waves, {
      dimensions: 2,
      count: 20,
      draws: 800,
      luck: luckAt(20 + at),
      run,
    })
    volumes.push(region.volume)
    run.push(...points)
    const values = points.map(([x, y]) => model(x!, y!))
    const outcomes = truth.map((value, one): MatchedOutcome => {
      const said = values.map((row) => row[one]!)
      const emulator = fitEmulator({
        points,
        values: said,
        smoothness: 'rbf',
        trend: 'linear',
        nugget: 1e-6,
      })
      return { target: { name: `${one}`, value, error: 0.02 }, predict: emulator.predict }
    })
    waves.push({ outcomes, rank: 1, cutoff: 3 })
  }
  expect(volumes[0]).toBe(1)
  expect(volumes[1]!).toBeLessThan(0.2)
  expect(worstOf(waves, [0.7, 0.4])).toBeLessThan(1)
  expect(worstOf(waves, [0.2, 0.8])).toBeGreaterThan(1)
  // A grid over the model itself, without any emulator.
  let inside = 0
  for (let i = 0; i < 400; i++)
    for (let j = 0; j < 400; j++) {
      const said = model((i + 0.5) / 400, (j + 0.5) / 400)
      if (said.every((value, one) => Math.abs(value - truth[one]!) <= 0.06)) inside++
    }
  expect(volumes[2]! / (inside / 160_000)).toBeCloseTo(1, 0)
})
