import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './lint/rooms.ts'

/** Runs a file of the system tests with more to do, as `environment` says; its exit code becomes ours. */
export function runFile(file: string, environment: Readonly<Record<string, string>>): void {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'system', file], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  process.exitCode = status ?? 1
}
