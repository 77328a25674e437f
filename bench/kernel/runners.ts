import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Compiler, compile, runProgram } from './c.ts'
import { CONTESTANTS, WASM } from './contestants.ts'
import type { Run } from './measure.ts'
import { compileWasm } from './wasm.ts'

export type Size = { readonly agents: number; readonly ticks: number }

/** Runs some seeds in a fresh process. */
export type Runner = (seeds: readonly number[]) => Run[]

/** A runner per implementation; C is compiled into `folder`, and what has no compiler is missing. */
export function runnersOf(
  size: Size,
  compiler: Compiler | undefined,
  folder: string,
): ReadonlyMap<string, Runner> {
  const runners = new Map<string, Runner>()
  if (compiler !== undefined) {
    const program = compile(compiler, folder)
    runners.set('C', (seeds) => runProgram(program, size.agents, size.ticks, seeds))
  }
  const module = compileWasm(folder)
  for (const [name, { twin }] of Object.entries(CONTESTANTS)) {
    if (name === WASM && module === undefined) continue
    const environment = name === WASM ? { KERNEL_WASM: module } : {}
    runners.set(name, (seeds) =>
      runChild(name, size, twin! === undefined ? seeds : [seeds[0]!], environment),
    )
  }
  return runners
}

function runChild(
  name: string,
  { agents, ticks }: Size,
  seeds: readonly number[],
  environment: NodeJS.ProcessEnv,
): Run[] {
  const child = join(import.meta.dirname, 'child.ts')
  const numbers = [agents, ticks, ...seeds].map(String)
  const output = execFileSync(process.execPath, ['--import', 'tsx', child, name, ...numbers], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
