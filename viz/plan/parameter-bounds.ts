import { PARAMETERS, type ParameterKey, WHOLE_WEEKS } from '../../sim/index.ts'

/** What a plan asks of a parameter: the rest of its row is told where somebody reads of it. */
export type ParameterBounds = {
  readonly key: ParameterKey
  readonly unit: string
  /** Only whole numbers mean something. */
  readonly whole: boolean
  readonly bounds: readonly [number, number]
}

/**
 * What a plan asks of every parameter, in the order of their table. The built page has them as
 * they are here, without the table they are taken from (`bundle/parameter-bounds.ts`): names and
 * evidence come with the screen that tells them.
 */
export const PARAMETER_BOUNDS: readonly ParameterBounds[] = PARAMETERS.map(
  ({ key, unit, bounds }) => ({ key, unit, whole: unit === WHOLE_WEEKS, bounds }),
)
