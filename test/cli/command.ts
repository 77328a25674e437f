import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { COMMAND } from '../made-command.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string }

type Setting = {
  /** Ctrl-C comes with the first line of progress. */
  readonly interrupt?: boolean
  /** File or device that the output goes to. */
  readonly stdout?: string
  /** Folder that the user stands in; the top one when absent. */
  readonly folder?: string
}

/** Runs the real command line in a process of its own. */
export function command(
  args: readonly string[],
  { interrupt = false, stdout, folder = ROOT }: Setting = {},
): Promise<Outcome> {
  const file = stdout === undefined ? undefined : openSync(stdout, 'w')
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    // A script of npm tells where the user stands.
    env: { ...process.env, INIT_CWD: folder },
    stdio: ['ignore', file ?? 'pipe', 'pipe'],
  })
  if (file !== undefined) closeSync(file)
  let out = ''
  let err = ''
  child.stdout?.on('data', (data: Buffer) => {
    out += data.toString()
  })
  child.stderr?.on('data', (data: Buffer) => {
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
