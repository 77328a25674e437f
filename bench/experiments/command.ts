import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
const PEAK = new URL('./peak-memory.mjs', import.meta.url).href
const NODE = ['--import', import.meta.resolve('tsx'), '--import', PEAK, MAIN]

/** Starts the command line; what goes wrong is told on stderr. */
export function started(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...NODE, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
}

/** Seconds that a command took, and the largest memory that it had, in megabytes. */
export type Cost = { readonly seconds: number; readonly megabytes: number }

/** Runs a command to its end. */
export async function costOf(args: readonly string[]): Promise<Cost> {
  const begun = performance.now()
  const child = started(args)
  let told = ''
  child.stdio[3]?.on('data', (data: Buffer) => {
    told += data.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')}: exit code ${code}`)
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(told) / 1024 }
}
