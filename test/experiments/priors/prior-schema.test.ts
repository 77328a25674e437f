import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { priorOf } from '../../../experiments/priors/prior-of.ts'
import { priorProblems, priorSchema } from '../../../experiments/priors/prior-schema.ts'

/** Problems of an input that stands at `factors[2].prior`, as they are told. */
const told = (input: unknown) =>
  priorProblems(input, 'factors[2].prior').map(({ path, message }) => `${path}: ${message}`)

describe('a prior in a file', () => {
  it.each([
    ['some text', 'factors[2].prior: expected an object, got "some text"'],
    [
      { family: 'unifrom', low: 0, high: 1 },
      'factors[2].prior.family: unknown family "unifrom"; did you mean "uniform"?',
    ],
    [
      {},
      'factors[2].prior.family: expected one of uniform, loguniform, normal, beta, triangular, discrete, whole, got nothing',
    ],
    [{ family: 'uniform', low: 1 }, 'factors[2].prior.high: missing; expected number'],
    [
      { family: 'uniform', low: 1, high: 1 },
      'factors[2].prior.high: expected more than low (1), got 1',
    ],
    [
      { family: 'uniform', low: 1, high: 2, hihg: 3 },
      'factors[2].prior.hihg: unknown key "hihg"; did you mean "high"?',
    ],
    [
      { family: 'loguniform', low: 0, high: 1 },
      'factors[2].prior.low: expected more than 0, got 0',
    ],
    [{ family: 'normal', mean: 0, sd: -1 }, 'factors[2].prior.sd: expected more than 0, got -1'],
    [
      { family: 'normal', mean: 0, sd: 1, low: 3, high: 2 },
      'factors[2].prior.high: expected more than low (3), got 2',
    ],
    [
      { family: 'normal', mean: 0, sd: 1, low: 9 },
      'factors[2].prior.low: expected limits that leave something of the distribution, got 9',
    ],
    [
      { family: 'beta', alpha: 2, beta: 2, low: 1 },
      'factors[2].prior.high: expected more than low (1), got nothing',
    ],
    [
      { family: 'triangular', low: 0, mode: 2, high: 1 },
      'factors[2].prior.mode: expected a value in [0, 1], got 2',
    ],
    [
      { family: 'discrete', values: [] },
      'factors[2].prior.values: expected at least 1 entries, got []',
    ],
    [
      { family: 'discrete', values: [1, 1] },
      'factors[2].prior.values: expected each value once, got [1,1]',
    ],
    [
      { family: 'discrete', values: [1, 2], weights: [1] },
      'factors[2].prior.weights: expected as many weights as values (2), got [1]',
    ],
    [
      { family: 'discrete', values: [1, 2], weights: [1, 0] },
      'factors[2].prior.weights[1]: expected more than 0, got 0',
    ],
    [
      { family: 'whole', low: 0.5, high: 2 },
      'factors[2].prior.low: expected a whole number, got 0.5',
    ],
    [
      { family: 'whole', low: 3, high: 2 },
      'factors[2].prior.high: expected at least low (3), got 2',
    ],
  ])('%j is refused where it is wrong', (input, problem) => {
    expect(told(input)).toEqual([problem])
  })

  it('is refused with all its problems at once', () => {
    expect(told({ family: 'normal', mean: 'x', sd: 0 })).toHaveLength(2)
  })

  it('is read by the schema as it is', () => {
    const spec = { family: 'beta', alpha: 1, beta: 3 } as const
    expect(priorProblems(spec)).toEqual([])
    expect(priorSchema.parse(spec)).toEqual(spec)
    expect(priorSchema.safeParse({ ...spec, alpha: -1 }).success).toBe(false)
  })

  it('has a JSON Schema that knows every family', () => {
    const text = JSON.stringify(z.toJSONSchema(priorSchema, { io: 'input' }))
    for (const family of 'uniform loguniform normal beta triangular discrete whole'.split(' '))
      expect(text).toContain(`"const":"${family}"`)
  })

  it('that no file checked is checked all the same', () => {
    expect(() => priorOf({ family: 'uniform', low: 2, high: 1 })).toThrow(
      'The prior cannot be used (1 problem):\n  high: expected more than low (2), got 1',
    )
  })
})
