import { defineConfig } from 'vite'
import { embedScript } from './bundle/embed-script.ts'
import { markdown } from './bundle/markdown.ts'
import { offline } from './bundle/offline.ts'
import { packageList } from './bundle/packages.ts'
import { policy } from './bundle/policy.ts'
import { singleFile } from './bundle/single-file.ts'

/**
 * The page: `viz/` is its root. `dist/` can be served from any folder and works offline after
 * one visit; `--mode single` puts one file beside it that opens from a disk.
 */
export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  return {
    root: 'viz',
    base: './',
    publicDir: false,
    plugins: [
      markdown(),
      packageList(),
      embedScript(single),
      offline(single),
      single ? singleFile() : [],
      policy(),
    ],
    build: {
      outDir: '../dist',
      emptyOutDir: !single,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // The model's modules only declare; the page shows its first picture without the parts it does not use.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/sim/') } },
    },
    // From a disk only a classic worker starts.
    worker: { format: single ? 'iife' : 'es' },
    server: { fs: { allow: ['..'] } },
  }
})
