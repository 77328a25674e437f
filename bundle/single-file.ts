import { join } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** Name of the page in one file. */
export const SINGLE_FILE = 'helferkreise.html'

/**
 * One file that opens from a disk: scripts and styles inlined, workers started from the text
 * of the page. Written beside the page that is served.
 */
export function singleFile(): PluginOption[] {
  const inlineWorkers: Plugin = {
    name: 'inline-workers',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== './start.ts' || !importer?.endsWith('/workers/browser.ts')) return null
      return join(importer, '../start-inline.ts')
    },
  }
  const named: Plugin = {
    name: 'name-of-the-single-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      if (page) page.fileName = SINGLE_FILE
    },
  }
  return [inlineWorkers, viteSingleFile({ removeViteModuleLoader: true }), named]
}
