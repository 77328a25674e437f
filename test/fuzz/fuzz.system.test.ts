import { expect, test } from 'vitest'
import { holdAgainst } from './law.ts'
import { SURFACES } from './surfaces.ts'

/** Set by `npm run test:fuzz`. */
const COUNT = Number(process.env.FUZZ_TEXTS ?? 200)
const SEED = Number(process.env.FUZZ_SEED ?? 20_150_905)
const ONLY = process.env.FUZZ_SURFACE

const surfaces = SURFACES.filter(({ name }) => ONLY === undefined || ONLY === name)

test.each(surfaces)(
  '$name: whatever text comes, it is told or used',
  { timeout: 0 },
  async (surface) => {
    const { accepted, slowest } = await holdAgainst(surface, COUNT, SEED)
    if (process.env.FUZZ_TEXTS !== undefined)
      console.log(
        `${surface.name}: ${COUNT} texts, seed ${SEED}: ${accepted} accepted, the slowest took ${Math.round(slowest)} ms`,
      )
    // Otherwise nothing of what lies behind the reading was tried.
    expect(accepted).toBeGreaterThan(0)
    expect(accepted).toBeLessThan(COUNT)
  },
)
