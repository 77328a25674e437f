import fc from 'fast-check'
import type { Surface } from './surfaces.ts'

/** No text may keep a reader busy for longer; a hundred times what the slowest takes. */
const LONGEST_MS = 15_000

export type Tried = { readonly accepted: number; readonly slowest: number }

/**
 * Holds a surface against so many texts: never another exception than the typed ones, never
 * a long time, never what is no number in what was accepted. A failure names the seed and path
 * with which it can be repeated.
 */
export async function holdAgainst(
  { texts, read }: Surface,
  count: number,
  seed: number,
): Promise<Tried> {
  let accepted = 0
  let slowest = 0
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const begin = performance.now()
      if (await read(text)) accepted++
      const time = performance.now() - begin
      slowest = Math.max(slowest, time)
      if (time > LONGEST_MS) throw new Error(`took ${Math.round(time)} ms`)
    }),
    { numRuns: count, seed },
  )
  return { accepted, slowest }
}
