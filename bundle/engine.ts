import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fingerprint } from '../sim/exact/fingerprint.ts'
import { PORTED } from '../sim/fast/fields.ts'
import { DOUBLES, FIELDS, header } from '../sim/fast/layout.ts'

/**
 * Makes sim/fast/module.ts from the C part of the model. Nobody needs clang to run the model:
 * the module is kept in the repository, and a test tells when it is stale.
 *
 *   npm run engine
 */
const SOURCES = join(import.meta.dirname, '../sim/fast/c')

/** As for the kernel; conversions of numbers out of range saturate instead of being looked for. */
const FLAGS = [
  '--target=wasm32',
  '-std=c11',
  '-Wall',
  '-Wextra',
  '-Os',
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
    const module = join(folder, 'engine.wasm')
    const source = join(SOURCES, 'engine.c')
    execFileSync('clang', [...FLAGS, ...LINK, '-I', folder, source, '-o', module], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return new Uint8Array(readFileSync(module))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Digest of all that the module is made from: it is stale when this is not what stands beside it. */
export function sources(): string {
  const digest = new Fingerprint().text(header()).text([...FLAGS, ...LINK].join(' '))
  for (const name of readdirSync(SOURCES).sort())
    digest.text(name).text(readFileSync(join(SOURCES, name), 'utf8'))
  return digest.hex()
}

function write(): void {
  const lines = [
    '/** Made by `npm run engine` from sim/fast/c and sim/fast/layout.ts. */',
    `export const SOURCES = '${sources()}'`,
    '/** Fields of its struct in the order in which they stand; so many of them, in front, are doubles. */',
    `export const FIELDS =\n  '${FIELDS.join(' ')}'`,
    `export const DOUBLES = ${DOUBLES}`,
    '/** The module in base 64. */',
    `export const MODULE =\n  '${Buffer.from(compile()).toString('base64')}'`,
    '',
  ]
  writeFileSync(join(SOURCES, '../module.ts'), lines.join('\n'))
}

if (process.argv[1] === import.meta.filename) {
  if (findClang()) write()
  else {
    console.error('clang and wasm-ld are needed (Debian: apt-get install clang lld)')
    process.exitCode = 2
  }
}
