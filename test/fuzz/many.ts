import { runFile } from '../run-file.ts'

/**
 * Sends so many hostile texts at each surface, and prints the seed:
 * `npm run test:fuzz -- [texts] [seed] [surface]`.
 */
const [count = '20000', seed = String(Date.now() % 2_147_483_647), surface] = process.argv.slice(2)
console.log(`${count} texts at each surface, seed ${seed}`)
runFile('test/fuzz/fuzz.system.test.ts', {
  FUZZ_TEXTS: count,
  FUZZ_SEED: seed,
  ...(surface === undefined ? {} : { FUZZ_SURFACE: surface }),
})
