import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Run } from './measure.ts'
import { keyOf } from './ours.ts'

const COMPILERS = ['cc', 'gcc', 'clang']
/** No fused multiply-add: it rounds once where the rules round twice. */
const FLAGS = ['-std=c11', '-Wall', '-Wextra', '-O3', '-ffp-contract=off']

export type Compiler = { readonly command: string; readonly version: string }

/** First C compiler of the machine and what it calls itself; undefined where there is none. */
export function findCompiler(): Compiler | undefined {
  for (const command of COMPILERS) {
    const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' })
    if (status === 0) return { command, version: stdout.split('\n')[0] ?? command }
  }
  return undefined
}

/** Compiles the kernel into a folder; returns the program. */
export function compile({ command }: Compiler, folder: string): string {
  const program = join(folder, 'kernel')
  const sources = ['kernel.c', 'kernel-main.c'].map((name) => join(import.meta.dirname, name))
  execFileSync(command, [...FLAGS, ...sources, '-o', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return program
}

/** Runs the compiled kernel, one run per seed after an untimed one. */
export function runProgram(
  program: string,
  agents: number,
  weeks: number,
  seeds: readonly number[],
): Run[] {
  const keys = seeds.map(keyOf).map(({ low, high }) => `${low}:${high}`)
  const output = execFileSync(program, [`${agents}`, `${weeks}`, ...keys], { encoding: 'utf8' })
  const lines = output.trim().split('\n')
  return seeds.map((seed, index) => ({ seed, ...JSON.parse(lines[index]!) }))
}
