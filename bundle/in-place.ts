import type { Plugin } from 'vite'

/** Puts plain values in place of a module that finds them when it is read: `values` by the names it exports. */
export function inPlaceOf(
  name: string,
  module: RegExp,
  values: Readonly<Record<string, unknown>>,
): Plugin {
  const code = Object.entries(values)
    .map(([exported, value]) => `export const ${exported} = ${JSON.stringify(value)}`)
    .join('\n')
  return {
    name,
    enforce: 'pre',
    load: (id) => (module.test(id) ? { code, moduleType: 'js' } : null),
  }
}
