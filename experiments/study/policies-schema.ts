import { z } from 'zod'
import { DEFAULT_PARAMETERS, LEVERS } from '../../sim/index.ts'
import { JUDGED_BY } from '../policies/policies.ts'

/** How a plan, a future and an aim may be called. */
const NAME = /^[a-z][a-z0-9_]*$/
const name = z
  .string()
  .regex(NAME, 'expected a name of small letters, digits and _, a letter first')

const change = z
  .string()
  .regex(/^[^=\s]+=[\s\S]*$/, 'expected path=value')
  .meta({ description: 'A change of the scenario, path=value, as --set takes it' })
const changes = z.array(change)

const number = z.number()
const within = z
  .tuple([number, number])
  .refine(([low, high]) => low <= high, 'expected the lower end first')
const range = z.union([number, within])
const moment = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a day, YYYY-MM-DD')
const leverName = z.enum(LEVERS.map(({ key }) => key))

const searchLever = z.strictObject({
  intensity: range.optional().meta({ description: 'From 0 to 1; below 0.05 it is not pulled' }),
  from: z
    .union([moment, z.tuple([moment, moment])])
    .optional()
    .meta({
      description: 'First day, or between which two days it is; a year before the end at last',
    }),
  weeks: range.optional().meta({ description: 'For how many weeks; 26 to the whole run' }),
  settings: z
    .record(z.string(), range)
    .optional()
    .meta({ description: 'Settings of the lever within bounds; all of them when absent' }),
})

/** What stands under `policies` in a study. */
export const policiesSchema = z.strictObject({
  town: z.string().optional().meta({ description: 'Of several towns the one that decides' }),
  seeds: z.int().min(1).max(1000).default(1).meta({
    description: 'Runs of each plan in each world; what is told of it is their mean',
  }),
  states: z
    .strictObject({
      from: z.string().min(1).default('prior').meta({
        description: 'prior, posterior of this study, or a table of it beside the study',
      }),
      count: z.int().min(1).max(100_000).optional(),
    })
    .default({ from: 'prior' })
    .meta({ description: 'States of the world: points of the uncertainties' }),
  futures: z
    .record(
      name,
      z.union([
        changes,
        z.strictObject({ set: changes.default([]), weight: z.number().positive() }),
      ]),
    )
    .default({ as_it_was: [] })
    .refine((futures) => Object.keys(futures).length > 0, { message: 'expected a future' })
    .meta({ description: 'What may come, by name: changes of the scenario, all of equal weight' }),
  budget: z
    .strictObject({
      cost: z.number().min(0).optional().meta({ unit: 'EUR' }),
      hours: z.number().min(0).optional().meta({ unit: 'hours' }),
      postHours: z.number().min(1).max(60).default(DEFAULT_PARAMETERS.officialHours).meta({
        description: 'Hours a week of a full coordination post',
      }),
    })
    .optional()
    .meta({ description: 'What may be spent in the dearest calendar year of a run' }),
  against: name.default('nothing').meta({
    description: 'The plan that harm is measured against',
  }),
  plans: z
    .record(name, z.array(z.union([change, z.looseObject({ lever: leverName })])))
    .default({})
    .meta({ description: 'Plans by name: entries of the policy, and changes of the scenario' }),
  search: z
    .strictObject({
      levers: z.union([z.array(leverName).min(1), z.partialRecord(leverName, searchLever)]),
      generations: z.int().min(1).max(10_000).default(20),
      population: z
        .int()
        .min(4)
        .max(10_000)
        .refine((size) => size % 2 === 0, 'expected an even number')
        .default(24),
      states: z.int().min(1).max(100_000).default(10).meta({
        description: 'States in which candidates are run',
      }),
      keep: z.int().min(1).max(100).default(4).meta({
        description: 'Plans found that are compared with the others',
      }),
      by: z.enum(JUDGED_BY).default('mean').meta({
        description: 'What of an aim counts: its mean, or the tenth of the worlds that is worst',
      }),
    })
    .optional()
    .meta({ description: 'Looks for further plans by NSGA-II' }),
  aims: z
    .record(
      name,
      z.strictObject({
        outcome: z.unknown().meta({ description: 'What is measured, as under outcomes' }),
        better: z.enum(['higher', 'lower']),
        enough: z.number().exactOptional().meta({ description: 'From where on it is enough' }),
        matters: z.number().min(0).default(0).meta({
          description: 'Being worse by no more than this is no harm',
        }),
        weight: z.number().min(0).exactOptional().meta({
          description: 'What it counts where aims are put together',
        }),
      }),
    )
    .refine((aims) => Object.keys(aims).length > 0, { message: 'expected an aim' }),
})
export type PoliciesFile = z.output<typeof policiesSchema>
