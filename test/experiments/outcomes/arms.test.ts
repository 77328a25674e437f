import { expect, test } from 'vitest'
import { effectMetrics } from '../../../experiments/effect-metrics.ts'
import { EFFECTS } from '../../../experiments/effects.ts'
import {
  armsOf,
  EFFECT_IDS,
  isOfOneRun,
  PATTERN_IDS,
  rowsOf,
} from '../../../experiments/outcomes/arms.ts'
import { scenario } from '../../scenarios.ts'
import { SMALL } from './told.ts'

const metrics = effectMetrics(SMALL)

test('every pattern and effect has arms, and rows of them', () => {
  expect([...PATTERN_IDS].sort()).toHaveLength(18)
  expect(EFFECT_IDS).toHaveLength(EFFECTS.length)
  for (const id of [...PATTERN_IDS, ...EFFECT_IDS]) {
    const arms = Object.keys(armsOf(id))
    expect(arms.length, id).toBeGreaterThan(0)
    const pair = Object.fromEntries(arms.map((arm) => [arm, metrics]))
    const rows = rowsOf(id, [pair, pair])
    expect(rows.length, id).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row.id))).toEqual(new Set([id]))
  }
})

test('arms are towns: those of P15 differ in how much they steer', () => {
  const arms = Object.values(armsOf('P15')).map((make) => make(scenario))
  expect(
    arms.map(({ policy }) => policy.find(({ lever }) => lever === 'steering')!.intensity),
  ).toEqual([0, 0.25, 0.5, 0.75, 1])
})

test('P9 asks the three towns, and one without a forum', () => {
  expect(Object.keys(armsOf('P9'))).toEqual(['one', 'two', 'three', 'changed'])
})

test('one run shows neither how towns stand to each other nor what a cause does', () => {
  expect(PATTERN_IDS.filter((id) => !isOfOneRun(id))).toEqual([
    'P11',
    'P13',
    'P15',
    'P16',
    'P17',
    'P18',
  ])
  expect(EFFECT_IDS.filter(isOfOneRun)).toEqual(['E10', 'E14', 'E16'])
})

test('an arm that is missing, or a pattern that there is not, is a fault of the caller', () => {
  expect(() => rowsOf('E1', [{ shipped: metrics }])).toThrow('E1: no arm changed')
  expect(() => armsOf('P99')).toThrow('no pattern or effect P99')
})
