import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join, relative } from 'node:path'
import { threadId } from 'node:worker_threads'
import { moduleOf } from '../../sim/fast/engine.ts'
import type { Sources } from './sources.ts'

/*
 * The model as a WebAssembly module, made from the sources of the model themselves. It is made
 * when it is first needed and kept by the digest of all that it is made from, so that it is never
 * stale: whoever changes a mechanism runs what they wrote.
 */

const FLAGS = ['-O3', '--noAssert', '--runtime', 'stub'] as const

/**
 * Compiles the module, which takes some seconds; `tell` gets it as text. Throws with the
 * compiler's words where it cannot.
 */
export async function compileModule(
  { entry, files }: Sources,
  tell?: (text: string) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // Large, and needed only where the module is not there yet.
  const { default: asc } = await import('assemblyscript/asc')
  let binary: Uint8Array | undefined
  const outputs = ['--outFile', 'module.wasm', ...(tell ? ['--textFile', 'module.wat'] : [])]
  const { error, stderr } = await asc.main([entry, ...outputs, ...FLAGS], {
    readFile: (name: string) => files.get(name) ?? null,
    writeFile: (name: string, data: Uint8Array | string) => {
      if (typeof data === 'string') tell?.(data)
      else if (name === 'module.wasm') binary = data
    },
    listFiles: () => [],
  })
  if (error || !binary) throw new Error(`the model cannot be compiled:\n${stderr.toString()}`)
  return new Uint8Array(binary)
}

/** Rooms of the model, whose files the module may be made from, and the ones that make it. */
const ROOMS =
  'sim/terms sim/exact sim/world sim/acts sim/mechanisms sim/measure sim/fast bundle/engine'
const ROOT = join(import.meta.dirname, '../..')

/** Files that the module is made from, and perhaps some more. */
export function watchedFiles(): string[] {
  const files = ROOMS.split(' ').flatMap((room) =>
    readdirSync(join(ROOT, room)).map((name) => join(ROOT, room, name)),
  )
  return [join(ROOT, 'sim/step.ts'), ...files].sort()
}

/** Digest of all that the module is made from; much quicker than to put it together. */
function digest(): string {
  const compiler = join(ROOT, 'node_modules/assemblyscript/package.json')
  const sum = createHash('sha256').update(FLAGS.join(' '))
  for (const file of [...watchedFiles(), compiler])
    sum.update(relative(ROOT, file)).update('\0').update(readFileSync(file))
  return sum.digest('hex').slice(0, 32)
}

/** Where modules are kept: beside the packages or, where nobody may write there, among what is the user's. */
const KEPT = [
  join(ROOT, 'node_modules/.cache/helferkreise'),
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'helferkreise'),
]

/** The module of the sources as they stand, from where it is kept or made now. */
export async function engineModule(): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${digest()}.wasm`
  for (const folder of KEPT) {
    const kept = join(folder, name)
    if (!existsSync(kept)) continue
    const module = new Uint8Array(readFileSync(kept))
    // What was cut off while it was written is none.
    if (moduleOf(module)) return module
  }
  // What puts the sources together is large, and needed only where the module is not there yet.
  const { gatherSources } = await import('./sources.ts')
  const module = await compileModule(await gatherSources())
  keep(name, module)
  return module
}

function keep(name: string, module: Uint8Array): void {
  for (const folder of KEPT) {
    try {
      mkdirSync(folder, { recursive: true })
      // Others may make the same module at the same time: each names its own whole.
      const draft = join(folder, `${name}.${process.pid}.${threadId}`)
      writeFileSync(draft, module)
      renameSync(draft, join(folder, name))
      return
    } catch {
      // The next folder may do; without any, the module is made again next time.
    }
  }
}
