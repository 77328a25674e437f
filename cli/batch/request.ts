import { z } from 'zod'
import { EVENT, OUTCOMES } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, show } from '../../sim/input/schema-issue.ts'
import { Refusal } from './refusal.ts'

const OUTCOME_NAMES = OUTCOMES.map(({ key }) => key)
/** Kinds of events, as tables name them. */
export const EVENT_NAMES = Object.keys(EVENT)

const id = z
  .union([z.string(), z.int()], 'expected a text or a whole number')
  .meta({ description: 'Comes back with the answer' })

/** A request for a run. */
const runRequest = z.strictObject({
  id,
  request: z.literal('run').default('run'),
  scenario: z
    .union([z.string().min(1), z.record(z.string(), z.unknown())], 'expected a text or an object')
    .optional()
    .meta({ description: 'Name of a shipped scenario, or a scenario as object or as YAML text' }),
  file: z.string().min(1).optional().meta({
    description: 'Instead: path of a scenario file, whose tables of arrivals may lie beside it',
  }),
  tables: z.record(z.string(), z.string()).default({}).meta({
    description: 'Own tables of arrivals, CSV text by the name under which the scenario has them',
  }),
  seed: z
    .union([z.string(), z.int().min(0)], 'expected a text or a whole number of 0 to 2^53 - 1')
    .optional()
    .meta({ description: 'Text, or a whole number that stands for its digits; else the scenario' }),
  params: z.record(z.string(), z.number()).default({}).meta({
    description: 'Values of parameters, by key',
  }),
  set: z
    .union(
      [z.array(z.string()), z.record(z.string(), z.unknown())],
      'expected values by path, or texts path=value',
    )
    .default({})
    .meta({ description: 'Changes of the scenario: values by path, or texts as for run --set' }),
  weeks: z.int().min(1).optional().meta({ description: 'Weeks to simulate; all when absent' }),
  metrics: z
    .union(
      [z.literal('summary'), z.array(z.string()).max(1000), z.record(z.string(), z.string())],
      'expected "summary", a list of metrics or metrics by name',
    )
    .optional()
    .meta({
      description:
        'Numbers of the run: outcome@when, outcome.statistic, outcome.statistic@from..to; or the summary',
    }),
  series: z
    .union([z.literal(true), z.array(z.enum(OUTCOME_NAMES))], 'expected true or a list of outcomes')
    .optional()
    .meta({ description: 'Outcomes wanted week by week; true for all' }),
  events: z
    .union([z.boolean(), z.array(z.enum(EVENT_NAMES))], 'expected true or a list of kinds')
    .optional()
    .meta({ description: 'Kinds of events wanted; true for all' }),
})

/** A request for what there is to know before a run. */
const questionRequest = z.strictObject({
  id,
  request: z.enum(['schema', 'outcomes', 'parameters']),
})

const study = z.string().min(1).meta({ description: 'Folder of a study, best a whole path' })

/** A request for what there is to know of a study. */
const studyRequest = z.strictObject({ id, request: z.literal('study'), study })

/** A request for a run of a setting of a study, and what the study measures of it. */
const settingRequest = z.strictObject({
  id,
  request: z.literal('setting'),
  study,
  factors: z.record(z.string(), z.unknown()).meta({
    description: 'A value of every factor, by name',
  }),
  town: z.string().optional().meta({ description: 'Which town; the only one when absent' }),
  seed: z
    .union([z.string(), z.int().min(0)], 'expected a text or a whole number of 0 to 2^53 - 1')
    .optional()
    .meta({ description: 'Text, or a whole number; the first one of the study when absent' }),
})

const KINDS = {
  run: runRequest,
  study: studyRequest,
  setting: settingRequest,
} as const
export type StudyRequest = z.output<typeof studyRequest>
export type SettingRequest = z.output<typeof settingRequest>
export type RunRequest = z.output<typeof runRequest>
export type QuestionRequest = z.output<typeof questionRequest>
export type Id = z.output<typeof id>

/** JSON Schema (draft 2020-12) of a line of the input. */
export function requestJsonSchema(): object {
  return z.toJSONSchema(z.union([runRequest, questionRequest, studyRequest, settingRequest]), {
    io: 'input',
  })
}

/** Reads what a line says; throws a Refusal with all problems at once. */
export function readRequest(
  input: unknown,
): RunRequest | QuestionRequest | StudyRequest | SettingRequest {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Refusal('E_REQUEST', `expected an object, got ${show(input)}`)
  const kind = 'request' in input ? input.request : 'run'
  const known = Object.keys(KINDS).find((name): name is keyof typeof KINDS => name === kind)
  const schema = known === undefined ? questionRequest : KINDS[known]
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const problems = explainIssues(read.error.issues, input, schema)
  throw new Refusal('E_REQUEST', 'The request cannot be used', problems)
}

/** The id of a line, as far as it has one. */
export function idOf(input: unknown): Id | null {
  if (typeof input !== 'object' || input === null || !('id' in input)) return null
  const read = id.safeParse(input.id)
  return read.success ? read.data : null
}
