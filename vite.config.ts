import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bareParameters } from './bundle/bare-parameters.ts'
import { embedScript } from './bundle/embed-script.ts'
import { engine } from './bundle/engine-module.ts'
import { feedback } from './bundle/feedback.ts'
import { guard } from './bundle/guard.ts'
import { headStart, together } from './bundle/head-start.ts'
import { home } from './bundle/home.ts'
import { markdown } from './bundle/markdown.ts'
import { licences } from './bundle/notices.ts'
import { offline } from './bundle/offline.ts'
import { opening } from './bundle/opening.ts'
import { packageList, packagesNamed } from './bundle/packages.ts'
import { parameterBounds } from './bundle/parameter-bounds.ts'
import { policy } from './bundle/policy.ts'
import { scenarios } from './bundle/scenarios.ts'
import { singleFile } from './bundle/single-file.ts'

/**
 * The page: `viz/` is its root. `dist/` can be served from any folder and works offline after
 * one visit; `--mode single` puts one file beside it that opens from a disk.
 */
export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  // The model's modules only declare: what is not used of them is left out.
  const treeshake = { moduleSideEffects: (id: string) => !id.includes('/sim/') }
  return {
    root: fileURLToPath(new URL('viz', import.meta.url)),
    base: './',
    publicDir: false,
    plugins: [
      engine(),
      markdown(),
      packageList(),
      packagesNamed(),
      scenarios(),
      parameterBounds(),
      opening(),
      embedScript(single),
      offline(single),
      feedback(),
      home(),
      single ? singleFile() : headStart(),
      // After the head start, so that it stands before it.
      guard(single),
      licences(single),
      policy(),
    ],
    build: {
      outDir: '../dist',
      emptyOutDir: !single,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        treeshake,
        output: single ? {} : { codeSplitting: { groups: together() } },
      },
    },
    // From a disk only a classic worker starts.
    worker: {
      format: single ? 'iife' : 'es',
      plugins: () => [engine(), bareParameters(), packagesNamed()],
      rolldownOptions: { treeshake },
    },
    server: { fs: { allow: ['..'] } },
  }
})
