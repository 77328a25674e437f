import { z } from 'zod'
import { designSchema } from '../../experiments/designs/design-schema.ts'
import { outcomesSchema } from '../../experiments/outcomes/schema.ts'
import { priorSchema } from '../../experiments/priors/prior-schema.ts'
import { abcAsWritten } from '../../experiments/study/abc-schema.ts'
import { analysesSchema } from '../../experiments/study/analysis-schema.ts'
import { policiesSchema } from '../../experiments/study/policies-schema.ts'
import { calibrationSchema } from '../../experiments/study/read-calibration.ts'
import { studySchema } from '../../experiments/study/study-schema.ts'

const set = z
  .union([z.string(), z.array(z.string())])
  .meta({ description: 'Paths of the scenario that get the value, as --set takes them' })
const town = z.string().optional().meta({ description: 'The only town that it changes' })

const factors = z
  .record(
    z.string(),
    z.union([
      z.object({ set, town }).and(priorSchema),
      z.strictObject({
        set,
        town,
        values: z.array(z.unknown()).meta({ description: 'Words, truth values or numbers' }),
        weights: z.array(z.number()).optional(),
      }),
      z.strictObject({
        all: z.enum(['parameters', 'start']),
        except: z.union([z.string(), z.array(z.string())]).optional(),
      }),
    ]),
  )
  .optional()

/** JSON Schema of `study.yaml`, for editors that complete and check as one types. */
export function studyJsonSchema(): object {
  const whole = studySchema.extend({
    levers: factors.meta({ description: 'Factors that are decided, by name' }),
    uncertainties: factors.meta({ description: 'Factors that are not known, by name' }),
    outcomes: outcomesSchema.optional(),
    design: designSchema.optional(),
    analysis: analysesSchema.optional().meta({ description: 'What the report looks for' }),
    calibration: calibrationSchema.extend({ abc: abcAsWritten.optional() }).optional(),
    policies: policiesSchema.optional(),
  })
  return z.toJSONSchema(whole, { io: 'input', unrepresentable: 'any' })
}
