import type { Plugin } from 'vite'
import { DEFAULT_PARAMETERS, PARAMETERS, WHOLE_WEEKS } from '../sim/index.ts'
import { inPlaceOf } from './in-place.ts'

/**
 * A worker runs scenarios that were read and checked before: of the table of parameters it asks
 * which there are, in their order, and not what they are called, where they come from and what
 * values they may have, which is a fifth of what comes over the line for it.
 */
export function bareParameters(): Plugin {
  return inPlaceOf('bare-parameters', /\/sim\/terms\/parameters\.ts$/, {
    WHOLE_WEEKS,
    PARAMETERS: PARAMETERS.map(({ key }) => ({ key })),
    DEFAULT_PARAMETERS,
  })
}
