import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../lint/rooms.ts'

/** Compares the engines over as many scenarios as are asked for: `npm run test:engines -- 2000`. */
const [count = '2000'] = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'system',
    'test/engines/any-scenario.system.test.ts',
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SCENARIOS: count } },
)
process.exitCode = status ?? 1
