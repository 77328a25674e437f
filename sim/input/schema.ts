import { z } from 'zod'
import { parseDay } from '../exact/calendar.ts'
import { LEVERS } from '../terms/levers.ts'
import { PARAMETERS, WHOLE_WEEKS } from '../terms/parameters.ts'
import { PART_KEYS, type Part } from '../terms/parts.ts'
import { OFFICIAL_ROLES } from '../terms/roles.ts'
import { SHAPES } from '../terms/scenario.ts'
import { SCOPES } from '../world/inflow.ts'
import { CONDITION_OUTCOMES } from '../world/watched.ts'
import { LIMITS } from './limits.ts'

// Compiling checks at run time needs `eval`, which the page forbids itself.
z.config({ jitless: true })

const share = (de: string) => z.number().min(0).max(1).meta({ description: de, unit: 'share' })
const text = z.string().max(LIMITS.words)
const words = z.strictObject({ de: text, en: text })
const { firstYear, lastYear } = LIMITS
const date = z
  .string()
  .refine(isDate, { message: `expected a date YYYY-MM-DD from ${firstYear} to ${lastYear}` })
  .meta({
    description: `A day as YYYY-MM-DD, from ${firstYear} to ${lastYear}`,
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  })

function isDate(text: string): boolean {
  const year = Number(text.slice(0, 4))
  const whole = text.length === 'YYYY-MM-DD'.length && !Number.isNaN(parseDay(text))
  return whole && year >= firstYear && year <= lastYear
}

/** A number of which nothing narrower is known. */
const anyNumber = z.number().min(-LIMITS.number).max(LIMITS.number)
const amount = z.number().min(0).max(LIMITS.number)

const condition = z
  .strictObject({
    outcome: z.enum(CONDITION_OUTCOMES as unknown as [string, ...string[]]),
    above: anyNumber.optional(),
    below: anyNumber.optional(),
    weeks: z.int().min(1).max(520).default(8),
    after: date.optional(),
    members: amount.optional(),
  })
  .meta({
    description: 'An outcome stays above or below a mark for some weeks in a row',
  })

const policyEntry = z.strictObject({
  lever: z.enum(LEVERS.map((lever) => lever.key) as [string, ...string[]]),
  intensity: share('Intensity of the lever, 0 to 1'),
  from: date.optional(),
  to: date.optional(),
  when: condition.optional().meta({ description: 'What starts the entry' }),
  until: condition.optional().meta({
    description: 'What ends the entry; then `when` may start it again, without `when` it stays off',
  }),
  by: text.optional().meta({ description: 'Who pulls the lever' }),
  cost: amount.optional().meta({
    description: 'EUR per week at intensity 1; coordination posts are paid by the post instead',
    unit: 'EUR/week',
  }),
  grant: z.number().min(1).max(LIMITS.number).optional().meta({
    description: 'What pays for the entry in all; it ends for good when that is spent',
    unit: 'EUR',
  }),
  settings: z.record(z.string(), anyNumber).default({}),
  source: text.optional(),
})

const head = z.strictObject({
  openness: share('Readiness to meet people of another logic'),
  stance: share('Public stance for those who come'),
  thanks: share('Readiness to thank in public'),
  control: share('Need to decide oneself'),
  experience: share('Experience with reception'),
  budget: z
    .number()
    .min(0)
    .max(10_000_000)
    .meta({ description: 'For voluntary work', unit: 'EUR a year per 100,000 inhabitants' }),
})
/** A head of average dispositions. */
const usualHead = z.strictObject({
  openness: head.shape.openness.default(0.5),
  stance: head.shape.stance.default(0.3),
  thanks: head.shape.thanks.default(0.2),
  control: head.shape.control.default(0.3),
  experience: head.shape.experience.default(0.3),
  budget: head.shape.budget.default(60_000),
})

const parameterOverrides = z
  .strictObject(
    Object.fromEntries(
      PARAMETERS.map((row) => [
        row.key,
        (row.unit === WHOLE_WEEKS ? z.int() : z.number())
          .min(row.bounds[0])
          .max(row.bounds[1])
          .optional()
          .meta({
            description: `${row.en} (${row.unit}; default ${row.default}; prior ${row.prior[0]} to ${row.prior[1]}; ${row.status}: ${row.source})`,
            unit: row.unit,
          }),
      ]),
    ),
  )
  .default({})

const shock = z
  .strictObject({
    from: date,
    persons: z.int().min(1).max(1_000_000).meta({ description: 'Who come to the town in all' }),
    shape: z.enum(SHAPES).default('surge').meta({
      description:
        'surge: one wave, most after a third of the time; plateau: evenly; double: two waves',
    }),
    weeks: z.int().min(1).max(520),
  })
  .meta({ description: 'People who come to the town within some weeks, besides all others' })

const arrivals = z
  .strictObject({
    scope: z.enum(SCOPES).optional().meta({
      description:
        'Whom the inflow table counts: those who come to the country (the town gets its share) or to the town; needed where the table has no line "# scope: ..."',
    }),
    delayed: z.boolean().optional().meta({
      description:
        'Whether they reach the town only after delayMin to delayMax weeks; when absent, only those of a national table do',
    }),
    background: z.number().min(0).max(10_000).nullable().default(null).meta({
      description: 'Who come to the town where the inflow table has no month',
      unit: 'persons/week',
    }),
    shocks: z.array(shock).max(50).default([]),
  })
  .prefault({})

const place = z.strictObject({
  population: z.int().min(1).max(5_000_000),
  adultShare: share('Share of inhabitants of 14 and older').default(0.86),
  stateKey: share(
    'Königstein key of the state; without it the town takes its share of all inhabitants',
  ).optional(),
  statePopulation: z.int().min(1).max(LIMITS.number).optional(),
  multiplier: z.number().min(0).max(20).default(1),
  departure: share('Share of refugees who move away per year; the parameter when absent')
    .nullable()
    .default(null),
  municipalities: z.int().min(1).max(60).default(14),
})

/** What of a scenario file says who comes. */
const outside = {
  start: date.default('2014-01-06'),
  weeks: z.int().min(1).max(2600).default(521),
  inflow: text.default('germany').meta({
    description: 'Name of the table of arrivals; none where arrivals are only generated',
  }),
  place,
  arrivals,
}
/** That part alone, so that it can be checked whatever else is wrong. */
export const outsideSchema = z.object(outside)
export type Outside = z.infer<typeof outsideSchema>

/** The shape of a scenario file. Every value is checked; nothing unknown is let through. */
export const scenarioSchema = z.strictObject({
  $schema: text.optional(),
  id: text.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
  town: text.default(''),
  title: words,
  subtitle: words.default({ de: '', en: '' }),
  ...outside,
  seed: text.default('helferkreise 103'),
  administration: z.strictObject({
    offices: z
      .array(
        z.strictObject({
          name: words,
          officials: z.int().min(1).max(60),
          role: z.enum(OFFICIAL_ROLES),
        }),
      )
      .min(1)
      .max(12),
    formality: share('Holding to procedure'),
    openness: share('Openness of officials'),
    understanding: share("Officials' understanding of the volunteers' logic at the start"),
    trust: share('Trust on both sides at the start').default(0.5),
    turnover: share('Turnover of officials per year; the parameter when absent')
      .nullable()
      .default(null),
    staffSpeed: z
      .number()
      .min(0.1)
      .max(10)
      .default(1)
      .meta({ description: 'How much faster than usual staff follows need' }),
    horizontal: share('Ties between offices at the start').default(0.1),
  }),
  leadership: usualHead
    .extend({
      changes: z
        .array(head.partial().extend({ from: date }))
        .max(LIMITS.entries)
        .default([])
        .meta({ description: 'Another head or another budget from a date on; the rest stays' }),
    })
    .prefault({}),
  society: z.strictObject({
    mood: z.number().min(-1).max(1).default(0.2),
    polarisation: share('Polarisation').default(0.2),
    dependence: share('Insight of both sides that they depend on each other').default(0.5),
    circles: z.int().min(0).max(50).default(0),
    circleSize: z.int().min(2).max(40).default(8),
    linking: share('Chance of each of two linking ties of a first member').default(0),
    allianceMembers: z.number().min(0).max(50).default(0).meta({ unit: 'per 1,000 residents' }),
    allianceSince: z.int().min(1900).max(2100).nullable().default(null),
  }),
  ranges: z
    .record(z.string(), z.tuple([anyNumber, anyNumber]))
    .optional()
    .meta({
      description:
        'Within what an uncertain start value may lie, by path such as society.linking; studies draw from it',
    }),
  policy: z.array(policyEntry).max(LIMITS.entries).default([]),
  funds: amount.nullable().default(null).meta({
    description:
      'What all entries of the policy without a grant may cost in a year of the run; when it is spent, those that cost something pause until the next year; no limit when absent',
    unit: 'EUR/year',
  }),
  parameters: parameterOverrides,
  structure: z
    .strictObject({
      without: z
        .array(z.enum(PART_KEYS as unknown as [Part, ...Part[]]))
        .max(PART_KEYS.length)
        .default([]),
      disappointment: z.boolean().default(true),
      appreciation: z.enum(['conditional', 'additive']).default('conditional'),
      crowding: z.enum(['both', 'need', 'autonomy']).default('both'),
      entry: z.enum(['thresholds', 'hazard']).default('thresholds'),
      network: z.boolean().default(true),
      null: z.boolean().default(false),
    })
    .prefault({}),
})
