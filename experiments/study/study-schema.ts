import { z } from 'zod'

/** Version of the format of study files. */
export const STUDY_FORMAT = 1

const title = z.string().min(1).max(200)

/** The frame of a study file; factors, outcomes and design are read by those who know them. */
export const studySchema = z.strictObject({
  study: z.literal(STUDY_FORMAT, `expected ${STUDY_FORMAT}, the version of the format`).meta({
    description: 'Version of the format of the file',
  }),
  title: title.meta({ description: 'What the study is called' }),
  question: z.string().max(2000).optional().meta({ description: 'What it is to find out' }),
  seed: z
    .union([z.string().min(1), z.int().min(0)], 'expected a text or a whole number')
    .transform(String)
    .meta({ description: 'Luck of everything that the study does' }),
  towns: z
    .union([
      z.array(z.string().min(1)).min(1).max(100),
      z
        .record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string().min(1))
        .refine((towns) => Object.keys(towns).length > 0, { message: 'expected a town' }),
    ])
    .meta({
      description: 'Scenario files beside the study, or names of shipped ones; also by name',
    }),
  weeks: z.int().min(1).optional().meta({ description: 'Weeks of each run', unit: 'weeks' }),
  seeds: z.int().min(1).max(100_000).default(8).meta({
    description: 'Seeds under which every setting is run',
  }),
  luck: z.enum(['shared', 'own']).default('shared').meta({
    description: 'Whether all settings share their seeds, so that differences are not luck',
  }),
  levers: z.unknown().optional().meta({ description: 'Factors that are decided, by name' }),
  uncertainties: z.unknown().optional().meta({
    description: 'Factors that are not known, by name',
  }),
  correlations: z.unknown().optional().meta({
    description: 'Of factors by their names: of: [one, other], rho',
  }),
  outcomes: z.unknown().optional().meta({
    description: 'What is measured of each run; may be absent where only policies are compared',
  }),
  design: z.unknown().optional().meta({
    description: 'Which settings are run; may be absent where there is a calibration',
  }),
  analysis: z.unknown().optional().meta({ description: 'What the report looks for' }),
  targets: z.unknown().optional().meta({
    description: 'What was observed, by town: a table beside the study, or a list',
  }),
  calibration: z.unknown().optional().meta({ description: 'Fit to targets' }),
  policies: z.unknown().optional().meta({ description: 'Which plans are robust' }),
})
export type StudyFrame = z.output<typeof studySchema>
