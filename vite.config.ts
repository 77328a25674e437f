import { defineConfig } from 'vite'

/** The page: `viz/` is its root, `dist/` what can be served from any folder. */
export default defineConfig({
  root: 'viz',
  base: './',
  publicDir: false,
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The model's modules only declare; the page shows its first picture without the parts it does not use.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/sim/') } },
  },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
})
