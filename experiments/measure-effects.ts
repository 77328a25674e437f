import { type Effect, effectRows, type Pair } from './effect.ts'
import { EFFECTS } from './effects.ts'
import { type Extent, seedNames } from './extent.ts'
import type { PatternRow } from './pattern-row.ts'

/** Measures effects over pairs with the same luck; rows in the order of the brief. */
export async function measureEffects(extent: Extent): Promise<readonly PatternRow[]> {
  const wanted = EFFECTS.filter(
    ({ id, ofAnyTown }) => (extent.ids?.includes(id) ?? true) && (!extent.single || ofAnyTown),
  )
  const rows = await Promise.all(
    wanted.map(async (effect) => effectRows(effect, await pairsOf(effect, extent))),
  )
  return rows.flat()
}

async function pairsOf(effect: Effect, { pairs, load, runs }: Extent): Promise<Pair[]> {
  const arms = Object.entries(effect.arms).map(([arm, make]) => ({ arm, town: make(load) }))
  return Promise.all(
    seedNames(pairs).map(async (seed) => {
      const measured = arms.map(
        async ({ arm, town }) =>
          [arm, await runs.measure({ study: effect.id, arm, seed }, town)] as const,
      )
      return Object.fromEntries(await Promise.all(measured))
    }),
  )
}
