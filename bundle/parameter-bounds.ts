import type { Plugin } from 'vite'
import { PARAMETER_BOUNDS } from '../viz/plan/parameter-bounds.ts'
import { inPlaceOf } from './in-place.ts'

/**
 * Puts what plans ask of parameters in place of the way it is found: the table with its names and
 * sources is a sixth of the page and nothing of it is read on the first screen.
 */
export function parameterBounds(): Plugin {
  return inPlaceOf('parameter-bounds', /\/viz\/plan\/parameter-bounds\.ts$/, { PARAMETER_BOUNDS })
}
