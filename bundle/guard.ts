import type { Plugin } from 'vite'
import { cannotStart } from '../viz/element/cannot-start.ts'
import { freshReload } from '../viz/element/fresh-reload.ts'
import { SINGLE_FILE } from './single-file.ts'

const PLACE = '<meta charset="utf-8" />'

/**
 * What the head of the page calls when it cannot be started: `pageFailed(error)`. It stands for
 * itself, so that it is there whatever else is missing.
 */
const FAILED = `globalThis.pageFailed = (error) => (${cannotStart})(String(error ?? ''), ${freshReload})`

/** The one file has all its scripts when it is loaded, unless it was cut. */
const WATCH = `addEventListener('load', () => { if (!customElements.get('helper-circles')) pageFailed() })`

/** Puts into the head of the page what tells that a script of it is missing or cut. */
export function guard(single: boolean): Plugin {
  return {
    name: 'guard',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'] ?? bundle[SINGLE_FILE]
      if (page?.type !== 'asset') return
      const html = String(page.source)
      if (!html.includes(PLACE)) throw new Error(`the page has no ${PLACE}`)
      const script = `<script>${single ? `${FAILED}\n${WATCH}` : FAILED}</script>`
      page.source = html.replace(PLACE, () => `${PLACE}\n    ${script}`)
    },
  }
}
