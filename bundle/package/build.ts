import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { engineModule } from '../engine/engine.ts'
import { declarations } from './declarations.ts'

/*
 * Makes `lib/`, what the package ships: modules that plain Node runs, with all that they need, their
 * types, source maps and the model as WebAssembly. `npm pack` calls it.
 */

const ROOT = join(import.meta.dirname, '../..')
const LIB = join(ROOT, 'lib')

/** What can be imported or run, by the name of its file in `lib/`. */
const ENTRIES = {
  index: 'sim/index.ts',
  workers: 'workers/node/index.ts',
  experiments: 'experiments/index.ts',
  files: 'cli/index.ts',
  worker: 'bundle/package/worker.ts',
  cli: 'cli/bin.ts',
} as const

/** Modules that differ in the package: there is no TypeScript, no compiler and no page in it. */
const REPLACED: Readonly<Record<string, string>> = {
  'workers/node/threads.ts': 'bundle/package/threads.ts',
  'bundle/engine/engine.ts': 'bundle/package/engine.ts',
  'cli/serve.ts': 'bundle/package/serve.ts',
}

rmSync(LIB, { recursive: true, force: true })
mkdirSync(LIB)
const bundle = await rolldown({
  input: Object.fromEntries(
    Object.entries(ENTRIES).map(([name, file]) => [name, join(ROOT, file)]),
  ),
  platform: 'node',
  external: (id) => isBuiltin(id),
  treeshake: { moduleSideEffects: (id) => !id.includes('/sim/') },
  plugins: [
    {
      name: 'for the package',
      resolveId(id, importer) {
        if (!importer || !id.startsWith('.')) return null
        const replaced = REPLACED[relative(ROOT, join(dirname(importer), id))]
        return replaced ? join(ROOT, replaced) : null
      },
    },
  ],
})
await bundle.write({
  dir: LIB,
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
})
await bundle.close()
writeFileSync(join(LIB, 'engine.wasm'), await engineModule())
const entries = ['sim/index.ts', 'workers/node/index.ts', 'experiments/index.ts', 'cli/index.ts']
for (const [file, text] of declarations(ROOT, entries)) {
  const path = join(LIB, 'types', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
