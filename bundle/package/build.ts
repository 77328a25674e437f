import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { engineModule } from '../engine/engine.ts'
import { NOTICES, notices } from '../notices.ts'
import { packageOf, packages } from '../packages.ts'
import { declarations } from './declarations.ts'

/*
 * Makes `lib/`, what the package ships: modules that plain Node runs, with all that they need, their
 * types, source maps and the model as WebAssembly. `npm pack` calls it.
 */

const ROOT = join(import.meta.dirname, '../..')
const LIB = join(ROOT, 'lib')

/** What can be imported, by the name of its file in `lib/`. */
const MODULES = {
  index: 'sim/index.ts',
  workers: 'workers/node/index.ts',
  experiments: 'experiments/index.ts',
  files: 'cli/index.ts',
} as const
/** What is run. */
const PROGRAMS = {
  worker: 'bundle/package/worker.ts',
  'study-thread': 'cli/study/thread.ts',
  cli: 'cli/bin.ts',
} as const

/** Modules that differ in the package: there is no TypeScript, no compiler and no page in it. */
const REPLACED: Readonly<Record<string, string>> = {
  'workers/node/threads.ts': 'bundle/package/threads.ts',
  'bundle/engine/engine.ts': 'bundle/package/engine.ts',
  'cli/study/thread-module.ts': 'bundle/package/study-thread.ts',
  'cli/serve.ts': 'bundle/package/serve.ts',
}

rmSync(LIB, { recursive: true, force: true })
mkdirSync(LIB)
const bundle = await rolldown({
  input: Object.fromEntries(
    Object.entries({ ...MODULES, ...PROGRAMS }).map(([name, file]) => [name, join(ROOT, file)]),
  ),
  platform: 'node',
  external: (id) => isBuiltin(id),
  // Of the queue library most is for other stores; as modules for Node it would all stay.
  resolve: { alias: { bullmq: join(ROOT, 'node_modules/bullmq/dist/esm/index.js') } },
  treeshake: { moduleSideEffects: (id) => !/\/(?:sim|bullmq)\//.test(id) },
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
const { output } = await bundle.write({
  dir: LIB,
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
})
await bundle.close()
writeFileSync(join(LIB, 'engine.wasm'), await engineModule())
for (const [file, text] of declarations(ROOT, Object.values(MODULES))) {
  const path = join(LIB, 'types', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const bundled = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
// A little of their own is in the module of the model and in what holds the modules together.
const names = new Set([
  'assemblyscript',
  'rolldown',
  ...bundled.flatMap((id) => packageOf(id) ?? []),
])
writeFileSync(join(LIB, NOTICES), notices(packages([...names])))
