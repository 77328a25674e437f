import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
import { chosenProblems } from '../chosen-problems.ts'
import { shareWithin } from './normal.ts'
import type { PriorSpec } from './prior-spec.ts'

/** A normal distribution of which less than this is left is cut in a place where nothing was. */
const LEAST_LEFT = 1e-9

const low = z.number().meta({ description: 'Smallest value' })
const high = z.number().meta({ description: 'Largest value' })

type Numbers = { readonly [name: string]: unknown }
type Check = z.core.CheckFn<Numbers>

/** Refuses a `key` that is not what a test asks of it; `message` says what was expected. */
const expecting =
  <Spec extends Numbers>(
    key: string,
    test: (spec: Spec) => boolean,
    message: (spec: Spec) => string,
  ): Check =>
  ({ value, issues }) => {
    // The check stands at the schema whose output it reads.
    const spec = value as Spec
    if (test(spec)) return
    issues.push({ code: 'custom', path: [key], message: message(spec), input: value })
  }

const rising = expecting<{ low?: number; high?: number }>(
  'high',
  ({ low = 0, high = 1 }) => low < high,
  ({ low = 0 }) => `expected more than low (${low})`,
)

const FAMILIES = {
  uniform: z.strictObject({ family: z.literal('uniform'), low, high }).check(rising),
  loguniform: z
    .strictObject({
      family: z.literal('loguniform'),
      low: low.positive(),
      high,
    })
    .check(rising),
  normal: z
    .strictObject({
      family: z.literal('normal'),
      mean: z.number().meta({ description: 'Mean, before anything is cut off' }),
      sd: z
        .number()
        .positive()
        .meta({ description: 'Standard deviation, before anything is cut off' }),
      low: z.exactOptional(low),
      high: z.exactOptional(high),
    })
    .check(
      expecting<{ low?: number; high?: number }>(
        'high',
        ({ low = -Infinity, high = Infinity }) => low < high,
        ({ low }) => `expected more than low (${low})`,
      ),
      expecting<PriorSpec & { family: 'normal' }>(
        'low',
        (spec) =>
          !(spec.sd > 0 && (spec.low ?? -Infinity) < (spec.high ?? Infinity)) ||
          shareWithin(spec) >= LEAST_LEFT,
        () => 'expected limits that leave something of the distribution',
      ),
    ),
  beta: z
    .strictObject({
      family: z.literal('beta'),
      alpha: z.number().positive().meta({ description: 'First shape' }),
      beta: z.number().positive().meta({ description: 'Second shape' }),
      low: z.exactOptional(low),
      high: z.exactOptional(high),
    })
    .check(rising),
  triangular: z
    .strictObject({
      family: z.literal('triangular'),
      low,
      mode: z.number().meta({ description: 'Most probable value' }),
      high,
    })
    .check(
      rising,
      expecting<{ low: number; mode: number; high: number }>(
        'mode',
        ({ low, mode, high }) => !(low < high) || (low <= mode && mode <= high),
        ({ low, high }) => `expected a value in [${low}, ${high}]`,
      ),
    ),
  discrete: z
    .strictObject({
      family: z.literal('discrete'),
      values: z.array(z.number()).min(1).meta({ description: 'All values that it can have' }),
      weights: z
        .exactOptional(z.array(z.number().positive()))
        .meta({ description: 'How probable each is, in any unit; all alike when absent' }),
    })
    .check(
      expecting<{ values: number[] }>(
        'values',
        ({ values }) => new Set(values).size === values.length,
        () => 'expected each value once',
      ),
      expecting<{ values: number[]; weights?: number[] }>(
        'weights',
        ({ values, weights }) => weights === undefined || weights.length === values.length,
        ({ values }) => `expected as many weights as values (${values.length})`,
      ),
    ),
  whole: z.strictObject({ family: z.literal('whole'), low: z.int(), high: z.int() }).check(
    expecting<{ low: number; high: number }>(
      'high',
      ({ low, high }) => low <= high,
      ({ low }) => `expected at least low (${low})`,
    ),
  ),
} as const

/** What a prior looks like in a file. */
export const priorSchema: z.ZodType<PriorSpec, PriorSpec> = z.discriminatedUnion('family', [
  FAMILIES.uniform,
  FAMILIES.loguniform,
  FAMILIES.normal,
  FAMILIES.beta,
  FAMILIES.triangular,
  FAMILIES.discrete,
  FAMILIES.whole,
])

/** Everything that keeps an input from being a prior; `path` is where it stands in its file. */
export function priorProblems(input: unknown, path = ''): Problem[] {
  return chosenProblems('family', FAMILIES, input, path)
}
