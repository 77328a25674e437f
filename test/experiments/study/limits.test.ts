import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { planOf } from '../../../experiments/study/plan.ts'
import { readStudy } from '../../../experiments/study/read-study.ts'
import { inflow, scenario, scenarioText } from '../../scenarios.ts'

const STUDY = {
  study: 1,
  title: 'Limits',
  seed: 'limits',
  towns: ['neutral'],
  levers: {
    openness: { set: 'leadership.openness', family: 'uniform', low: 0, high: 1 },
    control: { set: 'leadership.control', family: 'uniform', low: 0, high: 1 },
  },
  outcomes: ['members mean every month'],
  design: { method: 'sobol', points: 8 },
  seeds: 2,
}

function read(changes: object) {
  return readStudy(stringify({ ...STUDY, ...changes }), {
    file: () => '',
    town: (name) => ({
      name,
      scenario: scenario('neutral'),
      text: scenarioText('neutral'),
      tables: inflow,
    }),
  })
}

function problemsOf(changes: object): readonly string[] {
  const told = read(changes)
  return told.ok ? [] : told.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('a study of more than anybody can run', () => {
  test('is refused before anything is made of it', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ design: { method: 'sobol', points: 10_000_001 } })).toEqual([
      'design.points: expected at most 10000000, got 10000001',
    ])
    expect(problemsOf({ design: { method: 'factorial', levels: 2 ** 31 } })).toEqual([
      'design.levels: expected at most 10000, got 2147483648',
    ])
    expect(problemsOf({ design: { method: 'factorial', levels: 10_000 } })).toEqual([
      'design.levels: expected at most 10000000 settings, got 100000000',
    ])
    const chosen = { method: 'morris', trajectories: 4, chosenFrom: 100_000 }
    expect(problemsOf({ design: chosen })).toEqual([
      'design.chosenFrom: expected at most 2000, got 100000',
    ])
  })

  test('is told of its weeks, although a series of them would not end', () => {
    expect(problemsOf({ weeks: Number.MAX_SAFE_INTEGER })).toEqual([
      'weeks: expected at most 521 (neutral), got 9007199254740991',
    ])
  })

  test('is not planned', () => {
    const told = read({ design: { method: 'sobol', points: 10_000_000 }, seeds: 100_000 })
    if (!told.ok) throw new Error(JSON.stringify(told.problems))
    expect(() => planOf(told.study)).toThrow('expected at most 100000000 runs, got 1000000000000')
  })
})

describe('what a study lacks', () => {
  test('is told all at once, in words', () => {
    const { study: _, title: _title, ...rest } = STUDY
    const told = readStudy(stringify({ ...rest, nothing: 1 }), {
      file: () => '',
      town: () => {
        throw new Error('no town')
      },
    })
    const problems = told.ok
      ? []
      : told.problems.map(({ path, message }) => `${path}: ${message.split(';')[0]}`)
    expect(problems).toEqual([
      'study: expected 1, got nothing',
      'title: missing',
      'nothing: unknown key "nothing"',
    ])
  })
})
