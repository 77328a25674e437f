import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from './ours.ts'
import type { Build } from './rules.ts'

/**
 * `kernel.c` as WebAssembly, run by the engine that runs ours: what WebAssembly wins
 * where the compiler has C to read. Compiled where clang and wasm-ld are there; the child finds the module by
 * the environment variable KERNEL_WASM.
 */
const FLAGS = ['--target=wasm32', '-std=c11', '-O3', '-ffp-contract=off', '-mbulk-memory']
const LINK = ['-nostdlib', '-Wl,--no-entry', '-Wl,--export=setup', '-Wl,--export=step']
const PAGE = 65_536

/** Compiles the kernel into a folder; undefined where clang has no linker for WebAssembly. */
export function compileWasm(folder: string): string | undefined {
  const tools = ['clang', 'wasm-ld'].map((command) => spawnSync(command, ['--version']).status)
  if (tools.some((status) => status !== 0)) return undefined
  const module = join(folder, 'kernel.wasm')
  const source = join(import.meta.dirname, 'kernel.c')
  const heap = '-Wl,--export=__heap_base'
  execFileSync('clang', [...FLAGS, ...LINK, heap, source, '-o', module], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return module
}

/**
 * The struct of kernel.h where pointers have 4 bytes: agents, key and columns in front, these
 * fields at these bytes, and its size.
 */
const FIELD = { count: 72, starts: 76 } as const
const STRUCT = 88
/** Bytes per agent of the columns, in the order of kernel.h. */
const COLUMNS = { tie: 32, threshold: 8, waiting: 8, motivation: 8 } as const
const MORE = { active: 1, was: 1, helping: 1, helper: 4, doubtful: 4, bits: 4 } as const

type Exports = {
  readonly memory: WebAssembly.Memory
  readonly __heap_base: WebAssembly.Global<'i32'>
  setup(kernel: number): void
  step(kernel: number): void
}

/** Reads the module that KERNEL_WASM names and makes its worlds. */
export function loadWasm(): Build {
  const module = new WebAssembly.Module(readFileSync(process.env.KERNEL_WASM ?? ''))
  return (agents, seed) => {
    // The module exports what it was linked to export (LINK and the heap's base).
    const { memory, __heap_base, setup, step } = new WebAssembly.Instance(module)
      .exports as unknown as Exports
    const kernel = Math.ceil(__heap_base.value / 8) * 8
    const at: Record<string, number> = {}
    let end = kernel + STRUCT
    for (const [name, bytes] of Object.entries({ ...COLUMNS, ...MORE })) {
      at[name] = end
      end += agents * bytes
    }
    memory.grow(Math.ceil(Math.max(0, end - memory.buffer.byteLength) / PAGE))
    const words = new Uint32Array(memory.buffer)
    const { low, high } = keyOf(seed)
    words.set([agents, low, high, ...Object.values(at)], kernel / 4)
    setup(kernel)
    const active = new Uint8Array(memory.buffer, at.active, agents)
    const motivation = new Float64Array(memory.buffer, at.motivation, agents)
    const count = () => words[(kernel + FIELD.count) / 4]!
    return {
      step: () => step(kernel),
      active: count,
      starts: () => words[(kernel + FIELD.starts) / 4]!,
      motivation: () =>
        motivation.reduce((sum, value, id) => sum + active[id]! * value, 0) / count(),
      columns: () => [active, motivation],
    }
  }
}
