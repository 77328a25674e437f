import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { NAME_CARD } from '../viz/routes/method/name-card.ts'
import { SINGLE_FILE } from './single-file.ts'

/** Nothing of the page is left out of what is kept for offline use; a test watches the sum. */
const LARGEST_FILE = 4_000_000

/**
 * The installable page: everything is kept at the first visit, a new version asks before it
 * takes over. The single file is kept by whoever has it.
 */
export function offline(single: boolean): Plugin[] {
  const icon = new URL('./icon.svg', import.meta.url)
  const besides: Plugin = {
    name: 'icon-and-name-card',
    apply: 'build',
    generateBundle() {
      if (single) return
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: readFileSync(icon) })
      // Whoever builds the documents writes it anew: until then there are none.
      this.emitFile({ type: 'asset', fileName: NAME_CARD, source: '{}\n' })
    },
  }
  return [
    besides,
    ...VitePWA({
      disable: single,
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Helferkreise seit 2015',
        short_name: 'Helferkreise',
        description: 'Modell, keine Vorhersage: drei Städte, ein Modell.',
        lang: 'de',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#fbfaf7',
        background_color: '#fbfaf7',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,woff2,webmanifest}', NAME_CARD],
        globIgnores: [SINGLE_FILE],
        maximumFileSizeToCacheInBytes: LARGEST_FILE,
        navigateFallback: 'index.html',
        // The documents are pages of their own.
        navigateFallbackDenylist: [new RegExp(`/${SINGLE_FILE}$`), /\/docs\//],
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ]
}
