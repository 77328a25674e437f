import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Rooms of `test/sim/` that a mutant has to survive; mutants.ts names them. */
const rooms = (process.env.ROOMS_ASKED ?? 'mechanisms acts measure exact').split(' ')

/**
 * The tests of single rooms, which run in a moment. Golden traces stay out, since they would
 * notice everything and say nothing, and so do the laws, which run whole towns.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: rooms.map((room) => `test/sim/${room}/**/*.test.ts`),
    exclude: ['test/**/*.system.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    isolate: false,
  },
})
