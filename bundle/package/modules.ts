import { mkdirSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { engineModule } from '../engine/engine.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What can be imported, by the name of its file in `lib/`. */
export const MODULES = {
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

/**
 * Writes the modules of the package, which plain Node runs, and the model as WebAssembly.
 *
 * @returns paths of all that was put into them.
 */
export async function writeModules(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
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
    dir: folder,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  })
  await bundle.close()
  writeFileSync(join(folder, 'engine.wasm'), await engineModule())
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
}
