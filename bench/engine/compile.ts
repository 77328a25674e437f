import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { header } from './layout.ts'
import { PORTED } from './week.ts'

/** As for the kernel; conversions of numbers out of range saturate instead of being looked for. */
const FLAGS = [
  '--target=wasm32',
  '-std=c11',
  '-Wall',
  '-Wextra',
  '-O3',
  '-ffp-contract=off',
  '-mbulk-memory',
  '-mnontrapping-fptoint',
]
const EXPORTS = ['world', '__heap_base', 'settle', ...PORTED]
const LINK = ['-nostdlib', '-Wl,--no-entry', ...EXPORTS.map((name) => `-Wl,--export=${name}`)]

/** First line of what clang calls itself; undefined where it or its linker for WebAssembly is missing. */
export function findClang(): string | undefined {
  const [clang, linker] = ['clang', 'wasm-ld'].map((command) =>
    spawnSync(command, ['--version'], { encoding: 'utf8' }),
  )
  return clang.status === 0 && linker.status === 0 ? clang.stdout.split('\n')[0] : undefined
}

/** Compiles the ported mechanisms; returns the bytes of the module. */
export function compile(): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  try {
    writeFileSync(join(folder, 'layout.h'), header())
    const source = join(import.meta.dirname, 'c/engine.c')
    const module = join(folder, 'engine.wasm')
    execFileSync('clang', [...FLAGS, ...LINK, '-I', folder, source, '-o', module], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return new Uint8Array(readFileSync(module))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
