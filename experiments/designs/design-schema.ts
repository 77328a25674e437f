import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
import { unknownKey } from '../../sim/input/schema-issue.ts'
import { chosenProblems } from '../chosen-problems.ts'
import type { DesignSpec } from './design-spec.ts'
import { groupProblems } from './groups.ts'
import { SOBOL_DIMENSIONS } from './sobol-sequence.ts'

const points = z.int().min(1).meta({ description: 'Number of points' })
const scramble = z.exactOptional(z.enum(['owen', 'shift', 'none'])).meta({
  description: 'How the sequence is made random: owen when not said',
})
const groups = z.exactOptional(z.record(z.string(), z.array(z.string()).min(1))).meta({
  description: 'Factors that move together, by the name of the group',
})
const levels = z.union(
  [z.int().min(1), z.array(z.number()).min(1)],
  'expected a number of levels or a list of values',
)

const METHODS = {
  sobol: z.strictObject({ method: z.literal('sobol'), points, scramble }),
  random: z.strictObject({ method: z.literal('random'), points }),
  'latin-hypercube': z.strictObject({
    method: z.literal('latin-hypercube'),
    points,
    improve: z.exactOptional(z.enum(['maximin', 'correlation'])).meta({
      description: 'What swaps of points are to better',
    }),
    centred: z.exactOptional(z.boolean()).meta({
      description: 'Whether points lie in the middle of their cells',
    }),
  }),
  factorial: z.strictObject({
    method: z.literal('factorial'),
    levels: z.union(
      [z.int().min(1), z.record(z.string(), levels)],
      'expected a number of levels, or levels by factor',
    ),
  }),
  morris: z.strictObject({
    method: z.literal('morris'),
    trajectories: z.int().min(1).meta({ description: 'Number of trajectories' }),
    levels: z.exactOptional(z.int().min(2).multipleOf(2, 'expected an even number')).meta({
      description: 'Levels of each factor: 4 when not said',
    }),
    groups,
    chosenFrom: z.exactOptional(z.int().min(1)).meta({
      description: 'Of so many drawn trajectories the farthest apart are taken',
    }),
    margin: z.exactOptional(z.number().min(0).lt(0.5)).meta({
      description: 'Share of what is believed outside the outermost levels, on either side',
    }),
  }),
  saltelli: z.strictObject({
    method: z.literal('saltelli'),
    points,
    secondOrder: z.exactOptional(z.boolean()).meta({
      description: 'Whether pairs of factors are asked for: true when not said',
    }),
    groups,
    scramble,
  }),
  table: z.strictObject({
    method: z.literal('table'),
    file: z.string().min(1).meta({ description: 'Path of a CSV file with a column per factor' }),
  }),
} as const

/** What a design looks like in a file. */
export const designSchema: z.ZodType<DesignSpec, DesignSpec> = z.discriminatedUnion('method', [
  METHODS.sobol,
  METHODS.random,
  METHODS['latin-hypercube'],
  METHODS.factorial,
  METHODS.morris,
  METHODS.saltelli,
  METHODS.table,
])

/** Everything that keeps an input from being a design of these factors; `path` is where it stands. */
export function designProblems(
  input: unknown,
  names: readonly string[],
  path = 'design',
): Problem[] {
  const problems = chosenProblems('method', METHODS, input, path)
  // With no problem of its form it is what the schema says.
  return problems.length > 0 ? problems : contentProblems(input as DesignSpec, names, path)
}

function contentProblems(spec: DesignSpec, names: readonly string[], path: string): Problem[] {
  const found: Problem[] = []
  if ('groups' in spec) found.push(...groupProblems(names, spec.groups, `${path}.groups`))
  const dimensions = names.length * (spec.method === 'saltelli' ? 2 : 1)
  const sequence = spec.method === 'sobol' || spec.method === 'saltelli'
  if (sequence && dimensions > SOBOL_DIMENSIONS)
    found.push({
      path: `${path}.method`,
      message: `expected at most ${(SOBOL_DIMENSIONS * names.length) / dimensions} factors, got ${names.length}`,
    })
  if (spec.method === 'morris' && (spec.chosenFrom ?? Infinity) < spec.trajectories)
    found.push({
      path: `${path}.chosenFrom`,
      message: `expected at least as many as trajectories (${spec.trajectories}), got ${spec.chosenFrom}`,
    })
  if (spec.method === 'factorial' && typeof spec.levels === 'object') {
    const { levels } = spec
    for (const name of Object.keys(levels).filter((key) => !names.includes(key)))
      found.push({ path: `${path}.levels.${name}`, message: unknownKey(name, names, 'factor') })
    for (const name of names.filter((each) => !Object.hasOwn(levels, each)))
      found.push({ path: `${path}.levels.${name}`, message: 'missing; expected levels' })
  }
  return found
}
