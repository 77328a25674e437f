import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, show, unknownKey } from '../../sim/input/schema-issue.ts'
import {
  ABOVE_MEDIAN,
  type Analysis,
  type NamedValues,
  type Split,
  usualAnalyses,
} from './analysis.ts'

const of = z
  .union(
    [z.string().min(1), z.array(z.string().min(1)).min(1)],
    'expected "all", a name of an outcome or a list of such',
  )
  .meta({ description: '"all", or names of outcomes or of single values of a series' })
const common = {
  town: z.exactOptional(z.string()).meta({ description: 'The only town that is looked at' }),
  impute: z.exactOptional(z.enum(['mean', 'nearest'])).meta({
    description: 'What stands in for settings without a value; without it they are refused',
  }),
}
const seed = z.exactOptional(z.string().min(1)).meta({ description: 'Luck of the resampling' })
const intervals = {
  resamples: z.exactOptional(z.int().min(2).max(100_000)).meta({
    description: 'How often rows are drawn anew for the intervals: 100 when not said',
  }),
  level: z.exactOptional(z.number().gt(0).lt(1)).meta({
    description: 'Level of the intervals: 0.95 when not said',
  }),
  seed,
}
const threshold = z.union([z.number(), z.literal('median')], 'expected a number or "median"')
const split = {
  above: z.exactOptional(threshold).meta({ description: 'Settings above it behave as asked' }),
  below: z.exactOptional(threshold).meta({ description: 'Settings below it behave as asked' }),
}

const ANALYSES = {
  sobol: z.strictObject({ sobol: of, ...intervals, ...common }),
  morris: z.strictObject({ morris: of, ...intervals, ...common }),
  pawn: z.strictObject({
    pawn: of,
    slices: z.exactOptional(z.int().min(2).max(100)).meta({
      description: 'Shares of equal size that a factor is held in: 10 when not said',
    }),
    ...intervals,
    ...common,
  }),
  regional: z.strictObject({
    regional: of,
    ...split,
    permutations: z.exactOptional(z.int().min(1).max(1_000_000)).meta({
      description: 'How often verdicts are shuffled for p-values: 999 when not said',
    }),
    seed,
    ...common,
  }),
  prim: z.strictObject({
    prim: of,
    ...split,
    peel: z.exactOptional(z.number().gt(0).lt(0.5)).meta({
      description: 'Share of the settings in a box that a peel takes away: 0.05 when not said',
    }),
    leastMass: z.exactOptional(z.number().gt(0).lt(1)).meta({
      description: 'Least share of all settings in a box: 0.05 when not said',
    }),
    boxes: z.exactOptional(z.int().min(1).max(20)).meta({
      description: 'Boxes that are looked for, one after the other: 1 when not said',
    }),
    ...common,
  }),
} as const

type Method = keyof typeof ANALYSES
const METHODS = Object.keys(ANALYSES) as Method[]
/** Methods whose name alone says enough. */
const ALONE = ['sobol', 'morris', 'pawn', 'regional'] as const

/** What an analysis looks like in a file. */
export const analysesSchema = z.array(
  z.union([
    z.enum(ALONE),
    ANALYSES.sobol,
    ANALYSES.morris,
    ANALYSES.pawn,
    ANALYSES.regional,
    ANALYSES.prim,
  ]),
)

/** What of a study its analyses can name. */
export type Analysable = {
  /** Method of the design. */
  readonly design: string
  readonly outcomes: readonly NamedValues[]
  readonly towns: readonly string[]
}

/** Designs that a method needs, where it does not take any. */
const NEEDED: Readonly<Partial<Record<Method, string>>> = { sobol: 'saltelli', morris: 'morris' }
const CALLED = { sobol: 'Sobol indices need', morris: 'elementary effects need' } as const

/**
 * Reads what a study looks for; tells all that is wrong with it in `problems`. What goes without
 * saying is filled in, and without anything said it is what suits the design.
 */
export function readAnalyses(
  raw: unknown,
  known: Analysable,
  problems: Problem[],
): readonly Analysis[] {
  if (raw === undefined || raw === null) return usualAnalyses(known.design, known.outcomes)
  if (!Array.isArray(raw)) {
    problems.push({ path: 'analysis', message: `expected a list of analyses, got ${show(raw)}` })
    return []
  }
  return raw.flatMap((value, at) => {
    const path = `analysis[${at}]`
    const tell = (field: string, message: string) =>
      problems.push({ path: field === '' ? path : `${path}.${field}`, message })
    return readOne(value, known, tell)
  })
}

type Tell = (field: string, message: string) => void

function readOne(value: unknown, known: Analysable, tell: Tell): readonly Analysis[] {
  if (typeof value === 'string') {
    if (ALONE.some((method) => method === value))
      return readKeys({ [value]: 'all' }, value as Method, known, tell)
    const alone = value === 'prim' ? 'expected { prim: <outcome>, above: ... } or below' : undefined
    tell('', alone ?? unknownKey(value, METHODS, 'analysis'))
    return []
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    tell('', `expected a method or one with keys, got ${show(value)}`)
    return []
  }
  const named = METHODS.filter((method) => Object.hasOwn(value, method))
  const [method] = named
  if (method === undefined || named.length > 1) {
    const keys = Object.keys(value)
    const got = named.length > 1 ? named.join(' and ') : keys.join(', ') || 'nothing'
    tell('', `expected one of the keys ${METHODS.join(', ')}, got ${got}`)
    return []
  }
  return readKeys(value, method, known, tell)
}

function readKeys(
  value: object,
  method: Method,
  known: Analysable,
  tell: Tell,
): readonly Analysis[] {
  const schema: z.ZodType = ANALYSES[method]
  const read = schema.safeParse(value)
  if (!read.success) {
    for (const { path, message } of explainIssues(read.error.issues, value, schema))
      tell(path === '(file)' ? '' : path, message)
    return []
  }
  // The schema has looked at every key.
  const { [method]: names, above, below, ...options } = read.data as Readonly<Record<string, never>>
  const of = valuesOf(names as unknown as string | readonly string[], method, known, tell)
  const town = options.town as string | undefined
  if (town !== undefined && !known.towns.includes(town))
    tell('town', unknownKey(town, known.towns, 'town'))
  const needed = NEEDED[method]
  if (needed !== undefined && known.design !== needed)
    tell('', `${CALLED[method as keyof typeof CALLED]} a design "${needed}", got "${known.design}"`)
  const split =
    method === 'regional' || method === 'prim' ? splitOf(method, above, below, tell) : {}
  return [{ method, of, ...split, ...options } as unknown as Analysis]
}

function splitOf(
  method: 'regional' | 'prim',
  above: Split['than'] | undefined,
  below: Split['than'] | undefined,
  tell: Tell,
): { readonly split: Split } {
  if (above !== undefined && below !== undefined) tell('', 'expected above or below, got both')
  if (method === 'prim' && above === undefined && below === undefined)
    tell('', 'expected above or below, which say what a case is')
  if (above !== undefined) return { split: { side: 'above', than: above } }
  return { split: below === undefined ? ABOVE_MEDIAN : { side: 'below', than: below } }
}

/** Names of values: of an outcome all its values, and what names a single one. */
function valuesOf(
  names: string | readonly string[],
  method: Method,
  { outcomes }: Analysable,
  tell: Tell,
): readonly string[] {
  const all = outcomes.flatMap(({ values }) => values)
  // A split of every period of a series would be told as if each were a question of its own.
  const usual =
    method === 'regional' || method === 'prim'
      ? outcomes.flatMap(({ values }) => (values.length === 1 ? values : []))
      : all
  const found = [names].flat().flatMap((name): readonly string[] => {
    if (name === 'all') return usual
    const outcome = outcomes.find(({ id }) => id === name)
    if (outcome !== undefined) return outcome.values
    if (all.includes(name)) return [name]
    const known = [...outcomes.map(({ id }) => id), ...all]
    tell(method, unknownKey(name, [...new Set(known)], 'outcome'))
    return []
  })
  return [...new Set(found)]
}
