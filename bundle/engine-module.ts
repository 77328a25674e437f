import type { Plugin } from 'vite'
import { engineModule, watchedFiles } from './engine/engine.ts'

const NAME = 'virtual:engine'

/** The model as a WebAssembly module, in base 64, for the workers of the page. */
export function engine(): Plugin {
  return {
    name: 'engine',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null
      for (const file of watchedFiles()) this.addWatchFile(file)
      const text = Buffer.from(await engineModule()).toString('base64')
      return { code: `export const MODULE = '${text}'`, moduleType: 'js' }
    },
  }
}
