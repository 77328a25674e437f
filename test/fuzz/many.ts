import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../lint/rooms.ts'

/**
 * Sends so many hostile texts at each surface, and prints the seed:
 * `npm run test:fuzz -- [texts] [seed] [surface]`.
 */
const [count = '20000', seed = String(Date.now() % 2_147_483_647), surface] = process.argv.slice(2)
console.log(`${count} texts at each surface, seed ${seed}`)
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'system',
    'test/fuzz/fuzz.system.test.ts',
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_TEXTS: count,
      FUZZ_SEED: seed,
      ...(surface === undefined ? {} : { FUZZ_SURFACE: surface }),
    },
  },
)
process.exitCode = status ?? 1
