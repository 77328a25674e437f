import { z } from 'zod'

const share = z.number().gt(0).lt(1)
const kernel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('component'), widening: z.number().positive().exactOptional() }),
  z.strictObject({
    kind: z.literal('multivariate'),
    widening: z.number().positive().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('local'),
    neighbours: z.int().min(2),
    widening: z.number().positive().exactOptional(),
  }),
])
const errors = z.boolean().default(true).meta({
  description: 'Runs say what would be measured: with a draw of error and discrepancy',
})
const draws = z.int().min(100).max(1_000_000).meta({ description: 'Points that are run' })
const particles = z.int().min(10).max(100_000).default(200).meta({
  description: 'Points that stand for the posterior',
})
const tolerance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quantile'), share }),
  z.strictObject({ kind: z.literal('hold'), share }),
  z.strictObject({ kind: z.literal('schedule'), epsilons: z.array(z.number().positive()).min(1) }),
])

/** Standard deviations of error and discrepancy to either side of a target that a band reaches. */
const WIDTH = 2

const band = z
  .strictObject({ low: z.number().exactOptional(), high: z.number().exactOptional() })
  .refine(({ low = -Infinity, high = Infinity }) => low <= high, {
    message: 'expected low at most as large as high',
  })
  .refine(({ low, high }) => low !== undefined || high !== undefined, {
    message: 'expected low, high or both',
  })

const populations = z.strictObject({
  method: z.literal('smc'),
  particles,
  errors,
  kernel: kernel.default({ kind: 'multivariate' }),
  tolerance: tolerance.default({ kind: 'quantile', share: 0.5 }),
  stop: z
    .strictObject({
      epsilon: z.number().min(0).exactOptional(),
      generations: z.int().min(1).exactOptional(),
      evaluations: z.int().min(1).exactOptional(),
      acceptance: share.exactOptional(),
    })
    .default({ generations: 6, acceptance: 0.01 }),
})

const rejection = z.strictObject({
  method: z.literal('rejection'),
  draws,
  particles,
  errors,
  regression: z.boolean().default(false).meta({
    description: 'Moves points to where they would lie if they met the targets',
  }),
})

const filter = z.strictObject({
  method: z.literal('filter'),
  draws,
  width: z.number().positive().default(WIDTH).meta({
    description: 'Standard deviations of error and discrepancy that a band reaches to either side',
  }),
  bands: z.record(z.string(), band).default({}).meta({
    description: 'Bands of targets that have others, by their names',
  }),
  least: z.int().min(1).exactOptional().meta({
    description: 'How many bands a draw has to lie in; all when not said',
  }),
})

const methods = z.discriminatedUnion('method', [populations, rejection, filter])

/** What stands under `calibration.abc` in a study; without a method it is `smc`. */
export const abcSchema = z.preprocess(
  (given) =>
    typeof given === 'object' && given !== null && !('method' in given)
      ? { ...given, method: 'smc' }
      : given,
  methods,
)

/** The same as editors are told it, which know nothing of a method that is not said. */
export const abcAsWritten = z.union([populations.partial({ method: true }), rejection, filter])

/** How a posterior is to be sampled, as a study file has it. */
export type AbcFile = z.output<typeof methods>
