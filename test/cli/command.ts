import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the real command line in a process of its own; with `interrupt`, Ctrl-C comes with the first line of progress. */
export function command(args: readonly string[], interrupt = false): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], { cwd: ROOT })
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    const told = data.toString()
    // Warnings come before it.
    if (interrupt && told.includes('%') && !err.includes('%')) child.kill('SIGINT')
    err += told
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}
