import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
import { unknownKey } from '../../sim/input/schema-issue.ts'
import { chosenProblems } from '../chosen-problems.ts'
import type { Correlation } from '../priors/correlations.ts'
import type { Prior } from '../priors/prior.ts'
import type { DesignSpec } from './design-spec.ts'
import { groupProblems } from './groups.ts'
import { MAXIMIN_POINTS } from './improve-hypercube.ts'
import { SOBOL_DIMENSIONS } from './sobol-sequence.ts'

/** More settings nobody waits for. */
const MOST_SETTINGS = 10_000_000
/** A hypercube is shuffled as a whole, chosen trajectories are all held against each other. */
const MOST_IN_HYPERCUBE = 1_000_000
const MOST_CHOSEN_FROM = 2000
const MOST_LEVELS = 10_000

const points = z.int().min(1).max(MOST_SETTINGS).meta({ description: 'Number of points' })
const scramble = z.exactOptional(z.enum(['owen', 'shift', 'none'])).meta({
  description: 'How the sequence is made random: owen when not said',
})
const groups = z.exactOptional(z.record(z.string(), z.array(z.string()).min(1))).meta({
  description: 'Factors that move together, by the name of the group',
})
const levels = z.union(
  [z.int().min(1).max(MOST_LEVELS), z.array(z.number()).min(1)],
  'expected a number of levels or a list of values',
)

const METHODS = {
  sobol: z.strictObject({ method: z.literal('sobol'), points, scramble }),
  random: z.strictObject({ method: z.literal('random'), points }),
  'latin-hypercube': z.strictObject({
    method: z.literal('latin-hypercube'),
    points: points.max(MOST_IN_HYPERCUBE),
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
      [z.int().min(1).max(MOST_LEVELS), z.record(z.string(), levels)],
      'expected a number of levels, or levels by factor',
    ),
  }),
  morris: z.strictObject({
    method: z.literal('morris'),
    trajectories: z.int().min(1).max(MOST_SETTINGS).meta({ description: 'Number of trajectories' }),
    levels: z
      .exactOptional(z.int().min(2).max(MOST_LEVELS).multipleOf(2, 'expected an even number'))
      .meta({
        description: 'Levels of each factor: 4 when not said',
      }),
    groups,
    chosenFrom: z.exactOptional(z.int().min(1).max(MOST_CHOSEN_FROM)).meta({
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

/** What is believed of the factors of a design, as far as the design has to do with it. */
export type Believed = {
  readonly names: readonly string[]
  /** In the order of the names; looked at for limits where they are given. */
  readonly priors?: readonly Prior[]
  readonly correlations?: readonly Correlation[]
}

/** Everything that keeps an input from being a design of these factors; `path` is where it stands. */
export function designProblems(input: unknown, of: Believed, path = 'design'): Problem[] {
  const problems = chosenProblems('method', METHODS, input, path)
  // With no problem of its form it is what the schema says.
  return problems.length > 0 ? problems : contentProblems(input as DesignSpec, of, path)
}

function contentProblems(spec: DesignSpec, of: Believed, path: string): Problem[] {
  switch (spec.method) {
    case 'sobol':
      return dimensionProblems(of.names, 1, path)
    case 'latin-hypercube':
      if (spec.improve !== 'maximin' || spec.points <= MAXIMIN_POINTS) return []
      return [
        {
          path: `${path}.points`,
          message: `expected at most ${MAXIMIN_POINTS} for maximin, got ${spec.points}`,
        },
      ]
    case 'saltelli':
      return [
        ...dimensionProblems(of.names, 2, path),
        ...groupProblems(of.names, spec.groups ?? {}, `${path}.groups`),
        ...independenceProblems(of, path),
      ]
    case 'morris':
      return [
        ...groupProblems(of.names, spec.groups ?? {}, `${path}.groups`),
        ...independenceProblems(of, path),
        ...morrisProblems(spec, of, path),
      ]
    case 'factorial':
      return [
        ...(typeof spec.levels === 'object' ? levelProblems(spec.levels, of.names, path) : []),
        ...productProblems(spec.levels, of.names, path),
      ]
    default:
      return []
  }
}

function dimensionProblems(names: readonly string[], each: number, path: string): Problem[] {
  const most = SOBOL_DIMENSIONS / each
  if (names.length <= most) return []
  return [
    { path: `${path}.method`, message: `expected at most ${most} factors, got ${names.length}` },
  ]
}

/** Effects of single factors are not defined where no factor can move without another. */
function independenceProblems({ correlations = [] }: Believed, path: string): Problem[] {
  const [first] = correlations
  if (first === undefined) return []
  const message = `expected factors that are not correlated, got ${first.of.join(' and ')} with ${first.rho}`
  return [{ path: `${path}.method`, message }]
}

function morrisProblems(
  { chosenFrom, trajectories, margin = 0 }: DesignSpec & { method: 'morris' },
  { names, priors = [] }: Believed,
  path: string,
): Problem[] {
  const found: Problem[] = []
  if (chosenFrom !== undefined && chosenFrom < trajectories)
    found.push({
      path: `${path}.chosenFrom`,
      message: `expected at least as many as trajectories (${trajectories}), got ${chosenFrom}`,
    })
  const endless = priors.findIndex(({ low, high }) => low === -Infinity || high === Infinity)
  if (endless >= 0 && margin === 0)
    found.push({
      path: `${path}.margin`,
      message: `expected more than 0, as ${names[endless]} has no limits, got ${margin}`,
    })
  return found
}

/** Combinations of levels are soon more than anybody can run. */
function productProblems(
  levels: (DesignSpec & { method: 'factorial' })['levels'],
  names: readonly string[],
  path: string,
): Problem[] {
  const countOf = (name: string): number => {
    if (typeof levels === 'number') return levels
    const own = levels[name] ?? 1
    return typeof own === 'number' ? own : own.length
  }
  const settings = names.reduce((product, name) => product * countOf(name), 1)
  if (settings <= MOST_SETTINGS) return []
  const message = `expected at most ${MOST_SETTINGS} settings, got ${settings}`
  return [{ path: `${path}.levels`, message }]
}

function levelProblems(
  levels: Readonly<Record<string, unknown>>,
  names: readonly string[],
  path: string,
): Problem[] {
  const unknown = Object.keys(levels).filter((key) => !names.includes(key))
  const missing = names.filter((name) => !Object.hasOwn(levels, name))
  return [
    ...unknown.map((name) => ({
      path: `${path}.levels.${name}`,
      message: unknownKey(name, names, 'factor'),
    })),
    ...missing.map((name) => ({
      path: `${path}.levels.${name}`,
      message: 'missing; expected levels',
    })),
  ]
}
