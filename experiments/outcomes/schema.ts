import { z } from 'zod'
import { EVENT, OUTCOMES } from '../../sim/index.ts'
import { EFFECT_IDS, isOfOneRun, PATTERN_IDS } from './arms.ts'
import { PEOPLE, PERIODS, REDUCTIONS } from './outcome.ts'
import { ROLES } from './role-moves.ts'
import { WHOSE } from './spells.ts'
import { isDate } from './weeks-of.ts'

/** Names of the weekly columns. */
export const COLUMN_NAMES: readonly string[] = OUTCOMES.map(({ key }) => key)
/** Names of what a column may be divided by. */
export const DIVISOR_NAMES: readonly string[] = [...COLUMN_NAMES, ...PEOPLE]
/** Kinds of events. */
export const KIND_NAMES: readonly string[] = Object.keys(EVENT)

/** Values of one run cannot have more names than this. */
const MOST = 1000

const id = z
  .string()
  .max(200)
  .refine((text) => /^[a-z][a-z0-9_]*$/.test(text), {
    message: 'expected small letters, digits and _, a letter first',
  })
  .optional()
  .meta({ description: 'Name of the value; made of the words of the outcome when absent' })

/** Names are looked at when a text is read, which tells what may be meant; editors know them from here. */
const oneOrMore = (names: readonly string[], what: string, description: string) =>
  z
    .union(
      [
        z.string().meta({ anyOf: [{ enum: names }, { pattern: '\\+' }] }),
        z
          .array(z.string().meta({ enum: names }))
          .min(1)
          .max(names.length),
      ],
      `expected ${what} or a list of them`,
    )
    .meta({ description })

const MOMENT = 'expected a day, month or year (2019-03-31, 2019-03, 2019) or the number of a week'
const moment = z
  .union([z.int().min(0), z.string()], MOMENT)
  .refine((value) => typeof value === 'number' || isDate(value), { message: MOMENT })
  .meta({ description: 'A day, month or year, or the number of a week of the run' })

const span = {
  from: moment.optional(),
  to: moment.optional(),
}
const over = oneOrMore(DIVISOR_NAMES, 'a column, residents or population', 'What it is divided by')
const every = z.enum(PERIODS).optional().meta({ description: 'One value for each of them' })
const never = z.literal('end').optional().meta({
  description: 'What never comes counts as the number of weeks of the run',
})
const cause = z.string().optional().meta({ description: 'Only events of this cause' })
const judged = {
  check: z.string().optional().meta({ description: 'One of its quantities, by its words' }),
  give: z
    .enum(['met', 'score', 'value'])
    .optional()
    .meta({ description: 'Whether its bands hold, the worst score, or the quantity' }),
}
const kinds = oneOrMore(KIND_NAMES, 'a kind of event', 'Kinds of events')

const column = z.strictObject({
  id,
  of: oneOrMore(COLUMN_NAMES, 'a column', 'Columns, which are added up'),
  over: over.optional(),
  reduce: z.enum(Object.keys(REDUCTIONS) as [string, ...string[]]).optional(),
  at: moment.optional(),
  level: z.number().optional(),
  ofPeak: z.number().positive().max(1).optional().meta({ description: 'A share of the peak' }),
  smooth: z.int().min(2).max(520).optional().meta({ unit: 'weeks' }),
  never,
  every,
  ...span,
})

/** How each kind of outcome is written, by the key that tells it. */
export const MEASURES = {
  of: column,
  pattern: z.strictObject({ id, pattern: z.enum(PATTERN_IDS), ...judged }),
  effect: z.strictObject({ id, effect: z.enum(EFFECT_IDS), ...judged }),
  survival: z.strictObject({
    id,
    survival: z.enum(WHOSE),
    give: z.enum(['share', 'median', 'restrictedMean']).optional(),
    years: z.number().positive().max(100).optional().meta({ unit: 'years' }),
    least: z.int().min(1).optional().meta({ description: 'Circles that once had so many members' }),
    ...span,
  }),
  spells: z.strictObject({
    id,
    spells: z.enum(['members', 'helpers']),
    give: z.enum(['length', 'perPerson', 'returned']),
    ...span,
  }),
  transition: z.strictObject({
    id,
    transition: z.tuple([z.enum(ROLES), z.enum(ROLES)]),
    give: z.enum(['share', 'rate']).optional(),
    ...span,
  }),
  first: z.strictObject({ id, first: kinds, cause, never, ...span }),
  events: z.strictObject({
    id,
    events: kinds,
    cause,
    give: z.enum(['count', 'rate']).optional(),
    over: over.optional(),
    every,
    ...span,
  }),
} as const
export type MeasureKey = keyof typeof MEASURES
export const MEASURE_KEYS = Object.keys(MEASURES) as MeasureKey[]

/**
 * What a list of outcomes may hold, for the JSON Schema of a study. What does not fit is told in
 * better words by `readOutcomes`.
 */
export const outcomesSchema = z
  .union([
    z.array(z.union([z.string(), ...Object.values(MEASURES)])).max(MOST),
    z.record(z.string(), z.union([z.string(), ...Object.values(MEASURES)])),
  ])
  .meta({ description: 'What is measured of each run: a list, or by name' })

/** Patterns and effects that a study asks for as a whole. */
export const COMPARED: readonly string[] = [...PATTERN_IDS, ...EFFECT_IDS].filter(
  (known) => !isOfOneRun(known),
)
