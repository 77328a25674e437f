import type { Plugin } from 'vite'
import { PARAMETER_BOUNDS } from '../viz/plan/parameter-bounds.ts'

const MODULE = /\/viz\/plan\/parameter-bounds\.ts$/

/**
 * Puts what plans ask of parameters in place of the way it is found: the table with its names and
 * sources is a sixth of the page and nothing of it is read on the first screen.
 */
export function parameterBounds(): Plugin {
  return {
    name: 'parameter-bounds',
    enforce: 'pre',
    load: (id) =>
      MODULE.test(id)
        ? {
            code: `export const PARAMETER_BOUNDS = ${JSON.stringify(PARAMETER_BOUNDS)}`,
            moduleType: 'js',
          }
        : null,
  }
}
